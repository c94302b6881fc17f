import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Environment, readEnvironment } from '#kernel/env.ts';
import { openPools } from '#kernel/host.ts';
import { createLogger, type Logger } from '#kernel/log.ts';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { openWatchedSubgraph } from '#kernel/telemetry/watched-subgraph.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { readSavedOperations } from '../../gateway/saved-operations.ts';
import { loadDemo } from '../../seed/demo.ts';
import type { TestDatabase } from './database.ts';
import { definitions } from './definitions.ts';
import { countingTrace, type Data } from './graph.ts';

export type Answer = { readonly status: number; readonly body: { readonly data?: Data; readonly errors?: readonly Data[]; readonly extensions?: Data } };

/** The whole product on one database, behind real HTTP, with what it cost beside each answer. */
export type Product = {
  readonly url: string;
  /** Asks as somebody of a nation with roles; the token is minted by its demo issuer. */
  readonly ask: (nation: string, roles: readonly string[], query: string, variables?: Readonly<Record<string, unknown>>, subject?: string) => Promise<Answer>;
  /** Fetches to each subgraph, statements with their parameters, and round trips since the last reset. */
  readonly cost: () => Readonly<
    Record<
      string,
      { readonly fetches: number; readonly statements: readonly string[]; readonly parameters: readonly (readonly unknown[])[]; readonly roundTrips: number }
    >
  >;
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
};

const unlimited = { RATE_PER_SECOND: '100000', RATE_BURST: '100000', COST_PER_MINUTE: '1000000000', DRAIN_MS: '0', PORT: '0' };

export type ProductOptions = {
  readonly demo?: boolean;
  /** Environment variables beside the rate limits, which tests raise. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
  /** For answers that are given again; without, each is read anew. */
  readonly answerBytes?: number;
};

const watched = (subgraph: OpenSubgraph, count: () => void): OpenSubgraph => ({
  ...subgraph,
  fetch: (fetch) => {
    count();
    return subgraph.fetch(fetch);
  },
  fetchTogether: (fetches) => {
    count();
    return subgraph.fetchTogether(fetches);
  },
});

/** Opens the product on a database, with the demo loaded where it is wanted. */
export const openProduct = async (
  database: TestDatabase,
  { demo = false, environment = {}, logger = createLogger('silent'), telemetry = {}, answerBytes = 0 }: ProductOptions = {},
): Promise<Product> => {
  const settings: Environment = readEnvironment({ ...unlimited, ...environment });
  const pools = await openPools({ urlOf: database.urlOf, definitions, poolSize: settings.POOL_SIZE, allowTestClock: true });
  const counters = new Map(definitions.map(({ name }) => [name, { ...countingTrace(), fetches: 0 }]));
  const subgraphs = definitions.map((definition) => {
    const counter = counters.get(definition.name);
    const host = { pool: pools.of(definition.name), logger, answerBytes, ...(counter === undefined ? {} : { trace: counter.trace }) };
    const opened = openWatchedSubgraph(definition, host, telemetry);
    return watched(opened, () => {
      if (counter !== undefined) counter.fetches += 1;
    });
  });
  if (demo) {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    await loadDemo({ owner, subgraphs, logger });
    await owner.end();
  }
  const folder = await mkdtemp(join(tmpdir(), 'coalition-issuers-'));
  const issuers = await openDemoIssuers(folder);
  const supergraphSdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const operations = await readSavedOperations(new URL('../../operations/', import.meta.url));
  const gateway = await startGateway({ supergraphSdl, subgraphs, issuers: issuers.table, environment: settings, logger, operations, telemetry });
  return {
    url: gateway.url,
    ask: async (nation, roles, query, variables = {}, subject = 'a test') => {
      const authorization = `Bearer ${await issuers.mint(nation, roles, { subject })}`;
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    cost: () =>
      Object.fromEntries(
        [...counters].map(([name, { fetches, statements, parameters, roundTrips }]) => [
          name,
          { fetches, statements: [...statements], parameters: [...parameters], roundTrips: roundTrips() },
        ]),
      ),
    reset: () => {
      for (const counter of counters.values()) {
        counter.reset();
        counter.fetches = 0;
      }
    },
    stop: async () => {
      await gateway.stop();
      await pools.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
