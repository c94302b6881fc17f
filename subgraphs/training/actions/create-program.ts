import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, refuse } from '#kernel/problem.ts';
import { reference, text } from '#kernel/values.ts';
import type { CreateProgramInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { insertProgram } from '../store/program.ts';
import { day, distinct, percent } from './forms.ts';
import { linkLinesOfEffort } from './link.ts';

const form = z
  .object({
    title: text(200),
    reference: reference.nullish(),
    startsOn: day,
    endsOn: day.nullish(),
    minHumanRightsShare: percent.nullish(),
    linesOfEffort: distinct(z.string(), 20),
    notional: z.boolean(),
  })
  .refine(({ startsOn, endsOn }) => endsOn == null || endsOn >= startsOn, { path: ['endsOn'], message: 'must not be before startsOn' });

/** Adds a training program of the viewer's nation. */
export const createProgram = async (desk: Desk, input: CreateProgramInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Adding a program takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'createProgram', input }, async (db) => {
    const { linesOfEffort, ...values } = parsed.value;
    const label = await labelNew(db, { viewer, entityType: 'TrainingProgram', wanted: input.label });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertProgram(db, { ...values, labelId, originator });
    const linked = await linkLinesOfEffort(db, 'program', { id, labelId, originator }, linesOfEffort);
    if (!linked.ok) return linked;
    return { ok: true, change: { action: 'create', entityType: 'TrainingProgram', entityId: id, labelAfter: labelId, detail: parsed.value } };
  });
};
