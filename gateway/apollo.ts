import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanCache } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Environment } from '#kernel/env.ts';
import type { Logger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import type { GatewayContext } from './context.ts';
import { createErrorFormatter } from './errors.ts';
import { MAX_COERCION_ERRORS, mendedGateway } from './executor/gateway-executor.ts';
import { createSubgraphSource, type FetchTimeouts } from './executor/subgraph-source.ts';
import type { RateGuard } from './limits/rate.ts';
import { reservedNamesRule } from './limits/reserved-names.ts';
import { operationGuard } from './operation-guard.ts';
import { planWatch } from './telemetry/watched-plans.ts';
import { watchedSource } from './telemetry/watched-source.ts';

const MAX_RECURSIVE_SELECTIONS = 500;
const MAX_VALIDATION_ERRORS = 5;

export type ApolloOptions = {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  readonly environment: Environment;
  readonly logger: Logger;
  readonly rates: RateGuard;
  readonly fetchTimeouts?: FetchTimeouts | undefined;
  /** Plans by operation: shared by gateways of the same supergraph in one process. */
  readonly plans?: QueryPlanCache | undefined;
  readonly telemetry: Telemetry;
};

const createApolloGateway = ({ supergraphSdl, subgraphs, logger, fetchTimeouts, plans, telemetry }: ApolloOptions): ApolloGateway => {
  // Read when the gateway is constructed: without it, it reports to its maker and asks clouds for their metadata.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  return new ApolloGateway({
    supergraphSdl,
    logger,
    debug: false,
    __exposeQueryPlanExperimental: false,
    // Spans of its own (for whoever collects traces) without the client's text and without words of errors; visible-span.ts keeps the rest.
    telemetry: { includeDocument: false, recordExceptions: false },
    ...planWatch(telemetry),
    ...(plans === undefined ? {} : { queryPlannerConfig: { cache: plans } }),
    buildService: ({ name }) => {
      const subgraph = byName.get(name);
      if (subgraph === undefined) throw new Error(`The supergraph has a subgraph ${name}, which was not started.`);
      return watchedSource(createSubgraphSource(subgraph, fetchTimeouts), name, telemetry);
    },
  });
};

// Every option by name: left out, some would follow NODE_ENV.
export const createApolloServer = (options: ApolloOptions): ApolloServer<GatewayContext> => {
  const { environment, logger, rates } = options;
  const errors = createErrorFormatter(logger);
  return new ApolloServer<GatewayContext>({
    gateway: mendedGateway(createApolloGateway(options)),
    nodeEnv: 'production',
    logger,
    cache: 'bounded',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [reservedNamesRule(options.supergraphSdl)],
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    parseOptions: { maxTokens: environment.MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    executionOptions: { maxCoercionErrors: MAX_COERCION_ERRORS },
    stopOnTerminationSignals: false,
    formatError: errors.format,
    plugins: [
      operationGuard({ limits: environment, rates, errors }),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
};
