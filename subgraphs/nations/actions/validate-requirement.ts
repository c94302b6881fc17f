import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { checked, conflict, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { ValidateRequirementInput } from '../generated/types.ts';
import { canMove, isCoordinator } from '../policy.ts';
import { findObjective } from '../store/objective.ts';
import { findRequirement, type RequirementRow, updateDecision } from '../store/requirement.ts';
import { onlyCoordinator, wrongState } from './refusals.ts';

const form = z
  .object({ decision: z.enum(['VALIDATED', 'REJECTED']), objectiveId: z.string().nullable().default(null), reason: text(1000).nullable().default(null) })
  .refine(({ decision, reason }) => decision === 'VALIDATED' || reason !== null, {
    path: ['reason'],
    message: 'must say why, since the requirement is rejected',
  })
  .refine(({ decision, objectiveId }) => decision === 'VALIDATED' || objectiveId === null, {
    path: ['objectiveId'],
    message: 'must be left out, since the requirement is rejected',
  });

type Values = z.output<typeof form>;

/** The objective that a validated requirement serves: one that the coordinator may see (PN-13). */
const settleObjective = async (db: Database, row: RequirementRow, { decision, objectiveId }: Values): Promise<string | null | Refusal> => {
  if (decision === 'REJECTED') return row.objectiveId;
  const named = objectiveId ?? row.objectiveId;
  const objective = named === null ? null : await findObjective(db, named);
  if (objective !== null) return objective.id;
  return objectiveId === null ? refuse('PN-13', ['objectiveId'], 'must be an objective, since a requirement is validated with one') : notFound('objectiveId');
};

/** Decides on a SUBMITTED requirement that is released to the coordinator. */
export const validateRequirement = async (desk: Desk, input: ValidateRequirementInput): Promise<Outcome> => {
  if (!isCoordinator(desk.viewer)) return onlyCoordinator('Deciding on a requirement');
  const values = checked(form, input);
  if (!values.ok) return values;
  const { decision, reason } = values.value;
  return act(desk, { field: 'validateRequirement', input }, async (db) => {
    const row = await lockSeen(db, input.id, 'exclusive', findRequirement);
    if (row === null) return notFound('id');
    if (row.version !== input.expectedVersion) return conflict();
    if (!canMove(row.state, 'decided')) return wrongState('decided', row.state);
    const objectiveId = await settleObjective(db, row, values.value);
    if (typeof objectiveId === 'object' && objectiveId !== null) return objectiveId;
    if (!(await updateDecision(db, row.id, row.version, { state: decision, objectiveId, decisionReason: reason }))) return conflict();
    const { labelId } = row;
    return {
      ok: true,
      change: {
        action: decision === 'VALIDATED' ? 'validate' : 'reject',
        entityType: 'CapabilityRequirement',
        entityId: row.id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['PN-13', 'PN-19'],
        detail: { decision, objectiveId, reason },
      },
    };
  });
};
