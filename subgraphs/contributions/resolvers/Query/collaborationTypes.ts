import { codeTables } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const collaborationTypes: NonNullable<QueryResolvers['collaborationTypes']> = (_, { status }) =>
  codeTables.collaborationType.filter((code) => status == null || code.status === status);
