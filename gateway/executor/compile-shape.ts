import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isData, own } from './data.ts';

/** One answer on its way to its text. */
type Shaping = {
  readonly path: (string | number)[];
  /** A null where none may be, or a value that is none of its type: found in what the subgraphs answered. */
  readonly errors: GraphQLError[];
  /** The text of what was written before, by its place in the operation: entities that are the same share their objects. */
  readonly written: Map<object, string>[] | undefined;
};

/** No value, and the reason was given; a null of its own is `null`. */
const BROKEN = Symbol('broken');
/** The same where no null may be: what holds it has no value either. */
const SPOILED = Symbol('spoiled');

/** JSON of a value in its shape; null where it is null. */
type Complete = (value: unknown, shaping: Shaping) => string | null | typeof BROKEN | typeof SPOILED;
/** `head` is what stands before the value: the key, and what parts it from the one before. Without `complete` it is the type's name. */
type Field = { readonly key: string; readonly head: string; readonly isInherited: boolean; readonly complete: Complete | null };
type FieldsOf = (typename: string) => readonly Field[] | undefined;

const broken = ({ path, errors }: Shaping, what: string): typeof BROKEN => {
  errors.push(new GraphQLError(what, { path: [...path] }));
  return BROKEN;
};

const numbers: Readonly<Record<string, (value: number) => boolean>> = { Int: Number.isInteger, ID: Number.isInteger, Float: Number.isFinite };
const builtIn = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** Whether a subgraph's value is one of its type. A scalar of ours is known to its subgraph alone. */
const leafTest = (type: GraphQLLeafType): ((value: unknown) => boolean) => {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  const { name } = type;
  if (!builtIn.has(name)) return () => true;
  if (name === 'Boolean') return (value) => typeof value === 'boolean';
  if (name === 'String') return (value) => typeof value === 'string';
  const isNumber = numbers[name] ?? (() => false);
  return (value) => (typeof value === 'number' ? isNumber(value) : name === 'ID' && typeof value === 'string');
};

const nonNull =
  (inner: Complete, what: string): Complete =>
  (value, shaping) => {
    const completed = inner(value, shaping);
    if (completed === null) {
      broken(shaping, `${what} may not be null.`);
      return SPOILED;
    }
    return completed === BROKEN ? SPOILED : completed;
  };

/** Writes what is the same object at the same place of the operation once. */
const once = (
  place: number,
  write: (value: object, shaping: Shaping) => string | typeof BROKEN,
): ((value: object, shaping: Shaping) => string | typeof BROKEN) => {
  return (value, shaping) => {
    const { written } = shaping;
    if (written === undefined) return write(value, shaping);
    written[place] ??= new Map();
    const known = written[place].get(value);
    if (known !== undefined) return known;
    const text = write(value, shaping);
    if (text !== BROKEN) written[place].set(value, text);
    return text;
  };
};

const listOf = (inner: Complete, place: number): Complete => {
  const write = once(place, (value, shaping) => {
    const { path } = shaping;
    const depth = path.length;
    let text = '[';
    let spoiled = false;
    const given = value as readonly unknown[];
    for (let index = 0; index < given.length; index += 1) {
      path[depth] = index;
      const element = inner(given[index], shaping);
      if (element === SPOILED) spoiled = true;
      else text += `${index > 0 ? ',' : ''}${element === BROKEN || element === null ? 'null' : element}`;
    }
    path.length = depth;
    return spoiled ? BROKEN : `${text}]`;
  });
  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    return Array.isArray(value) ? write(value, shaping) : broken(shaping, 'A list was expected.');
  };
};

/** A call out of JavaScript costs more than a look at so few letters. */
const SHORT = 40;

const jsonOf = (value: unknown): string => {
  if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
  if (value.length > SHORT) return JSON.stringify(value);
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    // What JSON escapes: controls, the quote, the backslash; and halves of a character, which may stand alone.
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(value);
  }
  return `"${value}"`;
};

const leaf = (type: GraphQLLeafType): Complete => {
  const fits = leafTest(type);
  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    return fits(value) ? jsonOf(value) : broken(shaping, `A ${type.name} was expected.`);
  };
};

