import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf } from '../executor/fragments.ts';

/** What a list without a page size is taken to hold: most are a handful, none may be free. */
const PLAIN_LIST = 10;
/** A connection whose page size neither the operation nor the schema tells: the most that a subgraph gives. */
const LARGEST_PAGE = 100;
/** A mutation writes, audits and reads back. */
const MUTATION = 10;
/** Introspection is answered from memory: graphql-js bounds its lists in lists, and without aliases each is written once. */
const INTROSPECTION = 100;

type Variables = Readonly<Record<string, unknown>>;

const isIncluded = (selection: SelectionNode, variables: Variables): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;

const fieldOf = (parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

const isConnection = (type: GraphQLNamedType) => fieldOf(type, 'edges') !== undefined;

const pageSize = (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number | undefined => {
  const sized = field.args.some(({ name }) => name === 'first' || name === 'last');
  if (!sized) return undefined;
  const { first, last } = getArgumentValues(field, node, variables);
  const asked = [first, last].filter((size) => typeof size === 'number');
  return asked.length === 0 ? LARGEST_PAGE : Math.max(0, ...asked);
};

const calculate = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number => {
  const fragments = fragmentsOf(document);
  // A fragment has one cost, however often it is spread, save in a page: there the rows multiply it.
  const ofFragments = new Map<string, number>();

  const ofFragment = (name: string, page: number): number => {
    const key = `${page} ${name}`;
    const cost = ofFragments.get(key);
    if (cost !== undefined) return cost;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const sum = fragment && type ? ofSelections(type, fragment.selectionSet, page) : 0;
    ofFragments.set(key, sum);
    return sum;
  };

  const ofField = (parent: GraphQLNamedType, node: FieldNode, page: number): number => {
    const name = node.name.value;
    if (name === '__typename') return 0;
    if (name.startsWith('__')) return INTROSPECTION;
    const field = fieldOf(parent, name);
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const inner = (rows: number) => (node.selectionSet === undefined ? 0 : ofSelections(type, node.selectionSet, rows));
    if (isConnection(parent)) {
      if (name === 'edges' || name === 'nodes') return page * (1 + inner(1));
      return isCompositeType(type) && name !== 'pageInfo' ? 1 + inner(1) : Number(name !== 'pageInfo');
    }
    const rows = pageSize(field, node, variables);
    if (isConnection(type)) return 1 + inner(rows ?? LARGEST_PAGE);
    if (!isCompositeType(type)) return 0;
    // An edge is a wrapper: its row was counted with the page.
    if (name === 'node' && field.args.length === 0) return inner(1);
    const many = isListType(getNullableType(field.type));
    return (many ? (rows ?? PLAIN_LIST) : 1) * (1 + inner(1));
  };

  const ofSelection = (parent: GraphQLNamedType, selection: SelectionNode, page: number): number => {
    if (!isIncluded(selection, variables)) return 0;
    if (selection.kind === Kind.FIELD) {
      const writes = parent === schema.getMutationType() && !selection.name.value.startsWith('__');
      return ofField(parent, selection, page) + (writes ? MUTATION : 0);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, page);
    const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return ofSelections(condition ?? parent, selection.selectionSet, page);
  };

  const ofSelections = (parent: GraphQLNamedType, { selections }: SelectionSetNode, page: number): number =>
    selections.reduce((sum, selection) => sum + ofSelection(parent, selection, page), 0);

  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return 0;
  return ofSelections(root, operation.selectionSet, 1);
};

/** Arguments whose values decide a cost: page sizes, and what is skipped or included. */
const DECIDING = new Set(['first', 'last', 'if']);

const decidingIn = (document: DocumentNode): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && DECIDING.has(name.value)) names.add(value.name.value);
    },
  });
  return names;
};

/** What of the variables decides: the values of some, and of the others whether there is one: an argument may want one. */
const decidedBy = ({ variableDefinitions = [] }: OperationDefinitionNode, deciding: ReadonlySet<string>, variables: Variables): string =>
  JSON.stringify(
    variableDefinitions.map(({ variable: { name } }) => {
      const value = variables[name.value];
      if (value === undefined) return 'absent';
      // No other value decides: a text of the same name, in another operation of the document, would be kept.
      const decides = deciding.has(name.value) && (typeof value === 'number' || typeof value === 'boolean');
      return value === null || decides ? value : 'present';
    }),
  );

/** Costs of one operation that are kept: as many as its clients have page sizes, within reason. */
const KEPT = 100;

type Known = { readonly deciding: ReadonlySet<string>; readonly costs: LRUCache<string, number> };

// Documents are kept by Apollo's own cache, so most operations come again.
const operations = new WeakMap<OperationDefinitionNode, Known>();

const knownOf = (document: DocumentNode, operation: OperationDefinitionNode): Known => {
  const known = operations.get(operation) ?? { deciding: decidingIn(document), costs: new LRUCache({ max: KEPT }) };
  operations.set(operation, known);
  return known;
};

/**
 * The cost of an operation: the objects it may have resolved. Every object is 1, leaves are free; a connection is 1 and
 * counts everything below `edges` (and `nodes`) once for each row of the page, the row itself included; a plain list
 * counts ten; what a connection says beside its rows (`totalCount`, sums) is 1 each. Variables and the schema's defaults
 * are resolved, fragments put in, skipped selections left out; a field asked twice is counted twice.
 * @throws GraphQLError when an argument or directive has no usable value
 */
export const operationCost = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number => {
  const { deciding, costs } = knownOf(document, operation);
  const values = decidedBy(operation, deciding, variables);
  const known = costs.get(values);
  if (known !== undefined) return known;
  const cost = calculate(schema, document, operation, variables);
  costs.set(values, cost);
  return cost;
};
