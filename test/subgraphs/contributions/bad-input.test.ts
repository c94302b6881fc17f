import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Role, rolesOf } from '#kernel/viewer.ts';
import { viewer } from '../../kit/graph.ts';
import { foreign, knowledge, openWorld, stockAt, type Variant, variants, type World } from './bad-input-world.ts';
import { type BadCase, badCasesOf, idsOf, placeOfCase, placesOf, withValue } from './bad-values.ts';
import {
  at,
  canada,
  contributionInput,
  coordinator,
  day,
  documentOf,
  done,
  type Input,
  type Problem,
  refused,
  schemaOf,
  send,
  useLedger,
  written,
} from './fixture.ts';

// The list of bad input, for every mutation: what GraphQL's types refuse is an error with the variable's path, what a
// rule refuses is a problem with code, path and a sentence; and nothing is written, not even half.

const graph = useLedger();
let world: World | undefined;
beforeAll(async () => {
  world = await openWorld(graph());
});
const stock = (): World => {
  if (world === undefined) throw new Error('the world is there from beforeAll on');
  return world;
};

const mutationNames = () => Object.keys(schemaOf(graph()).getMutationType()?.getFields() ?? {});
const inputOf = async ({ input }: Variant): Promise<Input> => input(graph(), stock().own);
const casesOf = async (variant: Variant): Promise<readonly BadCase[]> =>
  badCasesOf(
    schemaOf(graph()),
    variant.mutation,
    { idempotencyKey: randomUUID(), ...(await inputOf(variant)) },
    { ...knowledge, belongs: variant.belongs ?? false },
  );

/** Sends what must be refused and says how it was, where it was not refused as it should be. */
const offence = async ({ mutation, as }: Variant, { what, path, input: bad, refusal }: BadCase): Promise<string | null> => {
  const input = path[0] === 'idempotencyKey' ? bad : { ...bad, idempotencyKey: randomUUID() };
  const { data, errors } = await graph().ask('contributions', as, documentOf(graph(), mutation), { input });
  if (refusal === 'GRAPHQL') {
    const told = errors?.[0]?.message ?? '';
    return data === undefined && told.startsWith('Variable "$input"') && told.includes(path.at(-1) ?? '') ? null : `${what}: ${told} ${JSON.stringify(data)}`;
  }
  if (errors !== undefined) return `${what}: ${errors[0]?.message}`;
  if (data == null) return `${what}: no answer`;
  const { problems, ...entity } = data.payload as { readonly problems: readonly Problem[] };
  const right = problems.some(
    (problem) => problem.code === refusal.code && problem.path.join('.') === refusal.path.join('.') && /\w+ \w+ \w+/.test(problem.message),
  );
  return right && Object.values(entity)[0] === null ? null : `${what}: wanted ${refusal.code} at ${refusal.path.join('.')}, got ${JSON.stringify(problems)}`;
};

test('every mutation has good inputs here, which fill in every field of it', async () => {
  expect([...new Set(variants.map(({ mutation }) => mutation))].sort()).toEqual(mutationNames().sort());
  for (const mutation of mutationNames()) {
    const filled = new Set<string>();
    for (const variant of variants.filter((candidate) => candidate.mutation === mutation)) {
      const input = { idempotencyKey: '', ...(await inputOf(variant)) };
      for (const place of placesOf(schemaOf(graph()), mutation)) {
        const value = place
          .split('.')
          .reduce<unknown>((part, name) => ((Array.isArray(part) ? part[0] : part) as Record<string, unknown> | null)?.[name], input);
        if (value != null) filled.add(place);
      }
    }
    expect([...filled].sort(), mutation).toEqual([...placesOf(schemaOf(graph()), mutation)].sort());
  }
});

test('every field of every input is refused for some value', async () => {
  for (const mutation of mutationNames()) {
    const cases = (await Promise.all(variants.filter((variant) => variant.mutation === mutation).map(casesOf))).flat();
    const refusedAt = new Set(cases.map(placeOfCase));
    expect(
      placesOf(schemaOf(graph()), mutation).filter((place) => !refusedAt.has(place)),
      mutation,
    ).toEqual([]);
  }
});

