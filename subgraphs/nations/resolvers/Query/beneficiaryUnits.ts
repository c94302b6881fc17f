import type { QueryResolvers } from '../../generated/types.ts';

export const beneficiaryUnits: NonNullable<QueryResolvers['beneficiaryUnits']> = (_, args, { loaders }) => loaders.beneficiaryUnits(args);