const writeFields = (fields: readonly Field[], typename: string, value: Data, shaping: Shaping): string | typeof BROKEN => {
  if (fields.length === 0) return '{}';
  const { path } = shaping;
  const depth = path.length;
  let text = '';
  for (const { key, head, isInherited, complete } of fields) {
    if (complete === null) {
      text += `${head}"${typename}"`;
      continue;
    }
    path[depth] = key;
    const completed = complete(isInherited ? own(value, key) : value[key], shaping);
    if (completed === SPOILED) {
      path.length = depth;
      return BROKEN;
    }
    text += head;
    text += completed === BROKEN || completed === null ? 'null' : completed;
  }
  path.length = depth;
  return `${text}}`;
};

const object = (type: GraphQLCompositeType, fieldsOf: FieldsOf, place: number): Complete => {
  const write = once(place, (value, shaping) => {
    const named = isObjectType(type) ? type.name : own(value as Data, '__typename');
    const fields = typeof named === 'string' ? fieldsOf(named) : undefined;
    return fields === undefined ? broken(shaping, `A ${type.name} was expected.`) : writeFields(fields, named as string, value as Data, shaping);
  });
  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    return isData(value) ? write(value, shaping) : broken(shaping, 'An object was expected.');
  };
};

type Collected = Map<string, FieldNode[]>;

/** Selection sets of an operation, made ready. */
const compiler = (schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  let places = 0;

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  };

  const collect = ({ selections }: SelectionSetNode, type: GraphQLObjectType, into: Collected): Collected => {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const known = into.get(key);
        if (known === undefined) into.set(key, [selection]);
        else known.push(selection);
        continue;
      }
      const fragment = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection;
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet, type, into);
    }
    return into;
  };

  const completeOf = (type: GraphQLOutputType, nodes: readonly FieldNode[], what: string): Complete => {
    if (isNonNullType(type)) return nonNull(completeOf(type.ofType, nodes, what), what);
    if (isListType(type)) return listOf(completeOf(type.ofType, nodes, what), places++);
    if (!isCompositeType(type)) return leaf(type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return object(type, fieldsIn(type, sets), places++);
  };

  const fieldsIn = (type: GraphQLNamedType, sets: readonly SelectionSetNode[]): FieldsOf => {
    const byType = new Map<string, readonly Field[]>();
    return (typename) => {
      const known = byType.get(typename);
      if (known !== undefined) return known;
      const concrete = schema.getType(typename);
      if (!isObjectType(concrete) || (concrete !== type && !(isAbstractType(type) && schema.isSubType(type, concrete)))) return undefined;
      const collected: Collected = new Map();
      for (const set of sets) collect(set, concrete, collected);
      const fields: Field[] = [];
      for (const [key, nodes] of collected) {
        const name = nodes[0]?.name.value ?? '';
        const definition = concrete.getFields()[name];
        if (name !== '__typename' && definition === undefined) continue;
        const complete = definition === undefined ? null : completeOf(definition.type, nodes, `${concrete.name}.${name}`);
        fields.push({ key, head: `${fields.length > 0 ? ',' : '{'}"${key}":`, isInherited: key in Object.prototype, complete });
      }
      byType.set(typename, fields);
      return fields;
    };
  };

  return (type: GraphQLObjectType, set: SelectionSetNode) => fieldsIn(type, [set])(type.name) ?? [];
};

/** @returns the JSON of the data in the operation's shape, and what in them is not as the schema says. `shares`: some objects stand at several places. */
export type Shape = (data: Data, shares: boolean) => { readonly json: string; readonly errors: readonly GraphQLError[] };

export const compileShape = (schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Shape => {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) throw new Error(`the schema has no ${operation.operation}`);
  const fields = compiler(schema, fragments)(root, operation.selectionSet);
  const write = (data: Data, written: Shaping['written']) => {
    const shaping: Shaping = { path: [], errors: [], written };
    const text = writeFields(fields, root.name, data, shaping);
    return { json: text === BROKEN ? 'null' : text, errors: shaping.errors };
  };
  return (data, shares) => {
    const written = write(data, shares ? [] : undefined);
    // Written again where something is wrong, since it is wrong at every place where the object stands.
    return written.errors.length === 0 || !shares ? written : write(data, undefined);
  };
};
