import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { UnlinkContributionInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { removeIterationLink, removeLineOfEffortLink, removeObjectiveLink, removeRequirementLink } from '../store/link.ts';
import { oneTarget, openContribution, targetsOf } from './link-contribution.ts';

const form = z
  .object({
    contributionId: z.string(),
    requirementId: z.string().nullish(),
    objectiveId: z.string().nullish(),
    lineOfEffort: z.string().nullish(),
    iterationId: z.string().nullish(),
  })
  .refine((values) => targetsOf(values).length === 1, { message: oneTarget });

type Values = z.output<typeof form>;

const removals = {
  requirementId: removeRequirementLink,
  objectiveId: removeObjectiveLink,
  lineOfEffort: removeLineOfEffortLink,
  iterationId: removeIterationLink,
} as const;

/** Takes the link back. @returns null, or the part of the input that names no link */
const unlink = async (db: Database, contributionId: string, values: Values): Promise<string | null> => {
  const [name] = targetsOf(values);
  if (name === undefined) throw new Error('the form lets exactly one target through');
  const target = values[name] ?? '';
  const key = name === 'lineOfEffort' ? target : onlyUuids([target])[0];
  return key !== undefined && (await removals[name](db, contributionId, key)) ? null : name;
};

/** Takes a link of a contribution back; the link only, nothing else. */
export const unlinkContribution = async (desk: Desk, input: UnlinkContributionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Unlinking a contribution takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'unlinkContribution', input }, async (db): Promise<Decision> => {
    const opened = await openContribution(db, viewer, parsed.value.contributionId);
    if (!opened.ok) return opened;
    const { id, labelId } = opened.contribution;
    const missing = await unlink(db, id, parsed.value);
    if (missing !== null) return notFound(missing);
    return {
      ok: true,
      change: { action: 'unlink', entityType: 'Contribution', entityId: id, labelBefore: labelId, labelAfter: labelId, rules: ['DC-20'], detail: parsed.value },
    };
  });
};
