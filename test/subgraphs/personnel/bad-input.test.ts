import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Role, rolesOf } from '#kernel/viewer.ts';
import { viewer } from '../../kit/graph.ts';
import { foreign, labellers, openWorld, type Variant, variants, type World } from './bad-input-world.ts';
import { type BadCase, badCasesOf, idsOf, placesOf, withValue } from './bad-values.ts';
import { at, canada, day, documentOf, done, type Input, type Problem, refused, schemaOf, send, usePersonnel, written } from './fixture.ts';

// The list of bad input, for every mutation: what GraphQL's types refuse is an error with the variable's path, what a
// rule refuses is a problem with code, path and a sentence; and nothing is written, not even half.

const graph = usePersonnel();
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
  badCasesOf(schemaOf(graph()), variant.mutation, { idempotencyKey: randomUUID(), ...(await inputOf(variant)) }, variant.label ?? {});

/** Sends what must be refused and says how it was, where it was not refused as it should be. */
const offence = async ({ mutation, as }: Variant, { what, path, input: bad, refusal }: BadCase): Promise<string | null> => {
  const input = path[0] === 'idempotencyKey' ? bad : { ...bad, idempotencyKey: randomUUID() };
  const { data, errors } = await graph().ask('personnel', as, documentOf(graph(), mutation), { input });
  if (refusal === 'GRAPHQL') {
    const told = errors?.[0]?.message ?? '';
    return data === undefined && told.startsWith('Variable "$input"') && told.includes(path.at(-1) ?? '') ? null : `${what}: ${told} ${JSON.stringify(data)}`;
  }
  if (errors !== undefined) return `${what}: ${errors[0]?.message}`;
  const { problems, ...entity } = (data?.payload ?? { problems: [] }) as { readonly problems: readonly Problem[] };
  const right = problems.some(
    (problem) => problem.code === refusal.code && problem.path.join('.') === refusal.path.join('.') && /\w+ \w+ \w+/.test(problem.message),
  );
  return right && Object.values(entity)[0] === null ? null : `${what}: wanted ${refusal.code} at ${refusal.path.join('.')}, got ${JSON.stringify(problems)}`;
};

test('every mutation has good inputs here, which fill in every field of it', async () => {
  expect([...new Set(variants.map(({ mutation }) => mutation))].sort()).toEqual(mutationNames().sort());
  for (const mutation of mutationNames()) {
    const inputs = await Promise.all(variants.filter((variant) => variant.mutation === mutation).map(inputOf));
    const filled = (place: string) =>
      inputs.some(
        (input) =>
          place
            .split('.')
            .reduce<unknown>((part, name) => ((Array.isArray(part) ? part[0] : part) as Input | null)?.[name], { idempotencyKey: '', ...input }) != null,
      );
    expect(
      placesOf(schemaOf(graph()), mutation).filter((place) => !filled(place)),
      mutation,
    ).toEqual([]);
  }
});

const named = variants.map((variant) => [variant.name, variant] as const);

test.each(named)('%s refuses every bad value of every field, and nothing is written (PE-05, PE-08, IS-01)', async (_, variant) => {
  const before = await written(graph());
  const offences: (string | null)[] = [];
  for (const bad of await casesOf(variant)) offences.push(await offence(variant, bad));
  expect(offences.filter((line) => line !== null)).toEqual([]);
  expect(await written(graph())).toEqual(before);
});

test('a hidden id, an absent one and an impossible one get the very same answer in every mutation (IS-03, IS-12)', async () => {
  const before = await written(graph());
  for (const variant of variants) {
    const input = await inputOf(variant);
    for (const field of idsOf(schemaOf(graph()), variant.mutation).filter((name) => input[name] != null)) {
      const hidden = stock().hidden[variant.names[field] ?? ''];
      if (hidden === undefined) throw new Error(`whose id is ${variant.name} ${field}?`);
      const answers = [];
      for (const id of [hidden, randomUUID(), '', 'not an id', 'x\u0000', 'x'.repeat(5000)]) {
        const request = { ...(withValue(input, [field], id) as Input), idempotencyKey: randomUUID() };
        answers.push(JSON.stringify(await graph().ask('personnel', variant.as, documentOf(graph(), variant.mutation), { input: request })));
      }
      expect(new Set(answers).size, `${variant.name} ${field} ${answers.join('\n')}`).toBe(1);
      expect(JSON.parse(answers[0] ?? '').data.payload.problems, variant.name).toMatchObject(at('NOT_FOUND', field));
    }
  }
  expect(await written(graph())).toEqual(before);
});

test("another nation's record, released or not, is written by nobody else (PE-08, IS-09)", async () => {
  for (const [name, code] of Object.entries(foreign)) {
    const [mutation = '', field = 'id'] = name.split('.');
    const variant = variants.find((candidate) => candidate.mutation === mutation);
    if (variant === undefined || code === null) throw new Error(`${name} has no good input`);
    const id = stock().visible[variant.names[field] ?? ''];
    expect(await refused(graph(), variant.as, mutation, { ...(await inputOf(variant)), [field]: id }), name).toEqual(at(code, field));
  }
});

