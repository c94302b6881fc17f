import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { mask, pathOf } from '#kernel/http/refusal.ts';
import type { Logger } from '#kernel/log.ts';

/** Codes that a subgraph may send to a client, with their message; whatever else it says is for the log. */
const subgraphCodes = ['BAD_USER_INPUT', 'FORBIDDEN', 'UNAVAILABLE'] as const;

/** Every code that an answer may carry. */
const publicCodes: ReadonlySet<unknown> = new Set([
  ...subgraphCodes,
  // GraphQL's own refusals, as Apollo Server names them.
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  // Ours.
  'UNAUTHENTICATED',
  'DEPTH_LIMIT',
  'ALIAS_LIMIT',
  'ROOT_FIELD_LIMIT',
  'DIRECTIVE_LIMIT',
  'COST_LIMIT',
  'RATE_LIMITED',
  'BUDGET_SPENT',
  'OVERLOADED',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'METHOD_NOT_ALLOWED',
  'NOT_FOUND',
  'INTERNAL',
]);

/** Longer than any sentence of ours: a broken subgraph does not decide how long an answer is. */
const MAX_MESSAGE = 2_000;

/** The only extensions of an error that leave. */
const publicExtensions = ['code', 'errorId', 'subgraph'] as const;

/** The error of a subgraph as a client may see it: with its own words only when the subgraph marked it as meant for clients. */
export const publicErrorOf = (error: GraphQLError, subgraph: string, logger: Logger, facts: Readonly<Record<string, unknown>>): GraphQLError => {
  const code = error.extensions?.code;
  if (!subgraphCodes.some((allowed) => allowed === code) || typeof error.message !== 'string') {
    return mask(error, logger, { ...facts, subgraph });
  }
  const named = code === 'UNAVAILABLE' ? { subgraph } : {};
  return new GraphQLError(error.message.slice(0, MAX_MESSAGE), { path: pathOf(error), extensions: { code, ...named } });
};

/** The planner's paths have '@' where a list is entered; what follows is not a path of the answer. */
const clientPath = (path: GraphQLFormattedError['path']) => {
  const list = path?.indexOf('@') ?? -1;
  const known = list < 0 ? path : path?.slice(0, list);
  return known === undefined || known.length === 0 ? {} : { path: known };
};

const isOfSubgraph = (error: unknown) => error instanceof GraphQLError && typeof error.extensions.serviceName === 'string';

/** What graphql-js says where it gives up, and what there is to do. */
const ABORTED = 'Validation aborted.';
const CROWDED = 'The operation asks for the same fields so often that they are not compared with one another any more: ask for each once.';

/** Apollo's last word on every error: what is not on the list of public codes is masked, and no other extension leaves. */
export const createErrorFormatter = (logger: Logger) => {
  const masked = new WeakMap<object, GraphQLError>();

  /** Masks with the request's id in the log; the formatter below has none. */
  const note = (error: GraphQLError, facts: Readonly<Record<string, unknown>>): string => {
    const { code } = error.extensions;
    if (publicCodes.has(code)) return String(code);
    masked.set(error, mask(error, logger, facts));
    return 'INTERNAL';
  };

  const format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = error instanceof Error ? masked.get(error) : undefined;
    const isPublic = publicCodes.has(formatted.extensions?.code);
    const { message, extensions = {} } = known ?? (isPublic ? formatted : mask(error, logger));
    // Positions in the planner's documents mean nothing to a client.
    const locations = isPublic && !isOfSubgraph(error) && formatted.locations !== undefined ? { locations: formatted.locations } : {};
    const kept = publicExtensions.filter((key) => Object.hasOwn(extensions, key)).map((key) => [key, extensions[key]]);
    return { message: message === ABORTED ? CROWDED : message, ...locations, ...clientPath(formatted.path), extensions: Object.fromEntries(kept) };
  };

  return { note, format };
};

/** A refusal of the operation as a whole. */
export const refusal = (code: string, message: string, status: number, headers: ReadonlyMap<string, string> = new Map()): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status, headers } } });
