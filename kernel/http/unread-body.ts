import type { FastifyReply } from 'fastify';

/** A body of so many bytes is thrown away as it comes, once its request was refused. */
const MAX_THROWN_AWAY = 1_000_000;

/**
 * For a refusal that is sent before the body was read. Closing under a client that still sends resets the connection, and
 * the refusal is lost with it: so only what is long, or has no known end, is hung up on.
 */
export const leaveUnread = (reply: FastifyReply): FastifyReply => {
  const { 'transfer-encoding': coding, 'content-length': length = '0' } = reply.request.headers;
  const isShort = coding === undefined && Number(length) <= MAX_THROWN_AWAY;
  return isShort ? reply : reply.header('connection', 'close');
};
