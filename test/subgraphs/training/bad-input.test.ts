import { randomUUID } from 'node:crypto';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { type Role, rolesOf } from '#kernel/viewer.ts';
import { viewer } from '../../kit/graph.ts';
import { idsOf, placesOf, withValue } from '../contributions/bad-values.ts';
import { type Variant, variants } from './bad-input-variants.ts';
import { foreign, openWorld, stockAt, type World } from './bad-input-world.ts';
import { at, canada, documentOf, done, type Input, italy, type Problem, refused, schemaOf, send, useTraining, written } from './fixture.ts';

// The list of bad input, for every mutation: what GraphQL's types refuse is an error with the variable's path, what a
// rule refuses is a problem with code, path and a sentence; and nothing is written, not even half.

const graph = useTraining();
let world: World | undefined;
beforeAll(async () => {
  world = await openWorld(graph());
});
const stock = (): World => {
  if (world === undefined) throw new Error('the world is there from beforeAll on');
  return world;
};

const mutationNames = () => Object.keys(schemaOf(graph()).getMutationType()?.getFields() ?? {});
const inputOf = async ({ input }: Variant): Promise<Input> => ({ idempotencyKey: randomUUID(), ...(await input(graph(), stock().own)) });

test('every mutation has good inputs here, which fill in every field of it', async () => {
  expect([...new Set(variants.map(({ mutation }) => mutation))].sort()).toEqual(mutationNames().sort());
  for (const mutation of mutationNames()) {
    const inputs = await Promise.all(variants.filter((variant) => variant.mutation === mutation).map(inputOf));
    const value = (input: Input, place: string) => place.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], input);
    const empty = placesOf(schemaOf(graph()), mutation).filter((place) => inputs.every((input) => value(input, place) == null));
    expect(empty, mutation).toEqual([]);
  }
});

const fieldOf = (mutation: string, field: string): GraphQLInputType => {
  const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) || isListType(type) ? bare(type.ofType) : type);
  const input = bare(schemaOf(graph()).getMutationType()?.getFields()[mutation]?.args[0]?.type as GraphQLInputType);
  if (!isInputObjectType(input)) throw new Error(`${mutation} takes no input`);
  return input.getFields()[field]?.type as GraphQLInputType;
};

/** What no type lets through. */
const wrongOf = (type: GraphQLInputType): readonly unknown[] => {
  if (isNonNullType(type)) return [null, ...wrongOf(type.ofType)];
  if (isListType(type)) return [[null], ...wrongOf(type.ofType).map((value) => [value])];
  if (isEnumType(type)) return ['NO_SUCH_WORD', 3];
  if (isInputObjectType(type)) return ['text', { noSuchField: 1 }];
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    UUID: ['', 'key', 7],
    ID: [['a', 'b'], 1.5, {}],
    Int: ['1', 1.5, 2 ** 31],
    Boolean: ['yes', 1],
    Date: ['', 'yesterday', '2026-02-30', '2027-02-29', '20260101', '2026-1-1', '2026-01-01T00:00:00Z', '10000-01-01', 20_260_101],
    String: [7, true],
    Decimal: [1.5, 7],
    Alpha3: [7, true],
  };
  const values = wrong[String(type)];
  if (values === undefined) throw new Error(`what is no ${String(type)}?`);
  return values;
};

const named = variants.map((variant) => [variant.name, variant] as const);

test.each(named)('%s refuses what no type lets through, and nothing is written', async (_, { mutation, as, input }) => {
  const good: Input = { idempotencyKey: randomUUID(), ...(await input(graph(), stock().own)) };
  const before = await written(graph());
  const fields = Object.keys(good).filter((field) => good[field] != null);
  const cases = [...fields.flatMap((field) => wrongOf(fieldOf(mutation, field)).map((value) => ({ ...good, [field]: value }))), { ...good, noSuchField: 1 }];
  const answers = await Promise.all(cases.map((bad) => graph().ask('training', as, documentOf(graph(), mutation), { input: bad })));
  for (const [index, { data, errors }] of answers.entries()) {
    expect(data ?? null, JSON.stringify(cases[index])).toBeNull();
    expect(errors?.[0]?.message, JSON.stringify(cases[index])).toMatch(/^Variable "\$input"/);
  }
  expect(await written(graph())).toEqual(before);
});

