import fc from 'fast-check';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { along, type Field, fieldsOf, type Place, pathsOf, placesOf, selectionOf } from './schema.ts';
import { tries, type Values } from './values.ts';

// Operations made from the schema: every field of every type, every argument with many values, pages, and random walks.

export type Call = Readonly<Record<string, unknown>>;

export type Operation = {
  /** The type or field that it is about. */
  readonly target: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same, one call at a time: for when an error of one call takes the answers of the others with it. */
  readonly singles?: () => readonly Operation[];
};

const CALLS_AT_ONCE = 10;

/** Asks for one field several times, each time with other arguments. */
export const callsOperation = (path: readonly Place[], { type, field }: Place, calls: readonly Call[]): Operation => {
  const next = getNamedType(field.type);
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const aliases = calls.map((call, n) => {
    const given = Object.entries(call).map(([name, value]) => {
      const argument = field.args.find((one) => one.name === name);
      declared.push(`$${name}${n}: ${String(argument?.type)}`);
      variables[`${name}${n}`] = value;
      return `${name}: $${name}${n}`;
    });
    const selection = !isObjectType(next) ? '' : ` { ${given.length > 0 && n > 0 ? placesOf(next) : selectionOf(next)} }`;
    return `a${n}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection}`;
  });
  return {
    target: `${type.name}.${field.name}`,
    query: `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${along(path, aliases.join(' '))} }`,
    variables,
    ...(calls.length > 1 ? { singles: () => calls.map((call) => callsOperation(path, { type, field }, [call])) } : {}),
  };
};

const sizes = [0, 1, 2, 100];
const refusedSizes = [-1, 101];

const callsOf = (field: Field, values: Values): readonly Call[] => {
  const needed = field.args.filter(isRequiredArgument);
  const [key] = needed;
  if (key !== undefined && needed.length === 1 && field.args.length === 1)
    return tries(key.type, values, key.name === 'id' ? field.name : key.name).map((value) => ({ [key.name]: value }));
  const required = Object.fromEntries(needed.map(({ name, type }) => [name, tries(type, values, name)[0]]));
  return [
    required,
    ...field.args.flatMap(({ name, type }) => {
      if (name === 'after') return [];
      if (name === 'first') return sizes.map((first) => ({ ...required, first }));
      const whole = field.args.some((other) => other.name === 'first') ? { first: 100 } : {};
      return tries(type, values, name).map((value) => ({ ...required, ...whole, [name]: value }));
    }),
  ];
};

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

/** Lists under parents share their filters with the lists at the root, which are tried with everything. */
const fewer = ({ shared, hidden, ...rest }: Values): Values => ({
  ...rest,
  shared: shared.filter((_, n) => n % 3 !== 1),
  hidden: hidden.filter((_, n) => n % 3 === 0),
  codes: ['LOE-LOG', 'BGR', 'CAN'],
});

/** Every type along its shortest path, and every field of it that leads on or takes arguments, once. */
export const brief = (schema: GraphQLSchema, values: Values): readonly Operation[] => {
  const made: Operation[] = [];
  for (const [name, path] of pathsOf(schema)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    if (path.length > 0) made.push({ target: name, query: `{ ${along(path, selectionOf(type))} }`, variables: {} });
    for (const field of fieldsOf(type)) {
      if (isLeafType(getNamedType(field.type)) && field.args.length === 0) continue;
      const needed = field.args.some(isRequiredArgument);
      const calls = needed ? callsOf(field, fewer(values)) : [field.args.some((argument) => argument.name === 'first') ? { first: 100 } : {}];
      made.push(...chunks(calls, CALLS_AT_ONCE).map((some) => callsOperation(path, { type, field }, some)));
    }
  }
  return made;
};

/** Every type along its shortest path, and every field of it that leads on or takes arguments, in every way. */
export const systematic = (schema: GraphQLSchema, values: Values): readonly Operation[] => {
  const made: Operation[] = [];
  for (const [name, path] of pathsOf(schema)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    if (path.length > 0) made.push({ target: name, query: `{ ${along(path, selectionOf(type))} }`, variables: {} });
    for (const field of fieldsOf(type)) {
      if (isLeafType(getNamedType(field.type)) && field.args.length === 0) continue;
      made.push(
        ...chunks(callsOf(field, path.length === 0 ? values : fewer(values)), CALLS_AT_ONCE).map((calls) => callsOperation(path, { type, field }, calls)),
      );
      if (path.length > 0 || !field.args.some((argument) => argument.name === 'first')) continue;
      made.push(...[...refusedSizes.map((first) => ({ first })), { after: 'x' }].map((call) => callsOperation(path, { type, field }, [call])));
    }
  }
  return made;
};

export type Paged = { readonly target: string; readonly isRoot: boolean; readonly page: (after: string | null) => Operation };

/** Every list in every order, a few rows at a time. */
export const paged = (schema: GraphQLSchema, values: Values): readonly Paged[] => {
  const made: Paged[] = [];
  for (const [name, path] of pathsOf(schema)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of fieldsOf(type)) {
      const orderBy = field.args.find((argument) => argument.name === 'orderBy');
      if (orderBy === undefined || !field.args.some((argument) => argument.name === 'after')) continue;
      for (const order of tries(orderBy.type, values, orderBy.name))
        made.push({
          target: `${name}.${field.name}`,
          isRoot: path.length === 0,
          page: (after) => callsOperation(path, { type, field }, [{ first: 2, orderBy: order, ...(after === null ? {} : { after }) }]),
        });
    }
  }
  return made;
};

/** Random operations: several fields at each level, arguments at random, up to five levels deep. */
export const randomWalks = (schema: GraphQLSchema, values: Values, seed: number, count: number): readonly Operation[] =>
  fc.sample(fc.array(fc.nat(), { minLength: 200, maxLength: 200, size: 'max' }), { seed, numRuns: count }).map((decisions) => {
    let at = 0;
    const pick = <Item>(items: readonly Item[]): Item | undefined => items[(decisions[at++ % decisions.length] ?? 0) % Math.max(items.length, 1)];
    const declared: string[] = [];
    const variables: Record<string, unknown> = {};
    const argumentsOf = (field: Field): string => {
      const given = field.args
        .filter((argument) => argument.name !== 'after' && (isRequiredArgument(argument) || argument.name === 'first' || pick([true, false])))
        .map(({ name, type }) => {
          const variable = `v${declared.length}`;
          declared.push(`$${variable}: ${String(type)}`);
          variables[variable] = name === 'first' ? pick([1, 3, 5]) : pick(tries(type, values, name));
          return `${name}: $${variable}`;
        });
      return given.length > 0 ? `(${given.join(', ')})` : '';
    };
    const walk = (fields: readonly Field[], depth: number): string =>
      Array.from({ length: depth > 3 ? 3 : 2 }, (_, n) => {
        const field = pick(fields);
        const next = field && getNamedType(field.type);
        if (field === undefined) return '__typename';
        if (!isObjectType(next)) return `f${n}: ${field.name}${argumentsOf(field)}`;
        return depth === 0 ? '__typename' : `f${n}: ${field.name}${argumentsOf(field)} { ${walk(fieldsOf(next), depth - 1)} }`;
      }).join(' ');
    const query = schema.getQueryType();
    const inner = walk(query ? fieldsOf(query) : [], 5);
    return { target: 'at random', query: `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${inner} }`, variables };
  });
