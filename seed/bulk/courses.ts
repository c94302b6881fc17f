import { linesOfEffort } from '../notional.ts';
import { INSTITUTIONS } from './nations.ts';
import type { Stage } from './stage.ts';
import { nationArray } from './words.ts';

const COURSES = 45;
const VERSIONS = 3;
const PROGRAMS = 27;

const loeArray = `array[${linesOfEffort.map(({ code }) => `'${code}'`).join(', ')}]`;

const courseTable = `
  create temp table seed_course as
  select n, pg_temp.id_of('course', n) as id, drawn.nation, drawn.scope, l.id as label_id, o.id as own_label_id, n / 9 % 5 as kind
  from generate_series(0, ${COURSES - 1}) n
  cross join lateral (select (${nationArray})[n % 9 + 1] as nation,
    case n / 9 % 5 when 0 then 'coalition' when 1 then 'coalition' when 4 then 'own' else 'few' || pg_temp.any_of('course circle', n, 4) end as scope) as drawn
  join seed_label l on l.nation = drawn.nation and l.scope = drawn.scope join seed_label o on o.nation = drawn.nation and o.scope = 'own'`;

// Over ten years and the next five months; one in ten teaches another nation's course, one in six of the others is its nation's own affair.
const iterationTable = (count: number): string => `
  create temp table seed_iteration as
  select d.n, pg_temp.id_of('iteration', d.n) as id, d.nation, d.label_id, d.own_label_id, d.course, c.id as course_id, d.own_course, d.version,
    pg_temp.id_of('course version ' || d.version, d.course) as version_id, pg_temp.day(d.starts) as starts_on, pg_temp.day(d.starts + v.days - 1) as ends_on,
    pg_temp.day(d.starts - case when d.n % 3 = 0 then 1 else 0 end) as travel_from, pg_temp.day(d.starts + v.days - case when d.n % 3 = 0 then 0 else 1 end) as travel_to,
    (array['IN_COUNTRY', 'IN_COUNTRY', 'PROVIDER_NATION', 'THIRD_COUNTRY', 'ONLINE'])[d.n % 5 + 1] as location,
    case pg_temp.any_of('authorities', d.n, 10) when 0 then '{}' when 1 then array[d.nation, d.other] when 2 then array[d.nation, d.other] else array[d.nation] end as authorities,
    case when v.skilled then 'INSTRUCTOR' end as skill,
    case when d.n % 37 = 5 and d.starts <= 25 then 'CANCELLED_PROVIDER' when d.starts + v.days < -30 then 'FINALIZED' when d.starts + v.days <= 0 then 'COMPLETED'
      when d.starts <= 0 then 'IN_PROGRESS' when d.starts <= 40 then 'CONFIRMED' when d.starts <= 80 then 'OPEN_FOR_NOMINATION'
      when d.n % 7 = 3 then 'POSTPONED' else 'PLANNED' end as state, d.starts
  from (
    select i.n, case when own_course then c.nation else (${nationArray})[(i.n + 3) % 9 + 1] end as nation, own_course, c.n as course, starts,
      (${nationArray})[(i.n + 4 + pg_temp.any_of('authority', i.n, 5)) % 9 + 1] as other, least(greatest((starts + 3400) / 1200, 0), ${VERSIONS - 1}) as version,
      case when own_course and i.n % 6 > 0 then c.label_id when own_course then c.own_label_id else f.id end as label_id,
      case when own_course then c.own_label_id else h.id end as own_label_id
    from generate_series(0, ${count - 1}) as i (n)
    cross join lateral (select i.n % 10 <> 7 as own_course, -3600 + i.n * 3750 / ${count} + pg_temp.any_of('starts', i.n, 4) as starts) as drawn
    join seed_course c on c.n = case when own_course then i.n % ${COURSES} else i.n % 9 end
    join seed_label f on f.nation = (${nationArray})[(i.n + 3) % 9 + 1] and f.scope = pg_temp.scope_of('iteration', i.n)
    join seed_label h on h.nation = (${nationArray})[(i.n + 3) % 9 + 1] and h.scope = 'own'
  ) as d
  join seed_course c on c.n = d.course
  cross join lateral (select (array[3, 5, 10, 15])[d.course % 4 + 1] as days, d.course % 3 = 0 as skilled) as v`;

const visible = (to: string, label: string): string =>
  `(${label}.originator = ${to} or ${to} = any (${label}.releasable_to) or ${label}.groups && '{COALITION}')`;

// What each nation may pay for, and what it may send people to: seen by it, and begun soon or over.
const teachableTable = `
  create temp table seed_teachable as
  select v.nation, array_agg(i.id order by i.n) as iterations from (select distinct nation from seed_label) as v
  cross join seed_iteration i join coalition.label l on l.id = i.label_id where ${visible('v.nation', 'l')} group by v.nation`;

/** People that a load makes: two enrollments each. */
export const traineesOf = (enrollments: number): number => Math.ceil(enrollments / 2);

