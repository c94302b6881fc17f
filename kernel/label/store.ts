import { eq, sql } from 'drizzle-orm';
import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import { arrayOf, isAmong } from '../database/array.ts';
import { codeOf } from '../database/failure.ts';
import type { Database } from '../database/run.ts';
import { type Refusal, refuse } from '../problem.ts';
import { labelColumns } from './columns.ts';
import type { Label, LabelDraft } from './label.ts';

const coalition = pgSchema('coalition');

const label = coalition.table('label', {
  id: labelColumns().labelId,
  originator: text().notNull(),
  releasableTo: text().array().notNull(),
  groups: text().array().notNull(),
  classification: text().notNull(),
  handling: text().array().notNull(),
});

const labelDefault = coalition.table('label_default', {
  originator: text().notNull(),
  entityType: text().notNull(),
  releasableTo: text().array().notNull(),
  groups: text().array().notNull(),
  classification: text().notNull(),
  handling: text().array().notNull(),
});

const participant = coalition.table('participant', { nation: text().notNull(), leftAt: timestamp({ withTimezone: true }) });

// A group's name tells that the group is there: only its members read it, and the originator, who wrote it (IS-03).
const readableGroups = sql<string[]>`case when ${label.originator} = coalition.viewer() then ${label.groups}
  else array(select name from unnest(${label.groups}) as name where name = any (coalition.visible_groups())) end`.mapWith(label.groups);

/** Labels by id, as written; of the groups those that the viewer is in, where the label is another nation's. */
export const listLabelsById = (db: Database, ids: readonly string[]): Promise<readonly (Label & { readonly id: string })[]> =>
  db
    .select({
      id: label.id,
      originator: label.originator,
      releasableTo: label.releasableTo,
      groups: readableGroups,
      classification: label.classification,
      handling: label.handling,
    })
    .from(label)
    .where(isAmong(label.id, ids));

/** The groups that the viewer is in now. */
export const listVisibleGroups = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.select({ name: sql<string>`name` }).from(sql`unnest(coalition.visible_groups()) as member (name)`);
  return rows.map(({ name }) => name);
};

/** What the viewer's nation gives to new records of a type, where it said so (IS-02). */
export const findLabelDefault = async (db: Database, entityType: string): Promise<LabelDraft | null> => {
  const [row] = await db
    .select({
      releasableTo: labelDefault.releasableTo,
      groups: labelDefault.groups,
      classification: labelDefault.classification,
      handling: labelDefault.handling,
    })
    .from(labelDefault)
    .where(eq(labelDefault.entityType, entityType));
  return row ?? null;
};

/** Sets what the viewer's nation gives to new records of a type. */
export const saveLabelDefault = async (db: Database, originator: string, entityType: string, draft: LabelDraft): Promise<void> => {
  const values = { releasableTo: [...draft.releasableTo], groups: [...draft.groups], classification: draft.classification, handling: [...draft.handling] };
  await db
    .insert(labelDefault)
    .values({ originator, entityType, ...values })
    .onConflictDoUpdate({ target: [labelDefault.originator, labelDefault.entityType], set: values });
};

/** All that take part or did: labels of before still name them. */
const listNations = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ nation: participant.nation }).from(participant)).map(({ nation }) => nation);

/**
 * Finds or makes the viewer's label. The nations must take part and the groups must be ones that the viewer's nation
 * is in; a group it is not in is refused with the same words as one that does not exist (IS-03).
 */
export const labelFor = async (db: Database, draft: LabelDraft): Promise<{ readonly ok: true; readonly id: string } | Refusal> => {
  const [nations, groups] = await Promise.all([listNations(db), listVisibleGroups(db)]);
  const stranger = draft.releasableTo.find((nation) => !nations.includes(nation));
  if (stranger !== undefined)
    return refuse('IS-01', ['label', 'releasableTo'], `${stranger} does not take part: name participants, such as ${nations.slice(0, 3).join(', ')}.`);
  const outside = draft.groups.find((group) => !groups.includes(group));
  if (outside !== undefined) return refuse('IS-01', ['label', 'groups'], `Your nation is in no group ${outside}: name one of ${groups.join(', ')}.`);
  try {
    const [row] = await db
      .select({ id: sql<string>`id` })
      .from(
        sql`coalition.label_for(${arrayOf(draft.releasableTo, 'text')}, ${arrayOf(draft.groups, 'text')}, ${draft.classification}, ${arrayOf(draft.handling, 'text')}) as id`,
      );
    if (row === undefined) throw new Error('label_for answered nothing');
    return { ok: true, id: row.id };
  } catch (error) {
    if (codeOf(error) !== 'CG011') throw error;
    return refuse('BAD_VALUE', ['label'], 'Your nation uses as many distinct labels as it may: take one that it already uses.');
  }
};
