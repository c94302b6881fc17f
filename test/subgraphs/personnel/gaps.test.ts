import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import { type Data, viewer } from '../../kit/graph.ts';
import { billetsOf, canada, coordinator, day, done, type Input, inPost, officer, tourOf, usa, usePersonnel } from './fixture.ts';

const graph = usePersonnel();
let [fixed, open, ending, coming]: readonly (string | undefined)[] = [];

beforeAll(async () => {
  [fixed, open, ending, coming] = await billetsOf(graph(), [
    { functionalArea: 'LEGAL', binding: 'FIXED', boundTo: 'CAN', criticality: 1, handoverDays: 5 },
    { functionalArea: 'MEDICAL' },
    { functionalArea: 'PLANS', authorizedFrom: day(-50), authorizedTo: day(20) },
    { functionalArea: 'PLANS', authorizedFrom: day(400) },
  ]);
});

const gapsOf = async (id: string | undefined, args = '', as: Viewer = viewer('ITA')) => {
  const { billet } = await graph().data('personnel', as, `query ($id: ID!) { billet(id: $id) { gaps${args} { from to days unconfirmed billet { id } } } }`, {
    id,
  });
  for (const gap of billet.gaps) expect(gap.billet.id).toBe(id);
  return billet.gaps.map(({ from, to, days, unconfirmed }: Data) => [from, to, days, unconfirmed]);
};
const between = (from: number, to: number) => `(from: "${day(from)}", to: "${day(to)}")`;

test('a billet without tours is empty on all days, 180 from today on unless asked otherwise (PE-06)', async () => {
  expect(await gapsOf(open)).toEqual([[day(0), day(180), 181, false]]);
  expect(await gapsOf(open, `(from: "${day(5)}")`)).toEqual([[day(5), day(185), 181, false]]);
  expect(await gapsOf(open, '(from: "2028-02-28", to: "2028-03-01")')).toEqual([['2028-02-28', '2028-03-01', 3, false]]);
  expect(await gapsOf(open, between(3, 3))).toEqual([[day(3), day(3), 1, false]]);
});

test('gaps end with the authorized dates (PE-06)', async () => {
  expect(await gapsOf(ending, between(-100, 100))).toEqual([[day(-50), day(20), 71, false]]);
  expect(await gapsOf(ending, between(21, 100))).toEqual([]);
  expect(await gapsOf(coming)).toEqual([]);
  expect(await gapsOf(coming, between(390, 400))).toEqual([[day(400), day(400), 1, false]]);
});

test('days that hidden tours cover are no gap, and whoever sees the billet learns no more than that (PE-06, IS-03)', async () => {
  await inPost(graph(), canada, fixed ?? '', day(-10), day(9));
  await tourOf(graph(), canada, fixed ?? '', day(5), day(39));
  const expected = [
    [day(-20), day(-11), 10, false],
    [day(10), day(39), 30, true],
    [day(40), day(60), 21, false],
  ];
  for (const as of [viewer('ITA'), usa, canada, coordinator]) expect(await gapsOf(fixed, between(-20, 60), as), as.nation).toEqual(expected);
  const seen = await graph().data(
    'personnel',
    viewer('ITA'),
    'query ($id: ID!) { tours { totalCount } billet(id: $id) { tours { totalCount nodes { id } } } }',
    { id: fixed },
  );
  expect(seen).toEqual({ tours: { totalCount: 0 }, billet: { tours: { totalCount: 0, nodes: [] } } });
});

test('of a billet that is not released there are no gaps, and it is in nobody’s forecast (IS-03)', async () => {
  const before = await forecast(viewer('ITA'));
  const { billet } = await graph().data('personnel', coordinator, 'query ($id: ID!) { billet(id: $id) { version } }', { id: open });
  const set = (expectedVersion: number, label: Input) => done(graph(), coordinator, 'setBilletLabel', { id: open, expectedVersion, label });
  const hidden = await set(billet.version, {});
  expect((await graph().data('personnel', viewer('ITA'), 'query ($id: ID!) { billet(id: $id) { gaps { from } } }', { id: open })).billet).toBeNull();
  expect(await forecast(viewer('ITA'))).toEqual({ nodes: before.nodes.filter(({ billet: { id } }: Data) => id !== open), totalCount: before.totalCount - 1 });
  await set(hidden.version, { groups: ['COALITION'] });
  expect(await forecast(viewer('ITA'))).toEqual(before);
});

const forecast = async (as: Viewer, args = 'within: 60', more = 'totalCount'): Promise<Data> => {
  const { gapForecast } = await graph().data('personnel', as, `{ gapForecast(${args}) { ${more} nodes { from to days unconfirmed billet { id } } } }`);
  return gapForecast;
};

