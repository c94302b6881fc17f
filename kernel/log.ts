import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Longest text that one log field keeps; the rest is cut, so that a hostile request cannot flood the log. */
const MAX_FIELD = 4_096;

// C0 and C1 control characters and the bidirectional overrides: what could forge a line or hide text in a terminal.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const cleaned = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.slice(0, MAX_FIELD).replace(unprintable, ' ');
  if (value === null || typeof value !== 'object' || value instanceof Error) return value;
  if (depth > 4) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => cleaned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, depth + 1)]));
};

/** Keys whose values never reach a log, wherever they stand in the first three levels. */
const secrets = ['authorization', 'cookie', 'token', 'password', 'variables', 'privateKey', 'd', 'url', 'connectionString'];

/**
 * A structured logger (JSON lines). Secrets are redacted by key, control characters are blanked, long fields are cut.
 * Errors keep name, code, message and stack; parameters of SQL statements are never among their logged keys.
 */
export const createLogger = (level: string, destination: DestinationStream = pino.destination({ fd: 2, sync: true })): Logger =>
  pino(
    {
      level,
      base: { service: 'coalition-graph' },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      formatters: { log: (fields) => cleaned(fields) as Record<string, unknown> },
      serializers: {
        err: (error: Error & { code?: string }) => ({
          name: error.name,
          code: error.code,
          message: cleaned(error.message),
          stack: error.stack?.slice(0, MAX_FIELD),
        }),
      },
    },
    destination,
  );
