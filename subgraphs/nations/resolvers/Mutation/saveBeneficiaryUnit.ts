import { payloadOf } from '#kernel/payload.ts';
import { saveBeneficiaryUnit as save } from '../../actions/save-beneficiary-unit.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const saveBeneficiaryUnit: NonNullable<MutationResolvers['saveBeneficiaryUnit']> = async (_, { input }, context) => {
  const outcome = await save(await context.desk(), input);
  return payloadOf('beneficiaryUnit', context.loaders.beneficiaryUnitById, outcome);
};