// The people of a nation go through its iterations in turn, the second time half of the decade on. `most` bounds how many of
// them are ever in one; every other group has seats allocated.
const groupTable = (enrollments: number): string => `
  create temp table seed_group as
  select g.*, 2 * ((people + size - 1) / size) as most, case when pg_temp.any_of('allocation', g.n * 9 + g.sender, 2) = 0 then pg_temp.id_of('allocation', g.n * 9 + g.sender) end as allocation_id
  from (
    select s.nation, s.sender, s.people, (row_number() over of_sender - 1)::int as place, count(*) over (partition by s.nation)::int as size, i.n, i.id, i.nation as iteration_nation,
      i.label_id as iteration_label_id, i.own_course, i.course_id, i.starts_on, i.ends_on, i.travel_from, i.travel_to, i.starts, i.authorities, i.state
    from (select (${nationArray})[n + 1] as nation, n as sender, (${traineesOf(enrollments)} - n + 8) / 9 as people from generate_series(0, 8) n) as s
    cross join seed_iteration i join coalition.label l on l.id = i.label_id
    where i.state in ('FINALIZED', 'COMPLETED', 'IN_PROGRESS', 'CONFIRMED') and ${visible('s.nation', 'l')}
    window of_sender as (partition by s.nation order by i.starts_on, i.n)
  ) as g`;

const programs = `
  insert into training.program (id, label_id, originator, title, reference, starts_on, ends_on, min_human_rights_share, notional, created_at)
  select pg_temp.id_of('program', n), l.id, l.nation, 'NOTIONAL program ' || n + 1 || ' of ' || l.nation, 'XX-NOTIONAL-' || l.nation || '-P' || n, pg_temp.day(-3600 + 120 * n),
    pg_temp.day(-3600 + 120 * n + 1400), 10, true, pg_temp.at(pg_temp.day(-3600 + 120 * n))
  from generate_series(0, ${PROGRAMS - 1}) n join seed_label l on l.nation = (${nationArray})[n % 9 + 1] and l.scope = case when n < 18 then 'coalition' else 'own' end`;

const linked = (table: string, columns: string, from: string): string =>
  `insert into training.${table} (id, label_id, originator, owner_id, target, linked_at${columns}) ${from}`;

const programLinks: readonly string[] = [
  linked(
    'program_line_of_effort',
    '',
    `select pg_temp.id_of('program effort', row_number() over (order by p.reference)), p.label_id, p.originator, p.id, (${loeArray})[ascii(right(p.reference, 1)) % 7 + 1], p.created_at from training.program p`,
  ),
  linked(
    'program_organization',
    '',
    `select pg_temp.id_of('program organization', n), p.label_id, p.originator, p.id, pg_temp.id_of('institution', n % ${INSTITUTIONS}), p.created_at
     from training.program p join generate_series(0, ${PROGRAMS - 1}) n on p.id = pg_temp.id_of('program', n)`,
  ),
  linked(
    'program_objective',
    '',
    `select pg_temp.id_of('program objective', n), p.label_id, p.originator, p.id, pg_temp.id_of('objective', n), p.created_at
     from training.program p join generate_series(0, ${PROGRAMS - 1}) n on p.id = pg_temp.id_of('program', n)`,
  ),
  linked(
    'program_requirement',
    '',
    `select pg_temp.id_of('program requirement', n), p.label_id, p.originator, p.id, k.requirements[n % cardinality(k.requirements) + 1], p.created_at
     from training.program p join generate_series(0, ${PROGRAMS - 1}) n on p.id = pg_temp.id_of('program', n) join seed_linkable k on k.nation = p.originator`,
  ),
];

const courses = `
  insert into training.course (id, label_id, originator, code, provider_id, notional, created_at)
  select c.id, c.label_id, c.nation, 'XX-NOTIONAL-' || c.nation || '-C' || c.n, pg_temp.id_of('provider', c.n % 9 * 2), true, pg_temp.at(pg_temp.day(-3650)) from seed_course c`;

// A new version each few years; nothing is changed in place (TR-17).
const versions = `
  insert into training.course_version (id, label_id, originator, course_id, number, title, discipline, aim, performance_objectives, duration_days, delivery, languages,
    min_attendance_percent, human_rights_hours, instructor_skill, notional, created_at)
  select pg_temp.id_of('course version ' || v, c.n), c.label_id, c.nation, c.id, v + 1, 'NOTIONAL course ' || c.n + 1, (array['LOGISTICS', 'PLANNING', 'RULE_OF_LAW', 'POLICE'])[c.n % 4 + 1],
    'NOTIONAL aim', array['NOTIONAL objective'], (array[2.5, 5, 10, 15])[c.n % 4 + 1], (array['RESIDENT', 'MTT', 'BLENDED', 'ONLINE'])[c.n % 4 + 1], array['en', 'ar'],
    80, 2 + v, case when c.n % 3 = 0 then 'INSTRUCTOR' end, true, pg_temp.at(pg_temp.day(-3650 + 1200 * v))
  from seed_course c cross join generate_series(0, ${VERSIONS - 1}) v`;

