import { z } from 'zod';
import { act, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import type { WithdrawInput } from '../generated/types.ts';
import { canEnroll } from '../policy.ts';
import { isWithdrawable } from '../states.ts';
import { findEnrollment, updateEnrollment } from '../store/enrollment.ts';
import { findIteration } from '../store/iteration.ts';
import { findToday } from '../store/setting.ts';

const form = z.object({ id: z.string(), expectedVersion: z.number() });

/** Withdraws an enrollment; its seat is free again. It may be withdrawn from an iteration that was hidden meanwhile, too. */
export const withdraw = async (desk: Desk, input: WithdrawInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canEnroll(viewer)) return refuse('IDP-04', [], 'Withdrawing takes the role TRAINING_FOCAL or PERSONNEL_OFFICER.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { id, expectedVersion } = parsed.value;
  return act(desk, { field: 'withdraw', input }, async (db) => {
    const seen = await findEnrollment(db, id);
    if (seen === null) return notFound('id');
    if (seen.originator !== viewer.nation) return refuse('TR-22', ['id'], 'Only the nation that enrolled withdraws.');
    await lockThing(db, `iteration ${seen.iterationId}`);
    const row = await findEnrollment(db, seen.id);
    if (row === null) return notFound('id');
    if (row.version !== expectedVersion) return conflict();
    const iteration = await findIteration(db, row.iterationId);
    if (row.state !== 'ENROLLED') return refuse('TR-21', ['id'], 'must stand: it was withdrawn already');
    if (iteration !== null && !isWithdrawable(iteration.state))
      return refuse('TR-21', ['id'], `must be of an iteration that is not over: it is ${iteration.state}`);
    if (!(await updateEnrollment(db, row.id, expectedVersion, { state: 'WITHDRAWN', withdrawnOn: await findToday(db) }))) return conflict();
    const { labelId } = row;
    return {
      ok: true,
      change: {
        action: 'withdraw',
        entityType: 'Enrollment',
        entityId: row.id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['TR-21', 'TR-22'],
        detail: { from: row.state },
      },
    };
  });
};
