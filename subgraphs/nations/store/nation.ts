import { asc, inArray } from 'drizzle-orm';
import type { Database } from '#kernel/database/run.ts';
import { nation } from '../tables.ts';

const columns = { code: nation.code, alpha2: nation.alpha2, name: nation.name, role: nation.role };

export const listNations = (db: Database) => db.select(columns).from(nation).orderBy(asc(nation.code));

export const listNationsByCode = (db: Database, codes: readonly string[]) =>
  db
    .select(columns)
    .from(nation)
    .where(inArray(nation.code, [...codes]));
