import type { QueryResolvers } from '../../generated/types.ts';

export const exchangeRates: NonNullable<QueryResolvers['exchangeRates']> = (_, args, { loaders }) => loaders.exchangeRates(args);
