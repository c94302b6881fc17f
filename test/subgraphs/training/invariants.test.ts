import { beforeAll, expect, test } from 'vitest';
import { broken, canada, cleared, done, everybody, italy, move, open, organization, planned, requested, trainee, unit, usa, useTraining } from './fixture.ts';

// What `coalition check` recomputes: each row that breaks a rule is told, and no other. No action makes such a row, so
// the triggers that guard rows are off while the tests do.

const graph = useTraining();
const database = { current: () => graph().database };

const world = async () => {
  const unitId = await unit(graph());
  const iteration = await open(graph(), canada, { capacity: 3, requiredAuthorities: ['USA'] });
  const other = await open(graph(), canada, { startsOn: '2027-01-01', endsOn: '2027-01-03' });
  const { id: traineeId } = await trainee(graph(), unitId);
  const unitCase = await cleared(graph(), canada, usa, { unitId });
  const personCase = await cleared(graph(), canada, usa, { traineeId });
  const body = await organization(graph());
  const allocation = await done(graph(), canada, 'allocateSeats', { iterationId: iteration.id, nominatingBodyId: body, seats: 1, label: everybody });
  const enrollment = await done(graph(), canada, 'enroll', { iterationId: iteration.id, traineeId, allocationId: allocation.id });
  const second = await done(graph(), canada, 'enroll', { iterationId: other.id, traineeId });
  const narrow = await planned(graph(), canada, { label: {}, linesOfEffort: ['LOE-HR'] });
  await move(graph(), canada, narrow, 'POSTPONED');
  const foreign = await trainee(graph(), unitId, italy);
  const theirs = await requested(graph(), italy, usa, { traineeId: foreign.id });
  return { unitId, iteration, other, traineeId, unitCase, personCase, allocation, enrollment, second, narrow, foreign, theirs };
};
let made: Awaited<ReturnType<typeof world>> | undefined;
beforeAll(async () => {
  made = await world();
});
const stock = () => {
  if (made === undefined) throw new Error('the world is there from beforeAll on');
  return made;
};

/** What is told while these statements stand; then they are taken back. */
const toldAfter = async (...statements: readonly string[]): Promise<readonly string[]> => {
  const { admin } = database.current();
  const backup = ['course_iteration', 'seat_allocation', 'enrollment', 'vetting_result', 'course_version', 'course', 'iteration_line_of_effort'];
  await admin.unsafe(backup.map((name) => `create table training.kept_${name} as table training.${name}`).join(';'));
  try {
    await admin.begin((transaction) => transaction.unsafe(['set local session_replication_role = replica', ...statements].join(';')));
    return await broken(database.current());
  } finally {
    await admin.begin(async (transaction) => {
      await transaction`set local session_replication_role = replica`;
      for (const name of backup) {
        const columns = await transaction<{ name: string }[]>`select quote_ident(attname) as name from pg_attribute
          where attrelid = ${`training.${name}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
        const list = columns.map((column) => column.name).join(', ');
        await transaction.unsafe(
          `delete from training.${name}; insert into training.${name} (${list}) select ${list} from training.kept_${name}; drop table training.kept_${name}`,
        );
      }
    });
  }
};

test('every state that actions reach keeps the rules', async () => {
  expect(await broken(database.current())).toEqual([]);
});

test('more seats than the capacity, or than the allocation has, are told (TR-01)', async () => {
  const { iteration, allocation, enrollment, other } = stock();
  expect(await toldAfter(`update training.seat_allocation set seats = 2, reserve = 2 where id = '${allocation.id}'`)).toEqual([`TR-01 ${iteration.id}`]);
  expect(
    await toldAfter(
      `update training.course_iteration set capacity = 1 where id = '${iteration.id}'; update training.enrollment set allocation_id = null where id = '${enrollment.id}'`,
    ),
  ).toEqual([`TR-01 ${iteration.id}`]);
  expect(await toldAfter(`update training.enrollment set allocation_id = '${allocation.id}' where iteration_id = '${other.id}'`)).toEqual(
    [`TR-01 ${allocation.id}`, `TR-01 ${stock().second.id}`].sort(),
  );
});

