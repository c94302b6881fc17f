import { loadExisting } from '#kernel/loader.ts';
import type { BilletGapResolvers } from '../generated/types.ts';

export const BilletGap: Pick<BilletGapResolvers, 'billet'> = {
  billet: ({ billetId }, _, { loaders }) => loadExisting(loaders.billetById, billetId),
};
