import { type Invariant, widerThanParent } from '#kernel/invariant.ts';

// What must hold of everything in this subgraph, hidden or not: recomputed from what is stored.

const notWithin = (child: string, parent: string, key: string): string => widerThanParent(`training.${child}`, `training.${parent}`, key);

const programLinks = ['line_of_effort', 'objective', 'requirement', 'organization'].map((target) => ['program', target] as const);
const iterationLinks = ['line_of_effort', 'objective', 'requirement'].map((target) => ['iteration', target] as const);

const notFollowing = ([owner, target]: readonly [string, string]): string => `
  select link.id from training.${owner}_${target} link join training.${owner === 'program' ? 'program' : 'course_iteration'} owner on owner.id = link.owner_id
  where link.label_id <> owner.label_id or link.originator <> owner.originator`;

// Whose labels bind a seat or an enrollment: the iteration of the same originator, and the course of both.
const wronglyBound = (table: string): string => `
  select child.id from training.${table} child join training.course_iteration i on i.id = child.iteration_id
  where child.bound_iteration_id is distinct from case when i.originator = child.originator then i.id end
    or child.bound_course_id is distinct from case when i.originator = child.originator then i.bound_course_id end`;

const union = (...queries: readonly string[]): string => queries.join('\n  union all ');

// Whether somebody was cleared when enrolled: results and enrollments are numbered in one order.
const cleared = (subject: 'trainee' | 'unit', key: string): string => `coalesce((
    select r.result = 'CLEARED' and r.valid_from <= i.starts_on and r.valid_to >= i.ends_on from training.vetting_result r
    where r.${subject}_id = ${key} and r.originator = required.authority and r.seq < e.seq order by r.seq desc limit 1), false)`;

/** What must hold of every row of this subgraph. */
export const invariants: readonly Invariant[] = [
  {
    rule: 'TR-01',
    says: 'Seats that are allocated or kept in reserve, and free seats that are taken, never exceed the capacity of an iteration.',
    violations: `
      select i.id from training.course_iteration i
      left join (select iteration_id, sum(seats + reserve) as seats from training.seat_allocation group by 1) held on held.iteration_id = i.id
      left join (select iteration_id, count(*) as seats from training.enrollment where state = 'ENROLLED' and allocation_id is null group by 1) taken on taken.iteration_id = i.id
      where coalesce(held.seats, 0) + coalesce(taken.seats, 0) > i.capacity`,
  },
  {
    rule: 'TR-01',
    says: 'Enrollments in an allocation never exceed its seats, and are of its iteration.',
    violations: union(
      `select a.id from training.seat_allocation a
       join (select allocation_id, count(*) as seats from training.enrollment where state = 'ENROLLED' and allocation_id is not null group by 1) taken on taken.allocation_id = a.id
       where taken.seats > a.seats`,
      'select e.id from training.enrollment e join training.seat_allocation a on a.id = e.allocation_id where a.iteration_id <> e.iteration_id',
    ),
  },
  {
    // Provable of the moment of enrolling alone: what was revoked later leaves the enrollment as it is (TR-05 comes later).
    rule: 'TR-03',
    says: 'When somebody was enrolled, the newest result of every required authority on person and unit was a clearance to the last day of the iteration.',
    violations: `
      select distinct e.id from training.enrollment e
      join training.course_iteration i on i.id = e.iteration_id
      join training.trainee t on t.id = e.trainee_id
      cross join unnest(i.required_authorities) as required (authority)
      where not ${cleared('trainee', 't.id')} or not ${cleared('unit', 't.unit_id')}`,
  },
  {
    rule: 'TR-03',
    says: 'Every vetting result is recorded by the authority of its case, about whom the case is about.',
    violations: `
      select r.id from training.vetting_result r join training.vetting_case c on c.id = r.case_id
      where r.originator <> c.authority or r.trainee_id is distinct from c.trainee_id or r.unit_id is distinct from c.unit_id
        or r.bound_case_id is distinct from case when c.originator = r.originator then c.id end`,
  },
  {
    rule: 'TR-09',
    says: 'No two standing enrollments of a person have days in common, cancelled iterations aside, and each takes the days of its iteration.',
    violations: union(
      `select id from (
         select e.id, e.busy_from, max(e.busy_to) over (partition by e.trainee_id order by e.busy_from, e.id rows between unbounded preceding and 1 preceding) as busy_before
         from training.enrollment e join training.course_iteration i on i.id = e.iteration_id
         where e.state = 'ENROLLED' and not starts_with(i.state, 'CANCELLED_')
       ) as days where busy_before >= busy_from`,
      `select e.id from training.enrollment e join training.course_iteration i on i.id = e.iteration_id
       where e.busy_from <> i.travel_from or e.busy_to <> i.travel_to`,
    ),
  },
  {
    rule: 'TR-13',
    says: 'A cancelled iteration says why and when, and no other does.',
    violations: `
      select id from training.course_iteration
      where starts_with(state, 'CANCELLED_') <> (cancelled_on is not null and cancellation_reason is not null)
        or not starts_with(state, 'CANCELLED_') and (cancelled_on is not null or cancellation_reason is not null or cancellation_cost is not null)`,
  },
  {
    rule: 'TR-17',
    says: 'The versions of a course are numbered from 1 without a gap, and an iteration pins a version of its own course, with the skill that this version asks for.',
    violations: union(
      `select c.id from training.course c left join training.course_version v on v.course_id = c.id
       group by c.id having count(v.id) = 0 or max(v.number) <> count(v.id)`,
      `select i.id from training.course_iteration i join training.course_version v on v.id = i.course_version_id
       where v.course_id <> i.course_id or v.instructor_skill is distinct from i.instructor_skill`,
    ),
  },
  {
    rule: 'TR-21',
    says: 'No iteration is in progress before its first day, or held before its last.',
    violations: `
      select id from training.course_iteration
      where state in ('IN_PROGRESS', 'COMPLETED', 'FINALIZED') and starts_on > coalition.today() or state in ('COMPLETED', 'FINALIZED') and ends_on > coalition.today()`,
  },
  {
    rule: 'TR-22',
    says: "Every enrollment is made by its trainee's nation.",
    violations: 'select e.id from training.enrollment e join training.trainee t on t.id = e.trainee_id where t.originator <> e.originator',
  },
  {
    rule: 'IS-05',
    says: 'What belongs to a record of the same nation is released no wider than it.',
    violations: union(
      notWithin('course_iteration', 'course', 'bound_course_id'),
      notWithin('seat_allocation', 'course_iteration', 'bound_iteration_id'),
      notWithin('enrollment', 'course_iteration', 'bound_iteration_id'),
      notWithin('vetting_result', 'vetting_case', 'bound_case_id'),
    ),
  },
  {
    rule: 'IS-05',
    says: 'Course versions and links have the label of what they belong to, and every row is bound by the parents of its own nation.',
    violations: union(
      `select v.id from training.course_version v join training.course c on c.id = v.course_id where v.label_id <> c.label_id or v.originator <> c.originator`,
      ...[...programLinks, ...iterationLinks].map(notFollowing),
      ...iterationLinks.map(
        ([owner, target]) => `select link.id from training.${owner}_${target} link join training.course_iteration i on i.id = link.owner_id
          where link.bound_course_id is distinct from i.bound_course_id`,
      ),
      `select i.id from training.course_iteration i join training.course c on c.id = i.course_id
       where i.bound_course_id is distinct from case when c.originator = i.originator then c.id end`,
      wronglyBound('seat_allocation'),
      wronglyBound('enrollment'),
    ),
  },
];
