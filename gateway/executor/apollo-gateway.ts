import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from '#kernel/log.ts';
import type { GatewayContext } from '../context.ts';
import { planWatch } from '../telemetry/watched-plans.ts';
import { filled, sameOperation } from './decide.ts';
import { type Execute, executorOf, type GatewayRequest, type GatewayResult, maskedFaults, type ReadingOptions } from './federated-gateway.ts';
import { knowScalars } from './known-scalars.ts';
import { MAX_ERRORS, type Source } from './follow-plan.ts';
import { deduplicate } from './representations.ts';
import { notThere } from './supergraph-error.ts';

export type ApolloOptions = ReadingOptions & {
  readonly supergraphSdl: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly logger: Logger;
};

const dataSource = (source: Source): GraphQLDataSource<GatewayContext> => ({
  process: async (options) => {
    if (!('incomingRequestContext' in options)) throw new Error('only operations are answered');
    const { request, context } = options;
    const { query = '', operationName, variables: asked = {} } = request;
    const { variables, unique, expandData, expandError } = deduplicate(asked);
    const { data, errors = [] } = await source(context, { query, operationName, variables, entities: unique });
    const shown = errors
      .flatMap((error) => expandError(error))
      .slice(0, MAX_ERRORS)
      .map((error) => error.toJSON());
    const given = data === undefined || data === null ? data : expandData(data);
    return { ...(given === undefined ? {} : { data: given }), ...(shown.length > 0 ? { errors: shown } : {}) };
  },
});

// Apollo reports a null where none may be beside the errors, under a name that clients do not know.
const withCompletionErrors = (result: GatewayResult, context: GatewayContext): GatewayResult => {
  const found: unknown = result.extensions?.valueCompletion;
  if (!Array.isArray(found) || found.length === 0) return result;
  return { ...result, errors: [...(result.errors ?? []), ...maskedFaults(found, context)] };
};

/** Where all of an object is left out, it says its type: the planner takes no empty selection. */
const whole = ({ document, operation }: GatewayRequest) => {
  const taken = filled(document);
  return { document: taken, operation: sameOperation(taken, operation) };
};

/** Apollo's own executor in place of ours (EXECUTOR=apollo), with what it leaves silent or answers wrongly mended around it. */
export const createApolloGateway = ({
  supergraphSdl,
  sources,
  logger,
  ...reading
}: ApolloOptions): ApolloServerOptionsWithGateway<GatewayContext>['gateway'] => {
  // Read when the gateway is constructed: without it, it reports to its maker and asks clouds for their metadata.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    debug: false,
    __exposeQueryPlanExperimental: false,
    // Spans of its own (for whoever collects traces) without the client's text and without words of errors; visible-span.ts keeps the rest.
    telemetry: { includeDocument: false, recordExceptions: false },
    ...planWatch(reading.telemetry),
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (source === undefined) throw notThere(name);
      return dataSource(source);
    },
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor, schema } = await gateway.load(options);
      knowScalars(schema);
      const run: Execute = async (request, _coerced, queryHash) =>
        withCompletionErrors(await executor({ ...request, ...whole(request), queryHash }), request.context as GatewayContext);
      return { executor: executorOf(() => schema, run, reading) };
    },
  };
};
