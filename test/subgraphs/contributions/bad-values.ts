import { type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql';
import { day, type Input } from './fixture.ts';

// Bad values for every field of an input, read off the schema: its types, and what its descriptions promise.

/** Refused by GraphQL's own types, with the variable's path; or by a rule, as a problem at a path of the input. */
export type Refusal = 'GRAPHQL' | { readonly code: string; readonly path: readonly string[] };

export type BadCase = {
  readonly what: string;
  /** Where the bad value stands. */
  readonly path: readonly string[];
  readonly input: Input;
  readonly refusal: Refusal;
};

/** What no type and no description tells, by mutation and field: "postTransaction.date", or by field alone. */
export type Knowledge = {
  /** The rule that a field's own form is under, where it is not the usual one. */
  readonly codes: Readonly<Record<string, string>>;
  /** The last day that is too early, and the rule that says so: for every "not before". */
  readonly tooEarly: Readonly<Record<string, readonly [day: string, code: string]>>;
  /** Texts that are no code of the table a field is of. */
  readonly noCodes: Readonly<Record<string, readonly string[]>>;
  /** Where a field's bad day is told, if not at the field. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** True where the record belongs to another: its label stays within that one's (IS-05). */
  readonly belongs: boolean;
};

type Bad = readonly [what: string, value: unknown, code: string | 'GRAPHQL', below?: readonly string[]];

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

/** What is known of a field of a mutation: under both names, or under the field's last name alone. */
const known = <Value>(table: Readonly<Record<string, Value>>, mutation: string, path: readonly string[]): Value | undefined =>
  table[`${mutation}.${placeOf(path)}`] ?? table[path.at(-1) ?? ''];

const noNumbers = ['', ' ', 'abc', '1e3', '1.', '.5', '+1', '1,5', '0x10', '١', 'NaN', 'Infinity', '9'.repeat(41), `1.${'0'.repeat(60)}`];
const noString: readonly Bad[] = [
  ['a number literal', 1.5, 'GRAPHQL'],
  ['a boolean', true, 'GRAPHQL'],
  ['a list', ['1', '2'], 'GRAPHQL'],
];

const amounts = (currency: string): readonly Bad[] => {
  const finer = currency === 'JPY' ? '1.5' : '1.001';
  const values = [...noNumbers, '0', '0.00', '-0', '1'.padEnd(17, '0'), '9'.repeat(40), finer];
  return [...noString, ...values.map((value): Bad => [`the amount "${value.slice(0, 20)}"`, value, 'DC-01'])];
};

const texts = (most: number): readonly Bad[] => [
  ['an empty text', '', 'BAD_VALUE'],
  ['a blank text', ' \n\t ', 'BAD_VALUE'],
  [`a text of ${most + 1} characters`, 'x'.repeat(most + 1), 'BAD_VALUE'],
  ['a text with a NUL', 'a\u0000b', 'BAD_VALUE'],
  ['a text that turns the writing around', 'a\u202eb', 'BAD_VALUE'],
  ['a number for a text', 7, 'GRAPHQL'],
];

const references: readonly Bad[] = ['', ' a', 'a b', 'ä', '-a', 'a\u0000', 'x'.repeat(61)].map(
  (value): Bad => [`the reference "${value.slice(0, 9)}"`, value, 'BAD_VALUE'],
);

const labels = (belongs: boolean): readonly Bad[] => {
  const unknown = belongs ? 'IS-05' : 'IS-01';
  const at = (...below: readonly string[]) => below;
  return [
    ['a nation that takes no part', { releasableTo: ['PSE'] }, unknown, belongs ? at() : at('releasableTo')],
    ['a nation of the wrong form', { releasableTo: ['Canada'] }, 'BAD_VALUE', at('releasableTo', '0')],
    ['51 nations', { releasableTo: Array.from({ length: 51 }, () => 'USA') }, 'BAD_VALUE', at('releasableTo')],
    ['a group that there is not', { groups: ['NOBODY'] }, unknown, belongs ? at() : at('groups')],
    ['a group of the wrong form', { groups: ['a\u0000'] }, 'BAD_VALUE', at('groups', '0')],
    ['an ORCON label with a group', { groups: ['COALITION'], handling: ['ORCON'] }, 'IS-08', at('groups')],
    ['a label for persons', { handling: ['PERSONAL'] }, 'BAD_VALUE', at('handling', '0')],
    ['a label for vetting', { handling: ['VETTING'] }, 'BAD_VALUE', at('handling', '0')],
    ['a marking that there is not', { classification: 'SECRET' }, 'GRAPHQL'],
    ['a text for a label', 'COALITION', 'GRAPHQL'],
    ...(belongs ? [['a label wider than what it belongs to', { releasableTo: ['USA', 'ITA'] }, 'IS-05'] as Bad] : []),
  ];
};

const dates = ({ description }: GraphQLInputField, place: string, { codes, tooEarly }: Knowledge): readonly Bad[] => {
  const formless = ['', 'yesterday', '2026-02-30', '20260101', '2026-1-1', '2026-01-01T00:00:00Z', '10000-01-01'];
  const early = /not before/.test(description ?? '') ? tooEarly[place] : undefined;
  if (/not before/.test(description ?? '') && early === undefined) throw new Error(`before what day is ${place} too early?`);
  return [
    ...formless.map((value): Bad => [`the date "${value}"`, value, 'GRAPHQL']),
    ['a number for a date', 20_260_101, 'GRAPHQL'],
    ['a day of another century', '1889-12-31', 'BAD_VALUE'],
    ...(/not in the future/.test(description ?? '')
      ? [['tomorrow', day(1), codes[place] ?? 'DC-02'] as Bad]
      : [['a day of the next century', '2100-01-01', 'BAD_VALUE'] as Bad]),
    ...(early === undefined ? [] : [['a day before what it follows', early[0], early[1]] as Bad]),
  ];
};

const shares: readonly Bad[] = [...noNumbers, '0', '0.00', '-1', '100.01', '101', '1000', '33.333'].map(
  (value): Bad => [`the share "${value.slice(0, 9)}"`, value, 'DC-09'],
);
const ratesOf = (code: string): readonly Bad[] =>
  [...noNumbers, '0', '0.0', '-1', '1'.padEnd(13, '0'), `0.${'1'.repeat(13)}`].map((value): Bad => [`the rate "${value.slice(0, 15)}"`, value, code]);

/** Bad values of a field's own type. */
const ownCases = (
  field: GraphQLInputField,
  type: string,
  place: { readonly mutation: string; readonly path: readonly string[]; readonly base: unknown },
  knowledge: Knowledge,
): readonly Bad[] => {
  const { mutation, path, base } = place;
  const name = `${mutation}.${placeOf(path)}`;
  const described = field.description ?? '';
  const code = known(knowledge.codes, mutation, path);
  switch (type) {
    case 'UUID':
      return ['', 'key', '00000000-0000-4000-8000-00000000000'].map((value): Bad => [`the key "${value}"`, value, 'GRAPHQL']);
    case 'Boolean':
      return [
        ['a text for a boolean', 'yes', 'GRAPHQL'],
        ['a number for a boolean', 1, 'GRAPHQL'],
      ];
    case 'Int': {
      const stale = [0, -1, Number(base) + 1, 2 ** 31 - 1].map((value): Bad => [`the version ${value}`, value, 'CONFLICT']);
      return [['a text for a whole number', '1', 'GRAPHQL'], ['a part of a whole', 1.5, 'GRAPHQL'], ['a number too large', 2 ** 31, 'GRAPHQL'], ...stale];
    }
    case 'ID':
      return [
        ['a list for an id', ['a', 'b'], 'GRAPHQL'],
        ['a part for an id', 1.5, 'GRAPHQL'],
      ];
    case 'Date':
      return dates(field, name, knowledge);
    case 'Currency':
      return ['', 'XXX', 'XAU', 'eur', 'EURO', 'DEM', 'E\u0000R'].map((value): Bad => [`the currency "${value}"`, value, code ?? 'DC-01']);
    case 'Alpha3':
      return ['', 'can', 'ZZZ', 'CANADA', 'C\u0000N', 'PSE', 'USA', 'XCS'].map((value): Bad => [`the nation "${value}"`, value, code ?? 'BAD_VALUE']);
    case 'LabelInput':
      return labels(knowledge.belongs);
    case 'MoneyInput':
      return [
        ['a text for money', '1 EUR', 'GRAPHQL'],
        ['money without a currency', { amount: '1.00' }, 'GRAPHQL'],
        ['money without an amount', { currency: 'EUR' }, 'GRAPHQL'],
      ];
    case 'Decimal':
      if (path.at(-1) === 'amount') return [...amounts('EUR'), ...(mutation === 'amendCommitment' ? [] : ([['a negative amount', '-1.00', 'DC-01']] as const))];
      if (path.at(-1) === 'percentage') return [...noString, ...shares];
      if (code === undefined) throw new Error(`what decimal is ${name}?`);
      return [...noString, ...ratesOf(code)];
    case 'String': {
      const codes = knowledge.noCodes[name];
      if (codes !== undefined) return codes.map((value): Bad => [`the code "${value.slice(0, 9)}"`, value, code ?? 'BAD_VALUE']);
      if (path.at(-1) === 'reference') return references;
      const most = /at most (\d+) characters/.exec(described)?.[1];
      if (most === undefined) throw new Error(`how long may ${name} be?`);
      return texts(Number(most));
    }
    default:
      if (!isInputObjectType(field.type))
        return [
          ['a word that there is not', 'NO_SUCH_WORD', 'GRAPHQL'],
          ['a number for a word', 3, 'GRAPHQL'],
        ];
      throw new Error(`nothing is known of ${type}`);
  }
};

const bare = (type: GraphQLInputType): { readonly type: GraphQLInputType; readonly list: boolean } => {
  if (isNonNullType(type)) return bare(type.ofType);
  return isListType(type) ? { type: bare(type.ofType).type, list: true } : { type, list: false };
};

type Walk = { readonly mutation: string; readonly base: Input; readonly knowledge: Knowledge };

const fieldCases = (field: GraphQLInputField, path: readonly string[], value: unknown, walk: Walk): readonly BadCase[] => {
  const { type, list } = bare(field.type);
  const elsewhere = (at: readonly string[]) => [walk.knowledge.elsewhere[`${walk.mutation}.${placeOf(at)}`] ?? at].flat();
  const make = ([what, bad, code, below = []]: Bad, at = path): BadCase => ({
    what: `${placeOf(at)}: ${what}`,
    path: at,
    input: withValue(walk.base, at, bad) as Input,
    refusal: code === 'GRAPHQL' ? 'GRAPHQL' : { code, path: ['input', ...(what === 'tomorrow' ? elsewhere(at) : at), ...below] },
  });
  const missing: readonly Bad[] = [
    ...(isRequiredInputField(field) ? [['nothing', LEFT_OUT, 'GRAPHQL'] as Bad] : []),
    ...(isNonNullType(field.type) ? [['null', null, 'GRAPHQL'] as Bad] : []),
  ];
  const items = list ? (value as readonly unknown[]).map((item, index) => [item, [...path, String(index)]] as const) : [[value, path] as const];
  const inner = items.slice(0, 1).flatMap(([item, at]): readonly BadCase[] => {
    const nested = isInputObjectType(type) && type.name !== 'LabelInput';
    const own = nested && type.name !== 'MoneyInput' ? [] : ownCases(field, String(type), { mutation: walk.mutation, path: at, base: item }, walk.knowledge);
    const below = nested ? objectCases(type.getFields(), at, item as Input, walk) : [];
    return [...own.map((bad) => make(bad, at)), ...below, ...(list ? [make(['null in a list', null, 'GRAPHQL'], at)] : [])];
  });
  return [...missing.map((bad) => make(bad)), ...inner];
};

const objectCases = (fields: Readonly<Record<string, GraphQLInputField>>, path: readonly string[], value: Input, walk: Walk): readonly BadCase[] =>
  Object.values(fields).flatMap((field) => (value[field.name] == null ? [] : fieldCases(field, [...path, field.name], value[field.name], walk)));

const inputTypeOf = (schema: GraphQLSchema, mutation: string) => {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  const input = type === undefined ? undefined : bare(type).type;
  if (!isInputObjectType(input)) throw new Error(`${mutation} takes no input`);
  return input;
};

/** Every bad case of a mutation, each one value away from the base, which is good. */
export const badCasesOf = (schema: GraphQLSchema, mutation: string, base: Input, knowledge: Knowledge): readonly BadCase[] => [
  ...objectCases(inputTypeOf(schema, mutation).getFields(), [], base, { mutation, base, knowledge }),
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

/** The ids in a mutation's input. */
export const idsOf = (schema: GraphQLSchema, mutation: string): readonly string[] =>
  Object.values(inputTypeOf(schema, mutation).getFields()).flatMap((field) => (String(bare(field.type).type) === 'ID' ? [field.name] : []));

export const placeOfCase = ({ path }: BadCase): string => placeOf(path);
