import { context, propagation, type Span, type SpanOptions, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { Logger } from '../log.ts';

/** Spans of this process, on their way to a collector. */
export type Tracing = {
  readonly tracer: Tracer;
  /** Sends what is left, and ends. Waits two seconds at most. */
  readonly stop: () => Promise<void>;
};

export type TracingOptions = {
  /** Where the collector takes traces (OTLP over HTTP). */
  readonly endpoint: string;
  /** `service.name` of every span. */
  readonly service: string;
  readonly logger: Logger;
};

/** Milliseconds. A stop waits no longer for a collector that does not answer. */
const LAST_EXPORT = 2_000;
const EXPORT_TIMEOUT = 5_000;
const EXPORT_DELAY = 2_000;
/** Spans that wait for the collector; when it does not keep up, the newest are dropped, and no answer waits. */
const QUEUE = 8_192;

/**
 * Starts tracing, for the whole process: Apollo's gateway has spans of its own, which come along. The SDK is loaded here
 * and nowhere else, so that a process that does not trace never loads it. What leaves passes `visible-span.ts`.
 */
export const startTracing = async ({ endpoint, service, logger }: TracingOptions): Promise<Tracing> => {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }, { guardedExporter, SCOPE }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('./visible-span.ts'),
  ]);
  const exporter = guardedExporter(new OTLPTraceExporter({ url: endpoint, timeoutMillis: EXPORT_TIMEOUT }), logger);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter, { maxQueueSize: QUEUE, scheduledDelayMillis: EXPORT_DELAY, exportTimeoutMillis: EXPORT_TIMEOUT })],
  });
  provider.register();
  return {
    tracer: provider.getTracer(SCOPE),
    stop: async () => {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, LAST_EXPORT);
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
};

/** Runs work in a span of its own, which ends with it. A failure marks the span; its words stay out of it. */
export const inSpan = <Result>(tracer: Tracer, name: string, options: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result> =>
  tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

const noHeaders: Readonly<Record<string, string>> = Object.freeze({});

/** The headers that carry the trace to another process of ours (W3C Trace Context); none where there is no trace. */
export const traceHeaders = (): Readonly<Record<string, string>> => {
  if (trace.getActiveSpan() === undefined) return noHeaders;
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
};

/**
 * Runs work in the trace that the headers of a call name, if any. For calls of our own processes, once their signature was
 * verified; never for a client's headers: nobody may mark the trace of another, or join it.
 */
export const inTraceOf = <Result>(headers: Readonly<Record<string, string | readonly string[] | undefined>>, work: () => Result): Result => {
  const { traceparent } = headers;
  if (typeof traceparent !== 'string') return work();
  return context.with(propagation.extract(context.active(), { traceparent }), work);
};
