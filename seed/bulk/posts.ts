import type { Stage } from './stage.ts';
import { nationArray } from './words.ts';

/** The days on which an edition of the manning document took effect; the last is in force. */
const editions = [-3_650, -2_000, -300] as const;
const editionDay = `(array[${editions.join(', ')}])`;
const areas =
  "array['OPERATIONS', 'PLANS', 'LOGISTICS', 'RULE_OF_LAW', 'HR_REFORM', 'COMMUNICATIONS', 'MEDICAL', 'LEGAL', 'HUMAN_RIGHTS', 'LIAISON', 'COMMAND_GROUP', 'ADMIN']";

// One billet in fifteen is not in the edition in force, one in fifteen came with the second.
const billetTable = (count: number): string => `
  create temp table seed_billet as
  select b as n, pg_temp.id_of('billet', b) as id, 'XX-NOTIONAL-B' || lpad(b::text, 3, '0') as number, case when b % 15 = 1 then 2 else 1 end as first_edition,
    case when b % 15 = 0 then 2 else 3 end as last_edition, case when b % 4 = 0 then 'TRAINING' else (${areas})[b % 12 + 1] end as area,
    k.category, case k.category when 'MILITARY' then (array['OF-2', 'OF-4', 'OR-5'])[b % 3 + 1] end as rank_from, case k.category when 'MILITARY' then (array['OF-4', 'OF-5', 'OR-8'])[b % 3 + 1] end as rank_to,
    case k.category when 'MILITARY' then (array['ANY', 'ANY', 'ARMY', 'NAVY', 'AIR_FORCE'])[b % 5 + 1] end as service, k.binding,
    case k.binding when 'FIXED' then (${nationArray})[b % 9 + 1] end as bound_to,
    case k.binding when 'ROTATIONAL' then array[(${nationArray})[b % 9 + 1], (${nationArray})[(b + 1) % 9 + 1], (${nationArray})[(b + 2) % 9 + 1]] else '{}' end as nations,
    case when b % 2 = 0 then '3321' else '2+2+22' end as profile, case when b % 4 = 0 then array['INSTRUCTOR'] else '{}' end as skills,
    (array['HQ', 'HQ', 'FORWARD', 'BENEFICIARY_SITE'])[b % 4 + 1] as location, case when b % 2 = 0 then 6 else 12 end as months, (array[7, 10, 14])[b % 3 + 1] as handover
  from generate_series(0, ${count - 1}) b
  cross join lateral (select (array['MILITARY', 'MILITARY', 'MILITARY', 'MILITARY', 'MILITARY', 'MILITARY', 'MILITARY', 'MILITARY', 'CIVILIAN', 'POLICE'])[b % 10 + 1] as category,
    (array['FIXED', 'FIXED', 'FIXED', 'ROTATIONAL', 'ROTATIONAL', 'OPEN_BID'])[b / 2 % 6 + 1] as binding) as k`;

// Tours follow each other without end: now and then a gap before one, at most the handover days shared with the next (PE-01).
const tourTable = `
  create temp table seed_tour as
  select t.*, pg_temp.id_of('tour', t.n) as id, pg_temp.id_of('staff', t.n) as staff_id, t.original - case when curtailed then 30 else 0 end as departure,
    case when t.original - case when curtailed then 30 else 0 end < pg_temp.day(0) then case when curtailed then 'CURTAILED' else 'DEPARTED' end
      when t.arrival < pg_temp.day(-10) then 'IN_POST' else 'PLANNED' end as state,
    (select max(e) from generate_series(b.first_edition, b.last_edition) e where pg_temp.day((${editionDay})[e]) <= t.arrival) as edition, l.id as label_id
  from (
    select b.n as billet, b.n * 1000 + j as n, j, first_on + j * length + case when pg_temp.any_of('gap', b.n * 1000 + j, 5) = 0 then 1 + pg_temp.any_of('gap days', b.n * 1000 + j, 40) else 0 end as arrival,
      first_on + (j + 1) * length - 1 + pg_temp.any_of('handover', b.n * 1000 + j, b.handover + 1) as original,
      pg_temp.any_of('loan', b.n * 1000 + j, 15) = 0 and b.binding = 'FIXED' as lent, pg_temp.any_of('language', b.n * 1000 + j, 12) = 0 as lacking,
      pg_temp.any_of('curtailed', b.n * 1000 + j, 20) = 0 and first_on + (j + 1) * length < pg_temp.day(-30) as curtailed
    from seed_billet b
    cross join lateral (select pg_temp.day((${editionDay})[b.first_edition]) as first_on, case b.months when 6 then 183 else 365 end as length) as d
    cross join lateral generate_series(0, (pg_temp.day(300) - first_on) / length) j
  ) as t
  join seed_billet b on b.n = t.billet
  cross join lateral (select case b.binding when 'ROTATIONAL' then b.nations[t.j % 3 + 1] when 'OPEN_BID' then (${nationArray})[(b.n + t.j) % 9 + 1]
    else case when t.lent then (${nationArray})[(b.n + 4) % 9 + 1] else b.bound_to end end as nation) as sent
  join seed_label l on l.nation = sent.nation and l.scope = case when t.lacking then 'coalition' else pg_temp.scope_of('tour', t.n) end
  where b.last_edition = 3 or t.original < pg_temp.day((${editionDay})[3])`;

