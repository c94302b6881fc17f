import { codeTables } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const flowTypes: NonNullable<QueryResolvers['flowTypes']> = (_, { status }) =>
  codeTables.flowType.filter((code) => status == null || code.status === status);
