import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { AllocateSeatsInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { isAllocatable } from '../states.ts';
import { insertAllocation } from '../store/allocation.ts';
import { listOrganizationIds } from '../store/link-target.ts';
import { listSeatsRemaining } from '../store/seat.ts';
import { whole } from './forms.ts';
import { boundBy, boundTo, openIteration } from './open.ts';

const form = z.object({
  iterationId: z.string(),
  nominatingBodyId: z.string(),
  seats: whole(1, 10_000),
  reserve: whole(0, 10_000),
  notional: z.boolean(),
});

/** Takes seats of an iteration for a nominating body, as far as seats remain (TR-01). */
export const allocateSeats = async (desk: Desk, input: AllocateSeatsInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Taking seats takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { iterationId, nominatingBodyId, seats, reserve, notional } = parsed.value;
  return act(desk, { field: 'allocateSeats', input }, async (db) => {
    const [body] = await listOrganizationIds(db, [nominatingBodyId]);
    if (body === undefined) return notFound('nominatingBodyId');
    const opened = await openIteration(db, iterationId, 'iterationId');
    if (!opened.ok) return opened;
    const { row: iteration } = opened;
    if (!isAllocatable(iteration.state)) return refuse('TR-21', ['iterationId'], `must be planned, and not started or called off: it is ${iteration.state}`);
    const remaining = (await listSeatsRemaining(db, [iteration.id])).get(iteration.id) ?? 0;
    if (seats + reserve > remaining) return refuse('TR-01', ['seats'], `must be at most what remains, reserve counted in: ${remaining}`);
    const label = await labelNew(db, { viewer, entityType: 'SeatAllocation', wanted: input.label, parent: await boundBy(db, viewer, iteration) });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertAllocation(db, {
      labelId,
      originator,
      iterationId: iteration.id,
      ...boundTo(viewer, iteration),
      bodyId: body.id,
      seats,
      reserve,
      notional,
    });
    return {
      ok: true,
      change: { action: 'allocate', entityType: 'SeatAllocation', entityId: id, labelAfter: labelId, rules: ['TR-01', 'IS-05'], detail: parsed.value },
    };
  });
};
