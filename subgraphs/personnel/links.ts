import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';

// The columns of other owners' tables that are published: a link is shown, counted and written only where its target is
// visible (FD-02), and an instructor is measured against the iteration (PE-13).

const nations = pgSchema('nations');
const training = pgSchema('training');

export const nation = nations.table('nation', { code: text().notNull() });
export const lineOfEffort = nations.table('line_of_effort', { code: text().notNull() });
export const requirement = nations.table('requirement', { id: uuid().notNull() });
export const courseIteration = training.table('course_iteration', {
  id: uuid().notNull(),
  startsOn: date({ mode: 'string' }).notNull(),
  endsOn: date({ mode: 'string' }).notNull(),
  state: text().notNull(),
  instructorSkill: text(),
});
