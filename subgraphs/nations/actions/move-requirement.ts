import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { conflict, notFound, type Refusal } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { canMove, canRaiseRequirement, type Move } from '../policy.ts';
import { findRequirement, type NewRequirement, type RequirementRow, updateRequirement } from '../store/requirement.ts';
import { onlyOriginator, onlyRaisers, wrongState } from './refusals.ts';

type MoveInput = { readonly idempotencyKey: string; readonly id: string; readonly expectedVersion: number };

/** The requirement of the viewer's nation, at the version that the viewer saw, where the lifecycle allows the move (PN-19). */
export const findMovable = async (
  db: Database,
  viewer: Viewer,
  input: MoveInput,
  move: Move,
): Promise<{ readonly ok: true; readonly row: RequirementRow } | Refusal> => {
  const row = await lockSeen(db, input.id, 'exclusive', findRequirement);
  if (row === null) return notFound('id');
  if (row.originator !== viewer.nation) return onlyOriginator('a requirement');
  if (row.version !== input.expectedVersion) return conflict();
  return canMove(row.state, move) ? { ok: true, row } : wrongState(move, row.state);
};

/** Writes a move of a requirement; somebody who was first is a conflict. */
export const writeMove = async (db: Database, row: RequirementRow, move: Move, values: Partial<NewRequirement>): Promise<Decision> => {
  if (!(await updateRequirement(db, row.id, row.version, values))) return conflict();
  return {
    ok: true,
    change: {
      action: move,
      entityType: 'CapabilityRequirement',
      entityId: row.id,
      labelBefore: row.labelId,
      labelAfter: row.labelId,
      rules: ['PN-19'],
      detail: { before: row, after: values },
    },
  };
};

export type MoveRequest = {
  /** The mutation field. */
  readonly field: string;
  readonly input: MoveInput;
  readonly move: Move;
  readonly to: RequirementRow['state'];
};

/** The action behind every move that the originator makes without further words: submitted, withdrawn, closed. */
export const moveRequirement = async (desk: Desk, { field, input, move, to }: MoveRequest): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRaiseRequirement(viewer)) return onlyRaisers(field);
  return act(desk, { field, input }, async (db) => {
    const found = await findMovable(db, viewer, input, move);
    return found.ok ? writeMove(db, found.row, move, { state: to }) : found;
  });
};
