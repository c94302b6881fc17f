import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isData, own } from './data.ts';

/** A null where one may not be, or a value that is none of its type: found in what the subgraphs answered. */
type Shaping = { readonly path: (string | number)[]; readonly errors: GraphQLError[] };

/** No value, and the reason was given; a null of its own is `null`. */
const BROKEN = Symbol('broken');
/** The same where no null may be: what holds it has no value either. */
const SPOILED = Symbol('spoiled');

type Complete = (value: unknown, shaping: Shaping) => unknown;
type Field = { readonly key: string; readonly complete: Complete | null };
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

const listOf =
  (inner: Complete): Complete =>
  (value, shaping) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return broken(shaping, 'A list was expected.');
    const { path } = shaping;
    const depth = path.length;
    const completed = new Array<unknown>(value.length);
    let spoiled = false;
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      const element = inner(value[index], shaping);
      if (element === SPOILED) spoiled = true;
      completed[index] = element === BROKEN ? null : element;
    }
    path.length = depth;
    return spoiled ? BROKEN : completed;
  };

const leaf = (type: GraphQLLeafType): Complete => {
  const fits = leafTest(type);
  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    return fits(value) ? value : broken(shaping, `A ${type.name} was expected.`);
  };
};

/** Names that an object from JSON inherits. */
const inherited = (key: string): boolean => key in Object.prototype;

const completeFields = (fields: readonly Field[], typename: string, value: Data, shaping: Shaping): Data | typeof BROKEN => {
  const shaped: Data = {};
  const { path } = shaping;
  const depth = path.length;
  for (const { key, complete } of fields) {
    if (complete === null) {
      shaped[key] = typename;
      continue;
    }
    path[depth] = key;
    const completed = complete(inherited(key) ? own(value, key) : value[key], shaping);
    if (completed === SPOILED) {
      path.length = depth;
      return BROKEN;
    }
    shaped[key] = completed === BROKEN ? null : completed;
  }
  path.length = depth;
  return shaped;
};

const object =
  (type: GraphQLCompositeType, fieldsOf: FieldsOf): Complete =>
  (value, shaping) => {
    if (value === null || value === undefined) return null;
    if (!isData(value)) return broken(shaping, 'An object was expected.');
    const named = isObjectType(type) ? type.name : own(value, '__typename');
    const fields = typeof named === 'string' ? fieldsOf(named) : undefined;
    return fields === undefined ? broken(shaping, `A ${type.name} was expected.`) : completeFields(fields, named as string, value, shaping);
  };

type Collected = Map<string, FieldNode[]>;

/** Selection sets of an operation, made ready for one set of values of its @skip and @include. */
const compiler = (schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Data) => {
  const isAsked = (selection: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  };

  const collect = ({ selections }: SelectionSetNode, type: GraphQLObjectType, into: Collected): Collected => {
    for (const selection of selections.filter(isAsked)) {
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
    if (isListType(type)) return listOf(completeOf(type.ofType, nodes, what));
    if (!isCompositeType(type)) return leaf(type);
    return object(
      type,
      fieldsIn(
        type,
        nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      ),
    );
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
      const fields = [...collected].flatMap(([key, nodes]): readonly Field[] => {
        const name = nodes[0]?.name.value ?? '';
        if (name === '__typename') return [{ key, complete: null }];
        const definition = concrete.getFields()[name];
        return definition === undefined ? [] : [{ key, complete: completeOf(definition.type, nodes, `${concrete.name}.${name}`) }];
      });
      byType.set(typename, fields);
      return fields;
    };
  };

  return (type: GraphQLObjectType, set: SelectionSetNode) => fieldsIn(type, [set])(type.name) ?? [];
};

/** @returns the data in the operation's shape, and what in them is not as the schema says */
export type Shape = (data: Data) => { readonly data: Data | null; readonly errors: readonly GraphQLError[] };

export const compileShape = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Data,
): Shape => {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) throw new Error(`the schema has no ${operation.operation}`);
  const fields = compiler(schema, fragments, variables)(root, operation.selectionSet);
  return (data) => {
    const shaping: Shaping = { path: [], errors: [] };
    const shaped = completeFields(fields, root.name, data, shaping);
    return { data: shaped === BROKEN ? null : (shaped as Data), errors: shaping.errors };
  };
};
