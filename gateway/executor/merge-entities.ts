import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Answered, Asked, Source } from './follow-plan.ts';
import { inOneTurn } from './in-one-turn.ts';
import { deduplicate, entityOf, errorAt } from './representations.ts';

// A plan asks for the same of entities at several places of an answer, in a fetch for each place. Those that start together
// are one fetch, in which an entity that stands at several of the places is named once.

type Waiting = { readonly asked: Asked; readonly resolve: (answered: Answered) => void; readonly reject: (error: unknown) => void };

/** The errors of some of the entities, and those of none. */
const errorsFrom = (errors: readonly GraphQLError[], from: number, count: number): readonly GraphQLError[] =>
  errors.flatMap((error) => {
    const index = entityOf(error);
    if (index === undefined) return [error];
    return index >= from && index < from + count ? [errorAt(error, index - from)] : [];
  });

const listOf = ({ variables: { representations } }: Asked): readonly unknown[] => (Array.isArray(representations) ? representations : []);

const askAll = async (source: Source, context: GatewayContext, waiting: readonly Waiting[]): Promise<void> => {
  const [first] = waiting;
  if (first === undefined) return;
  try {
    if (waiting.length === 1) return first.resolve(await source(context, first.asked));
    const lists = waiting.map(({ asked }) => listOf(asked));
    const { variables, unique, expandData, expandError } = deduplicate({ ...first.asked.variables, representations: lists.flat() });
    const { data, errors = [] } = await source(context, { ...first.asked, variables, entities: unique });
    const entities = data === undefined || data === null ? undefined : expandData(data)._entities;
    const everyError = errors.flatMap(expandError);
    let from = 0;
    for (const [index, { resolve }] of waiting.entries()) {
      const count = lists[index]?.length ?? 0;
      const own = Array.isArray(entities) ? { ...data, _entities: entities.slice(from, from + count) } : data;
      resolve({ data: own, errors: errorsFrom(everyError, from, count) });
      from += count;
    }
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
};

/** Asks once for what several places of one answer want of their entities at the same time. */
export const mergeEntities = (source: Source): Source => {
  const wait = inOneTurn((context: GatewayContext, waiting: readonly Waiting[]) => {
    for (const alike of Map.groupBy(waiting, ({ asked }) => asked.alike).values()) void askAll(source, context, alike);
  });
  return (context, asked) => (asked.alike === undefined ? source(context, asked) : new Promise((resolve, reject) => wait(context, { asked, resolve, reject })));
};
