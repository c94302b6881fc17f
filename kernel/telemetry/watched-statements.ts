import { SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { LRUCache } from 'lru-cache';
import type { Trace } from '../database/run.ts';
import type { SubgraphMetrics } from './metrics.ts';
import { summaryOf } from './statement-summary.ts';
import type { Telemetry } from './telemetry.ts';

const timed = (metrics: SubgraphMetrics): Trace => ({
  sent: () => {
    const begun = performance.now();
    return (failure) => metrics.statementAnswered((performance.now() - begun) / 1_000, failure !== undefined);
  },
});

/** Texts of statements whose summaries are kept; they differ in their number of keys alone. */
const KEPT = 500;

const spanned = (tracer: Tracer, subgraph: string): Trace => {
  const summaries = new LRUCache<string, string>({ max: KEPT, memoMethod: summaryOf });
  return {
    sent: (sql) => {
      const summary = summaries.memo(sql);
      const attributes = { subgraph, 'db.system.name': 'postgresql', 'db.query.summary': summary };
      const span = tracer.startSpan(summary, { kind: SpanKind.CLIENT, attributes });
      return (failure) => {
        if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
  };
};

/** Every statement in all traces; the only one as it is. */
const together = (traces: readonly Trace[]): Trace | undefined => {
  if (traces.length < 2) return traces[0];
  return {
    sent: (sql, params) => {
      const answered = traces.map((trace) => trace.sent(sql, params));
      return (failure) => {
        for (const one of answered) one(failure);
      };
    },
  };
};

/** What sees the statements of a subgraph: the metrics, the traces and whoever watched before. Parameters go to none of ours. */
export const traceOf = (subgraph: string, { metrics, tracing }: Telemetry, before?: Trace): Trace | undefined =>
  together([
    ...(before === undefined ? [] : [before]),
    ...(metrics === undefined ? [] : [timed(metrics.subgraph(subgraph))]),
    ...(tracing === undefined ? [] : [spanned(tracing.tracer, subgraph)]),
  ]);
