import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Ask, askWith, dataOf, mintedToken, printedToken, senderWith } from './kit/client.ts';
import { endLaunched, type Product, startLoaded, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const place = openPlace();
const dataDir = place.path('data');
let product: Product;
const asks = new Map<string, Ask>();

const as = (nation: string): Ask => {
  const ask = asks.get(nation);
  if (ask === undefined) throw new Error(`nobody asks for ${nation}`);
  return ask;
};

const data = (nation: string, query: string, variables: Readonly<Record<string, unknown>> = {}) => dataOf(as(nation)(query, variables));

beforeAll(async () => {
  product = await startLoaded(dataDir);
  const people = {
    CAN: ['DONOR_FOCAL', 'RELEASE_OFFICER'],
    GBR: ['DONOR_FOCAL'],
    NLD: ['DONOR_FOCAL'],
    POL: ['SNR', 'DONOR_FOCAL', 'RELEASE_OFFICER'],
    XCS: ['COORDINATOR'],
  };
  for (const [nation, roles] of Object.entries(people)) asks.set(nation, askWith(product.url, await printedToken(dataDir, nation, ...roles)));
});

afterAll(async () => {
  expect(await stopProduct(product)).toMatchObject({ code: 0, signal: null });
  await endLaunched();
  await place.close();
});

test('a new user asks who they are, and across both subgraphs', async () => {
  expect(await data('CAN', '{ me { nation { code name } roles } }')).toEqual({
    me: { nation: { code: 'CAN', name: 'Canada' }, roles: ['DONOR_FOCAL', 'RELEASE_OFFICER'] },
  });
  const { nations } = await data(
    'CAN',
    `{ nations(role: [CONTRIBUTOR]) { code
        contributions(first: 5) { totalCount nodes { title linesOfEffort { lineOfEffort { code title requirements(first: 3) { nodes { title raisedBy { code } } } } } } }
        funding { committed { reporting { amount currency } lineCount } } } }`,
  );
  expect(nations).toHaveLength(9);
  for (const nation of nations) {
    expect(nation.contributions.totalCount, nation.code).toBeGreaterThan(0);
    const [{ lineOfEffort }] = nation.contributions.nodes[0].linesOfEffort;
    expect(lineOfEffort.title).toEqual(expect.any(String));
    expect(nation.funding.committed.lineCount, nation.code).toBeGreaterThan(0);
  }
  const requirements = nations.flatMap((nation: { contributions: { nodes: { linesOfEffort: { lineOfEffort: { requirements: { nodes: object[] } } }[] }[] } }) =>
    nation.contributions.nodes.flatMap((row) => row.linesOfEffort.flatMap((share) => share.lineOfEffort.requirements.nodes)),
  );
  expect(requirements.length).toBeGreaterThan(0);
});

const requirementInput = (title: string) => ({
  title,
  reference: `E2E-${randomUUID()}`,
  type: 'TRAINING',
  quantity: '2',
  unit: 'courses',
  priority: 1,
  needBy: '2031-05-01',
  lineOfEffort: 'LOE-HR',
  estimatedCost: { amount: '90000.00', currency: 'EUR' },
});

/** Every way to reach a requirement, each answering with the ids that it shows or a number. */
const paths = (id: string, beneficiaryId: string, objectiveId: string, contributionId: string): Readonly<Record<string, string>> => ({
  'its id': `{ found: requirement(id: "${id}") { id } }`,
  'the list': '{ found: requirements(first: 100) { nodes { id } } }',
  'the count': '{ found: requirements(first: 0, filter: { raisedBy: ["CAN"] }) { totalCount } }',
  'the edges': '{ found: requirements(first: 100, orderBy: { field: TITLE, direction: DESC }) { edges { node { id } } } }',
  'its nation': '{ found: nation(code: "CAN") { requirements(first: 100) { totalCount nodes { id } } } }',
  'its line of effort': '{ found: lineOfEffort(code: "LOE-HR") { requirements(first: 100) { totalCount nodes { id } } } }',
  'its objective': `{ found: objective(id: "${objectiveId}") { requirements(first: 100) { totalCount nodes { id } } } }`,
  'the institution that needs it': `{ found: organization(id: "${beneficiaryId}") { requirements(first: 100) { totalCount nodes { id } } } }`,
  'a filter by objective': `{ found: requirements(first: 100, filter: { objective: ["${objectiveId}"], raisedBy: ["CAN"] }) { totalCount nodes { id } } }`,
  'what is given for it': `{ found: contribution(id: "${contributionId}") { requirements(first: 100) { totalCount nodes { id } } } }`,
});

const answersOf = async (nation: string, queries: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> => {
  const entries = await Promise.all(Object.entries(queries).map(async ([path, query]) => [path, (await data(nation, query)).found] as const));
  return Object.fromEntries(entries);
};

const countIn = (answers: Readonly<Record<string, unknown>>): number => (answers['the count'] as { totalCount: number }).totalCount;

const pathsThatShow = (answers: Readonly<Record<string, unknown>>, id: string): readonly string[] =>
  Object.keys(answers).filter((path) => JSON.stringify(answers[path]).includes(id));

test('a nation gives, says what is needed, and releases it to two: these see exactly that, nobody else anything, and narrowing and suspension count at the next read', async () => {
  const { objectives, organizations } = await data(
    'CAN',
    '{ objectives(first: 1, filter: { lineOfEffort: ["LOE-HR"] }) { nodes { id } } organizations(first: 1, filter: { kind: [BENEFICIARY_INSTITUTION] }) { nodes { id } } }',
  );
  const objectiveId = objectives.nodes[0].id as string;
  const beneficiaryId = organizations.nodes[0].id as string;

  // It gives: a contribution that the coalition sees, with a pledge, a commitment and a disbursement.
  const send = senderWith(as('CAN'));
  const label = { groups: ['COALITION'] };
  const contribution = await send('createContribution', 'contribution', 'id version title', {
    donor: 'CAN',
    reference: `E2E-${randomUUID()}`,
    title: 'Two courses',
    linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }],
    label,
  });
  const money = (amount: string) => ({ amount, currency: 'CAD' });
  const pledge = await send('announcePledge', 'pledge', 'id', { contributionId: contribution.id, amount: money('90000.00'), announcedOn: '2026-01-10', label });
  const commitment = await send('convertPledge', 'commitment', 'id', { pledgeId: pledge.id, amount: money('60000.00'), signedOn: '2026-02-01', label });
  await send('signCommitment', 'commitment', 'id', { contributionId: contribution.id, amount: money('1.50'), signedOn: '2026-02-02', label });
  await send('postTransaction', 'transaction', 'id', {
    contributionId: contribution.id,
    commitmentId: commitment.id,
    type: 'DISBURSEMENT',
    date: '2026-03-01',
    amount: money('25000.25'),
    label,
  });
  const ledger =
    '{ found: contribution(id: "ID") { donor { code } pledges { nodes { amount { amount } outstanding { amount } state } } commitments(orderBy: { field: SIGNED_ON, direction: ASC }) { nodes { amount { amount } disbursed { amount } undisbursed { amount } } } transactions { totalCount } } }';
  expect((await data('GBR', ledger.replace('ID', contribution.id))).found).toEqual({
    donor: { code: 'CAN' },
    pledges: { nodes: [{ amount: { amount: '90000.00' }, outstanding: { amount: '30000.00' }, state: 'PARTLY_CONVERTED' }] },
    commitments: {
      nodes: [
        { amount: { amount: '60000.00' }, disbursed: { amount: '25000.25' }, undisbursed: { amount: '34999.75' } },
        { amount: { amount: '1.50' }, disbursed: { amount: '0.00' }, undisbursed: { amount: '1.50' } },
      ],
    },
    transactions: { totalCount: 4 },
  });

  // What the others see on every path, before there is anything to see.
  const before = { GBR: {}, NLD: {}, POL: {} } as Record<string, Readonly<Record<string, unknown>>>;
  const placeholder = randomUUID();
  for (const nation of Object.keys(before)) before[nation] = await answersOf(nation, paths(placeholder, beneficiaryId, objectiveId, contribution.id));

  // It says what is needed, twice, and releases one of them to two nations.
  const raised = await send('raiseRequirement', 'requirement', 'id version', { ...requirementInput('E2E released to two'), objectiveId, beneficiaryId });
  const kept = await send('raiseRequirement', 'requirement', 'id version', { ...requirementInput('E2E kept'), objectiveId, beneficiaryId });
  await send('linkContribution', 'contribution', 'id', { contributionId: contribution.id, requirementId: raised.id });
  const queries = paths(raised.id, beneficiaryId, objectiveId, contribution.id);
  for (const nation of ['GBR', 'NLD', 'POL']) expect(await answersOf(nation, queries), `${nation} before the release`).toEqual(before[nation]);

  const released = await send('setRequirementLabel', 'requirement', 'id version label { releasableTo }', {
    id: raised.id,
    expectedVersion: raised.version,
    label: { releasableTo: ['GBR', 'NLD'] },
  });
  expect(released.label.releasableTo).toEqual(['GBR', 'NLD']);
  for (const nation of ['GBR', 'NLD']) {
    const answers = await answersOf(nation, queries);
    expect(pathsThatShow(answers, raised.id), nation).toEqual(Object.keys(queries).filter((path) => path !== 'the count'));
    expect(countIn(answers), nation).toBe(countIn(before[nation] ?? {}) + 1);
    expect(pathsThatShow(answers, kept.id), nation).toEqual([]);
  }
  expect(await answersOf('POL', queries)).toEqual(before.POL);

  // Only one of the two from now on.
  await send('setRequirementLabel', 'requirement', 'id', { id: raised.id, expectedVersion: released.version, label: { releasableTo: ['GBR'] } });
  expect(await answersOf('NLD', queries)).toEqual(before.NLD);
  expect(pathsThatShow(await answersOf('GBR', queries), raised.id)).toContain('its id');

  // The coordinator suspends a nation, and lets it in again.
  const coordinate = senderWith(as('XCS'));
  await coordinate('suspendNation', 'nation', 'code status', { nation: 'GBR', suspended: true, reason: 'A test of the first session.' });
  const refused = await as('GBR')(queries['the list'] ?? '');
  expect(refused.body.data?.found ?? null).toBeNull();
  expect(refused.body.errors).toEqual([
    expect.objectContaining({ message: 'This nation is suspended. The coalition staff can lift the suspension.', extensions: { code: 'FORBIDDEN' } }),
  ]);
  expect(pathsThatShow({ refused: refused.body }, raised.id)).toEqual([]);
  await coordinate('suspendNation', 'nation', 'code', { nation: 'GBR', suspended: false, reason: 'The test is over.' });
  expect(pathsThatShow(await answersOf('GBR', queries), raised.id)).toContain('its id');
});

