import { codeTables } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const financeTypes: NonNullable<QueryResolvers['financeTypes']> = (_, { status }) =>
  codeTables.financeType.filter((code) => status == null || code.status === status);
