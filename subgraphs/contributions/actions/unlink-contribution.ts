import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { UnlinkContributionInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { removeLineOfEffortLink, removeObjectiveLink, removeRequirementLink } from '../store/link.ts';
import { openContribution } from './link-contribution.ts';

const form = z
  .object({ contributionId: z.string(), requirementId: z.string().nullish(), objectiveId: z.string().nullish(), lineOfEffort: z.string().nullish() })
  .refine(({ requirementId, objectiveId, lineOfEffort }) => [requirementId, objectiveId, lineOfEffort].filter((target) => target != null).length === 1, {
    message: 'must name exactly one of requirementId, objectiveId and lineOfEffort',
  });

type Values = z.output<typeof form>;

/** Takes the link back. @returns null, or the part of the input that names no link */
const unlink = async (db: Database, contributionId: string, { requirementId, objectiveId, lineOfEffort }: Values): Promise<string | null> => {
  if (requirementId != null) {
    const [id] = onlyUuids([requirementId]);
    return id !== undefined && (await removeRequirementLink(db, contributionId, id)) ? null : 'requirementId';
  }
  if (objectiveId != null) {
    const [id] = onlyUuids([objectiveId]);
    return id !== undefined && (await removeObjectiveLink(db, contributionId, id)) ? null : 'objectiveId';
  }
  return (await removeLineOfEffortLink(db, contributionId, lineOfEffort ?? '')) ? null : 'lineOfEffort';
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
