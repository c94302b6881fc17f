import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'secure-json-parse';
import { type Dispatcher, Pool } from 'undici';
import { contentDigest, DIGEST_HEADER } from '#kernel/call/digest.ts';
import { MAX_ANSWER_BYTES } from '#kernel/call/longest-answer.ts';
import { CONTEXT_HEADER } from '#kernel/call/sign.ts';
import { traceHeaders } from '#kernel/telemetry/tracing.ts';

/** Connections to one subgraph; as many calls at once, since none is pipelined behind another. */
export const CONNECTIONS = 32;

/** Less than the time a subgraph drains: an idle connection is closed here, before the subgraph closes it under a call. */
const IDLE_MS = 1_000;
const CONNECT_MS = 1_000;

/** How far a call came that was not answered: never sent, or cut off, or answered with something that is no answer. */
export type Stage = 'unsent' | 'cut' | 'answered';

/** The subgraph did not answer a call. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly stage: Stage;

  constructor(message: string, { stage, cause }: { readonly stage: Stage; readonly cause?: unknown }) {
    super(message, { cause });
    this.stage = stage;
  }
}

/** Nobody waits for the answer any more; that says nothing of the subgraph. */
export class NobodyWaits extends Error {
  override readonly name = 'NobodyWaits';
}

/** What Node and undici say when no connection came about. */
const neverSent = new Set(['ECONNREFUSED', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EACCES']);

const codeOf = (error: unknown): string => {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
};

const failed = (error: unknown, { aborted, reason }: AbortSignal): Error => {
  if (error instanceof CallFailed) return error;
  if (aborted && (reason as Error).name !== 'TimeoutError') return new NobodyWaits('the client hung up');
  if (aborted) return new CallFailed('it did not answer in time', { stage: 'answered' });
  const code = codeOf(error);
  return new CallFailed(`the connection failed (${code === '' ? (error as Error).name : code})`, {
    stage: neverSent.has(code) ? 'unsent' : 'cut',
    cause: error,
  });
};

type Received = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly content: Buffer };

/** Sends a request and takes in all of its answer, without the stream that nobody here reads from. */
const exchange = (pool: Pool, options: Dispatcher.DispatchOptions, signal: AbortSignal): Promise<Received> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const chunks: Buffer[] = [];
    let length = 0;
    let [status, headers]: [number, IncomingHttpHeaders] = [0, {}];
    let request: Dispatcher.DispatchController | undefined;
    const leave = () => {
      request?.abort(signal.reason);
      reject(signal.reason);
    };
    const settled = () => signal.removeEventListener('abort', leave);
    signal.addEventListener('abort', leave, { once: true });
    return void pool.dispatch(options, {
      onRequestStart: (controller) => {
        request = controller;
        // It was waiting for a connection.
        if (signal.aborted) leave();
      },
      onResponseStart: (_controller, code, given) => {
        [status, headers] = [code, given];
      },
      onResponseData: (controller, chunk) => {
        length += chunk.byteLength;
        if (length > MAX_ANSWER_BYTES) controller.abort(new CallFailed(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`, { stage: 'answered' }));
        else chunks.push(chunk);
      },
      onResponseEnd: () => {
        settled();
        resolve({ status, headers, content: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
      },
      onResponseError: (_controller, error) => {
        settled();
        reject(error);
      },
    });
  });

/** Keys that could reach a prototype are dropped: a subgraph that was taken over must not change other objects (T10). */
const readJson = (text: string): unknown => {
  try {
    return parse(text, { protoAction: 'remove', constructorAction: 'remove' });
  } catch (cause) {
    throw new CallFailed('the answer is no JSON', { stage: 'answered', cause });
  }
};

export type HttpCaller = {
  /** Sends a body with its signed context. @returns the JSON of the answer @throws CallFailed, NobodyWaits */
  readonly post: (body: string, context: string, signal: AbortSignal) => Promise<unknown>;
  /** True when it says that it can answer. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Keep-alive connections to one subgraph, over TCP or a unix socket. */
export const openCaller = (address: URL): HttpCaller => {
  const onSocket = address.protocol === 'unix:';
  const pool = new Pool(onSocket ? 'http://subgraph' : address.origin, {
    connections: CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    connect: { timeout: CONNECT_MS, ...(onSocket ? { socketPath: decodeURIComponent(address.pathname) } : {}) },
  });
  const path = onSocket ? '' : address.pathname.replace(/\/$/, '');
  return {
    post: async (body, context, signal) => {
      try {
        const headers = { 'content-type': 'application/json', [CONTEXT_HEADER]: context, ...traceHeaders() };
        // The signal bounds all of it.
        const options = { method: 'POST', path: `${path}/graphql`, headers, body, headersTimeout: 0, bodyTimeout: 0 } as const;
        const { status, headers: given, content } = await exchange(pool, options, signal);
        // It says so before it begins with anything.
        if (status !== 200) throw new CallFailed(`it was answered with ${status}`, { stage: status === 503 ? 'unsent' : 'answered' });
        if (given[DIGEST_HEADER] !== contentDigest(content)) throw new CallFailed('the answer was altered on its way', { stage: 'answered' });
        return readJson(content.toString('utf8'));
      } catch (error) {
        throw failed(error, signal);
      }
    },
    ready: async () => {
      try {
        const answer = await pool.request({ method: 'GET', path: `${path}/health/ready`, signal: AbortSignal.timeout(CONNECT_MS) });
        await answer.body.dump();
        return answer.statusCode === 200;
      } catch {
        return false;
      }
    },
    close: () => pool.destroy(),
  };
};