test('an enrollment without the clearances of its day is told, and a later revocation is not (TR-03)', async () => {
  const { enrollment, unitCase, personCase } = stock();
  const results = (vettingCase: { id?: string }) => `training.vetting_result where case_id = '${vettingCase.id}'`;
  expect(await toldAfter(`delete from ${results(unitCase)}`)).toEqual([`TR-03 ${enrollment.id}`]);
  expect(await toldAfter(`delete from ${results(personCase)}`)).toEqual([`TR-03 ${enrollment.id}`]);
  expect(await toldAfter(`update training.vetting_result set valid_to = '2026-07-18' where case_id = '${personCase.id}'`)).toEqual([`TR-03 ${enrollment.id}`]);
  const revoke = (seq: string) => `insert into training.vetting_result (label_id, originator, case_id, trainee_id, unit_id, result, recorded_on, seq, notional)
    select label_id, originator, case_id, trainee_id, unit_id, 'REVOKED', recorded_on, ${seq}, notional from ${results(unitCase)}`;
  expect(await toldAfter(revoke('seq + 1'))).toEqual([`TR-03 ${enrollment.id}`]);
  expect(await toldAfter(revoke(`nextval('training.moment')`))).toEqual([]);
});

test('a result by another than the authority, or about another, is told (TR-03)', async () => {
  const { unitCase, theirs } = stock();
  const [row] = await database.current().admin`select id from training.vetting_result where case_id = ${unitCase.id}`;
  expect(await toldAfter(`update training.vetting_result set case_id = '${theirs.id}' where id = '${row?.id}'`)).toEqual([`TR-03 ${row?.id}`]);
});

test("days in common, and days that are not the iteration's, are told (TR-09)", async () => {
  const { second, other, iteration } = stock();
  const same = `update training.course_iteration set (starts_on, ends_on, travel_from, travel_to) = (select starts_on, ends_on, travel_from, travel_to from training.course_iteration where id = '${iteration.id}') where id = '${other.id}'`;
  const copied = `update training.enrollment set (busy_from, busy_to) = (select travel_from, travel_to from training.course_iteration where id = iteration_id)`;
  const told = await toldAfter(same, copied);
  expect(told).toHaveLength(1);
  expect([`TR-09 ${second.id}`, `TR-09 ${stock().enrollment.id}`]).toContain(told[0]);
  expect(await toldAfter(`update training.enrollment set busy_to = busy_to + 1 where id = '${second.id}'`)).toEqual([`TR-09 ${second.id}`]);
});

test('a course version that is missing, or of another course, is told (TR-17)', async () => {
  const { narrow, iteration } = stock();
  const [version] = await database.current().admin`select course_version_id as id from training.course_iteration where id = ${iteration.id}`;
  expect(await toldAfter(`update training.course_iteration set course_version_id = '${version?.id}' where id = '${narrow.id}'`)).toEqual([
    `TR-17 ${narrow.id}`,
  ]);
  const [course] = await database.current().admin`select course_id as id from training.course_iteration where id = ${narrow.id}`;
  expect(await toldAfter(`update training.course_version set number = 2 where course_id = '${course?.id}'`)).toEqual([`TR-17 ${course?.id}`]);
});

test('an iteration that is held before its days is told (TR-21)', async () => {
  const { other } = stock();
  expect(await toldAfter(`update training.course_iteration set state = 'IN_PROGRESS' where id = '${other.id}'`)).toEqual([`TR-21 ${other.id}`]);
});

test("an enrollment by another than the trainee's nation is told (TR-22)", async () => {
  const { second, foreign } = stock();
  expect(await toldAfter(`update training.enrollment set trainee_id = '${foreign.id}' where id = '${second.id}'`)).toEqual([`TR-22 ${second.id}`]);
});

test('what is released wider than what it belongs to, or does not follow it, is told (IS-05)', async () => {
  const { narrow, enrollment, iteration } = stock();
  const everywhere = `(select label_id from training.course_iteration where id = '${iteration.id}')`;
  const nowhere = `(select label_id from training.course_iteration where id = '${narrow.id}')`;
  const link = await database.current().admin`select id from training.iteration_line_of_effort where owner_id = ${narrow.id}`;
  expect(await toldAfter(`update training.iteration_line_of_effort set label_id = ${everywhere}`)).toEqual([`IS-05 ${link[0]?.id}`]);
  expect(
    await toldAfter(
      `update training.enrollment set label_id = ${everywhere} where id = '${enrollment.id}'; update training.seat_allocation set label_id = ${nowhere}; update training.course_iteration set label_id = ${nowhere} where id = '${iteration.id}'`,
    ),
  ).toEqual([`IS-05 ${enrollment.id}`]);
  expect(await toldAfter(`update training.enrollment set bound_iteration_id = null, bound_course_id = null where id = '${enrollment.id}'`)).toEqual([
    `IS-05 ${enrollment.id}`,
  ]);
});

test('a cancellation that says nothing is refused by the table itself (TR-13)', async () => {
  const { other } = stock();
  await expect(database.current().admin`update training.course_iteration set state = 'CANCELLED_PROVIDER' where id = ${other.id}`).rejects.toThrow(/check/);
});