test('the forecast lists the gaps of all billets from today on, the earliest first, page by page (PE-06)', async () => {
  const { nodes, totalCount } = await forecast(viewer('ITA'));
  const found = nodes.map(({ from, to, unconfirmed, billet: { id } }: Data) => [[fixed, open, ending, coming].indexOf(id), from, to, unconfirmed]);
  expect(totalCount).toBe(4);
  expect(found.slice(0, 2).sort()).toEqual([
    [1, day(0), day(59), false],
    [2, day(0), day(20), false],
  ]);
  expect(found.slice(2)).toEqual([
    [0, day(10), day(39), true],
    [0, day(40), day(59), false],
  ]);
  const paged: Data[] = [];
  let after = '';
  for (let page = 0; page < 4; page += 1) {
    const { nodes: rows, pageInfo } = await forecast(viewer('ITA'), `within: 60, first: 1${after}`, 'pageInfo { hasNextPage endCursor }');
    paged.push(...rows);
    expect(pageInfo.hasNextPage).toBe(page < 3);
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(paged).toEqual(nodes);
});

test('the forecast is filtered by what billets are (PE-06)', async () => {
  const count = async (filter: string) => (await forecast(viewer('ITA'), `within: 60, filter: { ${filter} }`)).totalCount;
  expect(await count('functionalArea: [PLANS]')).toBe(1);
  expect(await count('boundTo: ["CAN"]')).toBe(2);
  expect(await count('criticality: [2]')).toBe(2);
  expect(await count('criticality: [3]')).toBe(0);
  expect(await count('boundTo: ["x\\u0000"]')).toBe(0);
});

test('windows that are reversed, too long or out of this time are refused with a sentence (PE-06)', async () => {
  const errorOf = async (query: string) => (await graph().ask('personnel', canada, query, { id: open })).errors?.[0];
  for (const args of ['(from: "2026-02-02", to: "2026-02-01")', '(from: "2026-01-01", to: "2029-01-01")', '(from: "1899-12-31")', '(from: "2099-12-01")'])
    expect(await errorOf(`query ($id: ID!) { billet(id: $id) { gaps${args} { from } } }`), args).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  for (const args of ['within: 0', 'within: -1', 'within: 1096', 'first: 101', 'after: "x"', `within: 60, after: "${await forged()}"`])
    expect(await errorOf(`{ gapForecast(${args}) { totalCount } }`), args).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

/** A cursor of the right list that holds no day. */
const forged = async (): Promise<string> => {
  const { pageInfo } = await forecast(canada, 'within: 60', 'pageInfo { endCursor }');
  const [scope, , id] = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString());
  return Buffer.from(JSON.stringify([scope, 'soon', id])).toString('base64url');
};

test('the fill rate counts the billets that are bound to a nation and seen, whoever sees their tours (PE-06, AG-01)', async () => {
  const rate = async (on: string, as: Viewer, code = 'CAN') => {
    const document = `query ($one: [_Any!]!) { _entities(representations: $one) { ... on Nation { fillRate${on} { on filled authorized percent } billets { totalCount } } } }`;
    return (await graph().data('personnel', as, document, { one: [{ __typename: 'Nation', code }] }))._entities[0];
  };
  await billetsOf(graph(), [
    { binding: 'FIXED', boundTo: 'CAN' },
    { binding: 'FIXED', boundTo: 'CAN', authorizedTo: day(-1) },
  ]);
  for (const as of [viewer('ITA'), canada, officer('GBR')])
    expect(await rate('', as), as.nation).toEqual({ fillRate: { on: day(0), filled: 1, authorized: 2, percent: '50.00' }, billets: { totalCount: 3 } });
  expect((await rate(`(on: "${day(-1)}")`, canada)).fillRate).toEqual({ on: day(-1), filled: 1, authorized: 3, percent: '33.33' });
  expect((await rate(`(on: "${day(30)}")`, canada)).fillRate).toMatchObject({ filled: 0, authorized: 2, percent: '0.00' });
  expect((await rate('', canada, 'USA')).fillRate).toEqual({ on: day(0), filled: 0, authorized: 0, percent: null });
});

test('asked past the graph, the keeper answers about a hidden billet or tour as about an absent one (PE-01, PE-06, PE-13, IS-03)', async () => {
  const { database } = graph();
  const [hidden = ''] = await billetsOf(graph(), [{}]);
  const tour = await inPost(graph(), canada, hidden, day(-10), day(9));
  const { billet } = await graph().data('personnel', coordinator, 'query ($id: ID!) { billet(id: $id) { version currentVersion { id } } }', { id: hidden });
  await done(graph(), coordinator, 'setBilletLabel', { id: hidden, expectedVersion: billet.version, label: {} });
  await database.admin`update personnel.staff_member set skills = '{LAW}'`;
  const sql = postgres(database.urlOf('personnel'), { max: 1, onnotice: () => undefined });
  const asked = (nation: string, id: string, version: string, tourId: string) =>
    sql.begin(async (transaction) => {
      await transaction`select coalition.enter(${nation}, '{PERSONNEL_OFFICER}', 'somebody')`;
      return transaction`select personnel.billet_free(${id}, null, ${version}, ${day(400)}, ${day(401)}) as free, personnel.instructor_has(${tourId}, 'LAW') as has,
        (select count(*)::int from personnel.gaps(array[${id}::uuid], ${day(0)}, ${day(500)})) as gaps`;
    });
  const absent = crypto.randomUUID();
  const nothing = [{ free: false, has: false, gaps: 0 }];
  for (const [id, version, tourId] of [
    [hidden, billet.currentVersion.id, tour.id],
    [absent, absent, absent],
  ] as const)
    expect([...(await asked('ITA', id, version, tourId))]).toEqual(nothing);
  expect([...(await asked('XCS', hidden, billet.currentVersion.id, tour.id))]).toEqual([{ free: true, has: false, gaps: 1 }]);
  expect([...(await asked('CAN', hidden, billet.currentVersion.id, tour.id))]).toEqual([{ free: false, has: true, gaps: 0 }]);
  await sql.end();
});
