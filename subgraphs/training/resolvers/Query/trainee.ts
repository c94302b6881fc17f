import type { QueryResolvers } from '../../generated/types.ts';

export const trainee: NonNullable<QueryResolvers['trainee']> = (_, { id }, { loaders }) => loaders.traineeById.load(id);
