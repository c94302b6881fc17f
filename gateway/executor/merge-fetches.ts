import type { Witnessed } from '#kernel/kept-answers.ts';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import { inOneTurn } from './in-one-turn.ts';

type Waiting = { readonly fetch: Fetch; readonly resolve: (result: Witnessed) => void; readonly reject: (error: unknown) => void };

const answerAll = async (subgraph: Subgraph, waiting: readonly Waiting[]): Promise<void> => {
  const fetches = waiting.map(({ fetch }) => fetch);
  try {
    const results = await (subgraph.fetchTogether?.(fetches) ?? Promise.all(fetches.map(subgraph.fetch)));
    for (const [index, { resolve }] of waiting.entries()) resolve(results[index] as Witnessed);
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
};

/**
 * Sends the reads of one request that one step of its plan makes to one subgraph as one: entities at several places of
 * an operation share a transaction, and what they load is loaded once.
 * @returns reads for a request, which is told by its context
 */
export const mergeFetches = (subgraph: Subgraph): ((request: object, fetch: Fetch) => Promise<Witnessed>) => {
  const wait = inOneTurn((_request: object, waiting: readonly Waiting[]) => void answerAll(subgraph, waiting));
  return (request, fetch) => new Promise((resolve, reject) => wait(request, { fetch, resolve, reject }));
};
