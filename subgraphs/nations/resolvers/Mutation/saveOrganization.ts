import { payloadOf } from '#kernel/payload.ts';
import { saveOrganization as save } from '../../actions/save-organization.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const saveOrganization: NonNullable<MutationResolvers['saveOrganization']> = async (_, { input }, context) => {
  const outcome = await save(await context.desk(), input);
  return payloadOf('organization', context.loaders.organizationById, outcome);
};
