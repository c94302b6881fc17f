import { payloadOf } from '#kernel/payload.ts';
import { setBeneficiaryUnitLabel as setLabel } from '../../actions/set-beneficiary-unit-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setBeneficiaryUnitLabel: NonNullable<MutationResolvers['setBeneficiaryUnitLabel']> = async (_, { input }, context) => {
  const outcome = await setLabel(await context.desk(), input);
  return payloadOf('beneficiaryUnit', context.loaders.beneficiaryUnitById, outcome);
};
