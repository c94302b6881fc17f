import { act, type Desk, type Outcome } from '../action.ts';
import type { Database } from '../database/run.ts';
import { conflict, notFound, refuse } from '../problem.ts';
import { canRelease, onlyReleasers, relabel, type WantedLabel } from './apply.ts';
import { type Child, cascade, lockParent, lockSeen, widensBelow } from './cascade.ts';
import type { Gate } from './label.ts';
import { listLabelsById } from './store.ts';

type LabelledRow = { readonly id: string; readonly labelId: string };

export type SetLabelRequest<Row extends LabelledRow> = {
  /** The mutation field. */
  readonly field: string;
  readonly entityType: string;
  readonly input: { readonly idempotencyKey: string; readonly id: string; readonly expectedVersion: number; readonly label: WantedLabel };
  /** May this viewer write records of this type at all? A release officer always may label them. */
  readonly mayWrite: boolean;
  readonly find: (db: Database, id: string) => Promise<Row | null>;
  /** @returns false where somebody else was first */
  readonly update: (db: Database, id: string, expectedVersion: number, labelId: string) => Promise<boolean>;
  /** The record it belongs to, where there is one of the same originator. */
  readonly parent?: (row: Row) => { readonly id: string; readonly find: (db: Database) => Promise<LabelledRow | null> } | undefined;
  /** What belongs to it: brought within the new label in the same transaction. */
  readonly children?: readonly Child[];
  /** The mark that every record of this type carries. */
  readonly gate?: Gate | undefined;
  /** Gives every child exactly the new label, widening included. */
  readonly withChildren?: boolean | undefined;
};

/**
 * The action behind every label mutation: only the originator's nation (IS-09), no wider than the record it belongs to
 * (IS-05), and what belongs to it narrows with it before the change is acknowledged (IS-16).
 */
export const setLabel = async <Row extends LabelledRow>(desk: Desk, request: SetLabelRequest<Row>): Promise<Outcome> => {
  const { field, entityType, input, mayWrite, find, update, children = [], withChildren = false } = request;
  const { viewer } = desk;
  if (!mayWrite && !canRelease(viewer)) return refuse('IDP-04', [], `Labelling takes a role that may write a ${entityType}, or RELEASE_OFFICER.`);
  return act(desk, { field, input }, async (db) => {
    const row = await lockSeen(db, input.id, 'exclusive', find);
    if (row === null) return notFound('id');
    const above = request.parent?.(row);
    if (above !== undefined) await lockParent(db, above.id, 'shared');
    const parent = above === undefined ? null : await above.find(db);
    const labels = await listLabelsById(db, [row.labelId, ...(parent === null ? [] : [parent.labelId])]);
    const before = labels.find(({ id }) => id === row.labelId);
    if (before === undefined) return notFound('id');
    const next = await relabel(db, viewer, { before, wanted: input.label, parent: labels.find(({ id }) => id === parent?.labelId), gate: request.gate });
    if (!next.ok) return next;
    const below = { children, parentId: row.id, next, withChildren };
    // A child may be narrower than what it belongs to: it too is let go only by who may.
    if (!canRelease(viewer) && (await widensBelow(db, below))) return onlyReleasers();
    if (!(await update(db, row.id, input.expectedVersion, next.labelId))) return conflict();
    await cascade(db, below);
    return {
      ok: true,
      change: {
        action: 'label',
        entityType,
        entityId: row.id,
        labelBefore: row.labelId,
        labelAfter: next.labelId,
        rules: ['IS-05', 'IS-09'],
        detail: next.draft,
      },
    };
  });
};
