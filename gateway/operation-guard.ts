import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type GraphQLError, getVariableValues } from 'graphql';
import type { GatewayContext } from './context.ts';
import { type createErrorFormatter, refusal } from './errors.ts';
import { operationCost } from './limits/cost.ts';
import type { RateGuard } from './limits/rate.ts';
import { type ShapeLimits, shapeRefusal } from './limits/shape.ts';

export type GuardOptions = {
  readonly limits: ShapeLimits & { readonly MAX_COST: number };
  readonly rates: RateGuard;
  readonly errors: ReturnType<typeof createErrorFormatter>;
};

type Request = GraphQLRequestContext<GatewayContext>;

const checkCost = async ({ schema, document, operation, request, contextValue }: Request, { limits, rates }: GuardOptions) => {
  if (document === undefined || operation === undefined || operation === null) return;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 1 });
  // Without values there is no cost; the executor refuses them, and says which.
  if (coerced === undefined) return;
  let cost: number;
  try {
    cost = operationCost(schema, document, operation, coerced);
  } catch (error) {
    throw refusal('BAD_USER_INPUT', (error as GraphQLError).message, 400);
  }
  contextValue.facts.cost = cost;
  if (cost > limits.MAX_COST) {
    throw refusal('COST_LIMIT', `The operation costs ${cost}; the limit is ${limits.MAX_COST}. Ask for smaller pages or fewer lists in lists.`, 400);
  }
  const { nation } = contextValue.viewer;
  const wait = await rates.takeCost(nation, cost);
  if (wait !== undefined) {
    const headers = new Map([['retry-after', String(wait)]]);
    throw refusal('BUDGET_SPENT', `${nation} has spent its budget for this minute. Ask again in ${wait} s.`, 429, headers);
  }
};

/** Holds each operation against the limits before it is planned, and keeps what is internal out of the answer. */
export const operationGuard = (options: GuardOptions): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didResolveSource: async ({ queryHash, contextValue }) => {
      contextValue.facts.hash = queryHash.slice(0, 16);
    },
    didResolveOperation: async (request) => {
      const { document, operation, operationName, contextValue } = request;
      if (operation === undefined || operation === null) return;
      contextValue.facts.operation = operationName ?? `(${operation.operation})`;
      // GraphQL's rules let an operation pass whose root type the schema does not have; the planner falls over it.
      if (operation.operation === 'subscription' || !request.schema.getRootType(operation.operation)) {
        throw refusal('GRAPHQL_VALIDATION_FAILED', `There are no ${operation.operation} operations here.`, 400);
      }
      const broken = shapeRefusal(document, operation, options.limits);
      if (broken !== undefined) throw broken;
      await checkCost(request, options);
    },
    didEncounterErrors: async ({ errors, contextValue }) => {
      const facts = { requestId: contextValue.viewer.requestId };
      contextValue.facts.codes = errors.map((error) => options.errors.note(error, facts));
    },
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const unavailable: unknown = singleResult.extensions?.unavailable;
      if (unavailable === undefined) delete singleResult.extensions;
      else singleResult.extensions = { unavailable };
    },
  }),
});
