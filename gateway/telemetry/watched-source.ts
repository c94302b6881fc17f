import { SpanStatusCode } from '@opentelemetry/api';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { inSpan } from '#kernel/telemetry/tracing.ts';
import { codesOf, outcomeOf } from '#kernel/telemetry/watched-subgraph.ts';
import type { Source } from '../executor/follow-plan.ts';

const counted = (source: Source, subgraph: string, { metrics }: Telemetry): Source => {
  if (metrics === undefined) return source;
  return async (context, asked) => {
    const answered = metrics.fetchSent(subgraph);
    try {
      const response = await source(context, asked);
      answered(outcomeOf(codesOf([response])));
      return response;
    } catch (error) {
      answered('unavailable');
      throw error;
    }
  };
};

/** A source whose fetches are counted and traced, wherever its subgraph runs. Off, it is the same source. */
export const watchedSource = (source: Source, subgraph: string, telemetry: Telemetry): Source => {
  const { metrics, tracing } = telemetry;
  if (metrics === undefined && tracing === undefined) return source;
  const ask = counted(source, subgraph, telemetry);
  if (tracing === undefined) return ask;
  return (context, asked) =>
    inSpan(tracing.tracer, 'fetch', { attributes: { subgraph } }, async (span) => {
      const response = await ask(context, asked);
      const codes = codesOf([response]);
      span.setAttribute('outcome', outcomeOf(codes));
      if (codes.length > 0) span.setAttribute('codes', [...codes]).setStatus({ code: SpanStatusCode.ERROR });
      return response;
    });
};
