import type { QueryResolvers } from '../../generated/types.ts';

export const plans: NonNullable<QueryResolvers['plans']> = (_, args, { loaders }) => loaders.plans(args);
