import { bound, traineesOf } from './courses.ts';
import { INSTITUTIONS, UNITS_EACH } from './nations.ts';
import type { Stage } from './stage.ts';
import { nationArray, ranges } from './words.ts';

const UNITS = INSTITUTIONS * UNITS_EACH;

// Results and enrollments share one order (TR-03): a million places for each day, in the second half of which people are enrolled.
const FIRST_DAY = 4_000;
const PLACES = 1_000_000;
const place = (days: string, offset: number): string => `(${days} + ${FIRST_DAY})::bigint * ${PLACES} + ${offset}`;

/** How many days before an iteration begins a person is vetted, then enrolled. */
const VETTED = 60;
const ENROLLED = 41;

const drawn = (from: number, to: number): string => `
  (select t, (${nationArray})[t % 9 + 1] as nation, t / 9 as k, pg_temp.id_of('trainee', t) as trainee_id from generate_series(${from}, ${to}) t) as d`;

/** The iterations that people go to: two each, half of the decade apart. */
const taken = (from: number, to: number): string => `
  ${drawn(from, to)} join (select nation as sender, size from seed_group where place = 0) as pool on pool.sender = d.nation cross join generate_series(0, 1) half
  join seed_group g on g.nation = d.nation and g.place = (d.k + half * (pool.size / 2)) % pool.size and (half = 0 or pool.size > 1)`;

const trainees = (from: number, to: number): string => `
  insert into training.trainee (id, label_id, originator, trainee_ref, unit_id, rank_band, notional, created_at)
  select d.trainee_id, l.id, d.nation, 'XX-NOTIONAL-' || d.nation || '-' || t, pg_temp.id_of('unit', pg_temp.any_of('unit', t, ${UNITS})),
    (array['OF_JUNIOR', 'OF_SENIOR', 'OR_JUNIOR', 'OR_SENIOR', 'CIVILIAN'])[t % 5 + 1], true, pg_temp.at(pg_temp.day(-3700))
  from ${drawn(from, to)} join seed_label l on l.nation = d.nation
    and l.scope = 'PERSONAL ' || case t % 3 when 0 then 'few' || t / 3 % 4 else 'own' end`;

const caseLabel = `join seed_label l on l.nation = d.nation and l.scope = 'VETTING ' || case when authority = d.nation then 'own' else 'to ' || authority end`;

const cases = (from: number, to: number): string => `
  insert into training.vetting_case (id, label_id, originator, trainee_id, authority, case_ref, requested_on, notional, created_at)
  select pg_temp.id_of('case ' || authority || half, d.t), l.id, d.nation, d.trainee_id, authority, 'XX-NOTIONAL-' || authority || '-' || d.t || '-' || half, asked_on, true, pg_temp.at(asked_on)
  from ${taken(from, to)} cross join lateral unnest(g.authorities) as authority cross join lateral (select g.starts_on - ${VETTED + 20} as asked_on) as a ${caseLabel}`;

// Valid for a year from the day it is recorded: to the last day of the iteration (TR-03), and expired some time after it.
const results = (from: number, to: number): string => `
  insert into training.vetting_result (id, label_id, originator, case_id, bound_case_id, trainee_id, result, valid_from, valid_to, case_ref, recorded_on, seq, notional, created_at)
  select pg_temp.id_of('result ' || authority || half, d.t), l.id, authority, c.id, case when authority = d.nation then c.id end, d.trainee_id, 'CLEARED', g.starts_on - ${VETTED},
    g.starts_on - ${VETTED} + 365, 'XX-NOTIONAL-' || authority || '-' || d.t, g.starts_on - ${VETTED}, ${place(`g.starts - ${VETTED}`, 0)}, true, pg_temp.at(g.starts_on - ${VETTED})
  from ${taken(from, to)} cross join lateral unnest(g.authorities) as authority cross join lateral (select pg_temp.id_of('case ' || authority || half, d.t) as id) as c
  join seed_label l on l.nation = authority and l.scope = 'VETTING ' || case when authority = d.nation then 'own' else 'to ' || d.nation end`;