const named = variants.map((variant) => [variant.name, variant] as const);

test.each(named)('%s refuses every bad value of every field, and nothing is written (DC-01, DC-02, DC-09, DC-10)', async (_, variant) => {
  const before = await written(graph());
  const offences: (string | null)[] = [];
  for (const bad of await casesOf(variant)) offences.push(await offence(variant, bad));
  expect(offences.filter((line) => line !== null)).toEqual([]);
  expect(await written(graph())).toEqual(before);
});

type IdCase = { readonly name: string; readonly variant: Variant; readonly field: string; readonly input: Input };

/** Every id that stands in a good input. */
const idCases = async (): Promise<readonly IdCase[]> => {
  const cases = variants.map(async (variant) => {
    const input = await inputOf(variant);
    const fields = idsOf(schemaOf(graph()), variant.mutation).filter((field) => input[field] != null);
    return fields.map((field) => ({ name: `${variant.name}: ${field}`, variant, field, input }));
  });
  return (await Promise.all(cases)).flat();
};

test('a hidden id, an absent one and an impossible one get the very same answer in every mutation (IS-03, IS-12)', async () => {
  const before = await written(graph());
  const asked: string[] = [];
  for (const { name, variant, field, input } of await idCases()) {
    const ids = [stock().hidden[stockAt(variant.mutation, field)], randomUUID(), '', 'not an id', 'x\u0000', 'x'.repeat(5000)];
    const answers = [];
    for (const id of ids) {
      const request = { idempotencyKey: randomUUID(), ...(withValue(input, [field], id) as Input) };
      answers.push(JSON.stringify(await graph().ask('contributions', variant.as, documentOf(graph(), variant.mutation), { input: request })));
    }
    expect(new Set(answers).size, `${name} ${answers.join('\n')}`).toBe(1);
    expect(JSON.parse(answers[0] ?? '').data.payload.problems, name).toMatchObject(at('NOT_FOUND', field));
    asked.push(`${variant.mutation}.${field}`);
  }
  const ids = mutationNames().flatMap((mutation) => idsOf(schemaOf(graph()), mutation).map((field) => `${mutation}.${field}`));
  expect([...new Set(asked)].sort()).toEqual(ids.sort());
  expect(await written(graph())).toEqual(before);
});

test("another nation's record, released or not, is written under by nobody else (DC-20, IS-09)", async () => {
  for (const { name, variant, field, input } of await idCases()) {
    const code = foreign[`${variant.mutation}.${field}`] ?? foreign[field];
    if (code === null) continue;
    if (code === undefined) throw new Error(`how is another nation's ${name} refused?`);
    const id = stock().visible[stockAt(variant.mutation, field)];
    expect(await refused(graph(), variant.as, variant.mutation, { ...input, [field]: id }), name).toEqual(at(code, field));
  }
});

/** The roles that a mutation's description names. */
const rolesNamed = (mutation: string): readonly string[] => {
  const { description } = schemaOf(graph()).getMutationType()?.getFields()[mutation] ?? {};
  const named = /Roles?: ([A-Z_, ]+)\./.exec(description ?? '')?.[1]?.split(', ');
  if (named !== undefined) return named;
  if (/Label$/.test(mutation)) return ['DONOR_FOCAL', 'SNR', 'COORDINATOR', 'RELEASE_OFFICER'];
  throw new Error(`who may ${mutation}?`);
};

test('a role that a mutation does not name is refused, whatever it sends (IDP-04)', async () => {
  for (const variant of variants) {
    const input = await inputOf(variant);
    const allowed = rolesNamed(variant.mutation);
    for (const role of rolesOf(variant.as.nation).filter((candidate: Role) => !allowed.includes(candidate))) {
      const as = viewer(variant.as.nation, role);
      expect(await refused(graph(), as, variant.mutation, input), `${variant.name} ${role}`).toEqual(at('IDP-04'));
    }
  }
  const loadRates = variants.find(({ mutation }) => mutation === 'loadRates');
  if (loadRates === undefined) throw new Error('loadRates has a good input');
  expect(await refused(graph(), viewer('CAN', 'SNR', 'COORDINATOR'), 'loadRates', await inputOf(loadRates))).toEqual(at('IDP-04'));
});

