import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Witnessed } from '#kernel/kept-answers.ts';
import { isMutation } from '#kernel/operation-kind.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import { publicErrorOf } from '../errors.ts';
import { isData } from './data.ts';
import { MAX_ERRORS, type Source } from './follow-plan.ts';
import { mergeFetches } from './merge-fetches.ts';
import { within } from './within.ts';

/** Milliseconds for one fetch. A little over the database's own limits, so that the subgraph's answer comes first. */
export type FetchTimeouts = { readonly query: number; readonly mutation: number };

export const fetchTimeouts: FetchTimeouts = { query: 3_500, mutation: 5_500 };

const unavailable = (subgraph: string) =>
  new GraphQLError(`${subgraph} did not answer. What it holds is missing here, not absent.`, {
    path: [],
    extensions: { code: 'UNAVAILABLE', subgraph },
  });

const areEntities = (answered: unknown, asked: number): boolean =>
  Array.isArray(answered) && answered.length === asked && answered.every((entity) => entity === null || isData(entity));

/** The answer, when it has the form that the executor builds on. Our own subgraphs keep to it; a broken one is not believed. */
const checked = (result: ExecutionResult, entities: number | undefined): ExecutionResult => {
  if (!isData(result)) throw new Error('the answer is no result');
  const { data, errors } = result;
  if (errors !== undefined && !Array.isArray(errors)) throw new Error('the errors are no list');
  if (data === undefined || data === null) {
    if (errors === undefined || errors.length === 0) throw new Error('the answer has neither data nor errors');
    return result;
  }
  if (!isData(data)) throw new Error('the data are no object');
  const answered = data._entities;
  if (entities !== undefined && answered !== null && !areEntities(answered, entities)) throw new Error(`the answer does not have ${entities} entities`);
  return result;
};

/** A subgraph, in this process or in another, as the executor asks it: which of them, only `subgraph.fetch` knows. */
export const createSubgraphSource = (subgraph: Subgraph, timeouts: FetchTimeouts = fetchTimeouts): Source => {
  const read = mergeFetches(subgraph);
  return async (context, { query, operationName, variables, entities }) => {
    const { viewer, logger, deadline, gone } = context;
    const facts = { requestId: viewer.requestId, subgraph: subgraph.name };
    try {
      const writes = isMutation(query);
      const patience = Math.min(writes ? timeouts.mutation : timeouts.query, deadline - performance.now());
      if (patience <= 0) throw new Error('the operation has used up its time');
      const fetch = { query, variables, operationName, viewer, patience };
      const answer: Witnessed = await within(patience, gone, (signal) => (writes ? subgraph.fetch(fetch) : read(context, { ...fetch, signal })));
      context.answer.resting?.push({ subgraph, witness: answer.witness });
      const { data, errors = [] } = checked(answer, entities);
      if (errors.length === 0) return { data };
      const shown = errors.slice(0, MAX_ERRORS).map((error) => publicErrorOf(error, subgraph.name, logger, facts));
      if (shown.some(({ extensions }) => extensions.code === 'UNAVAILABLE')) context.unavailable.add(subgraph.name);
      return { data, errors: shown };
    } catch (error) {
      logger.error({ ...facts, err: error instanceof Error ? error : new Error(String(error)) }, 'a subgraph did not answer');
      context.unavailable.add(subgraph.name);
      return { errors: [unavailable(subgraph.name)] };
    }
  };
};
