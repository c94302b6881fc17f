import type { Plan, Stage } from './stage.ts';
import { nationArray } from './words.ts';

/** Days of the mission that a load covers. */
export const DECADE = 3_650;

// A rate every thirty days: never older than findRate takes (DC-08).
const RATE_DAYS = Math.floor(DECADE / 30) + 3;

// One contribution in forty is in a currency that no rate is loaded for: it is counted apart, never as zero (DC-08).
const contributionTable = (each: number): string => `
  create temp table seed_contribution as
  select n, drawn.id, drawn.nation, drawn.scope, l.id as label_id, o.id as own_label_id, start_on, days, objective,
    case when n % 40 = 13 then 'JOD' else coalesce(home.currency, 'EUR') end as currency,
    1000 * (1 + pg_temp.any_of('unit', n, 5)) * case when home.currency = 'TRY' and n % 40 <> 13 then 50 else 1 end as unit
  from (
    select n, pg_temp.id_of('contribution', n) as id, (${nationArray})[n % 9 + 1] as nation,
      case (n + n / 9) % 3 when 0 then 'coalition' when 1 then 'few' || pg_temp.any_of('contribution circle', n, 4) else 'own' end as scope, start_on,
      least(365 + pg_temp.any_of('lasts', n, 1460), pg_temp.day(-1) - start_on) as days, pg_temp.any_of('objective', n, 70) as objective
    from generate_series(0, ${9 * each - 1}) n
    cross join lateral (select pg_temp.day(-400 - pg_temp.any_of('starts', n, ${DECADE - 400})) as start_on) as begun
  ) as drawn
  join seed_label l on l.nation = drawn.nation and l.scope = drawn.scope join seed_label o on o.nation = drawn.nation and o.scope = 'own'
  left join (values ('CAN', 'CAD'), ('GBR', 'GBP'), ('POL', 'PLN'), ('TUR', 'TRY'), ('USA', 'USD')) as home (nation, currency) on home.nation = drawn.nation`;

// One agreement after the other over the days of its contribution; one in sixteen is its nation's own affair.
const agreementTable = (each: number): string => `
  create temp table seed_agreement as
  select c.n * ${each} + b as n, c.n as contribution, c.id as contribution_id, c.nation, c.currency, c.unit,
    pg_temp.id_of('pledge', c.n * ${each} + b) as pledge_id, pg_temp.id_of('commitment', c.n * ${each} + b) as commitment_id,
    c.label_id as contribution_label_id, c.own_label_id,
    case when pg_temp.any_of('agreement', c.n * ${each} + b, 16) = 0 then c.own_label_id else c.label_id end as label_id,
    c.start_on + c.days * b / ${each} as first_on, c.days * (b + 1) / ${each} - c.days * b / ${each} as days
  from seed_contribution c cross join generate_series(0, ${each - 1}) b`;

const rates = `
  insert into contributions.exchange_rate (id, base, quote, date, value, source, notional, load_version)
  select pg_temp.id_of('rate ' || quote, n), 'EUR', quote, pg_temp.day(-30 * n), round(value * (0.9 + pg_temp.any_of('rate ' || quote, n, 200) / 1000.0), 4),
    'NOTIONAL table', true, 1
  from generate_series(0, ${RATE_DAYS - 1}) n
  cross join (values ('USD', 1.10), ('CAD', 1.50), ('GBP', 0.85), ('PLN', 4.30), ('TRY', 45.00)) as q (quote, value)`;

const contributions = `
  insert into contributions.contribution (id, label_id, originator, donor, reference, title, description, status, planned_start, planned_end, actual_start, actual_end,
    aid_type, flow_type, finance_type, tied_status, collaboration_type, oda_eligibility, sectors, earmark, secondary, notional, created_at)
  select c.id, c.label_id, c.nation, c.nation, 'XX-NOTIONAL-' || c.nation || '-' || n, 'NOTIONAL contribution ' || n || ' of ' || c.nation, 'Made up for demonstration.',
    case when c.start_on + c.days < pg_temp.day(-1) then 'FINALISATION' else 'IMPLEMENTATION' end, c.start_on, c.start_on + c.days + 30, c.start_on,
    case when c.start_on + c.days < pg_temp.day(-1) then c.start_on + c.days end,
    (array['D01', 'D02', 'E01', 'C01'])[n % 4 + 1], case when n % 5 = 0 then '50' else '10' end, '110', (array['3', '4', '5'])[n % 3 + 1], '1',
    (array['NOT_DECLARED', 'DECLARED_ODA', 'DECLARED_NON_ODA', 'MIXED'])[n % 4 + 1],
    case when n % 3 = 0 then '[{"vocabulary": "DAC_5_DIGIT", "code": "15210", "percentage": "60"}, {"vocabulary": "DAC_5_DIGIT", "code": "15130", "percentage": "40"}]'
      else '[{"vocabulary": "DAC_5_DIGIT", "code": "' || (array['15210', '15132', '15160'])[n % 3 + 1] || '", "percentage": "100"}]' end::jsonb,
    case when n % 6 = 0 then 'NOTIONAL earmark' end, false, true, pg_temp.at(c.start_on)
  from seed_contribution c`;

