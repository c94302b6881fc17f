import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { RegisterTraineeInput } from '../generated/types.ts';
import { canEnroll } from '../policy.ts';
import { listBeneficiaryUnitIds } from '../store/link-target.ts';
import { insertTrainee } from '../store/trainee.ts';
import { opaque } from './forms.ts';

const form = z.object({
  traineeRef: opaque,
  unitId: z.string(),
  rankBand: z.enum(['OF_JUNIOR', 'OF_SENIOR', 'OR_JUNIOR', 'OR_SENIOR', 'CIVILIAN']),
  notional: z.boolean(),
});

/** Registers a trainee by an opaque reference; the record is PERSONAL always. */
export const registerTrainee = async (desk: Desk, input: RegisterTraineeInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canEnroll(viewer)) return refuse('IDP-04', [], 'Registering a trainee takes the role TRAINING_FOCAL or PERSONNEL_OFFICER.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { unitId, ...values } = parsed.value;
  return act(desk, { field: 'registerTrainee', input }, async (db) => {
    const [unit] = await listBeneficiaryUnitIds(db, [unitId]);
    if (unit === undefined) return notFound('unitId');
    const label = await labelNew(db, { viewer, entityType: 'Trainee', wanted: input.label, gate: 'PERSONAL' });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertTrainee(db, { ...values, labelId, originator, unitId: unit.id });
    if (id === null) return refuse('BAD_VALUE', ['traineeRef'], 'Your nation already uses this traineeRef: take another.');
    return { ok: true, change: { action: 'register', entityType: 'Trainee', entityId: id, labelAfter: labelId, rules: ['TR-07'], detail: parsed.value } };
  });
};
