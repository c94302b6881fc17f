import { beforeAll, expect, test } from 'vitest';
import { type Data, viewer } from '../../kit/graph.ts';
import {
  at,
  billetsOf,
  canada,
  coordinator,
  day,
  done,
  type Input,
  inPost,
  officer,
  refused,
  type send,
  staffInput,
  staffOf,
  tourInput,
  tourOf,
  tourRefused,
  usa,
  usePersonnel,
} from './fixture.ts';

const graph = usePersonnel();
let posts: readonly string[] = [];
/** A billet that no other test uses. */
const post = (): string => {
  const [id = '', ...rest] = posts;
  posts = rest;
  return id;
};
const handing: string[] = [];
beforeAll(async () => {
  posts = await billetsOf(graph(), [...Array.from({ length: 14 }, () => ({})), ...Array.from({ length: 3 }, () => ({ handoverDays: 7 }))]);
  handing.push(...posts.slice(14));
});

const at2028 = (offset: number) => day(offset, '2028-02-29');

test('two tours never share a billet day without a handover, also across nations that see nothing of each other (PE-01)', async () => {
  const billet = post();
  await tourOf(graph(), usa, billet, '2027-12-31', '2028-02-29');
  for (const [arrival, departure] of [
    ['2028-02-29', '2028-06-30'],
    ['2027-06-01', '2027-12-31'],
    ['2027-12-31', '2027-12-31'],
    ['2028-01-05', '2028-01-06'],
    ['2027-01-01', '2028-12-31'],
    ['2027-12-31', '2028-02-29'],
  ] as const)
    expect(await tourRefused(graph(), canada, billet, arrival, departure), arrival).toEqual(at('PE-01', 'billetId'));
  await tourOf(graph(), canada, billet, '2028-03-01', '2028-12-31');
  await tourOf(graph(), canada, billet, '2027-01-01', '2027-12-30');
});

test('one hands over to the next for as many days as the billet allows, and no longer (PE-01)', async () => {
  const [billet = ''] = handing;
  await tourOf(graph(), usa, billet, at2028(-100), at2028(0));
  expect(await tourRefused(graph(), canada, billet, at2028(-7), at2028(100))).toEqual(at('PE-01', 'billetId'));
  const next = await tourOf(graph(), canada, billet, at2028(-6), at2028(100));
  expect(next).toMatchObject({ arrival: '2028-02-23', departure: '2028-06-08', state: 'PLANNED' });
  expect(await tourRefused(graph(), officer('GBR'), billet, at2028(-3), at2028(-1))).toEqual(at('PE-01', 'billetId'));
  expect(await tourRefused(graph(), officer('GBR'), billet, at2028(0), at2028(3))).toEqual(at('PE-01', 'billetId'));
  await tourOf(graph(), canada, billet, at2028(-200), at2028(-94));
});

test('a third never joins two who hand over, however short their tours are (PE-01)', async () => {
  const [, , billet = ''] = handing;
  await tourOf(graph(), usa, billet, day(100), day(200));
  await tourOf(graph(), canada, billet, day(197), day(205));
  expect(await tourRefused(graph(), officer('GBR'), billet, day(199), day(209))).toEqual(at('PE-01', 'billetId'));
  await tourOf(graph(), officer('GBR'), billet, day(201), day(209));
});

test('a handover is between one who leaves and one who comes: nobody stands inside another tour (PE-01)', async () => {
  const [, billet = ''] = handing;
  await tourOf(graph(), usa, billet, day(100), day(200));
  for (const [arrival, departure] of [
    [day(150), day(153)],
    [day(100), day(103)],
    [day(197), day(200)],
    [day(95), day(205)],
  ] as const)
    expect(await tourRefused(graph(), canada, billet, arrival, departure)).toEqual(at('PE-01', 'billetId'));
});

test('a tour that is called off makes its days free again (PE-01)', async () => {
  const billet = post();
  const { id, version } = await tourOf(graph(), usa, billet, day(10), day(100));
  expect(await tourRefused(graph(), canada, billet, day(10), day(100))).toEqual(at('PE-01', 'billetId'));
  expect(await done(graph(), usa, 'curtailTour', { id, expectedVersion: version, reason: 'NOTIONAL' })).toMatchObject({
    state: 'CANCELLED',
    reason: 'NOTIONAL',
  });
  await tourOf(graph(), canada, billet, day(10), day(100));
});

