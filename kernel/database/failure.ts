import { DrizzleQueryError } from 'drizzle-orm/errors';
import { GraphQLError } from 'graphql';
import { PoolExhausted } from './connect.ts';

/** The public codes that a subgraph's errors may carry to the client; anything else is masked by the gateway. */
export type PublicCode = 'FORBIDDEN' | 'UNAVAILABLE' | 'BAD_USER_INPUT';

/** An error that a client may read as it is. */
export const publicError = (code: PublicCode, message: string, cause?: unknown): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });

const refused: Record<string, string> = {
  CG001: 'This nation does not take part in the coalition.',
  CG002: 'This nation is suspended. The coalition staff can lift the suspension.',
};

/** What Postgres or the driver says when the database cannot answer now (SECURITY.md 2.3, T21). */
const unavailable = /^(08|53|57P|57014|55P03|25P03|CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ENOENT)/;

/** What went wrong below drizzle, whose own error would carry the statement's parameters into logs. */
const rootOf = (error: unknown): unknown => (error instanceof DrizzleQueryError && error.cause !== undefined ? rootOf(error.cause) : error);

/** The SQLSTATE, or the driver's own code, of an error; an empty text where there is none. */
export const codeOf = (error: unknown): string => {
  const { code } = (rootOf(error) ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** The unique key, check or foreign key that a write broke; an empty text where it was none. */
export const constraintOf = (error: unknown): string => {
  const { constraint_name: name } = (rootOf(error) ?? {}) as { constraint_name?: unknown };
  return typeof name === 'string' ? name : '';
};

/** Turns a failure of the database into what a client may read; other errors pass as they are, to be masked. */
export const asFailure = (error: unknown): unknown => {
  const root = rootOf(error);
  const refusal = refused[codeOf(root)];
  if (refusal !== undefined) return publicError('FORBIDDEN', refusal, root);
  if (root instanceof PoolExhausted || unavailable.test(codeOf(root))) {
    return publicError('UNAVAILABLE', 'This part of the picture is unavailable now. Try again in a moment.', root);
  }
  return root;
};
