import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import type { GatewayContext } from '../../gateway/context.ts';
import type { Answered, Asked, Source } from '../../gateway/executor/follow-plan.ts';
import { mergeEntities } from '../../gateway/executor/merge-entities.ts';

type Place = { readonly __typename: 'Place'; readonly id: string };

const places = (...ids: readonly string[]): readonly Place[] => ids.map((id) => ({ __typename: 'Place', id }));
const asks = (...ids: readonly string[]): Asked => ({
  query: 'query Q__places__1($representations: [_Any!]!) { _entities(representations: $representations) { ... on Place { name in { country } } } }',
  operationName: 'Q__places__1',
  variables: { representations: places(...ids) },
  entities: ids.length,
  alike: 'name in { country }',
});
const asker = () => ({}) as GatewayContext;

const idsOf = ({ variables }: Asked): readonly string[] => (variables.representations as readonly Place[]).map(({ id }) => id);
const named = (id: string) => ({ __typename: 'Place', name: `Place ${id}`, in: { country: id } });

/** A subgraph that notes what it is asked; every entity has a name, but for those that fail. */
const openPlaces = (...failing: readonly string[]) => {
  const asked: (readonly string[])[] = [];
  const source: Source = async (_context, request): Promise<Answered> => {
    const ids = idsOf(request);
    asked.push(ids);
    expect(request.entities).toBe(ids.length);
    const errors = ids.flatMap((id, index) => (failing.includes(id) ? [new GraphQLError(`no ${id}`, { path: ['_entities', index, 'name'] })] : []));
    return { data: { _entities: ids.map((id) => (failing.includes(id) ? null : named(id))) }, errors };
  };
  return { asked, ask: mergeEntities(source) };
};

const entitiesOf = ({ data }: Answered) => data?._entities;

test('what two places of an answer want of their entities is asked once, and of each entity once', async () => {
  const { asked, ask } = openPlaces();
  const context = asker();
  const [one, other] = await Promise.all([ask(context, asks('A', 'B')), ask(context, asks('B', 'C', 'A'))]);
  expect(asked).toEqual([['A', 'B', 'C']]);
  expect(entitiesOf(one)).toEqual([named('A'), named('B')]);
  expect(entitiesOf(other)).toEqual([named('B'), named('C'), named('A')]);
});

test('what is added to an entity at one place is not seen at the other', async () => {
  const { ask } = openPlaces();
  const context = asker();
  const [one, other] = await Promise.all([ask(context, asks('A')), ask(context, asks('A'))]);
  const [first] = entitiesOf(one) as { in: Record<string, unknown> }[];
  Object.assign(first?.in ?? {}, { area: 1 });
  expect(entitiesOf(other)).toEqual([named('A')]);
});

test('an error of an entity is told at each place where it stands, and nowhere else', async () => {
  const { ask } = openPlaces('B');
  const context = asker();
  const answers = await Promise.all([ask(context, asks('A', 'B')), ask(context, asks('B', 'B', 'C')), ask(context, asks('C'))]);
  expect(answers.map(({ errors }) => errors?.map(({ message, path }) => [message, path]))).toEqual([
    [['no B', ['_entities', 1, 'name']]],
    [
      ['no B', ['_entities', 0, 'name']],
      ['no B', ['_entities', 1, 'name']],
    ],
    [],
  ]);
});

test('an error of no entity is told to all, and so is that nothing came', async () => {
  const ask = mergeEntities(async () => ({ data: null, errors: [new GraphQLError('away')] }));
  const context = asker();
  const answers = await Promise.all([ask(context, asks('A')), ask(context, asks('B'))]);
  expect(answers.map(({ data, errors }) => [data, errors?.map(({ message }) => message)])).toEqual([
    [null, ['away']],
    [null, ['away']],
  ]);
});

test('two requests are never one, though they ask for the same in the same turn (T23)', async () => {
  const { asked, ask } = openPlaces();
  await Promise.all([ask(asker(), asks('A')), ask(asker(), asks('A'))]);
  expect(asked).toEqual([['A'], ['A']]);
});

test('what asks for something else is asked for itself', async () => {
  const { asked, ask } = openPlaces();
  const context = asker();
  const { alike: _, ...alone } = asks('A');
  await Promise.all([ask(context, asks('A')), ask(context, { ...asks('B'), alike: 'name' }), ask(context, alone)]);
  expect(asked.toSorted()).toEqual([['A'], ['A'], ['B']]);
});