test.each(named)('%s refuses every bad value by its rule, and nothing is written', async (_, variant) => {
  const { mutation, as, bad } = variant;
  const good = await inputOf(variant);
  const before = await written(graph());
  const offences: string[] = [];
  for (const [field, values, code, place = field] of bad) {
    for (const value of values) {
      const input = { ...(withValue(good, field.split('.'), value) as Input), idempotencyKey: randomUUID() };
      const { entity, problems } = await send(graph(), as, mutation, input);
      const path = ['input', ...place.split('.').filter((part) => part !== '')].join('.');
      const right = problems.some((problem) => problem.code === code && problem.path.join('.') === path && /\w+ \w+/.test(problem.message));
      if (!right || entity !== null)
        offences.push(`${field} ${JSON.stringify(value)?.slice(0, 40)}: wanted ${code} at ${path}, got ${JSON.stringify(problems)}`);
    }
  }
  expect(offences).toEqual([]);
  expect(await written(graph())).toEqual(before);
});

test('every field that a rule can refuse is refused for some value', () => {
  const plain = new Set(['Boolean', 'UUID', 'ID', 'LabelInput']);
  for (const mutation of mutationNames()) {
    const bad = new Set(variants.filter((variant) => variant.mutation === mutation).flatMap((variant) => variant.bad.map(([field]) => field.split('.')[0])));
    const open = placesOf(schemaOf(graph()), mutation).filter((place) => {
      const type = fieldOf(mutation, place.split('.')[0] ?? '');
      return !plain.has(String(type).replaceAll(/[[\]!]/g, '')) && !isEnumType(isNonNullType(type) ? type.ofType : type) && !bad.has(place.split('.')[0]);
    });
    expect(open, mutation).toEqual([]);
  }
});

type IdCase = { readonly name: string; readonly variant: Variant; readonly field: string; readonly input: Input };

/** Every id that stands in a good input. */
const idCases = async (): Promise<readonly IdCase[]> => {
  const cases: IdCase[] = [];
  for (const variant of variants) {
    const input = await inputOf(variant);
    const fields = idsOf(schemaOf(graph()), variant.mutation).filter((field) => input[field] != null && !['lineOfEffort', 'linesOfEffort'].includes(field));
    cases.push(...fields.map((field) => ({ name: `${variant.name}: ${field}`, variant, field, input })));
  }
  return cases;
};

