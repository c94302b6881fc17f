import { type Invariant, widerThanParent } from '#kernel/invariant.ts';

// What must hold of everything in this subgraph, hidden or not: recomputed from what is stored.

const union = (...queries: readonly string[]): string => queries.join('\n  union all ');

const links = ['line_of_effort', 'requirement', 'objective', 'iteration'] as const;
const shared = ['line_of_effort', 'requirement', 'iteration'] as const;

const notWithin = (child: string, parent: string, key: string): string => widerThanParent(`contributions.${child}`, `contributions.${parent}`, key);

const notTheOwners = (child: string): string => `
  select child.id from contributions.${child} child join contributions.contribution parent on parent.id = child.contribution_id where child.originator <> parent.originator`;

// A grain of running totals is compared with the lines, or with a finer grain that is compared with them: what each is
// kept by, and what that is called in its source.
type Grain = { readonly name: string; readonly of: string; readonly key: string; readonly found: string; readonly period?: string; readonly source: string };

const lines = `(select t.contribution_id, c.donor, c.secondary, t.commitment_id, case t.type when 'PLEDGE' then t.pledge_id when 'COMMITMENT' then m.pledge_id end as pledge_id, t.date,
      t.label_id, t.type, t.currency, t.reporting_currency, t.amount, t.amount_minor as minor, t.reporting_minor as reporting, t.commitment_amount as taken, 1 as lines,
      ${['t', 'c', 'm', 'p'].map((row) => `coalesce(${row}.label_id in (select id from coalition.label where 'NO_AGGREGATE' = any (handling)), false)`).join(' or ')} as quiet
    from contributions.transaction t join contributions.contribution c on c.id = t.contribution_id
    left join contributions.commitment m on m.id = t.commitment_id left join contributions.pledge p on p.id = t.pledge_id where t.type <> 'INCOMING_FUNDS') s`;

const finer = (grain: string): string =>
  `contributions.running_total s left join contributions.contribution c on c.id = s.contribution_id where s.grain = '${grain}'`;

const grains: readonly Grain[] = [
  { name: 'MONTH', of: 'lines', key: 'contribution_id', found: 's.contribution_id', period: "date_trunc('month', s.date::timestamp)::date", source: lines },
  {
    name: 'YEAR',
    of: 'months',
    key: 'contribution_id',
    found: 's.contribution_id',
    period: "date_trunc('year', s.period::timestamp)::date",
    source: finer('MONTH'),
  },
  { name: 'EVER', of: 'years', key: 'contribution_id', found: 's.contribution_id', source: finer('YEAR') },
  { name: 'DONOR', of: 'contributions', key: "donor || ' ' || secondary", found: "c.donor || ' ' || c.secondary", source: finer('EVER') },
  { name: 'PLEDGE_DAY', of: 'lines', key: 'pledge_id', found: 's.pledge_id', period: 's.date', source: `${lines} where s.pledge_id is not null` },
  { name: 'PLEDGE', of: 'days', key: 'pledge_id', found: 's.pledge_id', source: finer('PLEDGE_DAY') },
  { name: 'COMMITMENT', of: 'lines', key: 'commitment_id', found: 's.commitment_id', source: `${lines} where s.commitment_id is not null` },
];

const sums =
  'sum(s.amount) as amount, sum(s.minor) as minor, coalesce(sum(s.reporting), 0) as reporting, coalesce(sum(s.taken), 0) as taken, sum(s.lines) as lines';

/** The running totals of a grain that are not what their source sums to; `id` is whose they are. */
const offTotals = ({ name, key, found, period = "date '-infinity'", source }: Grain): string => {
  const tellsQuiet = !['PLEDGE', 'PLEDGE_DAY', 'COMMITMENT'].includes(name);
  return `
  with kept as (
    select (${key})::text as key, s.period, s.label_id, s.type, s.currency, coalesce(s.reporting_currency, '') as rated, s.quiet, ${sums}
    from contributions.running_total s where s.grain = '${name}' group by 1, 2, 3, 4, 5, 6, 7 having sum(s.lines) <> 0 or sum(s.minor) <> 0
  ), found as (
    select (${found})::text as key, ${period} as period, s.label_id, s.type, s.currency, coalesce(s.reporting_currency, '') as rated, ${tellsQuiet ? 's.quiet' : 'false'} as quiet, ${sums}
    from ${source} group by 1, 2, 3, 4, 5, 6, 7 having sum(s.lines) <> 0 or sum(s.minor) <> 0
  )
  select key as id from kept full join found using (key, period, label_id, type, currency, rated, quiet)
  where (kept.amount, kept.minor, kept.reporting, kept.taken, kept.lines) is distinct from (found.amount, found.minor, found.reporting, found.taken, found.lines)`;
};

