import { type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql';
import type { Input } from './fixture.ts';

// Bad values for every field of an input, read off the schema: its types, and what its descriptions promise.

/** Refused by GraphQL's own types, with the variable's path; or by a rule, as a problem at a path of the input. */
export type Refusal = 'GRAPHQL' | { readonly code: string; readonly path: readonly string[] };
export type BadCase = { readonly what: string; readonly path: readonly string[]; readonly input: Input; readonly refusal: Refusal };

/** What a label of a type is under. */
export type LabelKnowledge = {
  /** True where the record belongs to another: its label stays within that one's (IS-05). */
  readonly belongs?: boolean;
  /** True of persons: their label carries PERSONAL. */
  readonly personal?: boolean;
  /** The nation that the record is released to when it is made, and the rule that says so. */
  readonly released?: readonly [nation: string, rule: string];
};

type Bad = readonly [what: string, value: unknown, code: string, below?: readonly string[]];

const LEFT_OUT = Symbol('left out');

/** The input with another value at a path. */
export const withValue = (input: unknown, [first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value;
  if (Array.isArray(input)) return input.map((item, index) => (String(index) === first ? withValue(item, rest, value) : item));
  const copy = { ...(input as Record<string, unknown>) };
  const next = withValue(copy[first], rest, value);
  if (next === LEFT_OUT) delete copy[first];
  else copy[first] = next;
  return copy;
};

const placeOf = (path: readonly string[]): string => path.filter((part) => !/^\d+$/.test(part)).join('.');
const all = (values: readonly unknown[], code: string): readonly Bad[] => values.map((value): Bad => [JSON.stringify(value).slice(0, 30), value, code]);

const labels = ({ belongs = false, personal = false, released }: LabelKnowledge): readonly Bad[] => {
  const [nation, rule] = released ?? [];
  const to = (...nations: string[]) => ({ releasableTo: nation === undefined ? nations : [nation, ...nations] });
  const unknown = belongs ? 'IS-05' : 'IS-01';
  return [
    ['a nation that takes no part', to('PSE'), unknown, belongs ? [] : ['releasableTo']],
    ['a nation of the wrong form', to('Canada'), 'BAD_VALUE', ['releasableTo', nation === undefined ? '0' : '1']],
    ['51 nations', to(...Array.from({ length: 51 }, () => 'USA')), 'BAD_VALUE', ['releasableTo']],
    ['a group that there is not', { ...to(), groups: ['NOBODY'] }, unknown, belongs ? [] : ['groups']],
    ['a group of the wrong form', { ...to(), groups: ['a\u0000'] }, 'BAD_VALUE', ['groups', '0']],
    ['an ORCON label with a group', { ...to(), groups: ['COALITION'], handling: ['ORCON'] }, 'IS-08', ['groups']],
    ...(personal ? [] : [['a label for persons', { ...to(), handling: ['PERSONAL'] }, 'BAD_VALUE', ['handling', '0']] as Bad]),
    ['a label for vetting', { ...to(), handling: ['VETTING'] }, 'BAD_VALUE', ['handling', '0']],
    ['a marking that there is not', { classification: 'SECRET' }, 'GRAPHQL'],
    ['a text for a label', 'COALITION', 'GRAPHQL'],
    ...(rule === undefined ? [] : [['a label without whom it is for', { releasableTo: [] }, rule, ['releasableTo']] as Bad]),
  ];
};

const texts = (most: number): readonly Bad[] => all(['', ' \n\t ', 'x'.repeat(most + 1), 'a\u0000b', 'a\u202eb'], 'BAD_VALUE');
const codes = ['', 'ZZZ', ' LOE-HR', 'loe-hr', 'LOE-NOTHING', 'a\u0000', 'x'.repeat(5000)];
const references = ['', ' a', 'a b', 'ä', '-a', 'a\u0000', 'x'.repeat(61)];
const serviceRefs = ['', 'First Last', 'SMITH', 'CAN 1', 'can-1', 'A1', '-A1', 'A1\u0000', 'Ä12', `1${'A'.repeat(40)}`];
const ranks = ['', 'OF-0', 'OF-11', 'OR-10', 'WO-6', 'of-3', 'OF3', 'Major', 'OF-3 ', '(N) OF-3', 'OF-3\u0000'];
const profiles = ['', '332', '33333', '3+2+2', '6321', '5+321', '++33', '3321 ', '3-321', 'ABCD', '٣٣٢١'];
const skills = ['', 'first aid', '1AID', 'A'.repeat(41), 'A\u0000', 'Ä1'];

const ofString = ({ name, description }: GraphQLInputField): readonly Bad[] => {
  const said = description ?? '';
  const most = /at most (\d+) characters/.exec(said)?.[1];
  if (name === 'serviceRef') return all(serviceRefs, 'BAD_VALUE');
  if (name === 'billetNumber') return all(references, 'BAD_VALUE');
  if (name === 'lineOfEffort') return all(codes, 'NOT_FOUND');
  if (name === 'skills') return all(skills, 'BAD_VALUE');
  if (/STANAG 2116/.test(said)) return all(ranks, 'BAD_VALUE');
  if (/STANAG 6001/.test(said)) return all(profiles, 'BAD_VALUE');
  if (most === undefined) throw new Error(`what text is ${name}?`);
  return texts(Number(most));
};

const ofInt = ({ name, description }: GraphQLInputField, base: unknown): readonly Bad[] => {
  if (name === 'expectedVersion') return all([0, -1, Number(base) + 1, 2 ** 31 - 1], 'CONFLICT');
  const [, low, high] = /(\d+)(?: \(\w+\))? to (\d+)/.exec(description ?? '') ?? [];
  if (low === undefined || high === undefined) throw new Error(`from what to what is ${name}?`);
  return all([Number(low) - 1, Number(high) + 1, -(2 ** 31), 2 ** 31 - 1], 'BAD_VALUE');
};

const formless = ['', 'yesterday', '2026-02-30', '2027-02-29', '20260101', '2026-1-1', '2026-01-01T00:00:00Z', '10000-01-01', 20_260_101];

/** Bad values of a field's own type. */
const ownCases = (field: GraphQLInputField, type: string, base: unknown, label: LabelKnowledge): readonly Bad[] => {
  switch (type) {
    case 'UUID':
      return all(['', 'key', '00000000-0000-4000-8000-00000000000'], 'GRAPHQL');
    case 'Boolean':
      return all(['yes', 1], 'GRAPHQL');
    case 'Int':
      return [...all(['1', 1.5, 2 ** 31], 'GRAPHQL'), ...ofInt(field, base)];
    case 'ID':
      return all([['a', 'b'], 1.5], 'GRAPHQL');
    case 'Date':
      return [...all(formless, 'GRAPHQL'), ...all(['1889-12-31', '2100-01-01'], 'BAD_VALUE')];
    case 'Alpha3':
      return [...all([7, true], 'GRAPHQL'), ...all(['', 'can', 'ZZZ', 'CANADA', 'C\u0000N', 'PSE', 'XCS'], 'BAD_VALUE')];
    case 'LabelInput':
      return labels(label);
    case 'String':
      return [...all([7], 'GRAPHQL'), ...ofString(field)];
    default:
      return all(['NO_SUCH_WORD', 3], 'GRAPHQL');
  }
};

const bare = (type: GraphQLInputType): { readonly type: GraphQLInputType; readonly list: boolean } => {
  if (isNonNullType(type)) return bare(type.ofType);
  return isListType(type) ? { type: bare(type.ofType).type, list: true } : { type, list: false };
};

const fieldCases = (field: GraphQLInputField, path: readonly string[], value: unknown, base: Input, label: LabelKnowledge): readonly BadCase[] => {
  const { type, list } = bare(field.type);
  const make = ([what, bad, code, below = []]: Bad, at = path): BadCase => ({
    what: `${placeOf(at)}: ${what}`,
    path: at,
    input: withValue(base, at, bad) as Input,
    refusal: code === 'GRAPHQL' ? 'GRAPHQL' : { code, path: ['input', ...at, ...below] },
  });
  const missing: readonly Bad[] = [
    ...(isRequiredInputField(field) ? [['nothing', LEFT_OUT, 'GRAPHQL'] as Bad] : []),
    ...(isNonNullType(field.type) ? [['null', null, 'GRAPHQL'] as Bad] : []),
  ];
  const items = list ? (value as readonly unknown[]).map((item, index) => [item, [...path, String(index)]] as const) : [[value, path] as const];
  const inner = items.slice(0, 1).flatMap(([item, at]): readonly BadCase[] => {
    const nested = isInputObjectType(type) && type.name !== 'LabelInput';
    const own = nested ? all(['a text for a part'], 'GRAPHQL') : ownCases(field, String(type), item, label);
    const below = nested ? objectCases(type.getFields(), at, item as Input, base, label) : [];
    return [...own.map((bad) => make(bad, at)), ...below, ...(list ? [make(['null in a list', null, 'GRAPHQL'], at)] : [])];
  });
  return [...missing.map((bad) => make(bad)), ...inner];
};

const objectCases = (
  fields: Readonly<Record<string, GraphQLInputField>>,
  path: readonly string[],
  value: Input,
  base: Input,
  label: LabelKnowledge,
): readonly BadCase[] =>
  Object.values(fields).flatMap((field) => (value[field.name] == null ? [] : fieldCases(field, [...path, field.name], value[field.name], base, label)));

const inputTypeOf = (schema: GraphQLSchema, mutation: string) => {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  const input = type === undefined ? undefined : bare(type).type;
  if (!isInputObjectType(input)) throw new Error(`${mutation} takes no input`);
  return input;
};

/** Every bad case of a mutation, each one value away from the base, which is good. */
export const badCasesOf = (schema: GraphQLSchema, mutation: string, base: Input, label: LabelKnowledge): readonly BadCase[] => [
  ...objectCases(inputTypeOf(schema, mutation).getFields(), [], base, base, label),
  { what: 'a field that there is not', path: ['noSuchField'], input: { ...base, noSuchField: 1 }, refusal: 'GRAPHQL' },
];

/** The fields of a mutation's input, those of its parts too. */
export const placesOf = (schema: GraphQLSchema, mutation: string): readonly string[] => {
  const below = (fields: Readonly<Record<string, GraphQLInputField>>, path: readonly string[]): readonly string[] =>
    Object.values(fields).flatMap((field) => {
      const { type } = bare(field.type);
      const place = [...path, field.name];
      return isInputObjectType(type) && type.name !== 'LabelInput' ? below(type.getFields(), place) : [place.join('.')];
    });
  return below(inputTypeOf(schema, mutation).getFields(), []);
};

/** The fields of a mutation's input that name a record. */
export const idsOf = (schema: GraphQLSchema, mutation: string): readonly string[] =>
  Object.values(inputTypeOf(schema, mutation).getFields())
    .filter((field) => String(bare(field.type).type) === 'ID')
    .map(({ name }) => name);
