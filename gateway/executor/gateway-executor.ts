import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { mask } from '#kernel/http/refusal.ts';
import type { GatewayContext } from '../context.ts';
import { splitIntrospection } from './introspection.ts';

/** Enough to mend an input; the default of fifty echoes a hostile one. */
export const MAX_COERCION_ERRORS = 5;

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type GatewayExecutor = ApolloGateway['executor'];
type GatewayRequest = Parameters<GatewayExecutor>[0];
type GatewayResult = Awaited<ReturnType<GatewayExecutor>>;
type Data = Record<string, unknown>;

const contextOf = (request: GatewayRequest) => request.context as GatewayContext;

// Apollo reports a null where none may be beside the errors, under a name that clients do not know: whoever reads the
// answer would take the missing part for an empty one.
const withCompletionErrors = (result: GatewayResult, context: GatewayContext): GatewayResult => {
  const found: unknown = result.extensions?.valueCompletion;
  if (!Array.isArray(found) || found.length === 0) return result;
  const errors = found.slice(0, MAX_COERCION_ERRORS).map((error: unknown) => mask(error, context.logger, { requestId: context.viewer.requestId }));
  return { ...result, errors: [...(result.errors ?? []), ...errors] };
};

const inOrderOf = (request: GatewayRequest, ...parts: readonly (Data | null | undefined)[]): Data => {
  const all: Data = Object.assign(Object.create(null), ...parts);
  const asked = request.operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === 'Field' ? [selection.alias?.value ?? selection.name.value] : [],
  );
  const ordered: Data = Object.create(null);
  for (const key of [...asked, ...Object.keys(all)]) if (key in all) ordered[key] = all[key];
  return ordered;
};

const answer = async (request: GatewayRequest, schema: GraphQLSchema, plan: GatewayExecutor): Promise<GatewayResult> => {
  const { document } = request;
  // Apollo's type says otherwise, but a wrong operationName comes this far.
  const operation: OperationDefinitionNode | undefined = request.operation;
  if (operation === undefined) return { errors: [new GraphQLError('The document has no operation of the name asked for, or several and no name was given.')] };
  const variableValues = request.request.variables ?? {};
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, { maxErrors: MAX_COERCION_ERRORS });
  if (coerced.errors !== undefined) return { errors: coerced.errors };
  const split = splitIntrospection(document, operation);
  if (split.schema === undefined) return plan(request);
  const about = await execute({ schema, document: split.schema, variableValues, operationName: request.request.operationName ?? null });
  if (split.data === undefined) return about as GatewayResult;
  const planned = split.data.definitions.find((definition) => definition.kind === operation.kind && definition.name?.value === operation.name?.value);
  if (planned?.kind !== 'OperationDefinition') throw new GraphQLError('The operation was lost.');
  const rest = await plan({ ...request, document: split.data, operation: planned });
  const errors = [...(rest.errors ?? []), ...(about.errors ?? [])];
  const data = rest.data === null || rest.data === undefined ? rest.data : inOrderOf(request, rest.data, about.data as Data | null);
  return { ...rest, data: data ?? null, ...(errors.length > 0 ? { errors } : {}) };
};

const executorAround =
  (schema: () => GraphQLSchema, plan: GatewayExecutor): GatewayExecutor =>
  async (request) => {
    const context = contextOf(request);
    const result = withCompletionErrors(await answer(request, schema(), plan), context);
    const { extensions: _internal, ...shown } = result;
    return context.unavailable.size === 0 ? shown : { ...shown, extensions: { unavailable: [...context.unavailable].sort() } };
  };

/** Apollo's gateway loads and plans; what it leaves silent or answers wrongly is mended around its executor. */
export const mendedGateway = (gateway: ApolloGateway): GatewayInterface => ({
  onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
  stop: () => gateway.stop(),
  load: async (options) => {
    const loaded = await gateway.load(options);
    return { executor: executorAround(() => gateway.schema ?? loaded.schema, loaded.executor) };
  },
});
