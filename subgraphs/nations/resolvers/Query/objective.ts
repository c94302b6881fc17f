import type { QueryResolvers } from '../../generated/types.ts';

export const objective: NonNullable<QueryResolvers['objective']> = (_, { id }, { loaders }) => loaders.objectiveById.load(id);
