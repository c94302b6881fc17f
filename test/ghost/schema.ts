import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { compose } from '../../schema/compose.ts';
import { definitions } from '../kit/definitions.ts';

// Where everything is in the API schema, and what to ask of it.

/** The supergraph of the subgraphs as they are now, and the schema that clients see. */
export const composed = (): { readonly supergraph: string; readonly schema: GraphQLSchema } => {
  const { supergraph, api } = compose(definitions.map(({ name, sdl }) => ({ name, sdl: sdl.join('\n') })));
  return { supergraph, schema: buildSchema(api) };
};

export type Field = GraphQLField<unknown, unknown>;
export type Place = { readonly type: GraphQLObjectType; readonly field: Field };

export const fieldsOf = (type: GraphQLObjectType): readonly Field[] => Object.values(type.getFields()) as Field[];
const isFree = (field: Field): boolean => !field.args.some(isRequiredArgument);

/** How each type is reached from Query: the fewest fields, lists before single rows, which need an id. */
export const pathsOf = (schema: GraphQLSchema): ReadonlyMap<string, readonly Place[]> => {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const paths = new Map<string, readonly Place[]>([[query.name, []]]);
  const queue = [query];
  for (let type = queue.shift(); type !== undefined; type = queue.shift()) {
    for (const field of fieldsOf(type).filter(isFree)) {
      const next = getNamedType(field.type);
      if (isLeafType(next)) continue;
      if (!isObjectType(next)) throw new Error(`${next.name} is neither an object nor a leaf: teach the ghost test to ask for it`);
      if (paths.has(next.name)) continue;
      paths.set(next.name, [...(paths.get(type.name) ?? []), { type, field }]);
      queue.push(next);
    }
  }
  return paths;
};

const isFlat = (type: GraphQLObjectType): boolean => fieldsOf(type).every((field) => isLeafType(getNamedType(field.type)));
const isList = (type: GraphQLObjectType): boolean => /(Connection|Edge)$/.test(type.name);

/** Everything of a type that needs no argument: its leaves, its values, and the rows of a connection. */
export const selectionOf = (type: GraphQLObjectType): string => {
  const parts = fieldsOf(type)
    .filter(isFree)
    .flatMap((field) => {
      const next = getNamedType(field.type);
      if (!isObjectType(next)) return [field.name];
      return isFlat(next) || isList(type) ? [`${field.name} { ${selectionOf(next)} }`] : [];
    });
  return ['__typename', ...parts].join(' ');
};

/** What tells the rows of a page apart: for the many calls whose rows were read in full elsewhere. */
export const placesOf = (type: GraphQLObjectType): string => {
  const edge = getNamedType(type.getFields().edges?.type ?? type);
  if (!isObjectType(edge) || edge === type) return type.getFields().id === undefined ? selectionOf(type) : '__typename id';
  const node = edge.getFields().node;
  const row = node && getNamedType(node.type);
  const leaves = fieldsOf(edge).filter((field) => isLeafType(getNamedType(field.type)));
  const key = isObjectType(row) ? ['id', 'code', 'name'].find((name) => row.getFields()[name] !== undefined) : undefined;
  const others = fieldsOf(type).filter(({ name }) => name !== 'edges' && name !== 'nodes' && name !== 'pageInfo');
  const flat = others.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  return `${flat.join(' ')} pageInfo { hasNextPage endCursor } edges { ${leaves.map(({ name }) => name).join(' ')} node { ${key ?? '__typename'} } }`;
};

/** Asks for something at the end of a path; lists on the way are asked for in full. */
export const along = (path: readonly Place[], inner: string): string =>
  path.toReversed().reduce((below, { field }) => {
    const all = field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
    return `${field.name}${all} { ${below} }`;
  }, inner);

/** Every field that leads to a list of rows, and the type of its rows. */
export const listsIn = (schema: GraphQLSchema): readonly { readonly target: string; readonly row: string }[] =>
  [...pathsOf(schema).keys()].flatMap((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return fieldsOf(type).flatMap((field) => {
      const list = getNamedType(field.type);
      const nodes = isObjectType(list) && isList(list) ? list.getFields().nodes : undefined;
      return nodes === undefined ? [] : [{ target: `${name}.${field.name}`, row: getNamedType(nodes.type).name }];
    });
  });
