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
import {
  findIterationShare,
  findLineOfEffortShare,
  findRequirementShare,
  insertIterationLink,
  insertLineOfEffortLink,
  insertObjectiveLink,
  insertRequirementLink,
} from '../store/link.ts';
import { listIterationIds, listLineOfEffortCodes, listObjectiveIds, listRequirementIds } from '../store/link-target.ts';

const targets = ['requirementId', 'objectiveId', 'lineOfEffort', 'iterationId'] as const;

type Targets = { readonly [Name in (typeof targets)[number]]?: string | null | undefined };

/** What a link names as its other end. */
export const targetsOf = (values: Targets) => targets.filter((name) => values[name] != null);

export const oneTarget = 'must name exactly one of requirementId, objectiveId, lineOfEffort and iterationId';

const form = z
  .object({
    contributionId: z.string(),
    requirementId: z.string().nullish(),
    objectiveId: z.string().nullish(),
    lineOfEffort: z.string().nullish(),
    iterationId: z.string().nullish(),
    percentage: percentage.nullish(),
  })
  .refine((values) => targetsOf(values).length === 1, { message: oneTarget })
  .refine(({ objectiveId, percentage: share }) => objectiveId == null || share == null, {
    path: ['percentage'],
    message: 'must be left out with an objective: requirements, lines of effort and course iterations have shares',
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

type Target = Pick<ContributionRow, 'labelId' | 'originator'> & { readonly contributionId: string; readonly target: string; readonly share: string };

// What each kind of target takes: how its keys are read, what is given to others of its kind, how the link is added.
const kinds = {
  requirementId: {
    list: listRequirementIds,
    given: findRequirementShare,
    insert: (db: Database, { target, share, ...row }: Target) => insertRequirementLink(db, { ...row, requirementId: target, percentage: share }),
  },
  objectiveId: {
    list: listObjectiveIds,
    given: async () => '0',
    insert: (db: Database, { target, share: _, ...row }: Target) => insertObjectiveLink(db, { ...row, objectiveId: target }),
  },
  lineOfEffort: {
    list: listLineOfEffortCodes,
    given: findLineOfEffortShare,
    insert: (db: Database, { target, share, ...row }: Target) => insertLineOfEffortLink(db, { ...row, lineOfEffort: target, percentage: share }),
  },
  iterationId: {
    list: listIterationIds,
    given: findIterationShare,
    insert: (db: Database, { target, share, ...row }: Target) => insertIterationLink(db, { ...row, iterationId: target, percentage: share }),
  },
} as const;

const link = async (db: Database, { id: contributionId, labelId, originator }: ContributionRow, values: Values): Promise<{ readonly ok: true } | Refusal> => {
  const [name] = targetsOf(values);
  const target = name === undefined ? null : values[name];
  if (name === undefined || target == null) throw new Error('the form lets exactly one target through');
  const { list, given, insert } = kinds[name];
  if ((await list(db, [target])).length === 0) return notFound(name);
  const share = values.percentage ?? '100';
  const room = within(await given(db, contributionId), share);
  if (!room.ok) return room;
  return (await insert(db, { contributionId, labelId, originator, target, share })) ? { ok: true } : already(name);
};

/** Links a contribution to a requirement, an objective, a line of effort or a course iteration that the viewer may see. */
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
