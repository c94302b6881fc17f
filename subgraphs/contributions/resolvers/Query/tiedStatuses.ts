import { codeTables } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const tiedStatuses: NonNullable<QueryResolvers['tiedStatuses']> = (_, { status }) =>
  codeTables.tiedStatus.filter((code) => status == null || code.status === status);