test('a person holds one primary tour at a time, and a secondary one beside it says so (PE-02)', async () => {
  const [first, second, third] = [post(), post(), post()];
  const person = await staffOf(graph());
  await done(graph(), canada, 'proposeTour', tourInput(first, person, day(1), day(30)));
  expect(await refused(graph(), canada, 'proposeTour', tourInput(second, person, day(30), day(60)))).toEqual(at('PE-02', 'billetId'));
  expect(await done(graph(), canada, 'proposeTour', tourInput(second, person, day(30), day(60), { primary: false }))).toMatchObject({ primary: false });
  await done(graph(), canada, 'proposeTour', tourInput(third, person, day(31), day(60)));
});

test('a billet is filled inside its authorized dates (PE-06)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{ authorizedFrom: day(10), authorizedTo: day(20) }]);
  expect(await tourRefused(graph(), canada, billet, day(9), day(20))).toEqual(at('PE-06', 'arrival'));
  expect(await tourRefused(graph(), canada, billet, day(10), day(21))).toEqual(at('PE-06', 'arrival'));
  await tourOf(graph(), canada, billet, day(10), day(20));
});

test('what the holder lacks is listed skill by skill, and never what the holder has (PE-04, PE-05)', async () => {
  const [billet = ''] = await billetsOf(graph(), [
    { rankFrom: 'OF-3', rankTo: 'OF-4', service: 'NAVY', languageProfile: '3+332+', skills: ['PLANNING', 'LOGISTICS'] },
  ]);
  const deficits = async (over: Input, arrival: number) => {
    const person = await staffOf(graph(), canada, over);
    const tour = await done(graph(), canada, 'proposeTour', tourInput(billet, person, day(arrival), day(arrival + 1)));
    return tour.deficits.map(({ kind, required }: Data) => [kind, required]);
  };
  const fit = { rankCode: 'OF-4', service: 'NAVY', languageProfile: '3+33+3', skills: ['LOGISTICS', 'PLANNING', 'MEDIATION'] };
  expect(await deficits(fit, 10)).toEqual([]);
  expect(await deficits({ ...fit, rankCode: 'OF-5' }, 12)).toEqual([['RANK', 'OF-3 to OF-4']]);
  expect(await deficits({ ...fit, rankCode: 'OF-2' }, 14)).toEqual([['RANK', 'OF-3 to OF-4']]);
  expect(await deficits({ ...fit, rankCode: 'OR-4' }, 16)).toEqual([['RANK', 'OF-3 to OF-4']]);
  expect(await deficits({ ...fit, rankCode: 'OF(D)' }, 18)).toEqual([['RANK', 'OF-3 to OF-4']]);
  expect(await deficits({ ...fit, service: 'ARMY' }, 20)).toEqual([['SERVICE', 'NAVY']]);
  expect(await deficits({ ...fit, languageProfile: '332+2' }, 22)).toEqual([
    ['LISTENING', '3+'],
    ['READING', '3'],
    ['WRITING', '2+'],
  ]);
  // Two levels with + and two without: listening 3+, speaking 2+, reading 2, writing 1.
  expect(await deficits({ ...fit, languageProfile: '3+2+21' }, 28)).toEqual([
    ['SPEAKING', '3'],
    ['READING', '3'],
    ['WRITING', '2+'],
  ]);
  expect(await deficits({ ...fit, languageProfile: '5555', skills: [] }, 24)).toEqual([
    ['SKILL', 'PLANNING'],
    ['SKILL', 'LOGISTICS'],
  ]);
  expect(await deficits({ category: 'CIVILIAN', rankCode: null, service: null, languageProfile: null }, 26)).toEqual([
    ['CATEGORY', 'MILITARY'],
    ['RANK', 'OF-3 to OF-4'],
    ['SERVICE', 'NAVY'],
    ['LISTENING', '3+'],
    ['SPEAKING', '3'],
    ['READING', '3'],
    ['WRITING', '2+'],
    ['SKILL', 'PLANNING'],
    ['SKILL', 'LOGISTICS'],
  ]);
});

test('what is said of a person anew changes the deficits of tours that have not begun (PE-05)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{ languageProfile: '4444' }]);
  const person = await done(graph(), canada, 'registerStaffMember', staffInput());
  const tour = await done(graph(), canada, 'proposeTour', tourInput(billet, person.id, day(0), day(30)));
  expect(tour.deficits).toHaveLength(4);
  const { serviceRef: _, ...said } = staffInput({ languageProfile: '4443+' });
  await done(graph(), canada, 'reviseStaffMember', { ...said, id: person.id, expectedVersion: person.version });
  const read = await graph().data('personnel', canada, 'query ($id: ID!) { tour(id: $id) { version deficits { kind required waivedUntil } } }', {
    id: tour.id,
  });
  expect(read.tour).toEqual({ version: 2, deficits: [{ kind: 'WRITING', required: '4', waivedUntil: null }] });
});

