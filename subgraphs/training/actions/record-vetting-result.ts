import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { RecordVettingResultInput } from '../generated/types.ts';
import { canVet } from '../policy.ts';
import { outcomesAfter } from '../states.ts';
import { findToday } from '../store/setting.ts';
import { findNewestResult, findVettingCase, insertVettingResult, type VettingCaseRow } from '../store/vetting.ts';
import { day, opaque } from './forms.ts';
import { boundBy, lockVetting } from './open.ts';

const form = z
  .object({
    caseId: z.string(),
    result: z.enum(['IN_REVIEW', 'CLEARED', 'NOT_CLEARED', 'SUSPENDED', 'REVOKED', 'REMEDIATION']),
    validFrom: day.nullish(),
    validTo: day.nullish(),
    caseRef: opaque.nullish(),
    notional: z.boolean(),
  })
  .superRefine(({ result, validFrom, validTo }, context) => {
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (result === 'CLEARED' && validTo == null) fail('validTo', 'must be the last day of the clearance');
    if (result !== 'CLEARED' && validFrom != null) fail('validFrom', 'must be left out: only a clearance has days');
    if (result !== 'CLEARED' && validTo != null) fail('validTo', 'must be left out: only a clearance has days');
  });

type Opened = { readonly ok: true; readonly row: VettingCaseRow };

/** The case, for its authority alone, held while a result is recorded. */
const openCase = async (db: Database, viewer: Viewer, id: string): Promise<Opened | Refusal> => {
  const seen = await findVettingCase(db, id);
  if (seen === null) return notFound('caseId');
  if (seen.authority !== viewer.nation) return refuse('TR-03', ['caseId'], 'Only the authority of a case records its results.');
  await lockParent(db, seen.id, 'shared');
  await lockVetting(db, seen.traineeId ?? seen.unitId ?? '', 'exclusive');
  const row = await findVettingCase(db, seen.id);
  return row === null ? notFound('caseId') : { ok: true, row };
};

/** Records what the authority of a case decided, and never why (TR-03, TR-07); the result is released to the requester. */
export const recordVettingResult = async (desk: Desk, input: RecordVettingResultInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canVet(viewer)) return refuse('IDP-04', [], 'Recording a result takes the role VETTING_LIAISON.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { caseId, result, validTo, caseRef, notional } = parsed.value;
  return act(desk, { field: 'recordVettingResult', input }, async (db) => {
    const opened = await openCase(db, viewer, caseId);
    if (!opened.ok) return opened;
    const { row } = opened;
    const next = outcomesAfter(await findNewestResult(db, row.id), row.unitId === null ? 'TRAINEE' : 'UNIT');
    if (!next.includes(result))
      return refuse('TR-21', ['result'], next.length === 0 ? 'must be of a new case: this one is closed' : `must be ${next.join(' or ')}`);
    const today = await findToday(db);
    const validFrom = result === 'CLEARED' ? (parsed.value.validFrom ?? today) : null;
    if (validFrom !== null && validTo != null && validTo < validFrom) return refuse('BAD_VALUE', ['validTo'], `must not be before the first day, ${validFrom}`);
    const parent = await boundBy(db, viewer, row);
    const released = { nation: row.originator, rule: 'TR-03' };
    const label = await labelNew(db, { viewer, entityType: 'VettingResult', wanted: input.label, parent, gate: 'VETTING', released });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertVettingResult(db, {
      labelId,
      originator,
      caseId: row.id,
      boundCaseId: row.originator === originator ? row.id : null,
      traineeId: row.traineeId,
      unitId: row.unitId,
      result,
      validFrom,
      validTo: validTo ?? null,
      caseRef: caseRef ?? null,
      recordedOn: today,
      notional,
    });
    const detail = { ...parsed.value, validFrom };
    return {
      ok: true,
      change: { action: 'record', entityType: 'VettingResult', entityId: id, labelAfter: labelId, rules: ['TR-03', 'TR-07', 'TR-21'], detail },
    };
  });
};
