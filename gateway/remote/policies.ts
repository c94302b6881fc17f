import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  retry,
  SamplingBreaker,
  wrap,
} from 'cockatiel';
import type { BreakerState } from '#kernel/telemetry/metrics.ts';
import { CallFailed, CONNECTIONS, type Stage } from './call.ts';

/** A subgraph that failed so often in a row is not asked for HALF_OPEN_MS; then one call tries. */
const CONSECUTIVE_FAILURES = 5;
/** Nor one that failed more often than this in WINDOW_MS, of at least MINIMUM_RPS calls a second. */
const FAILING_SHARE = 0.5;
const WINDOW_MS = 10_000;
const MINIMUM_RPS = 2;
/**
 * Less than the two seconds of SECURITY.md 5.9, on purpose: a try is one cheap call, and a subgraph that was killed and is back
 * in a second must be asked in time to serve again within five (P10), also where the first try comes too early.
 */
const HALF_OPEN_MS = 500;

/** Calls that wait for a connection; one more is refused at once. */
const QUEUE = 256;

const RETRY_AFTER_MS = 25;

/** Work on a subgraph, whose failures are CallFailed. */
export type Policy = <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;

export type Policies = {
  /** Reads are tried once more after a failed connection. */
  readonly read: Policy;
  /** What may have begun is never sent again: its client does that, with the same key. */
  readonly write: Policy;
};

/** Told what the policies do, where somebody counts that. */
export type PolicyWatch = { readonly retried: () => void; readonly turned: (state: BreakerState) => void };

/** What two breakers in a row let through: the stricter of them. */
const stricter = (states: readonly CircuitState[]): BreakerState => {
  if (states.every((state) => state === CircuitState.Closed)) return 'closed';
  return states.some((state) => state === CircuitState.Open || state === CircuitState.Isolated) ? 'open' : 'half-open';
};

/** Cap, breaker and retries of one subgraph (SECURITY.md 5.9). */
export const createPolicies = (watch?: PolicyWatch): Policies => {
  const handled = handleWhen((error) => error instanceof CallFailed);
  const consecutive = circuitBreaker(handled, { halfOpenAfter: HALF_OPEN_MS, breaker: new ConsecutiveBreaker(CONSECUTIVE_FAILURES) });
  const sampling = circuitBreaker(handled, {
    halfOpenAfter: HALF_OPEN_MS,
    breaker: new SamplingBreaker({ threshold: FAILING_SHARE, duration: WINDOW_MS, minimumRps: MINIMUM_RPS }),
  });
  const cap = bulkhead(CONNECTIONS, QUEUE);
  const backoff = new ConstantBackoff(RETRY_AFTER_MS);
  const againAfter = (...stages: readonly Stage[]) => {
    const policy = retry(
      handleWhen((error) => error instanceof CallFailed && stages.includes(error.stage)),
      { maxAttempts: 1, backoff },
    );
    policy.onRetry(() => watch?.retried());
    return policy;
  };
  const breakers = [consecutive, sampling];
  for (const breaker of breakers) breaker.onStateChange(() => watch?.turned(stricter(breakers.map(({ state }) => state))));
  const guarded = [consecutive, sampling, cap] as const;
  const reading = wrap(againAfter('unsent', 'cut'), ...guarded);
  const writing = wrap(againAfter('unsent'), ...guarded);
  const through =
    (policy: typeof reading): Policy =>
    async (work, signal) => {
      try {
        return await policy.execute(work, signal);
      } catch (error) {
        if (isBrokenCircuitError(error)) throw new CallFailed('it failed too often, and is not asked for a moment', { stage: 'unsent' });
        if (isBulkheadRejectedError(error)) throw new CallFailed('too many calls wait for it', { stage: 'unsent' });
        throw error;
      }
    };
  return { read: through(reading), write: through(writing) };
};
