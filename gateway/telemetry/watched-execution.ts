import { trace } from '@opentelemetry/api';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { inSpan } from '#kernel/telemetry/tracing.ts';

export type WatchedExecution = {
  /** Counts where a plan came from. */
  readonly planTaken: (source: 'cache' | 'planner') => void;
  readonly planning: <Result>(work: () => Result) => Result;
  readonly executing: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** What is counted and traced of planning and of following a plan; nothing, where telemetry is off. */
export const watchedExecution = ({ metrics, tracing }: Telemetry): WatchedExecution => {
  if (tracing === undefined) return { planTaken: (source) => metrics?.planTaken(source), planning: (work) => work(), executing: (work) => work() };
  const { tracer } = tracing;
  return {
    planTaken: (source) => {
      metrics?.planTaken(source);
      trace.getActiveSpan()?.setAttribute('plan.source', source);
    },
    planning: (work) => {
      const span = tracer.startSpan('plan');
      try {
        return work();
      } finally {
        span.end();
      }
    },
    executing: (work) => inSpan(tracer, 'execute', {}, work),
  };
};
