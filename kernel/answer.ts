import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { asFailure, publicError } from './database/failure.ts';
import type { Logger } from './log.ts';
import { isMutation } from './operation-kind.ts';
import { type PrepareDocument, prepareDocuments, WrongValues } from './prepared-documents.ts';
import type { Fetch } from './subgraph.ts';

// graphql-js refuses values of variables and arguments in these words; scalars have their rules only here.
const isCoercionError = ({ nodes, message }: GraphQLError): boolean => nodes !== undefined && /^(Variable "\$|Argument ")/.test(message);

const badInput = ({ message, nodes, path }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code: 'BAD_USER_INPUT' } });

/** What a client may read of a failure; the cause stays for the log, without drizzle's text, which holds parameters. */
const readable = (error: GraphQLError): GraphQLError => {
  const thrown = error.originalError;
  // A scalar's own error has no code; graphql-js's error around it names the variable.
  if (isCoercionError(error) && (thrown as GraphQLError | undefined)?.extensions?.code === undefined) return badInput(error);
  if (thrown === undefined) return error;
  const cause = asFailure(thrown);
  const place = { nodes: error.nodes ?? null, path: error.path ?? null };
  if (!(cause instanceof GraphQLError)) return new GraphQLError('The fetch failed.', { ...place, originalError: cause as Error });
  if (cause.extensions.code === undefined) return error;
  return new GraphQLError(cause.message, { ...place, extensions: cause.extensions, originalError: cause });
};

// What is cut short or sent again as a read must not write: the first word of a document is believed by everybody before.
const checkKind = (document: DocumentNode, { query, operationName }: Fetch): void => {
  const writes = getOperationAST(document, operationName)?.operation === 'mutation';
  if (writes && !isMutation(query)) throw new Error('a document that writes does not begin with it');
};

/**
 * Answers fetches on a schema: each document is parsed and validated once. Never throws: errors are in the result, those
 * meant for clients with a code.
 */
export const createAnswer =
  (
    schema: GraphQLSchema,
    logger: Logger,
    prepare: PrepareDocument = prepareDocuments(schema),
  ): ((fetch: Fetch, contextValue: unknown) => Promise<ExecutionResult>) =>
  async (fetch, contextValue) => {
    const { query, variables, operationName, viewer } = fetch;
    try {
      const { document } = prepare(query);
      checkKind(document, fetch);
      const result = await execute({ schema, document, variableValues: variables, operationName: operationName ?? null, contextValue });
      return result.errors === undefined ? result : { ...result, errors: result.errors.map(readable) };
    } catch (error) {
      if (error instanceof WrongValues) return { errors: error.errors.map(badInput) };
      logger.error({ requestId: viewer.requestId, err: error as Error }, 'a fetch does not fit this subgraph');
      return { errors: [publicError('UNAVAILABLE', 'This part of the picture is of another version than the gateway. Try again in a moment.')] };
    }
  };