test('an arrival is confirmed once, on a day that has come, and earlier only where the billet is free (PE-01, PE-09)', async () => {
  const billet = post();
  await inPost(graph(), usa, billet, day(-30), day(-10));
  const { id } = await tourOf(graph(), canada, billet, day(-5), day(60));
  const arrive = (date: string, expectedVersion = 1) => ({ id, expectedVersion, date });
  expect(await refused(graph(), canada, 'confirmArrival', arrive(day(1)))).toEqual(at('BAD_VALUE', 'date'));
  expect(await refused(graph(), canada, 'confirmArrival', arrive(day(-10)))).toEqual(at('PE-01', 'date'));
  expect(await refused(graph(), canada, 'confirmArrival', arrive(day(-9), 2))).toEqual(at('CONFLICT', 'expectedVersion'));
  expect(await done(graph(), canada, 'confirmArrival', arrive(day(-9)))).toMatchObject({ state: 'IN_POST', arrival: day(-9), actualArrival: day(-9) });
  expect(await refused(graph(), canada, 'confirmArrival', arrive(day(-8), 2))).toEqual(at('PE-09', 'id'));
});

test('a departure is final, later than planned only where the billet is free, and an early one keeps the date first planned (PE-01, PE-09)', async () => {
  const billet = post();
  const first = await inPost(graph(), canada, billet, day(-90), day(-20));
  await tourOf(graph(), usa, billet, day(-10), day(100));
  const leave = (date: string, expectedVersion = 2) => ({ id: first.id, expectedVersion, date });
  expect(await refused(graph(), canada, 'confirmDeparture', leave(day(1)))).toEqual(at('BAD_VALUE', 'date'));
  expect(await refused(graph(), canada, 'confirmDeparture', leave(day(-91)))).toEqual(at('BAD_VALUE', 'date'));
  expect(await refused(graph(), canada, 'confirmDeparture', leave(day(-10)))).toEqual(at('PE-01', 'date'));
  expect(await done(graph(), canada, 'confirmDeparture', leave(day(-11)))).toMatchObject({
    state: 'DEPARTED',
    departure: day(-11),
    originalDeparture: day(-20),
  });
  for (const [field, input] of [
    ['confirmDeparture', leave(day(-12), 3)],
    ['confirmArrival', leave(day(-90), 3)],
    ['curtailTour', { id: first.id, expectedVersion: 3, departure: day(5), reason: 'NOTIONAL' }],
  ] as const)
    expect(await refused(graph(), canada, field, input), field).toEqual(at('PE-09', 'id'));
  const changed = graph().database.admin`update personnel.tour set departure = departure + 1, actual_departure = actual_departure + 1 where id = ${first.id}`;
  await expect(changed).rejects.toThrow(/not opened again/);
  const early = await inPost(graph(), canada, post(), day(-90), day(90));
  expect(await done(graph(), canada, 'confirmDeparture', { id: early.id, expectedVersion: 2, date: day(0) })).toMatchObject({
    state: 'CURTAILED',
    departure: day(0),
    originalDeparture: day(90),
  });
});

test('a tour is cut short to a day from today on, and then stays until the departure is confirmed (PE-09)', async () => {
  const { id } = await inPost(graph(), canada, post(), day(-90), day(90));
  const cut = (departure: string | null) => ({ id, expectedVersion: 2, departure, reason: 'NOTIONAL' });
  expect(await refused(graph(), canada, 'curtailTour', cut(null))).toEqual(at('BAD_VALUE', 'departure'));
  expect(await refused(graph(), canada, 'curtailTour', cut(day(90)))).toEqual(at('BAD_VALUE', 'departure'));
  expect(await refused(graph(), canada, 'curtailTour', cut(day(-1)))).toEqual(at('PE-09', 'departure'));
  const shorter = await done(graph(), canada, 'curtailTour', cut(day(0)));
  expect(shorter).toMatchObject({ state: 'IN_POST', departure: day(0), originalDeparture: day(90), reason: 'NOTIONAL' });
  expect(await done(graph(), canada, 'confirmDeparture', { id, expectedVersion: 3, date: day(0) })).toMatchObject({ state: 'CURTAILED' });
});

