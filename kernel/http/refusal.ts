import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from '../log.ts';

const MASK = 'Something broke on our side. Quote the error id.';

const asError = (thrown: unknown): Error => {
  if (thrown instanceof GraphQLError && thrown.originalError !== undefined) return thrown.originalError;
  if (thrown instanceof Error) return thrown;
  const { message } = Object(thrown) as { message?: unknown };
  return new Error(String(message ?? thrown));
};

/** Deeper than any operation. */
const MAX_PATH = 200;

const isStep = (step: unknown): step is string | number => (typeof step === 'string' && step.length <= 255) || Number.isInteger(step);

/** The path of an error, which may come as plain data: from another process, or from a broken one. */
export const pathOf = (error: unknown): GraphQLError['path'] | null => {
  const { path } = Object(error) as { path?: unknown };
  return Array.isArray(path) && path.length <= MAX_PATH && path.every(isStep) ? path : null;
};

/** Hides an error behind an id, and logs it under that id. */
export const mask = (error: unknown, logger: Logger, facts: Readonly<Record<string, unknown>> = {}): GraphQLError => {
  const errorId = randomUUID();
  logger.error({ ...facts, errorId, err: asError(error) }, 'an error was masked');
  return new GraphQLError(MASK, { path: pathOf(error), extensions: { code: 'INTERNAL', errorId } });
};

/** The body of an answer that is refused before GraphQL begins. */
export const refusalBody = (code: string, message: string, more: Readonly<Record<string, unknown>> = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});
