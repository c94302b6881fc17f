import type { QueryResolvers } from '../../generated/types.ts';

export const seatAllocation: NonNullable<QueryResolvers['seatAllocation']> = (_, { id }, { loaders }) => loaders.allocationById.load(id);
