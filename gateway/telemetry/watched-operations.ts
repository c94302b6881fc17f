import { createHash } from 'node:crypto';
import { context, ROOT_CONTEXT, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '#kernel/telemetry/metrics.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { tokenIn } from '../http/authenticate.ts';
import type { SavedOperations } from '../saved-operations.ts';

const PATH = '/graphql';

/** Answers that are refused before GraphQL begins, by their status. */
const refusals: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'OVERLOADED',
};

/** The name of a saved operation, told by its text: a client may give any name to any text. */
const savedNames = ({ names, find }: SavedOperations): ((hash: string | undefined) => string | undefined) => {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const byHash = new Map(names.map((name) => [hashOf(find(name) ?? ''), name]));
  return (hash) => (hash === undefined ? undefined : byHash.get(hash));
};

type NameOf = ReturnType<typeof savedNames>;

const codeOf = ({ facts }: FastifyRequest, { raw, statusCode }: FastifyReply): string => {
  if (!raw.writableFinished) return 'CLIENT_GONE';
  return facts?.codes[0] ?? refusals[statusCode] ?? (statusCode < 400 ? 'OK' : 'INTERNAL');
};

const count = (app: FastifyInstance, metrics: Metrics, nameOf: NameOf) => {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== PATH || request.method !== 'POST') return done();
    const answered = metrics.operationBegun();
    reply.raw.once('close', () => {
      answered();
      metrics.operationAnswered(nameOf(request.facts?.hash) ?? 'other', codeOf(request, reply), reply.elapsedTime / 1_000);
      if (reply.statusCode === 401 && tokenIn(request) === undefined) metrics.tokenRefused('missing');
    });
    done();
  });
};

// From the moment that the asker is known and the body is read: what is refused before that is not worth a trace.
const span = (app: FastifyInstance, tracer: Tracer, nameOf: NameOf) => {
  app.addHook('preHandler', (request, reply, done) => {
    if (request.routeOptions.url !== PATH || request.method !== 'POST') return done();
    const operation = tracer.startSpan('operation', { root: true });
    const { facts } = request;
    facts.traceId = operation.spanContext().traceId;
    reply.raw.once('close', () => {
      const { hash, cost, codes } = facts;
      const name = nameOf(hash);
      operation.setAttributes({
        ...(name === undefined ? {} : { 'graphql.operation.name': name }),
        ...(hash === undefined ? {} : { 'operation.hash': hash }),
        ...(cost === undefined ? {} : { 'operation.cost': cost }),
        ...(codes.length === 0 ? {} : { 'operation.codes': [...new Set(codes)] }),
      });
      if (codes.length > 0 || reply.statusCode >= 400) operation.setStatus({ code: SpanStatusCode.ERROR });
      operation.end();
    });
    context.with(trace.setSpan(ROOT_CONTEXT, operation), done);
  });
};

/** Counts and traces what is asked at /graphql. A client's own trace headers are not read: nobody marks or joins a trace from outside. */
export const watchOperations = (app: FastifyInstance, { metrics, tracing }: Telemetry, operations: SavedOperations): void => {
  if (metrics === undefined && tracing === undefined) return;
  const nameOf = savedNames(operations);
  if (metrics !== undefined) count(app, metrics, nameOf);
  if (tracing !== undefined) span(app, tracing.tracer, nameOf);
};
