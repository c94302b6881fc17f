import { loadExisting } from '#kernel/loader.ts';
import type { BilletLoanResolvers } from '../generated/types.ts';

export const BilletLoan: Pick<BilletLoanResolvers, '__resolveReference' | 'billet' | 'lender' | 'borrower' | 'from' | 'until' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.billetLoanById.load(id),
  billet: ({ billetId }, _, { loaders }) => loaders.billetById.load(billetId),
  lender: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  borrower: ({ toNation }, _, { loaders }) => loaders.nationByCode.load(toNation),
  from: ({ startsOn }) => startsOn,
  until: ({ endsOn }) => endsOn,
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
