import { sectors as all } from '../../codes/code-tables.ts';
import type { QueryResolvers } from '../../generated/types.ts';

export const sectors: NonNullable<QueryResolvers['sectors']> = (_, { status }) => all.filter((sector) => status == null || sector.status === status);
