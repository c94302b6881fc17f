import { payloadOf } from '#kernel/payload.ts';
import { setOrganizationLabel as setLabel } from '../../actions/set-organization-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setOrganizationLabel: NonNullable<MutationResolvers['setOrganizationLabel']> = async (_, { input }, context) => {
  const outcome = await setLabel(await context.desk(), input);
  return payloadOf('organization', context.loaders.organizationById, outcome);
};
