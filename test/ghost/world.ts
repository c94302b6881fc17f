import { readEnvironment } from '#kernel/env.ts';
import { openPools } from '#kernel/host.ts';
import { createLogger } from '#kernel/log.ts';
import { type OpenSubgraph, openSubgraph } from '#kernel/subgraph.ts';
import type { PlannedOperations } from '../../gateway/executor/planner.ts';
import { startGateway } from '../../gateway/gateway.ts';
import type { DemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { noOperations, type SavedOperations } from '../../gateway/saved-operations.ts';
import type { TestDatabase } from '../kit/database.ts';
import { definitions } from '../kit/definitions.ts';
import { ANSWER_BYTES } from '../kit/graph.ts';

/** What a client sees of an answer, byte for byte; the date, the request's own id and the connection's age aside. */
export type Answer = { readonly status: number; readonly headers: string; readonly body: string };

/** One database with its subgraphs and a gateway of its own. */
export type World = {
  readonly database: TestDatabase;
  readonly subgraphs: readonly OpenSubgraph[];
  readonly send: (token: string, query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Sends any body, to whoever reads it: a token may be a bad one. */
  readonly post: (token: string, body: unknown) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** Every moment of both worlds is this one. */
export const CLOCK = '2026-06-15T12:00:00.000Z';

// The operations of this test are larger and come faster than any client's.
const limits = {
  PORT: '0',
  DRAIN_MS: '0',
  MAX_BODY_BYTES: '20000000',
  MAX_TOKENS: '100000',
  MAX_DEPTH: '100',
  MAX_ALIASES: '1000',
  MAX_ROOT_FIELDS: '1000',
  MAX_COST: '1000000',
  RATE_PER_SECOND: '1000000',
  RATE_BURST: '1000000',
  COST_PER_MINUTE: '1000000000',
};

export type WorldOptions = {
  /** Environment variables in place of the limits that nobody reaches. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly operations?: SavedOperations;
  /** What stands between the gateway and a subgraph: for planting what must be noticed. */
  readonly watch?: (subgraph: OpenSubgraph) => OpenSubgraph;
};

// A connection is closed after a thousand requests, whatever they asked.
const volatile = new Set(['date', 'x-request-id', 'connection', 'keep-alive']);

// On a busy machine an answer takes long; one that did not come in time would be a difference that says nothing.
const patience = { statement_timeout: '60s', lock_timeout: '60s', idle_in_transaction_session_timeout: '60s' };
const fetchTimeouts = { query: 60_000, mutation: 60_000 };

/** Opens the subgraphs of a database, with the clock stopped. Answers are given again, as in the product: what is hidden must not show in that either. */
export const openSubgraphs = async (database: TestDatabase): Promise<{ readonly subgraphs: readonly OpenSubgraph[]; readonly end: () => Promise<void> }> => {
  await database.admin.unsafe(`alter database ${database.name} set app.clock = '${CLOCK}'`);
  const settings = { 'app.label_cap': '200', 'app.reporting_currency': 'EUR', ...patience };
  const pools = await openPools({ urlOf: database.urlOf, definitions, poolSize: 4, settings, allowTestClock: true });
  const logger = createLogger('silent');
  return {
    subgraphs: definitions.map((definition) => openSubgraph(definition, { pool: pools.of(definition.name), logger, answerBytes: ANSWER_BYTES })),
    end: pools.end,
  };
};

/** Opens a world behind a real gateway on a free port. */
export const openWorld = async (
  database: TestDatabase,
  issuers: DemoIssuers,
  supergraphSdl: string,
  plans: PlannedOperations,
  { environment = {}, operations = noOperations, watch = (subgraph) => subgraph }: WorldOptions = {},
): Promise<World> => {
  const { subgraphs, end } = await openSubgraphs(database);
  const gateway = await startGateway({
    supergraphSdl,
    subgraphs: subgraphs.map(watch),
    issuers: issuers.table,
    environment: readEnvironment({ ...limits, ...environment }),
    logger: createLogger('silent'),
    operations,
    plans,
    fetchTimeouts,
  });
  const post: World['post'] = async (token, body) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const headers = [...response.headers].filter(([name]) => !volatile.has(name)).map(([name, value]) => `${name}: ${value}`);
    return { status: response.status, headers: headers.join('\n'), body: await response.text() };
  };
  return {
    database,
    subgraphs,
    post,
    send: (token, query, variables) => post(token, { query, variables }),
    close: async () => {
      await gateway.stop();
      await end();
      await database.drop();
    },
  };
};
