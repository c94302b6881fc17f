import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = { readonly stringValue?: string; readonly intValue?: number; readonly arrayValue?: { readonly values: readonly Value[] } };
type Attribute = { readonly key: string; readonly value: Value };
type Body = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly scope: { readonly name: string }; readonly spans: readonly WireSpan[] }[];
  }[];
};
type WireSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number; readonly message?: string };
};

/** A span as it arrived. */
export type ReceivedSpan = Omit<WireSpan, 'attributes'> & {
  readonly scope: string;
  readonly service: unknown;
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type Collector = {
  readonly url: string;
  readonly spans: () => readonly ReceivedSpan[];
  /** Everything that arrived, as text. */
  readonly text: () => string;
  /** The spans of a trace, once its root is among them. */
  readonly traceOf: (traceId: string) => Promise<readonly ReceivedSpan[]>;
  readonly stop: () => Promise<void>;
};

const plain = ({ stringValue, intValue, arrayValue }: Value): unknown => stringValue ?? intValue ?? arrayValue?.values.map(plain);
const record = (attributes: readonly Attribute[]) => Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));

const spansIn = (text: string): readonly ReceivedSpan[] =>
  (JSON.parse(text) as Body).resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ scope, spans }) =>
      spans.map((span) => ({ ...span, scope: scope.name, service: record(resource.attributes)['service.name'], attributes: record(span.attributes) })),
    ),
  );

/** A collector of traces (OTLP over HTTP, JSON), which keeps what it is sent. */
export const startCollector = async (): Promise<Collector> => {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    bodies.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const spans = () => bodies.flatMap(spansIn);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    text: () => bodies.join('\n'),
    traceOf: async (traceId) => {
      for (;;) {
        const found = spans().filter((span) => span.traceId === traceId);
        if (found.some(({ parentSpanId }) => parentSpanId === undefined)) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
