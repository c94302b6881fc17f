import type { Environment } from '#kernel/env.ts';
import { addHealthRoutes } from '#kernel/http/health.ts';
import { createInFlight } from '#kernel/http/in-flight.ts';
import { drain, listen } from '#kernel/http/listen.ts';
import { createHttpServer } from '#kernel/http/server.ts';
import type { Logger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { createApolloServer } from './apollo.ts';
import type { Writes } from './executor/in-flight.ts';
import type { PlannedOperations } from './executor/planner.ts';
import type { FetchTimeouts } from './executor/subgraph-source.ts';
import { type FollowSupergraph, openGenerations } from './generations.ts';
import { addGraphiqlRoutes } from './http/graphiql.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import type { IssuerTable } from './identity/issuer-table.ts';
import { createTokenVerifier } from './identity/verify-token.ts';
import { createRateGuard } from './limits/rate.ts';
import { noOperations, type SavedOperations } from './saved-operations.ts';
import { watchOperations } from './telemetry/watched-operations.ts';
import { watchedRates, watchedVerifier } from './telemetry/watched-refusals.ts';

const PATHS = '/graphql (POST), /graphiql, /health/live and /health/ready';

export type GatewayOptions = {
  readonly supergraphSdl: string;
  /** Tells of supergraphs that take over from it while it serves. */
  readonly follow?: FollowSupergraph;
  readonly subgraphs: readonly Subgraph[];
  readonly issuers: IssuerTable;
  readonly environment: Environment;
  readonly logger: Logger;
  /** The product's persisted operations. */
  readonly operations?: SavedOperations;
  /** What else must hold for /health/ready, such as the start-up self-test. */
  readonly ready?: () => Promise<boolean>;
  /** How many of the subgraphs must answer for /health/ready. */
  readonly needs?: 'every' | 'some';
  readonly fetchTimeouts?: FetchTimeouts;
  /** Plans by operation: shared by gateways of the same supergraph in one process. */
  readonly plans?: PlannedOperations;
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

/**
 * Serves the federated graph over HTTP on HOST and PORT of the environment.
 * @throws Error when the supergraph names a subgraph that was not handed over, or the port is taken
 */
export const startGateway = async (options: GatewayOptions): Promise<RunningGateway> => {
  const {
    supergraphSdl,
    follow,
    subgraphs,
    issuers,
    environment,
    logger,
    operations = noOperations,
    ready = async () => true,
    needs = 'every',
    fetchTimeouts,
    plans,
    telemetry = {},
  } = options;
  let draining = false;
  const isDraining = () => draining;
  const rates = watchedRates(createRateGuard(environment), telemetry);
  const writes: Writes = { acknowledged: 0 };
  const ahead = operations.names.flatMap((name) => operations.find(name) ?? []);
  const open = async (sdl: string, isFirst: boolean) => {
    const own = isFirst ? { plans } : { waitsForPlans: true };
    const apollo = await createApolloServer({ supergraphSdl: sdl, subgraphs, environment, logger, rates, writes, fetchTimeouts, ahead, telemetry, ...own });
    await apollo.start();
    return apollo;
  };
  const generations = await openGenerations({ supergraphSdl, follow, open, logger, metrics: telemetry.metrics });

  const app = createHttpServer({ logger, maxBodyBytes: environment.MAX_BODY_BYTES, isDraining, paths: PATHS });
  watchOperations(app, telemetry, operations);
  const inFlight = createInFlight(environment.MAX_IN_FLIGHT);
  addGraphqlRoute(app, { generations, verify: watchedVerifier(createTokenVerifier(issuers), telemetry), rates, inFlight, operations, logger });
  addHealthRoutes(app, { subgraphs, isDraining, ready, needs });
  addGraphiqlRoutes(app, environment.COALITION_NAME);

  const stop = async () => {
    draining = true;
    await drain(app, environment.DRAIN_MS);
    await generations.stop();
  };

  let listening: Awaited<ReturnType<typeof listen>>;
  try {
    listening = await listen(app, environment);
  } catch (error) {
    await generations.stop();
    throw error;
  }
  let stopped: Promise<void> | undefined;
  return {
    ...listening,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};
