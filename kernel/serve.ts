import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { parse } from 'secure-json-parse';
import { z } from 'zod';
import { contentDigest, DIGEST_HEADER } from './call/digest.ts';
import { MAX_ANSWER_BYTES, tooLong } from './call/longest-answer.ts';
import { CONTEXT_HEADER } from './call/sign.ts';
import { type CallContext, CallRefused, checkBody, type VerifyCall } from './call/verify.ts';
import { addHealthRoutes } from './http/health.ts';
import { createInFlight } from './http/in-flight.ts';
import { drain, type ListenAt, listen } from './http/listen.ts';
import { refusalBody } from './http/refusal.ts';
import { createHttpServer } from './http/server.ts';
import { leaveUnread } from './http/unread-body.ts';
import type { Logger } from './log.ts';
import { isMutation } from './operation-kind.ts';
import type { Fetch, OpenSubgraph } from './subgraph.ts';
import { inTraceOf } from './telemetry/tracing.ts';

// A subgraph as a process of its own: POST /graphql for the gateways, and nothing for anybody else.

/** Bytes of a call: representations of the rows of a page, several lists of them. */
const MAX_BODY_BYTES = 5_000_000;

/** Calls that are answered at the same time; one more gets 503, and the gateway asks again. */
const MAX_IN_FLIGHT = 64;

const PATHS = '/graphql (POST, signed by a gateway), /health/live and /health/ready';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the gateway signed; verified before the body is read. */
    call: CallContext | undefined;
  }
}

const oneSchema = z.strictObject({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).default({}),
  operationName: z.string().nullish(),
});

/** More places of one operation than its tokens have room for. */
const MAX_FETCHES = 1_000;

/** One fetch, or the fetches of one step of a plan: a list is answered by a list. */
const bodySchema = z.union([oneSchema, z.array(oneSchema).min(1).max(MAX_FETCHES)]);

export type ServeOptions = {
  readonly subgraph: OpenSubgraph;
  readonly verify: VerifyCall;
  readonly listenAt: ListenAt;
  readonly drainMs: number;
  readonly logger: Logger;
};

export type RunningSubgraph = { readonly url: string; readonly stop: () => Promise<void> };

const refuse = (reply: FastifyReply, logger: Logger, reason: string) => {
  const { method, url, socket } = reply.request.raw;
  logger.warn({ requestId: reply.request.id, from: socket.remoteAddress, method, path: url?.slice(0, 100), reason }, 'a call was refused');
  return leaveUnread(reply).code(401).send(refusalBody('UNAUTHENTICATED', 'Only the gateways of this coalition are answered here.'));
};

/** Before the body is read, whatever is asked for: what there is, and what is not, is told to gateways alone. */
const authenticate =
  ({ verify, logger }: ServeOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.routeOptions.url?.startsWith('/health/') === true) return undefined;
    const header = request.headers[CONTEXT_HEADER];
    if (typeof header !== 'string') return refuse(reply, logger, 'no context, or several');
    try {
      request.call = await verify.context(header);
      return undefined;
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      return refuse(reply, logger, error.message);
    }
  };

const checkSignedBody = (logger: Logger) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.call === undefined || !Buffer.isBuffer(request.body)) return refuse(reply, logger, 'no body');
  try {
    checkBody(request.call, request.body);
    return undefined;
  } catch (error) {
    return refuse(reply, logger, (error as Error).message);
  }
};

/** Aborted when the gateway hung up or waits no longer. */
const waitedFor = (reply: FastifyReply, patience: number): AbortSignal => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('the gateway waits no longer')), patience);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort(new Error('the gateway hung up'));
  });
  return controller.signal;
};

/** A cause stays in this process's log; the gateway learns that there was one. */
const plain =
  (logger: Logger, requestId: string) =>
  ({ data, errors }: ExecutionResult) => {
    for (const error of errors ?? []) {
      if (error.originalError !== undefined && error.extensions.code === undefined) logger.error({ requestId, err: error.originalError }, 'a fetch failed');
    }
    return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }) };
  };

/** @returns undefined where it is no JSON, or has a key that could reach a prototype */
const readJson = (body: Buffer): unknown => {
  try {
    return parse(body, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    return undefined;
  }
};

const answer = async ({ subgraph, logger }: ServeOptions, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { call, body } = request;
  if (call === undefined) throw new Error('a call came this far without a context');
  const { viewer, kind, patience } = call;
  const parsed = bodySchema.safeParse(readJson(body as Buffer));
  if (!parsed.success) return reply.code(400).send(refusalBody('BAD_REQUEST', `The body is no fetch, nor a list of up to ${MAX_FETCHES}.`));
  const asked = [parsed.data].flat();
  if (asked.some(({ query }) => isMutation(query) !== (kind === 'mutation')) || (kind === 'mutation' && asked.length > 1))
    return refuse(reply, logger, `the context is for a ${kind}, and the body is something else`);
  const signal = kind === 'query' ? waitedFor(reply, patience) : undefined;
  const fetches = asked.map(({ query, variables, operationName }): Fetch => ({ query, variables, operationName: operationName ?? undefined, viewer, signal }));
  const answered = (await subgraph.fetchTogether(fetches)).map(plain(logger, viewer.requestId));
  const written = (results: readonly object[]) => JSON.stringify(Array.isArray(parsed.data) ? results : results[0]);
  const whole = written(answered);
  const text = Buffer.byteLength(whole) > MAX_ANSWER_BYTES ? written(answered.map(() => tooLong)) : whole;
  return reply.type('application/json; charset=utf-8').header(DIGEST_HEADER, contentDigest(text)).send(text);
};

const addRoute = (app: FastifyInstance, options: ServeOptions): void => {
  const { logger } = options;
  const inFlight = createInFlight(MAX_IN_FLIGHT);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.decorateRequest('call', undefined);
  app.addHook('onRequest', authenticate(options));
  app.route({
    method: 'POST',
    url: '/graphql',
    preHandler: checkSignedBody(logger),
    handler: async (request, reply) => {
      const answered = await inFlight.run(() => inTraceOf(request.headers, () => answer(options, request, reply)));
      if (answered !== undefined) return answered;
      return reply.code(503).header('retry-after', '1').send(refusalBody('OVERLOADED', 'Too many calls are being answered.'));
    },
  });
};

/** Serves a subgraph to the gateways whose keys it knows. Everything but its health is refused to everybody else. */
export const serveSubgraph = async (options: ServeOptions): Promise<RunningSubgraph> => {
  const { subgraph, listenAt, drainMs, logger } = options;
  let draining = false;
  const app = createHttpServer({ logger, maxBodyBytes: MAX_BODY_BYTES, isDraining: () => draining, paths: PATHS });
  addRoute(app, options);
  addHealthRoutes(app, { subgraphs: [subgraph], isDraining: () => draining, ready: async () => true, needs: 'every' });
  const { url } = await listen(app, listenAt);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    draining = true;
    stopped ??= drain(app, drainMs);
    return stopped;
  };
  return { url, stop };
};
