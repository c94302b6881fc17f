import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, conflict, refuse } from '#kernel/problem.ts';
import { money, text } from '#kernel/values.ts';
import type { CancelIterationInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { type IterationState, isCancellable } from '../states.ts';
import { updateIteration } from '../store/iteration.ts';
import { findToday } from '../store/setting.ts';
import { openIteration } from './open.ts';

const cost = money.refine(({ amount }) => !amount.startsWith('-'), { path: ['amount'], message: 'must not be below zero', params: { code: 'DC-01' } });

const form = z.object({
  id: z.string(),
  expectedVersion: z.number(),
  by: z.enum(['PROVIDER', 'BENEFICIARY', 'THIRD_PARTY']),
  reason: text(500),
  cost: cost.nullish(),
});

/** Cancels an iteration that has not started, with who cancels it, why, and what it costs (TR-13). */
export const cancelIteration = async (desk: Desk, input: CancelIterationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Cancelling an iteration takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { id, expectedVersion, by, reason, cost: costs } = parsed.value;
  return act(desk, { field: 'cancelIteration', input }, async (db) => {
    const opened = await openIteration(db, id, 'id');
    if (!opened.ok) return opened;
    const { row } = opened;
    if (row.originator !== viewer.nation) return refuse('TR-22', ['id'], "Only the originator's nation cancels it: name one of your own.");
    if (row.version !== expectedVersion) return conflict();
    if (!isCancellable(row.state)) return refuse('TR-13', ['id'], `must be one that has not started and is not cancelled: it is ${row.state}`);
    const state: IterationState = `CANCELLED_${by}`;
    const values = {
      state,
      cancelledOn: await findToday(db),
      cancellationReason: reason,
      cancellationCost: costs?.amount ?? null,
      cancellationCurrency: costs?.currency ?? null,
    };
    if (!(await updateIteration(db, row.id, expectedVersion, values))) return conflict();
    const { labelId } = row;
    return {
      ok: true,
      change: {
        action: 'cancel',
        entityType: 'CourseIteration',
        entityId: row.id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['TR-13', 'TR-22'],
        detail: { from: row.state, ...values },
      },
    };
  });
};
