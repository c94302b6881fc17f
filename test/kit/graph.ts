import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll } from 'vitest';
import type { Trace } from '#kernel/database/run.ts';
import { openPools, type Pools } from '#kernel/host.ts';
import { createLogger } from '#kernel/log.ts';
import { type OpenSubgraph, openSubgraph } from '#kernel/subgraph.ts';
import type { Role, Viewer } from '#kernel/viewer.ts';
import { type TestDatabase, useDatabase } from './database.ts';
import { definitions } from './definitions.ts';

/** A viewer of a nation. @example viewer('CAN', 'DONOR_FOCAL') */
export const viewer = (nation: string, ...roles: Role[]): Viewer => ({
  nation,
  roles: roles.length > 0 ? roles : ['READER'],
  actor: `actor-of-${nation}`,
  issuer: `https://${nation.toLowerCase()}.issuer.example`,
  requestId: '00000000-0000-4000-8000-000000000000',
});

/** Counts what one operation costs: statements, and round trips (statements that leave together are one). */
export const countingTrace = () => {
  const statements: string[] = [];
  const parameters: (readonly unknown[])[] = [];
  let underway = 0;
  let roundTrips = 0;
  const trace: Trace = {
    sent: (sql, params) => {
      statements.push(sql);
      parameters.push(params);
      if (underway === 0) roundTrips += 1;
      underway += 1;
      return () => {
        underway -= 1;
      };
    },
  };
  const reset = () => {
    statements.splice(0);
    parameters.splice(0);
    roundTrips = 0;
  };
  return {
    trace,
    statements,
    /** The parameters of each statement, in the same order. */
    parameters,
    roundTrips: () => roundTrips,
    reset,
  };
};

// biome-ignore lint/suspicious/noExplicitAny: what a test reads out of an answer has no type of its own
export type Data = Record<string, any>;

export type Graph = {
  readonly database: TestDatabase;
  readonly subgraphs: readonly OpenSubgraph[];
  /** Asks one subgraph in process, as the gateway would. */
  readonly ask: (subgraph: string, viewer: Viewer, query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult<Data>>;
  /** Asks and expects no error: the data. */
  readonly data: (subgraph: string, viewer: Viewer, query: string, variables?: Record<string, unknown>) => Promise<Data>;
};

/** Enough for the answers of a test, where it is about those that are given again. */
export const ANSWER_BYTES = 2 ** 24;

/**
 * Opens every subgraph on one database.
 * @param answerBytes for answers that are given again; without, each is read anew
 */
export const openGraph = async (database: TestDatabase, trace?: Trace, answerBytes = 0): Promise<{ readonly graph: Graph; readonly pools: Pools }> => {
  const pools = await openPools({ urlOf: database.urlOf, definitions, poolSize: 8, allowTestClock: true });
  const logger = createLogger('silent');
  const subgraphs = definitions.map((definition) =>
    openSubgraph(definition, { pool: pools.of(definition.name), logger, answerBytes, ...(trace === undefined ? {} : { trace }) }),
  );
  const ask: Graph['ask'] = (name, as, query, variables = {}) => {
    const subgraph = subgraphs.find((candidate) => candidate.name === name);
    if (subgraph === undefined) throw new Error(`no subgraph ${name}`);
    return subgraph.fetch({ query, variables, viewer: as }) as Promise<ExecutionResult<Data>>;
  };
  const data: Graph['data'] = async (...request) => {
    const result = await ask(...request);
    if (result.errors !== undefined)
      throw new AggregateError(result.errors, result.errors.map((error) => `${error.message} ${String(error.originalError?.stack ?? '')}`).join('\n'));
    return result.data ?? {};
  };
  return { pools, graph: { database, subgraphs, ask, data } };
};

/** Gives a test file a graph on a database of its own. */
export const useGraph = (trace?: Trace, answerBytes = 0): (() => Graph) => {
  const database = useDatabase();
  let opened: Awaited<ReturnType<typeof openGraph>> | undefined;
  beforeAll(async () => {
    opened = await openGraph(database.current(), trace, answerBytes);
  });
  afterAll(() => opened?.pools.end());
  return () => {
    if (opened === undefined) throw new Error('the graph is there from beforeAll on');
    return opened.graph;
  };
};
