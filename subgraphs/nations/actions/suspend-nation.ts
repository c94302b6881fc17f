import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import { STAFF } from '#kernel/viewer.ts';
import type { SuspendNationInput } from '../generated/types.ts';
import { isCoordinator } from '../policy.ts';
import { updateSuspension } from '../store/nation.ts';
import { participant } from './participant.ts';
import { onlyCoordinator } from './refusals.ts';

const form = z.object({
  nation: z.string().refine((code) => code !== STAFF, `must not be ${STAFF}: the coalition staff cannot suspend itself`),
  suspended: z.boolean(),
  reason: text(1000),
});

/** Suspends a nation from its next request on, or lifts its suspension (IDP-06). */
export const suspendNation = async (desk: Desk, input: SuspendNationInput): Promise<Outcome> => {
  if (!isCoordinator(desk.viewer)) return onlyCoordinator('Suspending a nation');
  const values = checked(form, input);
  if (!values.ok) return values;
  const { nation, suspended, reason } = values.value;
  return act(desk, { field: 'suspendNation', input, membership: 'exclusive' }, async (db) => {
    const taking = await participant(db, nation);
    if (!taking.ok) return taking;
    const changed = await updateSuspension(db, nation, suspended);
    return {
      ok: true,
      change: { action: suspended ? 'suspend' : 'restore', entityType: 'Nation', entityId: nation, rules: ['IDP-06'], detail: { reason, changed } },
    };
  });
};