/** What must hold of everything in this subgraph, hidden or not. */
export const invariants: readonly Invariant[] = [
  {
    rule: 'DC-03',
    says: 'A reversal names a line that is none itself, of the same contribution, type, currency, pledge and commitment, and has the opposite sign.',
    violations: `select r.id from contributions.transaction r join contributions.transaction t on t.id = r.reverses_id
  where t.reverses_id is not null or sign(r.amount) <> -sign(t.amount)
    or (r.contribution_id, r.type, r.currency, r.pledge_id, r.commitment_id) is distinct from (t.contribution_id, t.type, t.currency, t.pledge_id, t.commitment_id)`,
  },
  {
    rule: 'DC-03',
    says: 'The reversals of a line never exceed it.',
    violations: `select t.id from contributions.transaction t
  join (select reverses_id, sum(amount) as sum from contributions.transaction where reverses_id is not null group by reverses_id) r on r.reverses_id = t.id
  where abs(r.sum) > abs(t.amount)`,
  },
  {
    rule: 'DC-04',
    says: "Disbursed and spent against a commitment never exceed what is committed, in the commitment's currency.",
    violations: `select commitment_id as id from contributions.transaction where commitment_id is not null group by commitment_id
  having coalesce(sum(commitment_amount) filter (where type <> 'COMMITMENT'), 0) > coalesce(sum(amount) filter (where type = 'COMMITMENT'), 0)`,
  },
  {
    rule: 'DC-06',
    says: 'What is committed out of a pledge never exceeds the pledge.',
    violations: `select p.id from contributions.pledge p
  join (select m.pledge_id, sum(t.amount) as sum from contributions.commitment m join contributions.transaction t on t.commitment_id = m.id and t.type = 'COMMITMENT'
    where m.pledge_id is not null group by m.pledge_id) converted on converted.pledge_id = p.id
  left join (select pledge_id, sum(amount) as sum from contributions.transaction where pledge_id is not null group by pledge_id) pledged on pledged.pledge_id = p.id
  where converted.sum > coalesce(pledged.sum, 0)`,
  },
  {
    rule: 'DC-07',
    says: 'No commitment is lowered below zero, and its lines are in its currency.',
    violations: union(
      `select commitment_id as id from contributions.transaction where type = 'COMMITMENT' group by commitment_id having sum(amount) < 0`,
      `select t.id from contributions.transaction t join contributions.commitment m on m.id = t.commitment_id where t.type = 'COMMITMENT' and t.currency <> m.currency`,
    ),
  },
  {
    rule: 'DC-09',
    says: 'The sectors of a contribution sum to exactly 100 percent within each vocabulary; each share is above 0.',
    violations: `select distinct c.id from contributions.contribution c
  cross join lateral (select sum((s ->> 'percentage')::numeric) as sum, min((s ->> 'percentage')::numeric) as least from jsonb_array_elements(c.sectors) s group by s ->> 'vocabulary') v
  where v.sum <> 100 or v.least <= 0`,
  },
  {
    rule: 'DC-09',
    says: 'What a contribution gives to lines of effort, to requirements and to course iterations sums to at most 100 percent each.',
    violations: union(
      ...shared.map((target) => `select contribution_id as id from contributions.contribution_${target} group by contribution_id having sum(percentage) > 100`),
    ),
  },
  {
    rule: 'DC-20',
    says: "What belongs to a contribution is its originator's.",
    violations: union(...['pledge', 'commitment', 'transaction', ...links.map((target) => `contribution_${target}`)].map(notTheOwners)),
  },
  {
    rule: 'IS-05',
    says: 'Pledges, commitments and lines are released no wider than their contribution, and a line no wider than its pledge, its commitment and the line that it reverses.',
    violations: union(
      ...['pledge', 'commitment', 'transaction'].map((child) => notWithin(child, 'contribution', 'contribution_id')),
      notWithin('transaction', 'pledge', 'pledge_id'),
      notWithin('transaction', 'commitment', 'commitment_id'),
      notWithin('transaction', 'transaction', 'reverses_id'),
    ),
  },
  {
    rule: 'IS-05',
    says: "A link has its contribution's label.",
    violations: union(
      ...links.map(
        (target) =>
          `select link.id from contributions.contribution_${target} link join contributions.contribution c on c.id = link.contribution_id where link.label_id <> c.label_id`,
      ),
    ),
  },
  ...grains.map((grain) => ({
    rule: 'DC-25',
    says: `The running totals of grain ${grain.name} equal what their ${grain.of} sum to, by label.`,
    violations: offTotals(grain),
  })),
];