test('a hidden id, an absent one and an impossible one get the very same answer in every mutation (IS-03, IS-12)', async () => {
  const cases = await idCases();
  const before = await written(graph());
  for (const { name, variant, field, input } of cases) {
    const ids = [stock().hidden[stockAt(variant.mutation, field)], randomUUID(), '', 'not an id', 'x\u0000', 'x'.repeat(5000)];
    const answers = await Promise.all(ids.map((id) => send(graph(), variant.as, variant.mutation, { ...input, [field]: id, idempotencyKey: randomUUID() })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, `${name} ${JSON.stringify(answers)}`).toBe(1);
    expect(answers[0]?.problems, name).toMatchObject(at('NOT_FOUND', field));
  }
  expect(await written(graph())).toEqual(before);
});

test("another nation's record, released or not, is changed by nobody else (TR-03, TR-22, IS-09)", async () => {
  for (const { name, variant, field, input } of await idCases()) {
    const code = foreign[`${variant.mutation}.${field}`] ?? foreign[field];
    if (code === null || foreign[`${variant.mutation}.${field}`] === null) continue;
    if (code === undefined) throw new Error(`how is another nation's ${name} refused?`);
    const id = stock().visible[stockAt(variant.mutation, field)];
    expect(await refused(graph(), variant.as, variant.mutation, { ...input, [field]: id, idempotencyKey: randomUUID() }), name).toEqual(at(code, field));
  }
});

/** The roles that a mutation's description names. */
const rolesNamed = (mutation: string): readonly string[] => {
  const { description } = schemaOf(graph()).getMutationType()?.getFields()[mutation] ?? {};
  const roles = /Roles?: ([A-Z_, ]+)\./.exec(description ?? '')?.[1]?.split(', ');
  if (roles !== undefined) return roles;
  const writers: Readonly<Record<string, readonly string[]>> = {
    setTraineeLabel: ['TRAINING_FOCAL', 'PERSONNEL_OFFICER'],
    setEnrollmentLabel: ['TRAINING_FOCAL', 'PERSONNEL_OFFICER'],
    setVettingCaseLabel: ['VETTING_LIAISON'],
    setVettingResultLabel: ['VETTING_LIAISON'],
  };
  return [...(writers[mutation] ?? ['TRAINING_FOCAL']), 'SNR', 'COORDINATOR', 'RELEASE_OFFICER'];
};

test('a role that a mutation does not name is refused, whatever it sends (IDP-04)', async () => {
  for (const variant of variants) {
    const input = await inputOf(variant);
    const before = await written(graph());
    const allowed = rolesNamed(variant.mutation);
    const others = rolesOf('CAN').filter((candidate: Role) => !allowed.includes(candidate));
    const answers = await Promise.all(others.map((role) => send(graph(), viewer('CAN', role), variant.mutation, { ...input, idempotencyKey: randomUUID() })));
    for (const [index, { problems }] of answers.entries()) expect(problems, `${variant.name} ${others[index]}`).toMatchObject(at('IDP-04'));
    expect(await written(graph())).toEqual(before);
  }
});

test('only a release officer, SNR or coordinator lets others see (IDP-04)', async () => {
  const focal = viewer('CAN', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER', 'VETTING_LIAISON');
  for (const variant of variants.filter(({ mutation }) => placesOf(schemaOf(graph()), mutation).includes('label'))) {
    const input = await inputOf(variant);
    if (input.label == null) continue;
    const wide = { ...input, label: { releasableTo: ['USA', 'ITA'] }, idempotencyKey: randomUUID() };
    expect((await send(graph(), focal, variant.mutation, wide)).problems, variant.name).toMatchObject(at('IDP-04', 'label'));
  }
});

test('a label that cannot be is refused in every mutation that takes one (IS-01, IS-08)', async () => {
  const labels: readonly (readonly [Input, readonly string[]])[] = [
    [{ releasableTo: ['USA', 'Canada'] }, ['BAD_VALUE']],
    [{ releasableTo: ['USA', 'PSE'] }, ['IS-01', 'IS-05']],
    [{ releasableTo: ['USA'], groups: ['NOBODY'] }, ['IS-01', 'IS-05']],
    [{ releasableTo: ['USA'], groups: ['COALITION'], handling: ['ORCON'] }, ['IS-08']],
  ];
  for (const variant of variants.filter(({ mutation }) => placesOf(schemaOf(graph()), mutation).includes('label'))) {
    const input = await inputOf(variant);
    if (input.label == null) continue;
    for (const [label, codes] of labels) {
      const { problems } = await send(graph(), variant.as, variant.mutation, { ...input, label, idempotencyKey: randomUUID() });
      expect(codes, `${variant.name} ${JSON.stringify(label)}`).toContain(problems[0]?.code);
    }
  }
});

test('an allocation of another iteration is as one that does not exist (TR-01)', async () => {
  const [enroll] = variants.filter(({ mutation }) => mutation === 'enroll');
  if (enroll === undefined) throw new Error('enroll has a good input');
  const input = await inputOf(enroll);
  expect(await refused(graph(), canada, 'enroll', { ...input, allocationId: stock().visible.allocation })).toEqual(at('NOT_FOUND', 'allocationId'));
});

const cannotBe = 'x\u0000';
test('a filter that cannot match finds nothing, and breaks nothing', async () => {
  const filters = {
    programs: '{ leadNation: [$text] }',
    courses: '{ nation: [$text], code: [$name] }',
    courseIterations: '{ course: $id, program: $id, nation: [$text] }',
    seatAllocations: '{ iteration: $id, nation: [$text] }',
    trainees: '{ nation: [$text] }',
    vettingCases: '{ authority: [$text], requester: [$text] }',
    enrollments: '{ iteration: $id, nation: [$text] }',
  };
  for (const [field, filter] of Object.entries(filters)) {
    const declared = ['text: Alpha3!', 'name: String!', 'id: ID']
      .filter((variable) => filter.includes(`$${variable.split(':')[0]}`))
      .map((variable) => `$${variable}`);
    const document = `query (${declared.join(', ')}) { found: ${field}(filter: ${filter}) { totalCount nodes { id } } }`;
    const { found } = await graph().data('training', italy, document, { text: cannotBe, name: cannotBe, id: cannotBe });
    expect(found, field).toEqual({ totalCount: 0, nodes: [] });
  }
});

// Last, since the good inputs do write.
test.each(named)('%s with the same key is done once, with another request it is refused (DC-21)', async (_, variant) => {
  const input = await inputOf(variant);
  const first = await done(graph(), variant.as, variant.mutation, input);
  const before = await written(graph());
  expect(await done(graph(), variant.as, variant.mutation, input)).toEqual(first);
  const { entity, problems } = await send(graph(), variant.as, variant.mutation, { ...input, ...variant.other });
  expect(entity).toBeNull();
  expect(problems as Problem[]).toMatchObject(at('KEY_REUSED', 'idempotencyKey'));
  expect(await written(graph())).toEqual(before);
});