test('only a release officer, SNR or coordinator lets others see (IDP-04)', async () => {
  const focal = viewer('CAN', 'DONOR_FOCAL');
  const labelled = variants.filter(({ mutation }) => placesOf(schemaOf(graph()), mutation).includes('label'));
  expect(labelled.map(({ mutation }) => mutation)).toEqual(expect.arrayContaining(['createContribution', 'postTransaction', 'setTransactionLabel']));
  for (const variant of labelled) {
    const input = { ...(await inputOf(variant)), label: { releasableTo: ['USA', 'ITA'] } };
    expect(await refused(graph(), focal, variant.mutation, input), variant.name).toEqual(at('IDP-04', 'label'));
  }
});

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const whole = { vocabulary: 'DAC_5_DIGIT', code: '15210', percentage: '100' };
const many = (code: string) => Array.from({ length: 21 }, (_, index) => ({ code: `${code}${index}`, percentage: '4.76' }));

/** What only the whole input, or what stands already, tells to be wrong. */
type Together = readonly [what: string, variant: string, over: Input, code: string, ...path: string[]];
const together: readonly Together[] = [
  ['a status that no new contribution has', 'createContribution', { status: 'CLOSED' }, 'BAD_VALUE', 'status'],
  ['an end without a start', 'createContribution', { actualStart: null }, 'BAD_VALUE', 'actualEnd'],
  ['sectors below 100', 'createContribution', { sectors: [{ ...whole, percentage: '99.99' }] }, 'DC-09', 'sectors'],
  ['sectors above 100', 'createContribution', { sectors: [whole, { ...whole, code: '15130', percentage: '0.01' }] }, 'DC-09', 'sectors'],
  [
    'a sector twice',
    'createContribution',
    {
      sectors: [
        { ...whole, percentage: '50' },
        { ...whole, percentage: '50' },
      ],
    },
    'DC-09',
    'sectors',
  ],
  [
    'one vocabulary of two below 100',
    'createContribution',
    { sectors: [whole, { vocabulary: 'DAC_3_DIGIT', code: '152', percentage: '50' }] },
    'DC-09',
    'sectors',
  ],
  ['a code of the other vocabulary', 'createContribution', { sectors: [{ ...whole, vocabulary: 'DAC_3_DIGIT' }] }, 'DC-10', 'sectors', '0', 'code'],
  ['21 sectors', 'createContribution', { sectors: many('151') }, 'BAD_VALUE', 'sectors'],
  ['21 lines of effort', 'createContribution', { linesOfEffort: many('LOE-A') }, 'BAD_VALUE', 'linesOfEffort'],
  ['lines of effort below 100', 'createContribution', { linesOfEffort: [{ code: 'LOE-HR', percentage: '99.99' }] }, 'DC-09', 'linesOfEffort'],
  ['a line of effort twice', 'createContribution', { linesOfEffort: [0, 1].map(() => ({ code: 'LOE-HR', percentage: '50' })) }, 'DC-09', 'linesOfEffort'],
  ['secondary from a nation', 'createContribution', { secondary: true }, 'DC-20', 'secondary'],
  ['a link to nothing', 'linkContribution to a requirement', { requirementId: null }, 'BAD_VALUE'],
  ['a link to two', 'linkContribution to a requirement', { lineOfEffort: 'LOE-HR' }, 'BAD_VALUE'],
  ['a share of an objective', 'linkContribution to an objective', { percentage: '50' }, 'BAD_VALUE', 'percentage'],
  ['no link taken back', 'unlinkContribution from a requirement', { requirementId: null }, 'BAD_VALUE'],
  ['two links taken back', 'unlinkContribution from a requirement', { lineOfEffort: 'LOE-HR' }, 'BAD_VALUE'],
  ['more than the pledge', 'convertPledge', { amount: eur('1000.01') }, 'DC-06', 'amount'],
  ["another currency than the pledge's", 'convertPledge', { amount: usd('1.00') }, 'DC-06', 'amount', 'currency'],
  ['less than is disbursed', 'amendCommitment', { amount: eur('-900.01') }, 'DC-07', 'amount'],
  ["another currency than the commitment's", 'amendCommitment', { amount: usd('1.00') }, 'DC-01', 'amount', 'currency'],
  ['more than is left of the commitment', 'postTransaction from a commitment in its currency', { amount: eur('900.01') }, 'DC-04', 'amount'],
  ['a date before the signing', 'postTransaction from a commitment in its currency', { date: day(-91) }, 'DC-02', 'date'],
  ['a rate between the same', 'postTransaction from a commitment in its currency', { commitmentRate: '1' }, 'DC-05', 'commitmentRate'],
  ['a receiver of an expenditure', 'postTransaction from a commitment in its currency', { type: 'EXPENDITURE' }, 'BAD_VALUE', 'receiverOrgId'],
  ['a commitment under incoming funds', 'postTransaction from a commitment in its currency', { type: 'INCOMING_FUNDS' }, 'BAD_VALUE', 'commitmentId'],
  ['no rate where there is none', 'postTransaction from a commitment in another currency', { commitmentRate: null }, 'DC-05', 'commitmentRate'],
  ['a rate that makes nothing of it', 'postTransaction from a commitment in another currency', { commitmentRate: '0.000000000001' }, 'DC-05', 'commitmentRate'],
  ['a rate without a commitment', 'postTransaction from a commitment in another currency', { commitmentId: null }, 'DC-05', 'commitmentRate'],
  ['more than the line', 'reverseTransaction', { amount: eur('100.01') }, 'DC-03', 'amount'],
  ["another currency than the line's", 'reverseTransaction', { amount: usd('1.00') }, 'DC-03', 'amount', 'currency'],
  ['no rates', 'loadRates', { rates: [] }, 'BAD_VALUE', 'rates'],
  [
    'a rate of a currency in itself',
    'loadRates',
    { rates: [{ base: 'EUR', quote: 'EUR', date: day(-1), value: '1', source: 'NOTIONAL' }] },
    'BAD_VALUE',
    'rates',
    '0',
    'quote',
  ],
  [
    'a rate twice',
    'loadRates',
    { rates: [1, 2].map((value) => ({ base: 'EUR', quote: 'USD', date: day(-1), value: `${value}`, source: 'N' })) },
    'BAD_VALUE',
    'rates',
  ],
  [
    '1001 rates',
    'loadRates',
    { rates: Array.from({ length: 1001 }, (_, index) => ({ base: 'EUR', quote: 'USD', date: day(-1 - index), value: '1', source: 'N' })) },
    'BAD_VALUE',
    'rates',
  ],
];

