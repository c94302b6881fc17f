import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAmong } from '../database/array.ts';
import { lockAndLook } from '../database/lock.ts';
import type { Database } from '../database/run.ts';
import type { LabelledTable } from './columns.ts';
import { isWider, isWithin, type LabelDraft, narrowed } from './label.ts';
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
 * A row that the viewer sees, locked and read again. Nobody locks what is not released to them: the wait would tell that it
 * exists, and hold up who owns it.
 */
export const lockSeen = async <Row extends { readonly id: string }>(
  db: Database,
  id: string,
  mode: 'shared' | 'exclusive',
  find: (db: Database, id: string) => Promise<Row | null>,
): Promise<Row | null> => {
  const seen = await find(db, id);
  if (seen === null) return null;
  await lockParent(db, seen.id, mode);
  return find(db, seen.id);
};

/** The labels of the viewer's own rows below a row. */
const labelsBelow = async (db: Database, { table, parent }: Child, parentId: string): ReturnType<typeof listLabelsById> => {
  // Another nation's child is a link: its label is its own.
  const own = and(eq(parent, parentId), eq(table.originator, sql`coalition.viewer()`));
  const found = (await db.selectDistinct({ labelId: table.labelId }).from(table).where(own)) as { labelId: string }[];
  return listLabelsById(
    db,
    found.map(({ labelId }) => labelId),
  );
};

type Cascade = {
  readonly children: readonly Child[];
  readonly parentId: string;
  readonly next: { readonly labelId: string; readonly draft: LabelDraft };
  /** Gives every child exactly the new label, widening included. */
  readonly withChildren: boolean;
};

const takesAll = ({ mode }: Child, { withChildren }: Cascade): boolean => withChildren || mode === 'follow';

/** Would a child that is to get exactly the new label be seen by anybody whom its own label keeps out? */
export const widensBelow = async (db: Database, asked: Cascade): Promise<boolean> => {
  for (const child of asked.children.filter((one) => takesAll(one, asked))) {
    if ((await labelsBelow(db, child, asked.parentId)).some((label) => isWider(asked.next.draft, label))) return true;
  }
  return false;
};

/** Brings the children of a row within its new label, in the same transaction, so that un-release holds at the next read. */
export const cascade = async (db: Database, asked: Cascade): Promise<void> => {
  const { children, parentId, next } = asked;
  for (const child of children) {
    const { table, parent } = child;
    const below = eq(parent, parentId);
    if (takesAll(child, asked)) {
      await update(db, table, below, next.labelId);
      continue;
    }
    for (const label of (await labelsBelow(db, child, parentId)).filter((one) => !isWithin(one, next.draft))) {
      const made = await labelFor(db, narrowed(label, next.draft));
      if (!made.ok) throw new Error('a narrowed label was refused');
      await update(db, table, and(below, isAmong(table.labelId, [label.id])), made.id);
    }
  }
};
