import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { listParticipants } from '#kernel/participants.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { RequestVettingInput } from '../generated/types.ts';
import { canVet } from '../policy.ts';
import { listBeneficiaryUnitIds } from '../store/link-target.ts';
import { findToday } from '../store/setting.ts';
import { findTrainee } from '../store/trainee.ts';
import { insertVettingCase } from '../store/vetting.ts';
import { opaque } from './forms.ts';

const form = z
  .object({ traineeId: z.string().nullish(), unitId: z.string().nullish(), authority: z.string(), caseRef: opaque.nullish(), notional: z.boolean() })
  .refine(({ traineeId, unitId }) => (traineeId == null) !== (unitId == null), { message: 'must name exactly one of traineeId and unitId' });

type Subject = { readonly ok: true; readonly traineeId: string | null; readonly unitId: string | null };

const subjectOf = async (db: Database, viewer: Viewer, { traineeId, unitId }: z.output<typeof form>): Promise<Subject | Refusal> => {
  if (traineeId == null) {
    const [unit] = await listBeneficiaryUnitIds(db, [unitId ?? '']);
    return unit === undefined ? notFound('unitId') : { ok: true, traineeId: null, unitId: unit.id };
  }
  const trainee = await findTrainee(db, traineeId);
  if (trainee === null) return notFound('traineeId');
  if (trainee.originator !== viewer.nation) return refuse('TR-22', ['traineeId'], "Only the trainee's own nation has the trainee vetted.");
  return { ok: true, traineeId: trainee.id, unitId: null };
};

/** Asks an authority to vet a trainee of the viewer's nation, or a unit; the case is released to the authority. */
export const requestVetting = async (desk: Desk, input: RequestVettingInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canVet(viewer)) return refuse('IDP-04', [], 'Asking for vetting takes the role VETTING_LIAISON.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { authority, caseRef, notional } = parsed.value;
  return act(desk, { field: 'requestVetting', input }, async (db) => {
    const subject = await subjectOf(db, viewer, parsed.value);
    if (!subject.ok) return subject;
    const { traineeId, unitId } = subject;
    if ((await listParticipants(db, [authority])).length === 0) return refuse('BAD_VALUE', ['authority'], 'must be a nation that takes part, such as CAN');
    const released = { nation: authority, rule: 'TR-03' };
    const label = await labelNew(db, { viewer, entityType: 'VettingCase', wanted: input.label, gate: 'VETTING', released });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertVettingCase(db, {
      labelId,
      originator,
      traineeId,
      unitId,
      authority,
      caseRef: caseRef ?? null,
      requestedOn: await findToday(db),
      notional,
    });
    return {
      ok: true,
      change: { action: 'request', entityType: 'VettingCase', entityId: id, labelAfter: labelId, rules: ['TR-03', 'TR-07'], detail: parsed.value },
    };
  });
};
