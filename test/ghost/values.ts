import { type GraphQLInputType, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import type postgres from 'postgres';
import { ABSENT_GROUP, HIDDEN_GROUP, LEFT_GROUP } from './chronicle.ts';
import { labelledTables } from './tables.ts';

// What arguments are tried with: what is visible, what is hidden, what is not there at all, and what is nothing.

export type Values = {
  /** Of every labelled table, some that both worlds have. */
  readonly shared: readonly string[];
  /** Of every labelled table, some that world B alone has. */
  readonly hidden: readonly string[];
  /** Hidden rows that visible rows name: filters by them must find nothing. */
  readonly named: readonly string[];
  /** What kind of row an id is of: its table's name in one word, such as courseiteration. */
  readonly kindOf: ReadonlyMap<string, string>;
  readonly absent: readonly string[];
  /** How many ids of a kind are tried at one place. */
  readonly most: number;
  readonly codes: readonly string[];
  /** Texts that hidden rows alone hold, and texts that others hold too. */
  readonly texts: readonly string[];
};

export const groups = ['COALITION', LEFT_GROUP, HIDDEN_GROUP, ABSENT_GROUP];
export const nations = ['BGR', 'CAN', 'GRC', 'NLD', 'XCS', 'ZZZ'];

/** nations.line_of_effort or lineOfEffortId as one word. */
export const wordOf = (name: string): string => name.replace(/^.*\./, '').replaceAll('_', '').toLowerCase();

/** True of a row that both observers see. */
const seenByAll = "l.groups && '{COALITION}'";

/** Reads the values out of both worlds, as the superuser. */
export const valuesOf = async (a: postgres.Sql, b: postgres.Sql, named: readonly string[], most: number): Promise<Values> => {
  const hidden: string[] = [];
  const shared: string[] = [];
  const texts: string[] = [];
  const kindOf = new Map<string, string>();
  for (const { name, isEntity, columns } of labelledTables.filter(({ isEntity }) => isEntity)) {
    const known = await a.unsafe<{ id: string; seen: boolean }[]>(
      `select t.id::text, ${seenByAll} as seen from ${name} t join coalition.label l on l.id = t.label_id order by 2 desc, 1`,
    );
    const ids = known.map(({ id }) => id);
    const added = await b.unsafe<{ id: string }[]>(`select id::text from ${name} where not id::text = any ($1) order by id limit 3`, [ids]);
    hidden.push(...added.map(({ id }) => id));
    const all = await b.unsafe<{ id: string }[]>(`select id::text from ${name}`);
    for (const { id } of all) kindOf.set(id, wordOf(name));
    shared.push(...ids.slice(0, 2), ...ids.slice(-1));
    if (isEntity && columns.includes('reference'))
      texts.push(
        ...(await b.unsafe<{ text: string }[]>(`select distinct reference as text from ${name} where reference is not null order by 1 limit 3`)).map(
          ({ text }) => text,
        ),
      );
  }
  return {
    shared,
    hidden,
    named,
    kindOf,
    most,
    texts,
    absent: ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff'],
    codes: ['LOE-LOG', 'LOE-NONE', ...nations, ...groups],
  };
};

/** The ids that an argument of this name may be about; where its name says nothing, one of each kind. */
export const idsAbout = (ids: readonly string[], name: string, kindOf: Values['kindOf']): readonly string[] => {
  const word = wordOf(name).replace(/(ids?|s)$/, '');
  const about = ids.filter((id) => word.length > 2 && kindOf.get(id)?.includes(word));
  return about.length > 0 ? about : [...new Map(ids.map((id) => [kindOf.get(id), id])).values()];
};

let turn = 0;

/** Some of them, others at each place. */
const some = <Item>(items: readonly Item[], most: number): readonly Item[] => {
  if (items.length <= most) return items;
  turn += 1;
  return Array.from({ length: most }, (_, n) => items[(turn + n) % items.length] as Item);
};

const about = (name: string, { hidden, named, shared, kindOf, most, codes, ...rest }: Values): Values => {
  const isKnown = [hidden, shared].some((ids) => ids.length > idsAbout(ids, name, kindOf).length);
  return {
    ...rest,
    kindOf,
    most,
    codes: isKnown && Number.isFinite(most) ? codes.slice(0, 1) : codes,
    hidden: some(idsAbout(hidden, name, kindOf), most),
    named: some(idsAbout(named, name, kindOf), most),
    shared: some(idsAbout(shared, name, kindOf), most),
  };
};

export const scalarValues = (name: string, values: Values): readonly unknown[] => {
  switch (name) {
    case 'ID':
      return [...values.hidden, ...values.named, ...values.absent, ...values.shared, ...values.codes, '', 'x'];
    case 'UUID':
      return [...values.hidden.slice(0, 3), ...values.absent, ...values.shared.slice(0, 3)];
    case 'String':
      return [...values.texts, ...values.codes, ''];
    case 'Alpha3':
      return nations;
    case 'Currency':
      return ['EUR', 'USD', 'ZZZ'];
    case 'Date':
      return ['2026-01-01', '2026-05-02', '2027-03-01', '2100-01-01'];
    case 'DateTime':
      return ['2026-01-01T00:00:00.000Z', '2026-06-15T12:00:00.000Z', '2100-01-01T00:00:00.000Z'];
    case 'Decimal':
      return ['0', '20.00', '1000'];
    case 'Int':
      return [-1, 0, 1, 2, 3, 101];
    case 'Boolean':
      return [true, false];
    default:
      throw new Error(`no values for the scalar ${name}: give it some`);
  }
};

/**
 * Values to try for an input type: each on its own, and lists of one, of some, of all and of none.
 * @param name what the value is called: an id is tried where its kind fits the name
 */
export const tries = (type: GraphQLInputType, everything: Values, name: string): readonly unknown[] => {
  const values = String(getNamedType(type)) === 'ID' ? about(name, everything) : everything;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const items = tries(bare.ofType, values, name);
    const isId = String(getNullableType(bare.ofType)) === 'ID';
    const sets = isId ? [values.hidden, values.named, values.absent, values.shared, [...values.hidden, ...values.shared]] : [items];
    return [...(isId ? [...values.codes, ...values.hidden.slice(0, 6)] : items).map((item) => [item]), ...sets, []];
  }
  const isOrdering = isEnumType(bare) && /Order/.test(bare.name);
  if (isEnumType(bare)) return some(bare.getValues(), isOrdering ? Number.POSITIVE_INFINITY : values.most * 2).map((value) => value.name);
  if (!isInputObjectType(bare)) return scalarValues(bare.name, values);
  const fields = Object.values(bare.getFields());
  const isOrder = fields.every(({ type: inner }) => isEnumType(getNullableType(inner)));
  if (isOrder)
    return fields.reduce<readonly object[]>(
      (made, field) => made.flatMap((one) => tries(field.type, values, field.name).map((value) => ({ ...one, [field.name]: value }))),
      [{}],
    );
  const needed = Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, tries(field.type, values, field.name)[0]]));
  return fields.flatMap((field) => tries(field.type, values, field.name).map((value) => ({ ...needed, [field.name]: value })));
};
