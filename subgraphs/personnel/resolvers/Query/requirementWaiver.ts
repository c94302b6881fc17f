import type { QueryResolvers } from '../../generated/types.ts';

export const requirementWaiver: NonNullable<QueryResolvers['requirementWaiver']> = (_, { id }, { loaders }) => loaders.requirementWaiverById.load(id);
