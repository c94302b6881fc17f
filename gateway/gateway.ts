import { setTimeout as wait } from 'node:timers/promises';
import type { QueryPlanCache } from '@apollo/query-planner';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '#kernel/env.ts';
import type { Logger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { createApolloServer } from './apollo.ts';
import type { FetchTimeouts } from './executor/in-process-source.ts';
import { addGraphiqlRoutes } from './http/graphiql.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import { addHealthRoutes } from './http/health.ts';
import { createInFlight } from './http/in-flight.ts';
import { createHttpServer } from './http/server.ts';
import type { IssuerTable } from './identity/issuer-table.ts';
import { createTokenVerifier } from './identity/verify-token.ts';
import { createRateGuard } from './limits/rate.ts';
import { noOperations, type SavedOperations } from './saved-operations.ts';
import { watchOperations } from './telemetry/watched-operations.ts';
import { watchedRates, watchedVerifier } from './telemetry/watched-refusals.ts';

/** Milliseconds that a stop waits for operations that are being answered. */
const LAST_ANSWERS = 10_000;

export type GatewayOptions = {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  readonly issuers: IssuerTable;
  readonly environment: Environment;
  readonly logger: Logger;
  /** The product's persisted operations. */
  readonly operations?: SavedOperations;
  /** What else must hold for /health/ready, such as the start-up self-test. */
  readonly ready?: () => Promise<boolean>;
  readonly fetchTimeouts?: FetchTimeouts;
  /** Plans by operation: shared by gateways of the same supergraph in one process. */
  readonly plans?: QueryPlanCache;
  /** Metrics and traces; off unless handed over. */
  readonly telemetry?: Telemetry;
};

export type RunningGateway = {
  /** Where it serves, without a path. */
  readonly url: string;
  readonly port: number;
  /** Drains and closes; a second call waits for the first. */
  readonly stop: () => Promise<void>;
};

const close = async (app: FastifyInstance) => {
  const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
};

/**
 * Serves the federated graph over HTTP on HOST and PORT of the environment.
 * @throws Error when the supergraph names a subgraph that was not handed over, or the port is taken
 */
export const startGateway = async (options: GatewayOptions): Promise<RunningGateway> => {
  const { supergraphSdl, subgraphs, issuers, environment, logger, operations = noOperations, ready = async () => true, fetchTimeouts, plans } = options;
  const { telemetry = {} } = options;
  let draining = false;
  const isDraining = () => draining;
  const rates = watchedRates(createRateGuard(environment), telemetry);
  const apollo = createApolloServer({ supergraphSdl, subgraphs, environment, logger, rates, fetchTimeouts, plans, telemetry });
  await apollo.start();

  const app = createHttpServer({ logger, maxBodyBytes: environment.MAX_BODY_BYTES, isDraining });
  watchOperations(app, telemetry, operations);
  const inFlight = createInFlight(environment.MAX_IN_FLIGHT);
  addGraphqlRoute(app, { apollo, verify: watchedVerifier(createTokenVerifier(issuers), telemetry), rates, inFlight, operations, logger });
  addHealthRoutes(app, { subgraphs, isDraining, ready });
  addGraphiqlRoutes(app, environment.COALITION_NAME);

  const stop = async () => {
    draining = true;
    // Load balancers see /health/ready fail and clients see `Connection: close`, while everything is still answered.
    if (environment.DRAIN_MS > 0) await wait(environment.DRAIN_MS);
    await close(app);
    await apollo.stop();
  };

  try {
    await app.listen({ host: environment.HOST, port: environment.PORT });
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  let stopped: Promise<void> | undefined;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};
