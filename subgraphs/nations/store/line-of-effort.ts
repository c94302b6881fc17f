import { asc } from 'drizzle-orm';
import { onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { lineOfEffort } from '../tables.ts';

const columns = { code: lineOfEffort.code, title: lineOfEffort.title, description: lineOfEffort.description };

export const listLinesOfEffort = (db: Database) => db.select(columns).from(lineOfEffort).orderBy(asc(lineOfEffort.code));

export const listLinesOfEffortByCode = rowsByKey(columns, lineOfEffort.code, onlyCodes);
