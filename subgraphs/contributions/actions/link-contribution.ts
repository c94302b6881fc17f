import { z } from 'zod';
import { act, type Decision, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { LinkContributionInput } from '../generated/types.ts';
import { amountOf } from '../ledger/amount.ts';
import { percentage } from '../ledger/forms.ts';
import { canWriteContribution } from '../policy.ts';
import { type ContributionRow, findContribution } from '../store/contribution.ts';
import { findLineOfEffortShare, findRequirementShare, insertLineOfEffortLink, insertObjectiveLink, insertRequirementLink } from '../store/link.ts';
import { listLineOfEffortCodes, listObjectiveIds, listRequirementIds } from '../store/link-target.ts';

const form = z
  .object({
    contributionId: z.string(),
    requirementId: z.string().nullish(),
    objectiveId: z.string().nullish(),
    lineOfEffort: z.string().nullish(),
    percentage: percentage.nullish(),
  })
  .refine(({ requirementId, objectiveId, lineOfEffort }) => [requirementId, objectiveId, lineOfEffort].filter((target) => target != null).length === 1, {
    message: 'must name exactly one of requirementId, objectiveId and lineOfEffort',
  })
  .refine(({ objectiveId, percentage: share }) => objectiveId == null || share == null, {
    path: ['percentage'],
    message: 'must be left out with an objective: only requirements and lines of effort have shares',
  });

type Values = z.output<typeof form>;

/** The contribution to link, locked, so that its shares and its label stand still. */
export const openContribution = async (
  db: Database,
  viewer: Viewer,
  contributionId: string,
): Promise<{ readonly ok: true; readonly contribution: ContributionRow } | Refusal> => {
  const seen = await findContribution(db, contributionId);
  if (seen === null) return notFound('contributionId');
  if (seen.originator !== viewer.nation) return refuse('DC-20', ['contributionId'], "Only the originator's nation links a contribution: name one of your own.");
  await lockParent(db, seen.id, 'shared');
  await lockThing(db, `links ${seen.id}`);
  const contribution = await findContribution(db, seen.id);
  return contribution === null ? notFound('contributionId') : { ok: true, contribution };
};

/** The shares that a contribution gives to targets of one kind sum to at most 100 (DC-09). */
const within = (given: string, share: string): { readonly ok: true } | Refusal => {
  const left = amountOf('100').minus(given);
  if (left.greaterThanOrEqualTo(share)) return { ok: true };
  return refuse('DC-09', ['percentage'], `must be at most ${left.toFixed()}: the rest of the contribution is given to others`);
};

const already = (path: string): Refusal => refuse('BAD_VALUE', [path], 'must be one that the contribution is not linked to yet');

const link = async (db: Database, { id: contributionId, labelId, originator }: ContributionRow, values: Values): Promise<{ readonly ok: true } | Refusal> => {
  const { requirementId, objectiveId, lineOfEffort, percentage: share = '100' } = values;
  const row = { contributionId, labelId, originator };
  if (requirementId != null) {
    if ((await listRequirementIds(db, [requirementId])).length === 0) return notFound('requirementId');
    const room = within(await findRequirementShare(db, contributionId), share ?? '100');
    if (!room.ok) return room;
    return (await insertRequirementLink(db, { ...row, requirementId, percentage: share ?? '100' })) ? { ok: true } : already('requirementId');
  }
  if (objectiveId != null) {
    if ((await listObjectiveIds(db, [objectiveId])).length === 0) return notFound('objectiveId');
    return (await insertObjectiveLink(db, { ...row, objectiveId })) ? { ok: true } : already('objectiveId');
  }
  const code = lineOfEffort ?? '';
  if ((await listLineOfEffortCodes(db, [code])).length === 0) return notFound('lineOfEffort');
  const room = within(await findLineOfEffortShare(db, contributionId), share ?? '100');
  if (!room.ok) return room;
  return (await insertLineOfEffortLink(db, { ...row, lineOfEffort: code, percentage: share ?? '100' })) ? { ok: true } : already('lineOfEffort');
};

/** Links a contribution to a requirement, an objective or a line of effort that the viewer may see. */
export const linkContribution = async (desk: Desk, input: LinkContributionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Linking a contribution takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'linkContribution', input }, async (db): Promise<Decision> => {
    const opened = await openContribution(db, viewer, parsed.value.contributionId);
    if (!opened.ok) return opened;
    const { id, labelId } = opened.contribution;
    const linked = await link(db, opened.contribution, parsed.value);
    if (!linked.ok) return linked;
    return {
      ok: true,
      change: {
        action: 'link',
        entityType: 'Contribution',
        entityId: id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['DC-09', 'DC-20'],
        detail: parsed.value,
      },
    };
  });
};
