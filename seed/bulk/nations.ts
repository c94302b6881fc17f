import { linesOfEffort } from '../notional.ts';
import type { Stage } from './stage.ts';
import { nationArray } from './words.ts';

/** The partner's institutions, each with a few units. */
export const INSTITUTIONS = 12;
export const UNITS_EACH = 5;

const loeArray = `array[${linesOfEffort.map(({ code }) => `'${code}'`).join(', ')}]`;
const letter = (n: string): string => `chr(65 + (${n})::int)`;

const organizations = `
  insert into nations.organization (id, label_id, originator, name, kind, type, nation, notional)
  select pg_temp.id_of('institution', n), l.id, 'XCS', 'NOTIONAL Institution ' || ${letter('n')}, 'BENEFICIARY_INSTITUTION', '10', 'PSE', true
  from generate_series(0, ${INSTITUTIONS - 1}) n join seed_label l on l.nation = 'XCS' and l.scope = 'coalition'
  union all
  select pg_temp.id_of('agency', n), l.id, l.nation, 'NOTIONAL agency of ' || l.nation, 'DONOR_AGENCY', '10', l.nation, true
  from generate_series(0, 8) n join seed_label l on l.nation = (${nationArray})[n + 1] and l.scope = 'coalition'
  union all
  select pg_temp.id_of('implementer', n), l.id, l.nation, 'NOTIONAL implementer ' || n % 3 + 1 || ' of ' || l.nation, 'IMPLEMENTER', '21', l.nation, true
  from generate_series(0, 26) n join seed_label l on l.nation = (${nationArray})[n / 3 + 1] and l.scope = pg_temp.scope_of('implementer', n)
  union all
  select pg_temp.id_of('provider', n), l.id, l.nation, 'NOTIONAL training center ' || n % 2 + 1 || ' of ' || l.nation, 'TRAINING_PROVIDER', '80', l.nation, true
  from generate_series(0, 17) n join seed_label l on l.nation = (${nationArray})[n / 2 + 1] and l.scope = case n % 2 when 0 then 'coalition' else 'own' end`;

// Names and levels only: no strength, no place (DOMAIN 8).
const units = `
  insert into nations.beneficiary_unit (id, label_id, originator, organization_id, name, level, notional)
  select pg_temp.id_of('unit', n), l.id, 'XCS', pg_temp.id_of('institution', n / ${UNITS_EACH}), 'NOTIONAL Unit ' || ${letter(`n / ${UNITS_EACH}`)} || n % ${UNITS_EACH} + 1,
    case n % ${UNITS_EACH} when 0 then 'INSTITUTION' when 1 then 'DIRECTORATE' else 'UNIT' end, true
  from generate_series(0, ${INSTITUTIONS * UNITS_EACH - 1}) n join seed_label l on l.nation = 'XCS' and l.scope = 'coalition'`;

// Two plans of five years: the one that ran out, and the one in force.
const plans = `
  insert into nations.multi_year_plan (id, label_id, originator, title, edition, start_year, end_year, state, notional)
  select pg_temp.id_of('plan', n), l.id, 'XCS', 'NOTIONAL multi-year plan ' || y || ' to ' || y + 4, n + 1, y, y + 4, 'APPROVED', true
  from generate_series(0, 1) n cross join lateral (select extract(year from pg_temp.day(0))::int - 8 + 5 * n as y) as year
  join seed_label l on l.nation = 'XCS' and l.scope = 'coalition'`;

const OBJECTIVES = linesOfEffort.length * 2 * 5;

const objectives = `
  insert into nations.objective (id, label_id, originator, plan_id, line_of_effort, title, notional)
  select pg_temp.id_of('objective', n), l.id, 'XCS', pg_temp.id_of('plan', n % 2), (${loeArray})[n / 2 % ${linesOfEffort.length} + 1],
    'NOTIONAL objective ' || n + 1, true
  from generate_series(0, ${OBJECTIVES - 1}) n join seed_label l on l.nation = 'XCS' and l.scope = 'coalition'`;

