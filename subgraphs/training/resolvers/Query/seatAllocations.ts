import type { QueryResolvers } from '../../generated/types.ts';

export const seatAllocations: NonNullable<QueryResolvers['seatAllocations']> = (_, args, { loaders }) => loaders.allocations(args);
