import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Logger } from '../log.ts';

/** The name under which this product's own spans stand. */
export const SCOPE = 'coalition-graph';

/**
 * The attributes that may leave, by whose span it is; those of anybody else do not leave at all. Apollo's gateway would
 * send the operation's name as the client wrote it, which may be a hidden value.
 */
const visible: Readonly<Record<string, readonly string[]>> = {
  [SCOPE]: [
    'graphql.operation.name',
    'operation.hash',
    'operation.cost',
    'operation.codes',
    'plan.source',
    'subgraph',
    'outcome',
    'codes',
    'fetches',
    'db.system.name',
    'db.query.summary',
  ],
  'apollo/gateway-js': ['service', 'graphql.operation.type', 'plan.source'],
};

const attributesOf = ({ attributes, instrumentationScope: { name } }: ReadableSpan): Attributes =>
  Object.fromEntries((visible[name] ?? []).flatMap((key) => (attributes[key] === undefined ? [] : [[key, attributes[key]]])));

/** A span as the collector sees it: no words of an error, no events, no attribute that is not on the list. */
export const visibleSpan = (span: ReadableSpan): ReadableSpan => ({
  name: span.name,
  kind: span.kind,
  spanContext: () => span.spanContext(),
  ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
  startTime: span.startTime,
  endTime: span.endTime,
  duration: span.duration,
  ended: span.ended,
  status: { code: span.status.code },
  attributes: attributesOf(span),
  links: [],
  events: [],
  resource: span.resource,
  instrumentationScope: span.instrumentationScope,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
});

const SUCCESS = 0;

/** Sends visible spans alone. Says once that the collector takes none, and once that it does again. */
export const guardedExporter = (exporter: SpanExporter, logger: Logger): SpanExporter => {
  let failing = false;
  return {
    export: (spans, done) => {
      const shown = spans.filter(({ instrumentationScope: { name } }) => Object.hasOwn(visible, name)).map(visibleSpan);
      exporter.export(shown, (result) => {
        const failed = result.code !== SUCCESS;
        if (failed && !failing) logger.warn({ code: (result.error as NodeJS.ErrnoException | undefined)?.code }, 'the collector takes no traces');
        if (!failed && failing) logger.info('the collector takes traces again');
        failing = failed;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
};