const linesOfEffort = `
  insert into contributions.contribution_line_of_effort (id, label_id, originator, contribution_id, line_of_effort, percentage, linked_at)
  select pg_temp.id_of('line of effort ' || part, c.n), c.label_id, c.nation, c.id, l.code, percentage, pg_temp.at(c.start_on)
  from seed_contribution c
  cross join lateral (select case when c.n % 4 = 0 then array[33.34, 33.33, 33.33] else array[70.00, 30.00] end as shares) as split
  cross join lateral unnest(split.shares) with ordinality as s (percentage, part)
  join (select code, row_number() over (order by code) - 1 as place from nations.line_of_effort) as l on l.place = (c.n + part) % 7`;

const requirements = `
  insert into contributions.contribution_requirement (id, label_id, originator, contribution_id, requirement_id, percentage, linked_at)
  select pg_temp.id_of('link requirement ' || part, c.n), c.label_id, c.nation, c.id, k.requirements[(pick + part - 1) % cardinality(k.requirements) + 1],
    case when c.n % 2 = 0 then 100 else 50 end, pg_temp.at(c.start_on)
  from seed_contribution c join seed_linkable k using (nation) cross join lateral (select pg_temp.any_of('requirement', c.n, 100000) as pick) as drawn
  cross join lateral generate_series(1, case when c.n % 2 = 0 then 1 else 2 end) part
  where c.n % 3 > 0 and part <= cardinality(k.requirements)`;

const objectives = `
  insert into contributions.contribution_objective (id, label_id, originator, contribution_id, objective_id, linked_at)
  select pg_temp.id_of('link objective', c.n), c.label_id, c.nation, c.id, pg_temp.id_of('objective', c.objective), pg_temp.at(c.start_on) from seed_contribution c`;

// Each contribution in two pays for courses, among those that its nation sees.
const iterations = `
  insert into contributions.contribution_iteration (id, label_id, originator, contribution_id, iteration_id, percentage, linked_at)
  select pg_temp.id_of('link iteration ' || part, c.n), c.label_id, c.nation, c.id, k.iterations[(pick + part - 1) % cardinality(k.iterations) + 1], 25, pg_temp.at(c.start_on)
  from seed_contribution c join seed_teachable k using (nation) cross join lateral (select pg_temp.any_of('iteration', c.n, 100000) as pick) as drawn
  cross join generate_series(1, 2) part
  where c.n % 2 = 0 and part <= cardinality(k.iterations)`;

const pledges = `
  insert into contributions.pledge (id, label_id, originator, contribution_id, currency, event, announced_on, expected_by, created_at)
  select a.pledge_id, a.label_id, a.nation, a.contribution_id, a.currency, 'NOTIONAL conference', a.first_on, a.first_on + a.days + 365, pg_temp.at(a.first_on)
  from seed_agreement a`;

const commitments = `
  insert into contributions.commitment (id, label_id, originator, contribution_id, pledge_id, currency, agreement, signed_on, valid_to, created_at)
  select a.commitment_id, a.label_id, a.nation, a.contribution_id, a.pledge_id, a.currency, 'XX-NOTIONAL-' || a.nation || '-AG' || a.n, a.first_on + a.days / 10,
    a.first_on + a.days + 365, pg_temp.at(a.first_on + a.days / 10)
  from seed_agreement a`;

/** Contributions with their shares and links, their pledges and the commitments made out of them, and the exchange rates. */
export const contributionStage: Stage = {
  name: 'contributions, pledges and commitments',
  tables: [
    { table: 'contributions.rate_load', entityType: 'RateLoad' },
    { table: 'contributions.exchange_rate', entityType: 'ExchangeRate' },
    { table: 'contributions.contribution', entityType: 'Contribution' },
    { table: 'contributions.contribution_line_of_effort', entityType: 'ContributionLineOfEffort' },
    { table: 'contributions.contribution_requirement', entityType: 'ContributionRequirement' },
    { table: 'contributions.contribution_objective', entityType: 'ContributionObjective' },
    { table: 'contributions.contribution_iteration', entityType: 'ContributionIteration' },
    { table: 'contributions.pledge', entityType: 'Pledge' },
    { table: 'contributions.commitment', entityType: 'Commitment' },
  ],
  prepare: ({ counts }) => [contributionTable(counts.contributions), agreementTable(counts.agreements), 'analyze seed_contribution', 'analyze seed_agreement'],
  batches: ({ counts }: Plan) => {
    const rows = 9 * counts.contributions;
    const agreements = rows * counts.agreements;
    return [
      {
        says: 'exchange rates',
        rows: 1,
        sql: `insert into contributions.rate_load (version, rates, loaded_at) values (1, ${5 * RATE_DAYS}, pg_temp.at(pg_temp.day(0)))`,
      },
      { says: 'exchange rates', rows: 5 * RATE_DAYS, sql: rates },
      { says: 'contributions', rows, sql: contributions },
      { says: 'shares of lines of effort', rows: 2 * rows, sql: linesOfEffort },
      { says: 'links to requirements', rows, sql: requirements },
      { says: 'links to objectives', rows, sql: objectives },
      { says: 'links to courses', rows, sql: iterations },
      { says: 'pledges', rows: agreements, sql: pledges },
      { says: 'commitments', rows: agreements, sql: commitments },
    ];
  },
};
