import { Pool } from 'undici';

// The requests that drive what is measured, and what they cost.

export type Request = {
  readonly body: string;
  readonly token: string | undefined;
  /** What the answer's text must hold. */
  readonly holds?: string;
};

/** The next request, by how many were sent before it. */
export type Next = (sent: number) => Request;

/** How long requests are sent: so many seconds, and so many requests at the least. */
export type Span = { readonly seconds: number; readonly requests?: number };

/**
 * Sends requests through kept connections, some at a time.
 * @returns milliseconds of each @throws where an answer is none
 */
export const drive = async (url: string, concurrency: number, { seconds, requests = 0 }: Span, next: Next): Promise<readonly number[]> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const until = performance.now() + seconds * 1_000;
  const took: number[] = [];
  let sent = 0;
  const client = async () => {
    while (sent < requests || performance.now() < until) {
      const from = performance.now();
      const { body, token, holds = '' } = next(sent++);
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors"') || !text.includes(holds))
        throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  await pool.close();
  return took;
};

/** What one operation needs, and how fast they come. */
export type Cost = {
  /** Milliseconds of processor time. */
  readonly cpuMs: number;
  readonly perSecond: number;
  /** Milliseconds until the answer, of half of them and of nearly all. */
  readonly p50: number;
  readonly p99: number;
};

export type Driven = {
  readonly url: string;
  readonly concurrency: number;
  readonly next: Next;
  /** Milliseconds of processor time that each of those who work on an answer has needed so far. */
  readonly cpu: () => Promise<readonly number[]>;
};

type Driving = Cost & {
  readonly operations: number;
  /** Milliseconds of processor time by who needed them, in the order of `cpu`. */
  readonly each: readonly number[];
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

export const costOf = async ({ url, concurrency, next, cpu }: Driven, seconds: number): Promise<Driving> => {
  const before = await cpu();
  const from = performance.now();
  const took = (await drive(url, concurrency, { seconds }, next)).toSorted((a, b) => a - b);
  const elapsed = (performance.now() - from) / 1_000;
  const each = (await cpu()).map((after, index) => (after - (before[index] ?? 0)) / took.length);
  return {
    cpuMs: each.reduce((sum, one) => sum + one, 0),
    each,
    perSecond: took.length / elapsed,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    operations: took.length,
  };
};
