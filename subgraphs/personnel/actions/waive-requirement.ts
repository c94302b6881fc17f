import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { WaiveRequirementInput } from '../generated/types.ts';
import { canWaive } from '../policy.ts';
import { ruleOf } from '../post/deficits.ts';
import { day, reason } from '../post/forms.ts';
import { findToday } from '../store/today.ts';
import { findTour } from '../store/tour.ts';
import { insertRequirementWaiver } from '../store/waiver.ts';
import { onlyCoordinator } from './refusals.ts';

const kinds = ['RANK', 'SERVICE', 'CATEGORY', 'LISTENING', 'SPEAKING', 'READING', 'WRITING', 'SKILL'] as const;
const form = z.object({ tourId: z.string(), kind: z.enum(kinds), reason, expiresOn: day, notional: z.boolean() });

/** Accepts for a time what a tour's holder lacks (PE-04, PE-05): the tour must have been released to the coalition staff. */
export const waiveRequirement = async (desk: Desk, input: WaiveRequirementInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWaive(viewer)) return onlyCoordinator('Waiving a requirement');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { tourId, kind, ...values } = parsed.value;
  const rule = ruleOf(kind);
  return act(desk, { field: 'waiveRequirement', input }, async (db) => {
    const tour = await findTour(db, tourId);
    if (tour === null) return notFound('tourId');
    if (tour.state !== 'PLANNED' && tour.state !== 'IN_POST') return refuse('PE-09', ['tourId'], `The tour is ${tour.state}: there is nothing left to waive.`);
    if (!tour.deficits.some((deficit) => deficit.kind === kind)) return refuse(rule, ['kind'], 'must be the kind of a deficit that the tour has');
    const today = await findToday(db);
    if (values.expiresOn < today) return refuse(rule, ['expiresOn'], `must not be in the past: today is ${today}`);
    const label = await labelNew(db, { viewer, entityType: 'RequirementWaiver', wanted: input.label, released: { nation: tour.originator, rule } });
    if (!label.ok) return label;
    const id = await insertRequirementWaiver(db, { ...values, kind, tourId: tour.id, labelId: label.labelId, originator: label.originator });
    return {
      ok: true,
      change: { action: 'waive', entityType: 'RequirementWaiver', entityId: id, labelAfter: label.labelId, rules: [rule, 'IS-02'], detail: parsed.value },
    };
  });
};
