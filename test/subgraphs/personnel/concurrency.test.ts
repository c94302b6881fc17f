import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { personnel } from '../../../subgraphs/personnel/subgraph.ts';
import { type Data, viewer } from '../../kit/graph.ts';
import {
  approved,
  billetsOf,
  canada,
  coordinator,
  day,
  documentInput,
  documentOf,
  done,
  type Input,
  inPost,
  lineInput,
  officer,
  type Problem,
  staffOf,
  tourInput,
  tourOf,
  usePersonnel,
} from './fixture.ts';
import { courseOf, iterationOf } from './iterations.ts';

// Nations that see nothing of each other's tours contend for the same days.

const graph = usePersonnel();
const nations = ['CAN', 'USA', 'GBR', 'ITA', 'POL', 'NLD', 'GRC', 'BGR'];
let billets: readonly string[] = [];
beforeAll(async () => {
  billets = await billetsOf(graph(), [{}, { handoverDays: 5 }, {}, {}, {}, {}, {}, {}]);
});

/** Sends a mutation; again with the same key while there is no free connection, as a client does. */
const write = async (as: Viewer, field: string, input: Input): Promise<{ readonly entity: Data | null; readonly problems: readonly Problem[] }> => {
  const request = { input: { idempotencyKey: randomUUID(), ...input } };
  const document = documentOf(graph(), field);
  let result = await graph().ask('personnel', as, document, request);
  while (result.errors?.every(({ extensions }) => extensions.code === 'UNAVAILABLE')) result = await graph().ask('personnel', as, document, request);
  if (result.errors !== undefined) throw new AggregateError(result.errors, result.errors.map(({ message }) => message).join(' '));
  const { problems, ...rest } = (result.data?.payload ?? {}) as Data;
  return { problems, entity: Object.values(rest)[0] as Data | null };
};
const won = (answers: readonly Awaited<ReturnType<typeof write>>[]) => answers.filter(({ entity }) => entity !== null);
const told = (answers: readonly Awaited<ReturnType<typeof write>>[]) =>
  new Set(answers.flatMap(({ problems }) => problems.map((problem) => JSON.stringify(problem))));

/** Two people of every nation, each proposed at once. */
const proposeAll = async (billet: string, days: (index: number) => readonly [string, string]) => {
  const people = await Promise.all([...nations, ...nations].map(async (nation) => ({ as: officer(nation), id: await staffOf(graph(), officer(nation)) })));
  return Promise.all(people.map(({ as, id }, index) => write(as, 'proposeTour', tourInput(billet, id, ...days(index)))));
};

const noFreeDays = JSON.stringify({ code: 'PE-01', path: ['input', 'billetId'], message: 'The billet is not free on all of these days: its `gaps` are.' });

test('of sixteen tours at once on the same days exactly one is planned, and the refusal says nothing more (PE-01)', async () => {
  const answers = await proposeAll(billets[0] ?? '', () => [day(10), day(20)]);
  expect(won(answers)).toHaveLength(1);
  expect([...told(answers)]).toEqual([noFreeDays]);
});

test('of sixteen tours at once that overlap as a handover allows exactly two are planned (PE-01)', async () => {
  const answers = await proposeAll(billets[1] ?? '', (index) => (index % 2 === 0 ? [day(10), day(20)] : [day(16), day(26)]));
  expect(
    won(answers)
      .map(({ entity }) => entity?.arrival)
      .sort(),
  ).toEqual([day(10), day(16)]);
  expect([...told(answers)]).toEqual([noFreeDays]);
});

test('of sixteen tours at once on days one after the other all are planned (PE-01)', async () => {
  const answers = await proposeAll(billets[2] ?? '', (index) => [day(index * 10), day(index * 10 + 9)]);
  expect([...told(answers)]).toEqual([]);
});

test('a person proposed eight times at once holds one primary tour (PE-02)', async () => {
  const person = await staffOf(graph());
  const answers = await Promise.all(billets.map((billet) => write(canada, 'proposeTour', tourInput(billet, person, day(300), day(310)))));
  expect(won(answers)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['PE-02']));
});

test('a departure later than planned and the next tour, at once: one of them is refused (PE-01)', async () => {
  const billet = billets[3] ?? '';
  for (let round = 0; round < 4; round += 1) {
    const first = await inPost(graph(), canada, billet, day(-100 + round * 20), day(-96 + round * 20));
    const next = await staffOf(graph(), officer('USA'));
    const answers = await Promise.all([
      write(canada, 'confirmDeparture', { id: first.id, expectedVersion: 2, date: day(-91 + round * 20) }),
      write(officer('USA'), 'proposeTour', tourInput(billet, next, day(-91 + round * 20), day(-85 + round * 20))),
    ]);
    expect(won(answers)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['PE-01']);
  }
});

