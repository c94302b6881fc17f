import type { QueryResolvers } from '../../generated/types.ts';

export const beneficiaryUnit: NonNullable<QueryResolvers['beneficiaryUnit']> = (_, { id }, { loaders }) => loaders.beneficiaryUnitById.load(id);
