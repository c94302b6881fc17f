import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from '../log.ts';
import { mask, refusalBody } from './refusal.ts';
import { leaveUnread } from './unread-body.ts';

/** Milliseconds. A client that sends slowly is cut off; one that keeps its connection outlives a proxy's minute. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 15_000;
const KEEP_ALIVE_TIMEOUT = 65_000;
const TIMEOUT_CHECK = 1_000;
const MAX_REQUESTS_PER_SOCKET = 1_000;
const MAX_HEADERS = 100;
const MAX_CONNECTIONS = 2_000;

const requestIdHeader = 'x-request-id';

const fixedHeaders = {
  'cache-control': 'no-store, private',
  vary: 'Authorization',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const statusText: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

/** HTTP that cannot be parsed never becomes a request; it is answered on the socket. */
const refuseMalformed = (error: NodeJS.ErrnoException, socket: Socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(refusalBody('BAD_REQUEST', 'The request is not well-formed HTTP, or took too long.'));
  const head = [
    `HTTP/1.1 ${status} ${statusText[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${requestIdHeader}: ${randomUUID()}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** Refusals of Fastify, in the form that a GraphQL client reads. */
const refusals: Readonly<Record<string, { status: number; code: string; message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'BODY_TOO_LARGE', message: 'The request body is too long.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the operation as application/json.' },
};

const answerError = (logger: Logger) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const status = error.statusCode ?? 500;
  const known = refusals[error.code];
  if (known !== undefined) {
    return reply.code(known.status).header('connection', 'close').send(refusalBody(known.code, known.message));
  }
  if (status >= 400 && status < 500) {
    return reply.code(status).send(refusalBody('BAD_REQUEST', 'The request body is not a JSON object with an operation.'));
  }
  const { message, extensions } = mask(error, logger, { requestId: request.id });
  return reply.code(500).send({ errors: [{ message, extensions }] });
};

export type ServerOptions = {
  readonly logger: Logger;
  readonly maxBodyBytes: number;
  readonly isDraining: () => boolean;
  /** What there is, for who asks for something else. */
  readonly paths: string;
};

/** Fastify with every limit of its own set, and an id on every answer. Clients' own ids and identity headers are not read. */
export const createHttpServer = ({ logger, maxBodyBytes, isDraining, paths }: ServerOptions): FastifyInstance => {
  const app = Fastify({
    logger: false,
    bodyLimit: maxBodyBytes,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
    maxRequestsPerSocket: MAX_REQUESTS_PER_SOCKET,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    clientErrorHandler: refuseMalformed,
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: TIMEOUT_CHECK },
  });
  app.server.maxHeadersCount = MAX_HEADERS;
  app.server.maxConnections = MAX_CONNECTIONS;
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id);
    // Apollo's adapter builds an address from it, and fails on one that is none.
    const { host } = request.headers;
    const isOne = (request.raw.headersDistinct.host ?? []).length <= 1;
    if (!isOne || (host !== undefined && !URL.canParse(`http://${host}/`))) {
      return reply.code(400).header('connection', 'close').send(refusalBody('BAD_REQUEST', 'The Host header is not one address.'));
    }
    return undefined;
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    for (const [name, value] of Object.entries(fixedHeaders)) {
      if (name !== 'cache-control' || !reply.hasHeader('content-security-policy')) reply.header(name, value);
    }
    if (isDraining()) reply.header('connection', 'close');
    return payload;
  });
  // A body is read for what there is alone.
  app.addHook('preParsing', async (request, reply) => {
    if (request.is404) await leaveUnread(reply.code(404)).send(refusalBody('NOT_FOUND', `There is ${paths}.`));
  });
  app.setErrorHandler(answerError(logger));
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send(refusalBody('NOT_FOUND', `There is ${paths}.`)));
  return app;
};