const internals = /node_modules|\.ts:|at .*\(|postgres|select |insert |_entities|subgraph/i;

test.each([
  [
    'a date as a variable',
    'mutation($i: RaiseRequirementInput!) { raiseRequirement(input: $i) { problems { code } } }',
    { i: { ...requirementInput('x'), idempotencyKey: randomUUID(), needBy: '2031-02-30' } },
  ],
  [
    'a key that is no UUID as a variable',
    'mutation($i: RaiseRequirementInput!) { raiseRequirement(input: $i) { problems { code } } }',
    { i: { ...requirementInput('x'), idempotencyKey: 'mine' } },
  ],
  ['an enum as a variable', 'query($r: [NationRole!]) { nations(role: $r) { code } }', { r: ['KING'] }],
  [
    'money as a number in a variable',
    'mutation($i: RaiseRequirementInput!) { raiseRequirement(input: $i) { problems { code } } }',
    { i: { ...requirementInput('x'), idempotencyKey: randomUUID(), estimatedCost: { amount: 1.5, currency: 'EUR' } } },
  ],
])('%s that has the wrong form is refused with BAD_USER_INPUT and no word of what is inside', async (_what, query, variables) => {
  const { body, text } = await as('CAN')(query, variables);
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(body.errors?.[0]?.message).toMatch(/\S/);
  expect(text).not.toMatch(internals);
});

test.each([
  ['a date as a literal', '{ requirements(filter: { needByFrom: "tomorrow" }) { totalCount } }', {}],
  [
    'a key that is no UUID as a literal',
    'mutation { suspendNation(input: { idempotencyKey: "mine", nation: "GBR", suspended: false, reason: "x" }) { problems { code } } }',
    {},
  ],
  ['a nation as a literal', '{ requirements(filter: { raisedBy: [7] }) { totalCount } }', {}],
  ['an enum value that does not exist as a literal', '{ nations(role: [KING]) { code } }', {}],
  ['a list in a list in place of a date', `{ nation(code: "CAN") { fillRate(on: ${'['.repeat(24)}${']'.repeat(24)}) { on } } }`, {}],
])('%s is refused by validation, before anything is planned', async (_what, query, variables) => {
  const { body, status, text } = await as('CAN')(query, variables);
  expect(status).toBe(400);
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(body.errors?.[0]?.message).toMatch(/\S/);
  expect(text).not.toMatch(internals);
});

test('an alias that is no name for data is refused; others that JavaScript uses itself are answered', async () => {
  const refused = await as('CAN')('{ constructor: nation(code: "CAN") { prototype: name } }');
  expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([400, expect.stringContaining('The alias "constructor"')]);
  const data = await dataOf(as('CAN')('{ toString: nation(code: "CAN") { prototype: name valueOf: code } }'));
  expect(data).toEqual({ toString: { prototype: 'Canada', valueOf: 'CAN' } });
});

test('of several mutations none is done where a value of one has the wrong form', async () => {
  const raise =
    () => `raiseRequirement(input: { idempotencyKey: "${randomUUID()}", title: "NOTIONAL half", type: SERVICE, quantity: "1", unit: "x", priority: 1,
    needBy: "2031-01-01", lineOfEffort: "LOE-ROL", notional: true }) { problems { code } }`;
  const other = (
    start: string,
  ) => `createContribution(input: { idempotencyKey: "${randomUUID()}", donor: "CAN", reference: "XX-NOTIONAL-HALF", title: "NOTIONAL",
    linesOfEffort: [{ code: "LOE-ROL", percentage: "100" }], sectors: [{ code: "15130", percentage: "100" }], notional: true, plannedStart: ${start} }) { problems { code } }`;
  const count = async () => (await dataOf(as('CAN')('{ requirements { totalCount } }'))).requirements.totalCount;
  const before = await count();
  for (const [start, head] of [
    ['$d', 'mutation ($d: Date)'],
    ['"nope"', 'mutation'],
  ] as const) {
    const { body, status } = await as('CAN')(`${head} { a: ${raise()} b: ${other(start)} c: ${raise()} }`, start === '$d' ? { d: 'nope' } : {});
    expect([status, body.data]).toEqual([400, undefined]);
  }
  expect(await count()).toBe(before);
});

test('nine nations that send the same operation at once get each its own answer', async () => {
  const nations = ['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA'];
  const own = new Map(await Promise.all(nations.map(async (nation) => [nation, askWith(product.url, await mintedToken(dataDir, nation, 'READER'))] as const)));
  const query =
    '{ me { nation { code } } contributions(first: 100, filter: { status: [PIPELINE] }) { totalCount nodes { title donor { code } label { originator releasableTo } } } }';
  const ask = async (nation: string) => ({ nation, data: await dataOf(own.get(nation)?.(query) as ReturnType<Ask>) });
  const alone = new Map<string, unknown>();
  for (const nation of nations) alone.set(nation, (await ask(nation)).data);
  const together = await Promise.all(
    Array.from({ length: 4 }, () => nations)
      .flat()
      .map(ask),
  );
  expect(new Set([...alone.values()].map((answer) => JSON.stringify(answer))).size).toBe(9);
  for (const answer of together) {
    expect(answer.data.me.nation.code).toBe(answer.nation);
    expect(answer.data, answer.nation).toEqual(alone.get(answer.nation));
    // PIPELINE are those that the demo releases to nobody else.
    expect(answer.data.contributions.nodes.map((row: { donor: { code: string } }) => row.donor.code)).toEqual(expect.arrayContaining([answer.nation]));
  }
});
