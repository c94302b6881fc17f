import { asc } from 'drizzle-orm';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { lineOfEffort } from '../tables.ts';

const columns = { code: lineOfEffort.code, title: lineOfEffort.title, description: lineOfEffort.description };

export const listLinesOfEffort = (db: Database) => db.select(columns).from(lineOfEffort).orderBy(asc(lineOfEffort.code));

export const listLinesOfEffortByCode = (db: Database, codes: readonly string[]) =>
  db
    .select(columns)
    .from(lineOfEffort)
    .where(isAmong(lineOfEffort.code, onlyCodes(codes)));
