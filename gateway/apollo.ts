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
import { createFederatedGateway, MAX_COERCION_ERRORS } from './executor/federated-gateway.ts';
import type { Source } from './executor/follow-plan.ts';
import type { Writes } from './executor/in-flight.ts';
import { mergeEntities } from './executor/merge-entities.ts';
import type { PlannedOperations } from './executor/planner.ts';
import { createSubgraphSource, type FetchTimeouts } from './executor/subgraph-source.ts';
import { writeAnswer } from './executor/written-data.ts';
import { nestedListsRule } from './limits/nested-lists.ts';
import { plainIntrospectionRule } from './limits/plain-introspection.ts';
import type { RateGuard } from './limits/rate.ts';
import { reservedNamesRule } from './limits/reserved-names.ts';
import { operationGuard } from './operation-guard.ts';
import { watchedSource } from './telemetry/watched-source.ts';

const MAX_RECURSIVE_SELECTIONS = 500;
const MAX_VALIDATION_ERRORS = 5;

export type ApolloOptions = {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  readonly environment: Environment;
  readonly logger: Logger;
  readonly rates: RateGuard;
  readonly writes: Writes;
  readonly fetchTimeouts?: FetchTimeouts | undefined;
  /** Plans by operation: shared by gateways of the same supergraph in one process. */
  readonly plans?: PlannedOperations | undefined;
  /** Texts of operations that are planned before anybody asks. */
  readonly ahead?: readonly string[];
  /** Are they planned before it starts? */
  readonly waitsForPlans?: boolean;
  readonly telemetry: Telemetry;
};

const sourcesOf = ({ subgraphs, fetchTimeouts, telemetry }: ApolloOptions): ReadonlyMap<string, Source> =>
  new Map(subgraphs.map((subgraph) => [subgraph.name, mergeEntities(watchedSource(createSubgraphSource(subgraph, fetchTimeouts), subgraph.name, telemetry))]));

/** Answers are kept where every subgraph says what they rest on: those of this process do. */
const keepBytesOf = ({ environment, subgraphs }: ApolloOptions): number =>
  subgraphs.every(({ lookNow }) => lookNow !== undefined) ? environment.ANSWER_CACHE_MIB * 2 ** 20 : 0;

const gatewayOf = async (options: ApolloOptions, sources: ReadonlyMap<string, Source>) => {
  const { environment, supergraphSdl, logger, plans, ahead = [], waitsForPlans = false, writes, telemetry } = options;
  const reading = { share: environment.SHARE_IN_FLIGHT ?? true, writes, keepBytes: keepBytesOf(options), telemetry };
  if (environment.EXECUTOR === 'own') return createFederatedGateway({ supergraphSdl, sources, plans, ahead, waitsForPlans, logger, ...reading });
  // Loaded where it is wanted: its dependencies cost a start.
  const { createApolloGateway } = await import('./executor/apollo-gateway.ts');
  return createApolloGateway({ supergraphSdl, sources, logger, ...reading });
};

// Every option by name: left out, some would follow NODE_ENV.
export const createApolloServer = async (options: ApolloOptions): Promise<ApolloServer<GatewayContext>> => {
  const { environment, logger, rates } = options;
  const errors = createErrorFormatter(logger);
  return new ApolloServer<GatewayContext>({
    gateway: await gatewayOf(options, sourcesOf(options)),
    nodeEnv: 'production',
    logger,
    cache: 'bounded',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [reservedNamesRule(options.supergraphSdl), nestedListsRule, plainIntrospectionRule],
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    parseOptions: { maxTokens: environment.MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    executionOptions: { maxCoercionErrors: MAX_COERCION_ERRORS },
    stopOnTerminationSignals: false,
    formatError: errors.format,
    stringifyResult: writeAnswer,
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
