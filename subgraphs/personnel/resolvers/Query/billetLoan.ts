import type { QueryResolvers } from '../../generated/types.ts';

export const billetLoan: NonNullable<QueryResolvers['billetLoan']> = (_, { id }, { loaders }) => loaders.billetLoanById.load(id);
