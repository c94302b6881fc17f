import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import type { SavedOperations } from '../../gateway/saved-operations.ts';
import { keyedIn } from '../ghost/entities.ts';
import { type Call, callsOperation, randomWalks } from '../ghost/operations.ts';
import { fieldsOf, type Place, pathsOf } from '../ghost/schema.ts';
import type { World } from '../ghost/world.ts';
import { chance, type Dice } from '../kit/dice.ts';
import { viewer } from '../kit/graph.ts';
import type { Observer } from './cast.ts';
import type { Command, Page } from './command.ts';
import { drawValue, valuesIn } from './draw.ts';
import { drawId, type Pools } from './pools.ts';

// What an observer asks: one field with arguments at random, the next page of an earlier list, entities by their ids,
// saved operations, and walks through the schema.

type Spot = { readonly path: readonly Place[]; readonly place: Place };

const spotsIn = (schema: GraphQLSchema): readonly Spot[] =>
  [...pathsOf(schema)].flatMap(([name, path]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return fieldsOf(type)
      .filter((field) => !isLeafType(getNamedType(field.type)) || field.args.length > 0)
      .map((field) => ({ path, place: { type, field } }));
  });

const argumentsOf = (dice: Dice, { field }: Place, pools: Pools): Call =>
  Object.fromEntries(
    field.args
      .filter((argument) => argument.name !== 'after' && (isRequiredArgument(argument) || chance(dice, 50)))
      .map(({ name, type }) => [
        name,
        name === 'first' ? dice.pick([1, 2, 2, 3, 100, 100, 0]) : drawValue(dice, type, name === 'id' || name === 'ids' ? field.name : name, pools),
      ]),
  );

type Variable = { readonly name: string; readonly type: GraphQLInputType };

const variablesIn = (schema: GraphQLSchema, text: string): readonly Variable[] =>
  parse(text).definitions.flatMap((definition) =>
    definition.kind !== Kind.OPERATION_DEFINITION
      ? []
      : (definition.variableDefinitions ?? []).flatMap(({ variable, type }) => {
          const named = typeFromAST(schema, type as never);
          return isInputType(named) ? [{ name: variable.name.value, type: named }] : [];
        }),
  );

export type Questions = {
  readonly field: (dice: Dice, pools: Pools) => Command;
  readonly next: (page: Page) => Command;
  /** Rows by their ids, as fields of Query. */
  readonly row: (root: string, id: string) => Command;
  readonly entities: (dice: Dice, pools: Pools, observer: Observer) => Command;
  readonly saved: (dice: Dice, pools: Pools) => Command;
  readonly walk: (dice: Dice, pools: Pools) => Command;
};

const fieldCommand = ({ path, place }: Spot, call: Call, kind: string): Command => {
  const { target, query, variables } = callsOperation(path, place, [call]);
  const isList = place.field.args.some(({ name }) => name === 'after');
  return { kind, target, body: { query, variables }, ...(isList ? { page: { ...{ path, place }, call } } : {}) };
};

export const openQuestions = (schema: GraphQLSchema, subgraphs: World['subgraphs'], operations: SavedOperations): Questions => {
  const spots = spotsIn(schema);
  const roots = spots.filter(({ path }) => path.length === 0);
  const keyed = subgraphs.flatMap((subgraph) => keyedIn(subgraph).map((type) => ({ subgraph: subgraph.name, ...type })));
  const saved = operations.names.map((name) => ({ name, variables: variablesIn(schema, operations.find(name) ?? '') }));
  return {
    field: (dice, pools) => {
      const newest = pools.kindOf.get(pools.hidden.at(-1) ?? '') ?? '';
      const near = spots.filter(({ place }) => newest.includes(place.field.name.toLowerCase().replace(/s$/, '')));
      const among = near.length > 0 && chance(dice, 40) ? near : chance(dice, 60) ? roots : spots;
      const spot = dice.pick(among) as Spot;
      return fieldCommand(spot, argumentsOf(dice, spot.place, pools), 'field');
    },
    next: ({ path, place, call, cursor }) => fieldCommand({ path, place }, { ...call, after: cursor }, 'next page'),
    row: (root, id) => {
      const spot = roots.find(({ place }) => place.field.name === root);
      if (spot === undefined) throw new Error(`Query has no field ${root}`);
      return fieldCommand(spot, { id }, 'row');
    },
    entities: (dice, pools, { nation, roles }) => {
      const one = dice.pick(keyed) as (typeof keyed)[number];
      const keys = Array.from({ length: 3 }, () => ({ __typename: one.type, [one.key]: drawId(dice, pools, one.key === 'id' ? one.type : one.key) }));
      return {
        kind: 'entities',
        target: `${one.subgraph}.${one.type}`,
        body: { variables: { keys } },
        send: async ({ subgraphs: opened }) => {
          const result = await opened
            .find(({ name }) => name === one.subgraph)
            ?.fetch({ query: one.query, variables: { keys }, viewer: viewer(nation, ...roles) });
          return { status: 200, headers: '', body: JSON.stringify(result) };
        },
      };
    },
    saved: (dice, pools) => {
      const { name, variables } = dice.pick(saved) as (typeof saved)[number];
      const given = variables.filter(({ name: variable }) => variable !== 'after' && chance(dice, 60));
      const values = Object.fromEntries(given.map((one) => [one.name, one.name === 'first' ? 1 + dice.below(20) : drawValue(dice, one.type, one.name, pools)]));
      return { kind: 'saved operation', target: name, body: { documentId: name, variables: values } };
    },
    walk: (dice, pools) => {
      const [operation] = randomWalks(schema, valuesIn(pools), dice.below(2 ** 30), 1);
      return { kind: 'walk', target: 'at random', body: { query: operation?.query, variables: operation?.variables } };
    },
  };
};
