import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InFlight } from '#kernel/http/in-flight.ts';
import { refusalBody } from '#kernel/http/refusal.ts';
import { leaveUnread } from '#kernel/http/unread-body.ts';
import type { Logger } from '#kernel/log.ts';
import type { GatewayContext, RequestFacts } from '../context.ts';
import type { Generations } from '../generations.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import type { RateGuard } from '../limits/rate.ts';
import type { SavedOperations } from '../saved-operations.ts';
import { authenticate } from './authenticate.ts';
import { resolveDocumentId } from './document-id.ts';

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

export type GraphqlRouteOptions = {
  readonly generations: Generations;
  readonly verify: VerifyToken;
  readonly rates: RateGuard;
  readonly inFlight: InFlight;
  readonly operations: SavedOperations;
  readonly logger: Logger;
};

const PATH = '/graphql';

/** JSON in UTF-8, not compressed: the only body that is read. */
const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const refuseOtherBodies = async (request: FastifyRequest, reply: FastifyReply) => {
  const type = request.headers['content-type'];
  const isPlain = (request.headers['content-encoding'] ?? 'identity') === 'identity';
  if (isPlain && type !== undefined && json.test(type)) return undefined;
  return leaveUnread(reply).code(415).send(refusalBody('UNSUPPORTED_MEDIA_TYPE', 'Send the operation as application/json in UTF-8, not compressed.'));
};

/** Milliseconds for an operation, all its fetches together: within a client's patience of ten seconds (SECURITY.md 5.9). */
const OPERATION_TIME = 8_000;

/** Aborted when the client hangs up before it was answered: what is read for it stops. */
const goneWith = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the client hung up'));
  });
  return controller.signal;
};

const contextOf = (request: FastifyRequest, reply: FastifyReply, logger: Logger): GatewayContext => {
  if (request.viewer === undefined) throw new Error('an operation came this far without a viewer');
  const deadline = performance.now() + OPERATION_TIME;
  return { viewer: request.viewer, logger, facts: request.facts, unavailable: new Set(), answer: {}, deadline, gone: goneWith(reply) };
};

const logAnswer = (logger: Logger) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { viewer, facts } = request;
  logger.info(
    { requestId: request.id, nation: viewer?.nation, actor: viewer?.actor, ...facts, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    'answered',
  );
};

/** POST /graphql, and nothing else there. */
export const addGraphqlRoute = (app: FastifyInstance, { generations, verify, rates, inFlight, operations, logger }: GraphqlRouteOptions): void => {
  app.decorateRequest('viewer', undefined);
  app.decorateRequest('facts');

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const context = contextOf(request, reply, logger);
    const body = await generations.run(async (apollo) =>
      fastifyApolloHandler<GatewayContext>(apollo, { context: async () => context }).call(app, request, reply),
    );
    const { written } = context.answer;
    return body === written?.text ? written?.bytes : body;
  };

  app.route({
    method: 'POST',
    url: PATH,
    onRequest: [
      async (request) => {
        request.facts = { codes: [] };
      },
      authenticate(verify, rates, logger),
      refuseOtherBodies,
    ],
    preHandler: resolveDocumentId(operations),
    onResponse: logAnswer(logger),
    handler: async (request, reply) => {
      const body = await inFlight.run(() => answer(request, reply));
      if (body !== undefined) return body;
      return reply.code(503).header('retry-after', '1').send(refusalBody('OVERLOADED', 'Too many operations are being answered. Ask again in 1 s.'));
    },
  });

  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: PATH,
    onRequest: async (_request, reply) =>
      leaveUnread(reply).code(405).header('allow', 'POST').send(refusalBody('METHOD_NOT_ALLOWED', 'Operations are sent by POST.')),
    handler: async () => undefined, // answered before a body is read
  });
};