/** The roles that a mutation's description names. */
const rolesNamed = (mutation: string): readonly string[] => {
  const { description } = schemaOf(graph()).getMutationType()?.getFields()[mutation] ?? {};
  const named = /Roles?: ([A-Z_, ]+)\./.exec(description ?? '')?.[1]?.split(', ');
  if (named !== undefined) return named;
  return [...(labellers[mutation] ?? []), 'SNR', 'COORDINATOR', 'RELEASE_OFFICER'];
};

test('a role that a mutation does not name is refused, whatever it sends (IDP-04)', async () => {
  for (const variant of variants) {
    const input = await inputOf(variant);
    const allowed = rolesNamed(variant.mutation);
    const others = rolesOf(variant.as.nation).filter((role: Role) => !allowed.includes(role));
    const { problems } = await send(graph(), { ...variant.as, roles: others }, variant.mutation, input);
    expect(problems, variant.name).toMatchObject(at('IDP-04'));
  }
});

test('only a release officer, SNR or coordinator lets others see than an action itself does (IDP-04)', async () => {
  const release = ['registerStaffMember', 'proposeTour', 'setTourLabel', 'setStaffMemberLabel'];
  for (const variant of variants.filter(({ mutation }) => release.includes(mutation))) {
    const input = { ...(await inputOf(variant)), label: { releasableTo: ['USA', 'CAN', 'ITA'].filter((nation) => nation !== 'CAN') } };
    expect(await refused(graph(), viewer('CAN', 'PERSONNEL_OFFICER'), variant.mutation, input), variant.name).toEqual(at('IDP-04', 'label'));
  }
});

const variantNamed = (name: string): Variant => {
  const variant = variants.find((candidate) => candidate.name === name);
  if (variant === undefined) throw new Error(`no good input is called ${name}`);
  return variant;
};
const line = (over: Input) => (input: Input) => ({ billets: (input.billets as readonly Input[]).map((one) => ({ ...one, ...over })) });
const plain = (over: Input) => () => over;