test('a tour is confirmed, cut short and called off at once by two officers: one version after the other (PE-09)', async () => {
  const tour = await tourOf(graph(), canada, billets[4] ?? '', day(0), day(50));
  const answers = await Promise.all([
    write(canada, 'confirmArrival', { id: tour.id, expectedVersion: 1, date: day(0) }),
    write(canada, 'curtailTour', { id: tour.id, expectedVersion: 1, departure: day(9), reason: 'NOTIONAL' }),
    write(canada, 'curtailTour', { id: tour.id, expectedVersion: 1, reason: 'NOTIONAL' }),
  ]);
  expect(won(answers)).toHaveLength(1);
  for (const { code } of answers.flatMap(({ problems }) => problems)) expect(['CONFLICT', 'PE-09']).toContain(code);
});

test('a person assigned to eight iterations at once instructs at one, and does not leave at the same moment (PE-13)', async () => {
  const tour = await inPost(graph(), canada, billets[5] ?? '', day(-10), day(60));
  const course = await courseOf(graph());
  const iterations = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((index) => iterationOf(graph(), course, day(10 + index), day(20 + index))));
  const focal = viewer('CAN', 'TRAINING_FOCAL');
  const answers = await Promise.all([
    ...iterations.map(({ id }) => write(focal, 'assignInstructor', { tourId: tour.id, iterationId: id, notional: true })),
    write(canada, 'confirmDeparture', { id: tour.id, expectedVersion: 2, date: day(0) }),
  ]);
  expect(won(answers)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['PE-13']));
});

test('editions approved at once: one holds, and tours that are planned meanwhile keep a version of their billet (PE-10)', async () => {
  const line = { billetNumber: 'J9-01', title: 'NOTIONAL', functionalArea: 'LEGAL', category: 'CIVILIAN', binding: 'OPEN_BID', authorizedFrom: '2020-01-01' };
  const document = await approved(graph(), [line], { effectiveFrom: day(-9) });
  const [{ billet }] = document.lines.nodes;
  const drafts = await Promise.all(
    [0, 1, 2].map((index) =>
      done(graph(), coordinator, 'draftManningDocument', {
        title: 'NOTIONAL',
        edition: 9000 + index,
        effectiveFrom: day(-8),
        billets: [{ ...line, handoverDays: index }],
        notional: true,
        label: { groups: ['COALITION'] },
      }),
    ),
  );
  const person = await staffOf(graph(), canada, { category: 'CIVILIAN', rankCode: null, service: null });
  const [tour, ...answers] = await Promise.all([
    write(canada, 'proposeTour', tourInput(billet.id, person, day(5), day(9))),
    ...drafts.map(({ id }) => write(coordinator, 'approveManningDocument', { id, expectedVersion: 1 })),
  ]);
  expect(tour?.problems).toEqual([]);
  expect(won(answers)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['PE-10']));
});

/** What breaks each invariant, in this order. */
const breaks: readonly string[] = [
  `update personnel.tour set departure = departure + 400 where state = 'PLANNED'`,
  `update personnel.tour t set staff_member_id = (select id from personnel.staff_member s where s.originator = t.originator order by id limit 1)`,
  `update personnel.billet_version set binding = 'FIXED', bound_to = 'TUR'`,
  `update personnel.staff_member set originator = 'TUR'`,
  `update personnel.tour set actual_arrival = arrival, state = 'DEPARTED', departure = date '2098-01-01', actual_departure = date '2098-01-01'`,
  `update personnel.billet set authorized_to = null, billet_number = 'X' || billet_number`,
  `update personnel.instructor_assignment set ends_on = ends_on + 400`,
  `insert into personnel.instructor_assignment (label_id, originator, tour_id, staff_member_id, iteration_id, role, starts_on, ends_on, notional)
    select label_id, originator, tour_id, staff_member_id, iteration_id, role, starts_on, ends_on, notional from personnel.instructor_assignment`,
  `update personnel.manning_document set label_id = (select id from coalition.label where originator = 'XCS' and releasable_to = '{CAN}' limit 1)`,
];

test('after all of it every invariant of the subgraph holds, and each finds rows that break it (PE-01 to PE-03, PE-08 to PE-10, PE-13, IS-05)', async () => {
  const { admin } = graph().database;
  const invariants = personnel.invariants ?? [];
  for (const invariant of invariants) expect(await findViolations(admin, invariant), invariant.says).toMatchObject({ count: 0 });
  await done(graph(), coordinator, 'draftManningDocument', documentInput([lineInput()], { label: { releasableTo: ['CAN'] } }));
  const missed = await admin
    .begin(async (sql) => {
      await sql.unsafe('set local session_replication_role = replica');
      for (const text of breaks) await sql.unsafe(text);
      const found: string[] = [];
      for (const { rule, says, violations } of invariants) if ((await sql.unsafe(violations)).length === 0) found.push(`${rule} ${says}`);
      throw Object.assign(new Error('rolled back'), { found });
    })
    .catch((error: Error & { found?: readonly string[] }) => error.found ?? error);
  expect(missed).toEqual([]);
});
