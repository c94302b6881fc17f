import { codeTables } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const aidTypes: NonNullable<QueryResolvers['aidTypes']> = (_, { status }) =>
  codeTables.aidType.filter((code) => status == null || code.status === status);