/** What only the whole input, or what stands already, tells to be wrong. */
type Together = readonly [what: string, variant: string, over: (input: Input) => Input, code: string, ...path: string[]];
const fixed = 'draft of a fixed billet';
const together: readonly Together[] = [
  ['no lines', fixed, plain({ billets: [] }), 'BAD_VALUE', 'billets'],
  [
    '301 lines',
    fixed,
    (input) => ({ billets: Array.from({ length: 301 }, (_, n) => ({ ...(input.billets as readonly Input[])[0], billetNumber: `N${n}` })) }),
    'BAD_VALUE',
    'billets',
  ],
  ['a band of two kinds', fixed, line({ rankFrom: 'OR-7', rankTo: 'OF-3' }), 'BAD_VALUE', 'billets', '0', 'rankTo'],
  ['a band from high to low', fixed, line({ rankFrom: 'OF-4', rankTo: 'OF-3' }), 'BAD_VALUE', 'billets', '0', 'rankTo'],
  ['a band above OF(D) that ends with it', fixed, line({ rankFrom: 'OF-1', rankTo: 'OF(D)' }), 'BAD_VALUE', 'billets', '0', 'rankTo'],
  ['half a band', fixed, line({ rankTo: null }), 'BAD_VALUE', 'billets', '0', 'rankTo'],
  ['ranks of a civil post', fixed, line({ category: 'CIVILIAN', service: null }), 'BAD_VALUE', 'billets', '0', 'rankFrom'],
  ['a service of a police post', fixed, line({ category: 'POLICE' }), 'BAD_VALUE', 'billets', '0', 'service'],
  ['a military post without a service', fixed, line({ service: null }), 'BAD_VALUE', 'billets', '0', 'service'],
  ['a military post without ranks', fixed, line({ rankFrom: null, rankTo: null }), 'BAD_VALUE', 'billets', '0', 'rankFrom'],
  ['fixed to nobody', fixed, line({ boundTo: null }), 'BAD_VALUE', 'billets', '0', 'boundTo'],
  ['open and bound', fixed, line({ binding: 'OPEN_BID' }), 'BAD_VALUE', 'billets', '0', 'boundTo'],
  ['fixed and rotational', fixed, line({ nations: ['USA'] }), 'BAD_VALUE', 'billets', '0', 'nations'],
  ['rotational among nobody', 'draft of a rotational billet', line({ nations: [] }), 'BAD_VALUE', 'billets', '0', 'nations'],
  ['rotational with one twice', 'draft of a rotational billet', line({ nations: ['USA', 'USA'] }), 'BAD_VALUE', 'billets', '0', 'nations'],
  ['authorized until before it begins', fixed, line({ authorizedTo: '2019-12-31' }), 'BAD_VALUE', 'billets', '0', 'authorizedTo'],
  ['a skill twice', fixed, line({ skills: ['LAW', 'LAW'] }), 'BAD_VALUE', 'billets', '0', 'skills'],
  ['21 skills', fixed, line({ skills: Array.from({ length: 21 }, (_, n) => `S${n}`) }), 'BAD_VALUE', 'billets', '0', 'skills'],
  ['a handover longer than allowed', fixed, line({ handoverDays: 61 }), 'BAD_VALUE', 'billets', '0', 'handoverDays'],
  ['a link to nothing', 'link to a requirement', plain({ requirementId: null }), 'BAD_VALUE'],
  ['a link to two', 'link to a requirement', plain({ lineOfEffort: 'LOE-HR' }), 'BAD_VALUE'],
  ['two links taken back', 'unlink from a requirement', plain({ lineOfEffort: 'LOE-HR' }), 'BAD_VALUE'],
  ['a civilian with a rank', 'registerStaffMember', plain({ category: 'CIVILIAN', service: null }), 'BAD_VALUE', 'rankCode'],
  ['a civilian with a service', 'registerStaffMember', plain({ category: 'CIVILIAN', rankCode: null, nationalRank: null }), 'BAD_VALUE', 'service'],
  ['the military without a rank', 'registerStaffMember', plain({ rankCode: null, nationalRank: null }), 'BAD_VALUE', 'rankCode'],
  ['the military without a service', 'registerStaffMember', plain({ service: null }), 'BAD_VALUE', 'service'],
  ['a name of a rank that is not there', 'registerStaffMember', plain({ category: 'CIVILIAN', rankCode: null, service: null }), 'BAD_VALUE', 'nationalRank'],
  ['41 skills', 'registerStaffMember', plain({ skills: Array.from({ length: 41 }, (_, n) => `S${n}`) }), 'BAD_VALUE', 'skills'],
  ['an area twice', 'registerStaffMember', plain({ functionalAreas: ['LEGAL', 'LEGAL'] }), 'BAD_VALUE', 'functionalAreas'],
  ['a tour that ends before it begins', 'proposeTour', plain({ departure: '2027-12-30' }), 'BAD_VALUE', 'departure'],
  ['a tour of more than ten years', 'proposeTour', plain({ departure: '2038-01-08' }), 'BAD_VALUE', 'departure'],
  ['an arrival tomorrow', 'confirmArrival', plain({ date: day(1) }), 'BAD_VALUE', 'date'],
  ['an arrival after the end', 'confirmArrival', plain({ date: day(91) }), 'BAD_VALUE', 'date'],
  ['a departure tomorrow', 'confirmDeparture', plain({ date: day(1) }), 'BAD_VALUE', 'date'],
  ['a departure before the arrival', 'confirmDeparture', plain({ date: day(-31) }), 'BAD_VALUE', 'date'],
  ['cut short to the past', 'curtailTour', plain({ departure: day(-1) }), 'PE-09', 'departure'],
  ['cut short to a later day', 'curtailTour', plain({ departure: day(91) }), 'BAD_VALUE', 'departure'],
  ['called off after it began', 'curtailTour', plain({ departure: null }), 'BAD_VALUE', 'departure'],
  ['a loan that ends before it begins', 'loanBillet', plain({ until: day(-1) }), 'BAD_VALUE', 'until'],
  ['a loan to oneself', 'loanBillet', plain({ toNation: 'CAN' }), 'PE-03', 'toNation'],
  ['a waiver of what is not lacking', 'waiveRequirement', plain({ kind: 'WRITING' }), 'PE-05', 'kind'],
  ['a waiver that has ended', 'waiveRequirement', plain({ expiresOn: day(-1) }), 'PE-04', 'expiresOn'],
];

test.each(together.map((row) => [row[0], row[1], row] as const))(
  '%s is refused: %s (PE-03, PE-04, PE-05, PE-09)',
  async (_, name, [, , over, code, ...path]) => {
    const variant = variantNamed(name);
    const input = await inputOf(variant);
    expect(await refused(graph(), variant.as, variant.mutation, { ...input, ...over(input) })).toEqual(expect.arrayContaining(at(code, ...path)));
  },
);

test("a reference that the nation uses already is refused, and another nation's tells nothing (IS-11)", async () => {
  const input = { ...(await inputOf(variantNamed('registerStaffMember'))), serviceRef: 'XX-NOTIONAL-TAKEN-1', label: {} };
  await done(graph(), canada, 'registerStaffMember', input);
  expect(await refused(graph(), canada, 'registerStaffMember', input)).toEqual(at('BAD_VALUE', 'serviceRef'));
  await done(graph(), viewer('ITA', 'PERSONNEL_OFFICER'), 'registerStaffMember', input);
});

test('a filter that cannot match finds nothing, and breaks nothing', async () => {
  for (const query of [
    'tours(filter: { billet: $id })',
    'tours(filter: { nation: [$id] })',
    'staffMembers(filter: { nation: [$id] })',
    'billets(filter: { boundTo: [$id] })',
  ]) {
    const type = query.includes('billet:') ? 'ID' : 'Alpha3!';
    const { found } = await graph().data('personnel', canada, `query ($id: ${type}) { found: ${query} { totalCount nodes { id } } }`, { id: 'x\u0000' });
    expect(found, query).toEqual({ totalCount: 0, nodes: [] });
  }
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
