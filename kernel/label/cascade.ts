import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAmong } from '../database/array.ts';
import { lockAndLook } from '../database/lock.ts';
import type { Database } from '../database/run.ts';
import type { LabelledTable } from './columns.ts';
import { isWithin, type LabelDraft, narrowed } from './label.ts';
import { labelFor, listLabelsById } from './store.ts';

/** A table whose rows belong to the row that gets another label. */
export type Child = {
  readonly table: LabelledTable;
  readonly parent: PgColumn;
  /** `follow`: always the parent's label (links); `within`: narrowed only as far as it must (IS-05). */
  readonly mode: 'follow' | 'within';
};

const update = (db: Database, table: LabelledTable, where: SQL | undefined, labelId: string) =>
  db
    .update(table)
    .set({ labelId } as never)
    .where(where);

/**
 * Serializes what happens below one parent: exclusive for labelling it, shared for adding children to it. Children that
 * were added while it waited are visible afterwards, under new labels too.
 */
export const lockParent = (db: Database, parentId: string, mode: 'shared' | 'exclusive'): Promise<void> =>
  // One lock for one row, however a client writes its id; JSON writes the characters that Postgres refuses as others.
  lockAndLook(db, `parent ${JSON.stringify(parentId.toLowerCase())}`, mode);

/**
 * Brings the children of a row within its new label, in the same transaction, so that un-release holds at the next read.
 * @param withChildren also gives every child exactly the new label, widening included
 */
export const cascade = async (
  db: Database,
  children: readonly Child[],
  parentId: string,
  next: { readonly labelId: string; readonly draft: LabelDraft },
  withChildren = false,
): Promise<void> => {
  for (const { table, parent, mode } of children) {
    const below = eq(parent, parentId);
    if (mode === 'follow' || withChildren) {
      await update(db, table, below, next.labelId);
      continue;
    }
    // Another nation's child is a link: its label is its own.
    const own = and(below, eq(table.originator, sql`coalition.viewer()`));
    const found = (await db.selectDistinct({ labelId: table.labelId }).from(table).where(own)) as { labelId: string }[];
    const labels = await listLabelsById(
      db,
      found.map(({ labelId }) => labelId),
    );
    for (const label of labels.filter((child) => !isWithin(child, next.draft))) {
      const made = await labelFor(db, narrowed(label, next.draft));
      if (!made.ok) throw new Error('a narrowed label was refused');
      await update(db, table, and(below, isAmong(table.labelId, [label.id])), made.id);
    }
  }
};
