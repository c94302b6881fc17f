import type { QueryResolvers } from '../../generated/types.ts';

export const trainees: NonNullable<QueryResolvers['trainees']> = (_, args, { loaders }) => loaders.trainees(args);
