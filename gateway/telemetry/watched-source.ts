import type { GraphQLDataSource } from '@apollo/gateway';
import { SpanStatusCode } from '@opentelemetry/api';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { inSpan } from '#kernel/telemetry/tracing.ts';
import { codesOf, outcomeOf } from '#kernel/telemetry/watched-subgraph.ts';
import type { GatewayContext } from '../context.ts';

type Source = GraphQLDataSource<GatewayContext>;

const counted = (source: Source, subgraph: string, { metrics }: Telemetry): Source['process'] => {
  if (metrics === undefined) return (options) => source.process(options);
  return async (options) => {
    const answered = metrics.fetchSent(subgraph);
    try {
      const response = await source.process(options);
      answered(outcomeOf(codesOf([response])));
      return response;
    } catch (error) {
      answered('unavailable');
      throw error;
    }
  };
};

/** A data source whose fetches are counted and traced, wherever its subgraph runs. Off, it is the same source. */
export const watchedSource = (source: Source, subgraph: string, telemetry: Telemetry): Source => {
  const { metrics, tracing } = telemetry;
  if (metrics === undefined && tracing === undefined) return source;
  const process = counted(source, subgraph, telemetry);
  if (tracing === undefined) return { process };
  return {
    process: (options) =>
      inSpan(tracing.tracer, 'fetch', { attributes: { subgraph } }, async (span) => {
        const response = await process(options);
        const codes = codesOf([response]);
        span.setAttribute('outcome', outcomeOf(codes));
        if (codes.length > 0) span.setAttribute('codes', [...codes]).setStatus({ code: SpanStatusCode.ERROR });
        return response;
      }),
  };
};