const iterations = `
  insert into training.course_iteration (id, label_id, originator, course_id, course_version_id, bound_course_id, program_id, title, starts_on, ends_on, travel_from, travel_to,
    location, capacity, min_to_run, required_authorities, instructor_skill, state, cancelled_on, cancellation_reason, cancellation_cost, cancellation_currency, notional, created_at)
  select i.id, i.label_id, i.nation, i.course_id, i.version_id, case when i.own_course then i.course_id end, pg_temp.id_of('program', i.n % 18), 'NOTIONAL iteration ' || i.n + 1,
    i.starts_on, i.ends_on, i.travel_from, i.travel_to, i.location, greatest(20, coalesce(g.seats, 0) + 4), 5, i.authorities, i.skill, i.state,
    case when i.state = 'CANCELLED_PROVIDER' then i.starts_on - 25 end, case when i.state = 'CANCELLED_PROVIDER' then 'NOTIONAL reason' end,
    case when i.state = 'CANCELLED_PROVIDER' then 1000.00 end, case when i.state = 'CANCELLED_PROVIDER' then 'EUR' end, true, pg_temp.at(i.starts_on - 200)
  from seed_iteration i left join (select n, sum(most + 2) as seats from seed_group group by n) as g using (n)`;

const iterationLinks: readonly string[] = [
  linked(
    'iteration_line_of_effort',
    ', bound_course_id',
    `select pg_temp.id_of('iteration effort', i.n), i.label_id, i.nation, i.id, (${loeArray})[i.n % 7 + 1], pg_temp.at(i.starts_on - 200), case when i.own_course then i.course_id end from seed_iteration i`,
  ),
  linked(
    'iteration_objective',
    ', bound_course_id',
    `select pg_temp.id_of('iteration objective', i.n), i.label_id, i.nation, i.id, pg_temp.id_of('objective', i.n % 70), pg_temp.at(i.starts_on - 200), case when i.own_course then i.course_id end
     from seed_iteration i where i.n % 2 = 0`,
  ),
  linked(
    'iteration_requirement',
    ', bound_course_id',
    `select pg_temp.id_of('iteration requirement', i.n), i.label_id, i.nation, i.id, k.requirements[i.n % cardinality(k.requirements) + 1], pg_temp.at(i.starts_on - 200),
       case when i.own_course then i.course_id end
     from seed_iteration i join seed_linkable k using (nation) where i.n % 3 > 0`,
  ),
];

/** What of an iteration binds a row of the same originator below it (IS-05). */
export const bound = (group: string): string =>
  `case when ${group}.nation = ${group}.iteration_nation then ${group}.id end, case when ${group}.nation = ${group}.iteration_nation and ${group}.own_course then ${group}.course_id end`;

const allocations = `
  insert into training.seat_allocation (id, label_id, originator, iteration_id, bound_iteration_id, bound_course_id, body_id, seats, reserve, notional, created_at)
  select g.allocation_id, case when g.nation = g.iteration_nation then g.iteration_label_id else l.id end, g.nation, g.id, ${bound('g')},
    pg_temp.id_of('institution', (g.n + g.sender) % ${INSTITUTIONS}), g.most, g.n % 3, true, pg_temp.at(g.starts_on - 120)
  from seed_group g join seed_label l on l.nation = g.nation and l.scope = pg_temp.scope_of('allocation', g.n * 9 + g.sender) where g.allocation_id is not null`;

/** Programs, courses with their versions, iterations with their seats and links. */
export const courseStage: Stage = {
  name: 'programs, courses and iterations',
  tables: [
    { table: 'training.program', entityType: 'TrainingProgram' },
    { table: 'training.program_line_of_effort', entityType: 'ProgramLineOfEffort' },
    { table: 'training.program_objective', entityType: 'ProgramObjective' },
    { table: 'training.program_requirement', entityType: 'ProgramRequirement' },
    { table: 'training.program_organization', entityType: 'ProgramOrganization' },
    { table: 'training.course', entityType: 'Course' },
    { table: 'training.course_version', entityType: 'CourseVersion' },
    { table: 'training.course_iteration', entityType: 'CourseIteration' },
    { table: 'training.iteration_line_of_effort', entityType: 'IterationLineOfEffort' },
    { table: 'training.iteration_objective', entityType: 'IterationObjective' },
    { table: 'training.iteration_requirement', entityType: 'IterationRequirement' },
    { table: 'training.seat_allocation', entityType: 'SeatAllocation' },
  ],
  prepare: ({ counts }) => [
    courseTable,
    iterationTable(counts.iterations),
    'analyze seed_iteration',
    teachableTable,
    groupTable(counts.enrollments),
    'create index on seed_group (nation, place)',
    'analyze seed_group',
  ],
  batches: ({ counts }) => [
    { says: 'programs', rows: PROGRAMS, sql: programs },
    ...programLinks.map((sql) => ({ says: 'links of programs', rows: PROGRAMS, sql })),
    { says: 'courses', rows: COURSES, sql: courses },
    { says: 'course versions', rows: COURSES * VERSIONS, sql: versions },
    { says: 'iterations', rows: counts.iterations, sql: iterations },
    ...iterationLinks.map((sql) => ({ says: 'links of iterations', rows: counts.iterations, sql })),
    { says: 'seat allocations', rows: 2 * counts.iterations, sql: allocations },
  ],
};
