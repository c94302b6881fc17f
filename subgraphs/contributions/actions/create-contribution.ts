import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, type Problem, problem, type Refusal, refuse } from '#kernel/problem.ts';
import { reference, text } from '#kernel/values.ts';
import { STAFF, type Viewer } from '#kernel/viewer.ts';
import { type CodeTable, codeTables, findCode, findSector } from '../codes/code-tables.ts';
import type { CreateContributionInput } from '../generated/types.ts';
import { amountOf, zero } from '../ledger/amount.ts';
import { day, isPercentage, optionalText, percentage } from '../ledger/forms.ts';
import { canWriteContribution } from '../policy.ts';
import { insertContribution } from '../store/contribution.ts';
import { insertLineOfEffortLinks } from '../store/link.ts';
import { listLineOfEffortCodes, listNationCodes } from '../store/link-target.ts';
import { findSettings } from '../store/setting.ts';

const MOST_SHARES = 20;

const code = (table: CodeTable) =>
  z
    .string()
    .refine((value) => findCode(table, value)?.status === 'ACTIVE', `must be an active code of \`${table}s\`, such as ${codeTables[table][0]?.code}`)
    .nullish();

// A share of the wrong form is a problem of its own, and no part of a sum.
const sums = (shares: readonly { readonly percentage: string }[]): boolean =>
  !shares.every((share) => isPercentage(share.percentage)) || shares.reduce((sum, share) => sum.plus(amountOf(share.percentage)), zero).equals(100);
const distinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
const dc09 = (message: string) => ({ message, params: { code: 'DC-09' } });

const sector = z
  .object({ vocabulary: z.enum(['DAC_5_DIGIT', 'DAC_3_DIGIT']), code: z.string(), percentage })
  .refine((share) => findSector(share.vocabulary, share.code)?.status === 'ACTIVE', {
    path: ['code'],
    message: 'must be an active code of `sectors` in this vocabulary, such as 15210',
    params: { code: 'DC-10' },
  });

const sectors = z
  .array(sector)
  .max(MOST_SHARES, `must be at most ${MOST_SHARES}`)
  .refine((shares) => distinct(shares.map((share) => `${share.vocabulary} ${share.code}`)), dc09('must name each sector once'))
  .refine((shares) => [...Map.groupBy(shares, (share) => share.vocabulary).values()].every(sums), dc09('must sum to exactly 100 within each vocabulary'));

const linesOfEffort = z
  .array(z.object({ code: z.string(), percentage }))
  .max(MOST_SHARES, `must be at most ${MOST_SHARES}`)
  .refine((shares) => distinct(shares.map((share) => share.code)), dc09('must name each line of effort once'))
  .refine((shares) => shares.length === 0 || sums(shares), dc09('must sum to exactly 100'));

const form = z
  .object({
    donor: z.string(),
    reference,
    title: text(200),
    description: optionalText(4000),
    status: z.enum(['PIPELINE', 'IMPLEMENTATION'], 'must be PIPELINE or IMPLEMENTATION on a new contribution'),
    plannedStart: day.nullish(),
    plannedEnd: day.nullish(),
    actualStart: day.nullish(),
    actualEnd: day.nullish(),
    aidType: code('aidType'),
    flowType: code('flowType'),
    financeType: code('financeType'),
    tiedStatus: z
      .string()
      .refine((value) => findCode('tiedStatus', value)?.status === 'ACTIVE', 'must be an active code of `tiedStatuses`, such as 5')
      .nullish(),
    collaborationType: code('collaborationType'),
    odaEligibility: z.enum(['DECLARED_ODA', 'DECLARED_NON_ODA', 'MIXED', 'NOT_DECLARED']),
    sectors,
    linesOfEffort,
    earmark: optionalText(500),
    conditions: optionalText(4000),
    secondary: z.boolean(),
    notional: z.boolean(),
  })
  .refine(({ plannedStart, plannedEnd }) => plannedStart == null || plannedEnd == null || plannedEnd >= plannedStart, {
    path: ['plannedEnd'],
    message: 'must not be before plannedStart',
  })
  .refine(({ actualStart, actualEnd }) => actualEnd == null || (actualStart != null && actualEnd >= actualStart), {
    path: ['actualEnd'],
    message: 'must come with an actualStart, and not be before it',
  });

type Values = z.output<typeof form>;

/** A nation gives for itself; the coalition staff reports for another, and says so (DC-20). */
const ownership = (viewer: Viewer, { donor, secondary }: Values): Refusal | null => {
  if (viewer.nation === STAFF) {
    if (!secondary) return refuse('DC-20', ['secondary'], "must be true: the coalition staff reports on a donor's behalf");
    return donor === STAFF ? refuse('DC-20', ['donor'], 'must be the nation that gives: the coalition staff gives nothing itself') : null;
  }
  if (donor !== viewer.nation) return refuse('DC-20', ['donor'], `must be ${viewer.nation}: a nation adds only what it gives itself`);
  return secondary ? refuse('DC-20', ['secondary'], "must be false: only the coalition staff reports on a donor's behalf") : null;
};

/** What only the database can tell: the day, the nations, the lines of effort. */
const placed = async (db: Database, values: Values): Promise<readonly Problem[]> => {
  const codes = values.linesOfEffort.map((share) => share.code);
  const [{ today }, nations, known] = await Promise.all([findSettings(db), listNationCodes(db, [values.donor]), listLineOfEffortCodes(db, codes)]);
  const future = (name: 'actualStart' | 'actualEnd') =>
    (values[name] ?? today) > today ? [problem('BAD_VALUE', [name], `must not be in the future: today is ${today} (UTC)`)] : [];
  return [
    ...(nations.length > 0 ? [] : [problem('DC-20', ['donor'], 'must be the code of a nation in `nations`, such as NOR')]),
    ...future('actualStart'),
    ...future('actualEnd'),
    ...codes.flatMap((name, index) =>
      known.some((row) => row.code === name) ? [] : [problem('NOT_FOUND', ['linesOfEffort', String(index), 'code'], 'must be the code of a line of effort')],
    ),
  ];
};

/** Adds a contribution with its shares. */
export const createContribution = async (desk: Desk, input: CreateContributionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Adding a contribution takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const foreign = ownership(viewer, parsed.value);
  if (foreign !== null) return foreign;
  return act(desk, { field: 'createContribution', input }, async (db) => {
    const { linesOfEffort: shares, ...values } = parsed.value;
    const problems = await placed(db, parsed.value);
    if (problems.length > 0) return { ok: false, problems };
    const label = await labelNew(db, { viewer, entityType: 'Contribution', wanted: input.label });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertContribution(db, { ...values, labelId, originator });
    await insertLineOfEffortLinks(
      db,
      shares.map((share) => ({ labelId, originator, contributionId: id, lineOfEffort: share.code, percentage: share.percentage })),
    );
    return {
      ok: true,
      change: { action: 'create', entityType: 'Contribution', entityId: id, labelAfter: labelId, rules: ['DC-09', 'DC-10', 'DC-20'], detail: parsed.value },
    };
  });
};