const variantNamed = (name: string): Variant => {
  const variant = variants.find((candidate) => candidate.name === name);
  if (variant === undefined) throw new Error(`no good input is called ${name}`);
  return variant;
};

const rows = together.map((row) => [row[0], row[1], row] as const);

test.each(rows)('%s is refused: %s', async (_, name, [, , over, code, ...path]) => {
  const variant = variantNamed(name);
  const problems = await refused(graph(), variant.as, variant.mutation, { ...(await inputOf(variant)), ...over });
  expect(problems).toEqual(expect.arrayContaining(at(code, ...path)));
});

test('money and shares as number literals in the document are refused too (DC-01)', async () => {
  const before = await written(graph());
  const key = `idempotencyKey: "${randomUUID()}"`;
  const pledge = `announcePledge(input: { ${key}, contributionId: "${stock().own.contribution}", announcedOn: "${day(-1)}", amount: { amount: 100.00, currency: "EUR" } })`;
  const link = `linkContribution(input: { ${key}, contributionId: "${stock().own.contribution}", lineOfEffort: "LOE-HR", percentage: 50 })`;
  for (const field of [pledge, link]) {
    const { data, errors } = await graph().ask('contributions', canada, `mutation { ${field} { problems { code } } }`);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/must be a string such as .*, not (100\.00|50)\./),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  expect(await written(graph())).toEqual(before);
});

