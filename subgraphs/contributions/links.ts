import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';

// The key columns of other owners' tables: a link is shown, counted and written only where its target is visible (FD-02).

const nations = pgSchema('nations');
const training = pgSchema('training');

export const nation = nations.table('nation', { code: text().notNull() });
export const lineOfEffort = nations.table('line_of_effort', { code: text().notNull() });
export const objective = nations.table('objective', { id: uuid().notNull() });
export const requirement = nations.table('requirement', { id: uuid().notNull() });
export const organization = nations.table('organization', { id: uuid().notNull() });
export const courseIteration = training.table('course_iteration', { id: uuid().notNull() });
