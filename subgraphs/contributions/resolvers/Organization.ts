import type { OrganizationResolvers } from '../generated/types.ts';

export const Organization: Pick<OrganizationResolvers, '__resolveReference' | 'received'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.organizationById.load(id),
  received: ({ id }, args, { loaders }) => loaders.transactionsOfReceiver(args).load(id),
};
