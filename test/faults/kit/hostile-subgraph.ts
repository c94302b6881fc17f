import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentDigest, DIGEST_HEADER } from '#kernel/call/digest.ts';
import { type Behavior, type Json, textOf } from './hostile-answers.ts';

/** What came from a gateway. */
export type Seen = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A server at the address of a subgraph that was taken over: it hands everything on, until it is told to misbehave (T10). */
export type HostileSubgraph = {
  readonly address: string;
  readonly behave: (behavior: Behavior | undefined) => void;
  /** Calls that it misbehaved to since it was told to. */
  readonly hits: () => number;
  readonly seen: readonly Seen[];
  readonly close: () => void;
};

const read = async (stream: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

type Given = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

const handOn = ({ method, url, headers }: IncomingMessage, body: string, socketPath: string): Promise<Given> =>
  new Promise((resolve, reject) => {
    const sent = send({ socketPath, method, path: url, headers, agent: false }, (answer) => {
      read(answer).then((text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

const say = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', [DIGEST_HEADER]: contentDigest(text) }).end(text);
};

export const openHostileSubgraph = async (honest: string): Promise<HostileSubgraph> => {
  const seen: Seen[] = [];
  const socketPath = new URL(honest).pathname;
  let behavior: Behavior | undefined;
  let hits = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await read(request);
    const misbehaves = request.url === '/graphql' ? behavior : undefined;
    if (request.url === '/graphql') seen.push({ headers: request.headers, body });
    if (misbehaves !== undefined) hits += 1;
    if (misbehaves !== undefined && 'does' in misbehaves) return misbehaves.does(request, response);
    const { status, headers, text } = await handOn(request, body, socketPath);
    if (misbehaves === undefined || status !== 200) return response.writeHead(status, headers).end(text);
    return say(response, textOf(misbehaves, JSON.parse(text) as Json));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  server.on('connection', (socket) => socket.on('error', () => undefined)); // whoever misbehaves is hung up on
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave: (next) => {
      behavior = next;
      hits = 0;
    },
    hits: () => hits,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