const cannotBe = 'x\u0000';
const reads: readonly (readonly [query: string, value: unknown])[] = [
  ['query ($value: [Alpha3!]) { found: contributions(filter: { donor: $value }) { totalCount nodes { id } } }', [cannotBe]],
  ['query ($value: [ID!]) { found: contributions(filter: { lineOfEffort: $value }) { totalCount nodes { id } } }', [cannotBe]],
  ['query ($value: ID) { found: pledges(filter: { contribution: $value }) { totalCount nodes { id } } }', cannotBe],
  ['query ($value: ID) { found: commitments(filter: { contribution: $value, pledge: $value }) { totalCount nodes { id } } }', cannotBe],
  ['query ($value: ID) { found: transactions(filter: { contribution: $value, pledge: $value, commitment: $value }) { totalCount nodes { id } } }', cannotBe],
  ['query ($value: Currency) { found: exchangeRates(filter: { base: $value }) { totalCount nodes { id } } }', cannotBe],
  ['query ($value: Currency) { found: exchangeRates(filter: { quote: $value }) { totalCount nodes { id } } }', cannotBe],
];

test.each(reads)('a filter that cannot match finds nothing, and breaks nothing: %s', async (query, value) => {
  const { found } = await graph().data('contributions', canada, query, { value });
  expect(found).toEqual({ totalCount: 0, nodes: [] });
});

test('totals filtered by what cannot be are empty, and break nothing', async () => {
  const document = `query ($nation: [_Any!]!, $line: [_Any!]!, $code: ID!, $donor: [Alpha3!]) {
    nation: _entities(representations: $nation) { ... on Nation { funding(filter: { lineOfEffort: $code }) { pledged { lineCount } } } }
    line: _entities(representations: $line) { ... on LineOfEffort { funding(filter: { donor: $donor }) { pledged { lineCount } } } } }`;
  const variables = {
    nation: [{ __typename: 'Nation', code: 'CAN' }],
    line: [{ __typename: 'LineOfEffort', code: 'LOE-LOG' }],
    code: cannotBe,
    donor: [cannotBe],
  };
  const none = [{ funding: { pledged: { lineCount: 0 } } }];
  expect(await graph().data('contributions', canada, document, variables)).toEqual({ nation: none, line: none });
});

test('the coalition staff reports for another nation, and says so (DC-20)', async () => {
  const reported = (over: Input) => refused(graph(), coordinator, 'createContribution', contributionInput({ donor: 'USA', secondary: true, ...over }));
  expect(await reported({ secondary: false })).toEqual(at('DC-20', 'secondary'));
  for (const donor of ['XCS', 'ZZZ', '', 'can', 'x\u0000']) expect(await reported({ donor }), donor).toEqual(at('DC-20', 'donor'));
});

test("a reference that the nation uses already is refused, and another nation's tells nothing (IS-11)", async () => {
  const input = contributionInput();
  await done(graph(), canada, 'createContribution', input);
  expect(await refused(graph(), canada, 'createContribution', { ...input, title: 'NOTIONAL other' })).toEqual(at('BAD_VALUE', 'reference'));
  await done(graph(), viewer('ITA', 'SNR'), 'createContribution', { ...input, donor: 'ITA' });
});

// Last, since the good inputs do write.
test.each(named)('%s with the same key is done once, with another request it is refused (DC-21)', async (_, variant) => {
  const input = { ...(await inputOf(variant)), idempotencyKey: randomUUID() };
  const first = await done(graph(), variant.as, variant.mutation, input);
  const before = await written(graph());
  expect(await done(graph(), variant.as, variant.mutation, input)).toEqual(first);
  expect(await written(graph())).toEqual(before);
  const { entity, problems } = await send(graph(), variant.as, variant.mutation, { ...input, ...variant.other });
  expect(entity).toBeNull();
  expect(problems).toMatchObject(at('KEY_REUSED', 'idempotencyKey'));
  expect(await written(graph())).toEqual(before);
});