// One in thirty went back before it began.
const enrollments = (from: number, to: number): string => `
  insert into training.enrollment (id, label_id, originator, iteration_id, bound_iteration_id, bound_course_id, trainee_id, allocation_id, state, enrolled_on, withdrawn_on,
    busy_from, busy_to, seq, notional, created_at)
  select pg_temp.id_of('enrollment ' || half, d.t), case when d.t % 3 = 0 then o.id when g.nation = g.iteration_nation then g.iteration_label_id else l.id end, d.nation, g.id, ${bound('g')},
    d.trainee_id, g.allocation_id, case when d.t % 30 = half then 'WITHDRAWN' else 'ENROLLED' end, g.starts_on - ${ENROLLED}, case when d.t % 30 = half then g.starts_on - ${ENROLLED - 1} end,
    g.travel_from, g.travel_to, ${place(`g.starts - ${ENROLLED}`, PLACES / 2)}, true, pg_temp.at(g.starts_on - ${ENROLLED})
  from ${taken(from, to)} join seed_label o on o.nation = d.nation and o.scope = 'own' 
  join seed_label l on l.nation = d.nation and l.scope = case d.t % 3 when 1 then 'few' || d.t / 3 % 4 else 'coalition' end`;

// Units are vetted by every nation that vets anybody, by a new case each ten months, for a year.
const RENEWALS = 13;

const unitTable = `
  create temp table seed_unit_case as
  select u, half, authority, (${nationArray})[u % 9 + 1] as nation, pg_temp.id_of('unit', u) as unit_id, pg_temp.id_of('unit case ' || authority || half, u) as id, -3780 + 300 * half as day
  from generate_series(0, ${UNITS - 1}) u cross join (select distinct unnest(authorities) as authority from seed_iteration) as vetting cross join generate_series(0, ${RENEWALS - 1}) half`;

const unitCases = `
  insert into training.vetting_case (id, label_id, originator, unit_id, authority, case_ref, requested_on, notional, created_at)
  select d.id, l.id, d.nation, d.unit_id, authority, 'XX-NOTIONAL-' || authority || '-U' || u || '-' || half, pg_temp.day(day - 20), true, pg_temp.at(pg_temp.day(day - 20))
  from seed_unit_case d ${caseLabel}`;

const unitResults = `
  insert into training.vetting_result (id, label_id, originator, case_id, bound_case_id, unit_id, result, valid_from, valid_to, case_ref, recorded_on, seq, notional, created_at)
  select pg_temp.id_of('unit result ' || authority || half, u), l.id, authority, d.id, case when authority = d.nation then d.id end, d.unit_id, 'CLEARED', pg_temp.day(day), pg_temp.day(day + 365),
    'XX-NOTIONAL-' || authority || '-U' || u || '-' || half, pg_temp.day(day), ${place('day', 0)}, true, pg_temp.at(pg_temp.day(day))
  from seed_unit_case d
  join seed_label l on l.nation = authority and l.scope = 'VETTING ' || case when authority = d.nation then 'own' else 'to ' || d.nation end`;

const PEOPLE_A_BATCH = 20_000;

/** Trainees, what the authorities found, and who was enrolled on it. */
export const people: Stage = {
  name: 'trainees, vetting and enrollments',
  heavy: true,
  tables: [
    { table: 'training.trainee', entityType: 'Trainee' },
    { table: 'training.vetting_case', entityType: 'VettingCase' },
    { table: 'training.vetting_result', entityType: 'VettingResult' },
    { table: 'training.enrollment', entityType: 'Enrollment' },
  ],
  prepare: () => [unitTable],
  batches: ({ counts }) => [
    { says: 'vetting of units', rows: 9 * UNITS * RENEWALS, sql: unitCases },
    { says: 'vetting of units', rows: 9 * UNITS * RENEWALS, sql: unitResults },
    ...ranges(traineesOf(counts.enrollments), PEOPLE_A_BATCH).flatMap(({ from, to }) => {
      const size = to - from + 1;
      return [
        { says: 'trainees', rows: size, sql: trainees(from, to) },
        { says: 'vetting of trainees', rows: 2 * size, sql: cases(from, to) },
        { says: 'vetting of trainees', rows: 2 * size, sql: results(from, to) },
        { says: 'enrollments', rows: 2 * size, sql: enrollments(from, to) },
      ];
    }),
    // What comes later stands after all of it.
    { says: 'enrollments', rows: 1, sql: `select setval('training.moment', ${(FIRST_DAY + 1) * PLACES})` },
  ],
};