const coalition = `(select id from seed_label where nation = 'XCS' and scope = 'coalition')`;

const documents = `
  insert into personnel.manning_document (id, label_id, originator, title, edition, effective_from, state, approved_on, notional, created_at)
  select pg_temp.id_of('manning document', e), ${coalition}, 'XCS', 'NOTIONAL manning document, edition ' || e, e, pg_temp.day((${editionDay})[e]),
    case e when 3 then 'APPROVED' else 'SUPERSEDED' end, pg_temp.day((${editionDay})[e] - 20), true, pg_temp.at(pg_temp.day((${editionDay})[e] - 30))
  from generate_series(1, 3) e`;

const attributes =
  'billet_number, title, functional_area, category, rank_from, rank_to, service, binding, bound_to, nations, language_profile, skills, location, criticality, tour_months, handover_days, authorized_from';

/** What a line of an edition says; the edition in force thinks otherwise of what is critical. */
const said = (edition: string): string => `
  b.number, 'NOTIONAL post ' || b.n, b.area, b.category, b.rank_from, b.rank_to, b.service, b.binding, b.bound_to, b.nations, b.profile, b.skills, b.location,
  (b.n + case when ${edition} = 3 then 1 else 0 end) % 3 + 1, b.months, b.handover, pg_temp.day((${editionDay})[b.first_edition])`;

const lines = `
  insert into personnel.billet_version (id, label_id, originator, document_id, ${attributes})
  select pg_temp.id_of('line ' || e, b.n), ${coalition}, 'XCS', pg_temp.id_of('manning document', e), ${said('e')}
  from seed_billet b cross join lateral generate_series(b.first_edition, b.last_edition) e`;

const billets = `
  insert into personnel.billet (id, label_id, originator, document_id, current_version_id, ${attributes}, authorized_to, notional, created_at)
  select b.id, ${coalition}, 'XCS', pg_temp.id_of('manning document', b.last_edition), pg_temp.id_of('line ' || b.last_edition, b.n), ${said('b.last_edition')},
    case when b.last_edition < 3 then pg_temp.day((${editionDay})[3] - 1) end, true, pg_temp.at(pg_temp.day((${editionDay})[b.first_edition] - 20))
  from seed_billet b`;

// The lines stand before their billets, and learn of them afterwards: as an approval does it.
const linesOfBillets = `update personnel.billet_version v set billet_id = b.id from personnel.billet b where b.billet_number = v.billet_number`;

const billetLinks: readonly string[] = [
  `insert into personnel.billet_line_of_effort (id, label_id, originator, billet_id, document_id, line_of_effort, linked_at)
   select pg_temp.id_of('billet effort', s.n), b.label_id, 'XCS', b.id, b.document_id, l.code, b.created_at
   from seed_billet s join personnel.billet b using (id) join (select code, row_number() over (order by code) - 1 as place from nations.line_of_effort) as l on l.place = s.n % 7`,
  `insert into personnel.billet_requirement (id, label_id, originator, billet_id, document_id, requirement_id, linked_at)
   select pg_temp.id_of('billet requirement', s.n), b.label_id, 'XCS', b.id, b.document_id, k.requirements[s.n % cardinality(k.requirements) + 1], b.created_at
   from seed_billet s join personnel.billet b using (id) join seed_linkable k on k.nation = 'XCS' where s.n % 3 = 0`,
];

const staff = `
  insert into personnel.staff_member (id, label_id, originator, service_ref, category, rank_code, national_rank, service, functional_areas, skills, language_profile, cleared_for_post, notional, created_at)
  select t.staff_id, l.id, l.nation, 'XX-NOTIONAL-' || l.nation || '-' || t.n, b.category, b.rank_from, case when b.rank_from is not null then 'NOTIONAL rank' end,
    case when b.service = 'ANY' then 'ARMY' else b.service end, array[b.area], b.skills, case when not t.lacking then b.profile when b.profile = '3321' then '3320' else '2+2+21' end,
    true, true, pg_temp.at(t.arrival - 90)
  from seed_tour t join seed_billet b on b.n = t.billet join coalition.label o on o.id = t.label_id
  join seed_label l on l.nation = o.originator and l.scope = 'PERSONAL ' || case t.n % 3 when 0 then 'few' || t.n / 3 % 4 else 'own' end`;

