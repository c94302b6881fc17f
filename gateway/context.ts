import type { Logger } from '#kernel/log.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { Resting } from './executor/kept-answers.ts';
import type { WrittenData } from './executor/written-data.ts';

/** What the request's log line says, filled in as it becomes known. Never variables, never the token. */
export type RequestFacts = {
  operation?: string;
  hash?: string;
  cost?: number;
  codes: readonly string[];
  /** Where traces are on: the operation's trace. */
  traceId?: string;
};

/** What travels with one operation. Made by the HTTP layer after the token was verified. */
export type GatewayContext = {
  readonly viewer: Viewer;
  readonly logger: Logger;
  readonly facts: RequestFacts;
  /** Subgraphs that did not answer: named to the client, so that nobody reads absence as zero. */
  readonly unavailable: Set<string>;
  /**
   * Filled in with what was answered, where nothing but data was, and with what it rests on, where somebody wants to know.
   * Apollo Server hands on a copy of the context.
   */
  readonly answer: { written?: WrittenData; resting?: Resting[] };
  /** The moment, of performance.now(), after which nothing is asked for this operation any more. */
  readonly deadline: number;
  /** Aborted when the client hung up. */
  readonly gone: AbortSignal;
};
