import { type Invariant, widerThanParent } from '#kernel/invariant.ts';

// Run as the owner, whose `maintain` policy sees every row.

const sharedDays = `select t.id, t.billet_id, t.arrival, t.departure, o.id as other_id, greatest(t.arrival, o.arrival) as first, least(t.departure, o.departure) as last,
    greatest(v.handover_days, w.handover_days) as handover
  from personnel.tour t
  join personnel.tour o on o.billet_id = t.billet_id and o.id > t.id and o.state <> 'CANCELLED' and o.arrival <= t.departure and o.departure >= t.arrival
  join personnel.billet_version v on v.id = t.billet_version_id
  join personnel.billet_version w on w.id = o.billet_version_id
  where t.state <> 'CANCELLED'`;

const widerChild = (table: string, parent: string, key: string): string => widerThanParent(`personnel.${table}`, `personnel.${parent}`, key);

const strayLink = (table: string): string =>
  `select x.id from personnel.${table} x join personnel.billet y on y.id = x.billet_id where x.label_id <> y.label_id or x.document_id <> y.document_id`;

const cancelled = `exists (select from training.course_iteration i where i.id = a.iteration_id and i.state like 'CANCELLED%')`;

/** What must hold of everything in this subgraph, hidden or not. */
export const invariants: readonly Invariant[] = [
  {
    rule: 'PE-01',
    says: 'Two tours share days of a billet for a handover only.',
    violations: `select s.id from (${sharedDays}) s where s.last - s.first + 1 > s.handover`,
  },
  {
    rule: 'PE-01',
    says: 'No three tours share a day of a billet.',
    violations: `select s.id from (${sharedDays}) s join personnel.tour u on u.billet_id = s.billet_id and u.id > s.other_id and u.state <> 'CANCELLED'
  and u.arrival <= s.last and u.departure >= s.first`,
  },
  {
    rule: 'PE-02',
    says: 'A person holds one primary tour at a time.',
    violations: `select t.id from personnel.tour t join personnel.tour o on o.staff_member_id = t.staff_member_id and o.id > t.id
  where t.is_primary and o.is_primary and t.state <> 'CANCELLED' and o.state <> 'CANCELLED' and o.arrival <= t.departure and o.departure >= t.arrival`,
  },
  {
    rule: 'PE-03',
    says: 'A billet is filled by a nation that it is bound to, or on a loan that covers the tour.',
    violations: `select t.id from personnel.tour t join personnel.billet_version v on v.id = t.billet_version_id
  where t.state <> 'CANCELLED' and v.binding <> 'OPEN_BID' and v.bound_to is distinct from t.originator and not (t.originator = any (v.nations))
    and not exists (select from personnel.billet_loan l where l.billet_id = t.billet_id and l.to_nation = t.originator
      and (l.originator = v.bound_to or l.originator = any (v.nations)) and l.starts_on <= t.arrival and l.ends_on >= t.departure)`,
  },
  {
    rule: 'PE-08',
    says: "A tour is of its nation's own people.",
    violations: 'select t.id from personnel.tour t join personnel.staff_member s on s.id = t.staff_member_id where s.originator <> t.originator',
  },
  {
    rule: 'PE-09',
    says: 'A tour has ended when its departure is confirmed, and not in the future; it is CURTAILED where that is earlier than first planned.',
    violations: `select t.id from personnel.tour t where t.actual_arrival > coalition.today() or t.actual_departure > coalition.today()
  or t.state = 'CURTAILED' and t.departure >= t.original_departure or t.state = 'DEPARTED' and t.departure < t.original_departure`,
  },
  {
    rule: 'PE-10',
    says: 'One edition holds at most; each billet stands in a line of its own number, and a tour in a line of its own billet.',
    violations: `select d.id from personnel.manning_document d where d.state = 'APPROVED'
    and exists (select from personnel.manning_document e where e.originator = d.originator and e.state = 'APPROVED' and e.id <> d.id)
  union all select b.id from personnel.billet b join personnel.billet_version v on v.id = b.current_version_id
    where v.billet_id is distinct from b.id or v.document_id <> b.document_id or v.billet_number <> b.billet_number
  union all select t.id from personnel.tour t join personnel.billet_version v on v.id = t.billet_version_id where v.billet_id is distinct from t.billet_id`,
  },
  {
    rule: 'PE-10',
    says: 'What the approved edition leaves out is authorized no longer than to the day before it.',
    violations: `select b.id from personnel.billet b join personnel.manning_document d on d.originator = b.originator and d.state = 'APPROVED'
  where b.document_id <> d.id and (b.authorized_to is null or b.authorized_to >= d.effective_from)`,
  },
  {
    rule: 'PE-13',
    says: 'An instructor is in post on all days of the iteration, and the assignment has its dates.',
    violations: `select a.id from personnel.instructor_assignment a join personnel.tour t on t.id = a.tour_id join personnel.staff_member s on s.id = t.staff_member_id
  left join training.course_iteration i on i.id = a.iteration_id
  where t.staff_member_id <> a.staff_member_id or t.originator <> a.originator or i.starts_on <> a.starts_on or i.ends_on <> a.ends_on
    or not ${cancelled} and (t.actual_arrival is null or a.starts_on < t.arrival or a.ends_on > t.departure)`,
  },
  {
    rule: 'PE-13',
    says: 'A person instructs at one iteration at a time.',
    violations: `select a.id from (select a.id, a.staff_member_id, a.starts_on, a.ends_on from personnel.instructor_assignment a where not ${cancelled}) a
  join (select a.id, a.staff_member_id, a.starts_on, a.ends_on from personnel.instructor_assignment a where not ${cancelled}) o
    on o.staff_member_id = a.staff_member_id and o.id > a.id and o.starts_on <= a.ends_on and o.ends_on >= a.starts_on`,
  },
  {
    rule: 'IS-05',
    says: 'A billet and a line are released no wider than their manning document, a link as its billet, an assignment no wider than its tour.',
    violations: [
      widerChild('billet', 'manning_document', 'document_id'),
      widerChild('billet_version', 'manning_document', 'document_id'),
      widerChild('instructor_assignment', 'tour', 'tour_id'),
      strayLink('billet_line_of_effort'),
      strayLink('billet_requirement'),
    ].join('\n  union all '),
  },
];
