import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalBody } from '#kernel/http/refusal.ts';
import { leaveUnread } from '#kernel/http/unread-body.ts';
import type { Logger } from '#kernel/log.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { TokenRefused, type VerifyToken } from '../identity/verify-token.ts';
import type { RateGuard } from '../limits/rate.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the token was verified, before the body is read. */
    viewer: Viewer | undefined;
  }
}

const refuse = (reply: FastifyReply) =>
  leaveUnread(reply)
    .code(401)
    .header('www-authenticate', 'Bearer realm="coalition-graph"')
    .send(refusalBody('UNAUTHENTICATED', 'Send an access token of your nation\'s issuer as "Authorization: Bearer …".'));

/** The access token of a request, if it has one. */
export const tokenIn = ({ headers }: FastifyRequest): string | undefined => /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];

/** Before the body is parsed: who asks, and whether this one asks too often. What is wrong with a token stands in the log alone. */
export const authenticate =
  (verify: VerifyToken, rates: RateGuard, logger: Logger) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const requestId = request.id;
    const token = tokenIn(request);
    if (token === undefined) {
      logger.info({ requestId, reason: 'no bearer token' }, 'refused');
      return refuse(reply);
    }
    try {
      request.viewer = { ...(await verify(token)), requestId };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      logger.warn({ requestId, reason: error.message }, 'token refused');
      return refuse(reply);
    }
    const wait = await rates.takeRequest(request.viewer.actor);
    if (wait === undefined) return undefined;
    return leaveUnread(reply)
      .code(429)
      .header('retry-after', String(wait))
      .send(refusalBody('RATE_LIMITED', `Too many requests. Ask again in ${wait} s.`));
  };
