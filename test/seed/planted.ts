// What breaks each invariant, as a superuser could: behind the back of triggers and foreign keys.

const own = `(select l.id from coalition.label l where l.originator = row.originator and l.releasable_to = '{}' and l.groups = '{}' and l.handling = '{}')`;

/** Rows of a table that only their nation sees from then on, unlike what belongs to them. */
const narrow = (table: string): string => `update ${table} row set label_id = ${own}`;

const stranger = (table: string): string => `update ${table} set originator = 'XXA'`;

const unchecked = (table: string): string => `
  do $$ declare name text; begin
    for name in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop execute format('alter table ${table} drop constraint %I', name); end loop;
  end $$`;

const later = (days: number): string =>
  `update personnel.tour set departure = departure + ${days}, original_departure = original_departure + ${days}, actual_departure = actual_departure + ${days}`;

type Planted = { readonly rule: string; readonly says: RegExp; readonly sql: string };

const plant = (rule: string, says: RegExp, ...sql: readonly string[]): Planted => ({ rule, says, sql: sql.join(';\n') });

/** A violation of each invariant of the rooms. */
export const planted: readonly Planted[] = [
  plant('IS-05', /^An objective/, narrow('nations.multi_year_plan')),
  plant('IS-05', /^A beneficiary unit/, narrow('nations.organization')),
  plant(
    'PN-07',
    /^No plan/,
    `insert into coalition.audit_entry (chain, seq, at, body, prev, hash) values ('XCS', 999999, '', '{"action":"change","entityId":"planted","entityType":"MultiYearPlan"}', '', '')`,
    `insert into coalition.audit_change (chain, seq, change) values ('XCS', 999999, '{"before":{"state":"APPROVED"}}')`,
  ),
  plant('PN-13', /^A requirement/, `update nations.requirement set state = 'CLOSED', objective_id = null where state in ('VALIDATED', 'CLOSED')`),
  plant('PE-01', /^Two tours/, later(60)),
  plant('PE-01', /^No three/, later(1200)),
  plant('PE-02', /^A person/, 'update personnel.tour set staff_member_id = (select id from personnel.staff_member order by id limit 1)'),
  plant('PE-03', /^A billet/, stranger('personnel.tour')),
  plant('PE-08', /^A tour/, stranger('personnel.tour')),
  plant('PE-09', /^A tour/, `update personnel.tour set original_departure = departure + 1 where state = 'DEPARTED'`),
  plant('PE-10', /^One edition/, 'update personnel.billet_version set billet_id = null'),
  plant('PE-10', /^What the approved/, 'update personnel.billet set authorized_to = null'),
  plant('PE-13', /^An instructor/, 'update personnel.instructor_assignment set starts_on = starts_on - 1000'),
  plant(
    'PE-13',
    /^A person/,
    `update personnel.instructor_assignment set starts_on = '2000-01-01', ends_on = '2099-12-31', staff_member_id = (select id from personnel.staff_member order by id limit 1)`,
  ),
  plant('IS-05', /^A billet and a line/, narrow('personnel.manning_document')),
  plant('TR-01', /^Seats/, 'update training.course_iteration set capacity = 1, min_to_run = 0'),
  plant('TR-01', /^Enrollments/, 'update training.enrollment set allocation_id = (select id from training.seat_allocation order by id limit 1)'),
  plant('TR-03', /^When somebody/, `update training.vetting_result set valid_to = valid_from where result = 'CLEARED'`),
  plant('TR-03', /^Every vetting/, stranger('training.vetting_result')),
  plant('TR-09', /^No two/, 'update training.enrollment set busy_to = busy_to + 1'),
  plant(
    'TR-13',
    /^A cancelled/,
    unchecked('training.course_iteration'),
    `update training.course_iteration set cancelled_on = starts_on where state = 'FINALIZED'`,
  ),
  plant('TR-17', /^The versions/, 'update training.course_version set number = number + 10'),
  plant(
    'TR-21',
    /^No iteration/,
    `update training.course_iteration set starts_on = '2090-01-01', ends_on = '2090-01-02', travel_from = '2090-01-01', travel_to = '2090-01-02' where state = 'FINALIZED'`,
  ),
  plant('TR-22', /^Every enrollment/, stranger('training.trainee')),
  plant('IS-05', /^What belongs/, narrow('training.course')),
  plant('IS-05', /^Course versions/, narrow('training.course')),
  plant('DC-03', /^A reversal/, 'update contributions.transaction set amount = -amount where reverses_id is not null'),
  plant('DC-03', /^The reversals/, 'update contributions.transaction set amount = 10 * amount where reverses_id is not null'),
  plant(
    'DC-04',
    /^Disbursed/,
    `update contributions.transaction set commitment_amount = 1000 * commitment_amount where type = 'DISBURSEMENT' and reverses_id is null`,
  ),
  plant('DC-06', /^What is committed/, `update contributions.transaction set amount = 1 where type = 'PLEDGE'`),
  plant('DC-07', /^No commitment/, `update contributions.transaction set amount = -abs(amount) where type = 'COMMITMENT'`),
  plant('DC-09', /^The sectors/, `update contributions.contribution set sectors = '[{"vocabulary": "DAC_5_DIGIT", "code": "15210", "percentage": "99"}]'`),
  plant('DC-09', /^What a contribution/, 'update contributions.contribution_line_of_effort set percentage = 100'),
  plant('DC-20', /^What belongs/, stranger('contributions.pledge')),
  plant('IS-05', /^Pledges/, narrow('contributions.contribution')),
  plant('IS-05', /^A link/, narrow('contributions.contribution')),
  plant('DC-25', /^The running totals/, 'update contributions.running_total set amount = amount + 1, minor = minor + 1, lines = lines + 1'),
];

/** What breaks the running counts of a table. */
export const miscount = (relation: string): string =>
  `insert into coalition.running_count (relation, dimension, key, label_id, delta) select '${relation}', '', '', l.id, 1 from coalition.label l limit 1`;