const tours = `
  insert into personnel.tour (id, label_id, originator, billet_id, billet_version_id, staff_member_id, arrival, departure, original_departure, actual_arrival, actual_departure, state,
    is_primary, deficits, reason, notional, created_at)
  select t.id, t.label_id, l.originator, b.id, pg_temp.id_of('line ' || t.edition, b.n), t.staff_id, t.arrival, t.departure, t.original,
    case when t.state <> 'PLANNED' then t.arrival end, case when t.state in ('DEPARTED', 'CURTAILED') then t.departure end, t.state, true,
    case when t.lacking then jsonb_build_array(jsonb_build_object('kind', 'WRITING', 'required', right(b.profile, 1))) else '[]' end,
    case when t.state = 'CURTAILED' then 'NOTIONAL reason' end, true, pg_temp.at(t.arrival - 60)
  from seed_tour t join seed_billet b on b.n = t.billet join coalition.label l on l.id = t.label_id`;

// Another nation fills a billet that is bound on a loan of all its days (PE-03), released to whom it is lent.
const loans = `
  insert into personnel.billet_loan (id, label_id, originator, billet_id, to_nation, starts_on, ends_on, reason, notional, created_at)
  select pg_temp.id_of('loan', t.n), l.id, b.bound_to, b.id, o.originator, t.arrival, t.original, 'NOTIONAL reason', true, pg_temp.at(t.arrival - 70)
  from seed_tour t join seed_billet b on b.n = t.billet join coalition.label o on o.id = t.label_id
  join seed_label l on l.nation = b.bound_to and l.scope = 'to ' || o.originator where t.lent`;

const waivers = `
  insert into personnel.requirement_waiver (id, label_id, originator, tour_id, kind, reason, expires_on, notional, created_at)
  select pg_temp.id_of('waiver', t.n), l.id, 'XCS', t.id, 'WRITING', 'NOTIONAL reason', t.original, true, pg_temp.at(t.arrival - 30)
  from seed_tour t join coalition.label o on o.id = t.label_id join seed_label l on l.nation = 'XCS' and l.scope = 'to ' || o.originator where t.lacking`;

// Each tour that can teach does so once, at an iteration within its days that its nation sees (PE-13).
const assignments = `
  insert into personnel.instructor_assignment (id, label_id, originator, tour_id, staff_member_id, iteration_id, role, starts_on, ends_on, notional, created_at)
  select distinct on (t.n) pg_temp.id_of('assignment', t.n), t.label_id, o.originator, t.id, t.staff_id, i.id, case when t.n % 3 = 0 then 'LEAD' else 'ASSISTANT' end, i.starts_on, i.ends_on,
    true, pg_temp.at(least(i.starts_on - 5, pg_temp.day(-1)))
  from seed_tour t join seed_billet b on b.n = t.billet and b.area = 'TRAINING' join coalition.label o on o.id = t.label_id
  join seed_iteration i on i.starts_on >= t.arrival and i.ends_on <= t.departure and i.state not in ('CANCELLED_PROVIDER', 'POSTPONED')
  join coalition.label l on l.id = i.label_id and (l.originator = o.originator or o.originator = any (l.releasable_to) or l.groups && '{COALITION}')
  where t.state <> 'PLANNED' order by t.n, pg_temp.any_of('teaches', t.n * 1000 + i.n, 1000000)`;

/** Manning documents and billets, the people in them for ten years, loans, waivers and who instructs. */
export const posts: Stage = {
  name: 'billets and tours',
  tables: [
    { table: 'personnel.manning_document', entityType: 'ManningDocument' },
    { table: 'personnel.billet_version', entityType: 'BilletVersion' },
    { table: 'personnel.billet', entityType: 'Billet' },
    { table: 'personnel.billet_line_of_effort', entityType: 'BilletLineOfEffort' },
    { table: 'personnel.billet_requirement', entityType: 'BilletRequirement' },
    { table: 'personnel.staff_member', entityType: 'StaffMember' },
    { table: 'personnel.tour', entityType: 'Tour' },
    { table: 'personnel.billet_loan', entityType: 'BilletLoan' },
    { table: 'personnel.requirement_waiver', entityType: 'RequirementWaiver' },
    { table: 'personnel.instructor_assignment', entityType: 'InstructorAssignment' },
  ],
  prepare: ({ counts }) => [billetTable(counts.billets), tourTable, 'analyze seed_billet', 'analyze seed_tour'],
  batches: ({ counts: { billets: count } }) => [
    { says: 'manning documents', rows: editions.length, sql: documents },
    { says: 'billets', rows: 3 * count, sql: lines },
    { says: 'billets', rows: count, sql: billets },
    { says: 'billets', rows: count, sql: linesOfBillets },
    ...billetLinks.map((sql) => ({ says: 'links of billets', rows: count, sql })),
    { says: 'staff', rows: 15 * count, sql: staff },
    { says: 'tours', rows: 15 * count, sql: tours },
    { says: 'loans and waivers', rows: count, sql: loans },
    { says: 'loans and waivers', rows: count, sql: waivers },
    { says: 'instructors', rows: count, sql: assignments },
  ],
};
