import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, conflict, type Refusal, refuse } from '#kernel/problem.ts';
import type { MoveIterationInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { type IterationState, isCancelled, movesFrom } from '../states.ts';
import { type IterationRow, updateIteration } from '../store/iteration.ts';
import { findToday } from '../store/setting.ts';
import { openIteration } from './open.ts';

const form = z.object({ id: z.string(), expectedVersion: z.number() });

/** Is the iteration not to be moved there, or not yet? */
const refusal = ({ state, startsOn, endsOn }: IterationRow, to: IterationState, today: string): Refusal | null => {
  const next = movesFrom(state);
  if (isCancelled(to)) return refuse('TR-21', ['to'], 'must not be a cancellation: cancelIteration records who cancels, why and at what cost');
  if (!next.includes(to))
    return refuse('TR-21', ['to'], next.length === 0 ? `must be nothing: ${state} is the end` : `must be ${next.join(' or ')}: it is ${state}`);
  if (to === 'IN_PROGRESS' && today < startsOn) return refuse('TR-21', ['to'], `must wait for the first day, ${startsOn}: today is ${today} (UTC)`);
  if (to === 'COMPLETED' && today < endsOn) return refuse('TR-21', ['to'], `must wait for the last day, ${endsOn}: today is ${today} (UTC)`);
  return null;
};

/** Moves an iteration to its next state (TR-21). */
export const moveIteration = async (desk: Desk, input: MoveIterationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Moving an iteration takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { id, expectedVersion } = parsed.value;
  return act(desk, { field: 'moveIteration', input }, async (db) => {
    const opened = await openIteration(db, id, 'id');
    if (!opened.ok) return opened;
    const { row } = opened;
    if (row.originator !== viewer.nation) return refuse('TR-22', ['id'], "Only the originator's nation moves it: name one of your own.");
    if (row.version !== expectedVersion) return conflict();
    const no = refusal(row, input.to, await findToday(db));
    if (no !== null) return no;
    if (!(await updateIteration(db, row.id, expectedVersion, { state: input.to }))) return conflict();
    const { labelId } = row;
    return {
      ok: true,
      change: {
        action: 'move',
        entityType: 'CourseIteration',
        entityId: row.id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['TR-21', 'TR-22'],
        detail: { from: row.state, to: input.to },
      },
    };
  });
};