/** Requirements with who may see them: what is linked to one must be visible to whom links it. */
const requirementTable = (count: number): string => `
  create temp table seed_requirement as
  select n, pg_temp.id_of('requirement', n) as id, nation, scope, l.id as label_id, pg_temp.any_of('objective of requirement', n, ${OBJECTIVES}) as objective,
    -- What is decided was seen by the staff, hence released to the coalition (PN-13); no decision against a nation is made up (SD-03).
    case when scope <> 'coalition' then case pg_temp.any_of('state', n, 2) when 0 then 'DRAFT' else 'SUBMITTED' end
      else (array['VALIDATED', 'VALIDATED', 'VALIDATED', 'SUBMITTED', 'CLOSED'])[pg_temp.any_of('state', n, 5) + 1] end as state
  from generate_series(0, ${count - 1}) n
  cross join lateral (select case when n % 10 = 9 then 'XCS' else (${nationArray})[n % 10 + 1] end as nation, pg_temp.scope_of('requirement', n) as scope) as owner
  join seed_label l using (nation, scope)`;

const requirements = `
  insert into nations.requirement (id, label_id, originator, reference, title, type, quantity, unit, priority, need_by, line_of_effort, objective_id, beneficiary_id,
    estimated_cost, estimated_currency, running_cost, running_currency, state, decision_reason, decided_on, notional)
  select r.id, r.label_id, r.nation, 'XX-NOTIONAL-' || r.nation || '-R' || n, 'NOTIONAL requirement ' || n + 1, k.type, 1 + pg_temp.any_of('quantity', n, 20),
    k.unit, 1 + pg_temp.any_of('priority', n, 4), pg_temp.day(pg_temp.any_of('need by', n, 4300) - 3500), o.line_of_effort, o.id,
    pg_temp.id_of('institution', pg_temp.any_of('beneficiary', n, ${INSTITUTIONS})), 100000.00 * (1 + pg_temp.any_of('cost', n, 20)), 'EUR',
    case when n % 3 = 0 then 10000.00 end, case when n % 3 = 0 then 'EUR' end, r.state,
    case when r.state in ('VALIDATED', 'CLOSED') then 'NOTIONAL decision' end,
    case when r.state in ('VALIDATED', 'CLOSED') then pg_temp.day(-30 - pg_temp.any_of('decided', n, 3500)) end, true
  from seed_requirement r join nations.objective o on o.id = pg_temp.id_of('objective', r.objective)
  cross join lateral (select (array['TRAINING', 'TRAINING', 'EQUIPMENT', 'INFRASTRUCTURE', 'ADVISER', 'SERVICE'])[i] as type,
    (array['courses', 'courses', 'sets', 'buildings', 'advisers', 'years'])[i] as unit from (select pg_temp.any_of('type', n, 6) + 1 as i) as pick) as k`;

/** What the staff and the nations own in the plan: institutions, units, plans, objectives, requirements. */
export const nations: Stage = {
  name: 'institutions, plan and requirements',
  tables: [
    { table: 'nations.organization', entityType: 'Organization' },
    { table: 'nations.beneficiary_unit', entityType: 'BeneficiaryUnit' },
    { table: 'nations.multi_year_plan', entityType: 'MultiYearPlan' },
    { table: 'nations.objective', entityType: 'Objective' },
    { table: 'nations.requirement', entityType: 'CapabilityRequirement' },
  ],
  prepare: ({ counts }) => [
    requirementTable(counts.requirements),
    // Those that a nation may link to: its own, and what the coalition sees.
    `create temp table seed_linkable as
      select v.nation, array_agg(r.id order by r.n) as requirements from (select distinct nation from seed_label) as v
      join seed_requirement r on r.nation = v.nation or r.scope = 'coalition' group by v.nation`,
  ],
  batches: ({ counts }) => [
    { says: 'organizations', rows: 100, sql: organizations },
    { says: 'units', rows: INSTITUTIONS * UNITS_EACH, sql: units },
    { says: 'plans', rows: 2, sql: plans },
    { says: 'objectives', rows: OBJECTIVES, sql: objectives },
    { says: 'requirements', rows: counts.requirements, sql: requirements },
  ],
};