test('only the sending nation writes its people and their tours, and the coalition staff sends nobody (PE-08)', async () => {
  const staff = viewer('XCS', 'PERSONNEL_OFFICER', 'COORDINATOR');
  expect(await refused(graph(), staff, 'registerStaffMember', staffInput())).toEqual(at('PE-08'));
  const person = await done(graph(), canada, 'registerStaffMember', staffInput({ label: { releasableTo: ['USA', 'XCS'] } }));
  const tour = await tourOf(graph(), canada, post(), day(0), day(50), { label: { releasableTo: ['USA', 'XCS'] } });
  const { serviceRef: _, ...said } = staffInput();
  for (const [as, path] of [
    [usa, ['id']],
    [staff, []],
  ] as const) {
    expect(await refused(graph(), as, 'reviseStaffMember', { ...said, id: person.id, expectedVersion: 1 })).toEqual(at('PE-08', ...path));
    expect(await refused(graph(), as, 'confirmArrival', { id: tour.id, expectedVersion: 1, date: day(0) })).toEqual(at('PE-08', ...path));
    expect(await refused(graph(), as, 'curtailTour', { id: tour.id, expectedVersion: 1, reason: 'NOTIONAL' })).toEqual(at('PE-08', ...path));
  }
  expect(await refused(graph(), usa, 'proposeTour', tourInput(post(), person.id, day(1), day(2)))).toEqual(at('PE-08', 'staffMemberId'));
});

test('a person is seen by personnel officers alone; a tour shows who it is to them and to nobody else (IS-03)', async () => {
  const tour = await tourOf(graph(), canada, post(), day(0), day(50), { label: { releasableTo: ['USA'] } });
  const document = 'query ($id: ID!) { tour(id: $id) { id nation { code } staffMember { id } } staffMembers { totalCount } }';
  const read = (as: Parameters<typeof send>[1]) => graph().data('personnel', as, document, { id: tour.id });
  expect((await read(canada)).tour.staffMember).not.toBeNull();
  for (const as of [viewer('CAN', 'SNR', 'RELEASE_OFFICER'), usa, viewer('USA', 'READER')])
    expect(await read(as), as.nation).toMatchObject({
      tour: { nation: { code: 'CAN' }, staffMember: null },
      ...(as === usa ? {} : { staffMembers: { totalCount: 0 } }),
    });
  expect((await read(coordinator)).tour).toBeNull();
});

test('tours are listed by their days, and filtered by state, nation, days and a billet that is seen', async () => {
  const [billet = ''] = await billetsOf(graph(), [{}]);
  const first = await inPost(graph(), canada, billet, day(-20), day(-1), { label: { releasableTo: ['USA'] } });
  const second = await tourOf(graph(), usa, billet, day(0), day(9));
  const list = async (filter: string, as = usa) => {
    const found = await graph().data(
      'personnel',
      as,
      `query ($billet: ID) { tours(orderBy: { field: DEPARTURE, direction: DESC }, filter: { billet: $billet ${filter} }) { nodes { id } } }`,
      { billet },
    );
    return found.tours.nodes.map(({ id }: Data) => (id === first.id ? 1 : id === second.id ? 2 : 0));
  };
  expect(await list('')).toEqual([2, 1]);
  expect(await list('', canada)).toEqual([1]);
  expect(await list('state: [IN_POST]')).toEqual([1]);
  expect(await list('nation: ["USA"]')).toEqual([2]);
  expect(await list(`from: "${day(0)}"`)).toEqual([2]);
  expect(await list(`to: "${day(-1)}"`)).toEqual([1]);
  const under = 'query ($one: [_Any!]!) { _entities(representations: $one) { ... on Nation { tours { totalCount } } } }';
  const { _entities } = await graph().data('personnel', usa, under, { one: [{ __typename: 'Nation', code: 'CAN' }] });
  expect(_entities[0].tours.totalCount).toBeGreaterThan(0);
});

test('a record of a person carries PERSONAL whatever label it is given, and only a personnel officer sees it (IS-03)', async () => {
  const id = await staffOf(graph(), canada, { label: { releasableTo: ['USA'], handling: ['NO_EXPORT'] } });
  const { label } = await done(graph(), canada, 'setStaffMemberLabel', { id, expectedVersion: 1, label: { releasableTo: ['USA'] } });
  expect(label).toMatchObject({ releasableTo: ['USA'], handling: ['PERSONAL'] });
  const seenBy = async (...roles: Parameters<typeof viewer> extends [string, ...infer Roles] ? Roles : never) =>
    (await graph().data('personnel', viewer('USA', ...roles), '{ staffMembers(first: 100) { nodes { id } } }')).staffMembers.nodes.some(
      (row: Data) => row.id === id,
    );
  expect(await seenBy('PERSONNEL_OFFICER')).toBe(true);
  expect(await seenBy('SNR', 'TRAINING_FOCAL', 'READER')).toBe(false);
});
