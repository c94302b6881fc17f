import { getNamedType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import { definitions } from '../kit/definitions.ts';
import { viewer } from '../kit/graph.ts';
import { ABSENT_GROUP, HIDDEN_GROUP, LEFT_GROUP } from './chronicle.ts';
import type { Values } from './values.ts';
import type { World } from './world.ts';

// Subgraphs asked directly, as the gateway asks them: for every type with a key, with hidden, absent and visible keys.

export type EntityAnswer = {
  readonly subgraph: string;
  readonly type: string;
  readonly hidden: readonly unknown[];
  readonly absent: readonly unknown[];
  /** Was any of the visible keys answered? */
  readonly found: boolean;
  /** False for a stub, which only carries a link. */
  readonly resolvable: boolean;
};

export type Keyed = { readonly type: string; readonly key: string; readonly resolvable: boolean };

const keyedTypes = (sdl: readonly string[]): readonly Keyed[] =>
  sdl
    .flatMap((text) => parse(text).definitions)
    .flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      return (definition.directives ?? [])
        .filter(({ name }) => name.value === 'key')
        .map(({ arguments: given = [] }) => {
          const of = (name: string) => given.find((argument) => argument.name.value === name)?.value;
          const [fields, resolvable] = [of('fields'), of('resolvable')];
          return {
            type: definition.name.value,
            key: fields?.kind === Kind.STRING ? fields.value : '',
            resolvable: !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value),
          };
        });
    });

/** The keyed types of a subgraph, each with the fetch that asks for its leaves by representations. */
export const keyedIn = ({ name: subgraph, schema }: OpenSubgraph): readonly (Keyed & { readonly query: string })[] =>
  keyedTypes(definitions.find(({ name }) => name === subgraph)?.sdl ?? []).flatMap((keyed) => {
    const named = schema.getType(keyed.type);
    if (!isObjectType(named)) return [];
    const leaves = Object.values(named.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${keyed.type} { ${leaves.map(({ name }) => name).join(' ')} } } }`;
    return [{ ...keyed, query }];
  });

const keysOf = (key: string, { hidden, absent, shared, codes }: Values) =>
  key === 'id'
    ? { hidden, absent: [...absent, 'x'], visible: shared }
    : {
        hidden: [HIDDEN_GROUP, LEFT_GROUP],
        absent: [ABSENT_GROUP, 'ZZZ'],
        visible: codes.filter((code) => ![HIDDEN_GROUP, LEFT_GROUP, ABSENT_GROUP, 'ZZZ', 'LOE-NONE'].includes(code)),
      };

export const entityAnswers = async (world: World, values: Values): Promise<readonly EntityAnswer[]> => {
  const answers: EntityAnswer[] = [];
  for (const subgraph of world.subgraphs) {
    for (const { type, key, resolvable, query } of keyedIn(subgraph)) {
      const ask = async (keys: readonly string[]) => {
        const { data, errors } = await subgraph.fetch({
          query,
          variables: { keys: keys.map((value) => ({ __typename: type, [key]: value })) },
          viewer: viewer('BGR', 'READER', 'PERSONNEL_OFFICER', 'VETTING_LIAISON'),
        });
        if (errors !== undefined)
          throw new AggregateError(
            errors,
            `${subgraph.name} ${type}: ${errors.map(({ message, originalError }) => originalError?.stack ?? message).join(' ')}`,
          );
        return (data as { _entities: unknown[] })._entities;
      };
      const keys = keysOf(key, values);
      answers.push({
        subgraph: subgraph.name,
        type,
        hidden: await ask(keys.hidden),
        absent: await ask(keys.absent),
        found: (await ask(keys.visible)).some((entity) => entity !== null),
        resolvable,
      });
    }
  }
  return answers;
};
