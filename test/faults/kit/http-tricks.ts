import { endlessly, headOf, type Sending } from './raw-http.ts';

// Requests that no client sends: what a parser, a proxy or a server could be confused by.

/** A request by its bytes, for a path, with headers that a right one would have. */
export type Trick = (to: { readonly headers: Readonly<Record<string, string>>; readonly body: string }) => Sending;

const once = (text: string | Buffer): Sending => ({ chunks: [text] });

const post = (headers: Readonly<Record<string, string>>, body = '', line = 'POST /graphql HTTP/1.1'): Sending =>
  once(`${headOf(line, { host: 'a', 'content-type': 'application/json', ...headers })}${body}`);

/** Headers as lines, so that they may be wrong and may come twice. */
const lines = (headers: Readonly<Record<string, string>>, more: readonly string[], body: string, first = 'POST /graphql HTTP/1.1'): Sending =>
  once(
    `${[first, 'host: a', 'content-type: application/json', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...more].join('\r\n')}\r\n\r\n${body}`,
  );

const hidden = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n';
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** None of these is answered with anything but a refusal, whether it carries a right token or context, or not. */
export const malformed: Readonly<Record<string, Trick>> = {
  'a length and chunks': ({ headers, body }) => lines(headers, ['content-length: 4', 'transfer-encoding: chunked'], `${chunked(body)}${hidden}`),
  'chunks and a length': ({ headers, body }) => lines(headers, ['transfer-encoding: chunked', `content-length: ${body.length}`], chunked(body)),
  'two lengths': ({ headers, body }) => lines(headers, [`content-length: ${body.length}`, 'content-length: 0'], body),
  'a length with a sign': ({ headers, body }) => lines(headers, [`content-length: +${body.length}`], body),
  'a negative length': ({ headers, body }) => lines(headers, ['content-length: -1'], body),
  'a length in hex': ({ headers, body }) => lines(headers, ['content-length: 0x20'], body),
  'a list of lengths': ({ headers, body }) => lines(headers, [`content-length: ${body.length}, ${body.length}`], body),
  'a length beyond numbers': ({ headers, body }) => lines(headers, ['content-length: 99999999999999999999'], body),
  'an unknown transfer coding': ({ headers, body }) => lines(headers, ['transfer-encoding: xchunked'], chunked(body)),
  'chunks before another coding': ({ headers, body }) => lines(headers, ['transfer-encoding: chunked, identity'], chunked(body)),
  'a space before the colon': ({ headers, body }) => lines(headers, ['transfer-encoding : chunked'], chunked(body)),
  'a tab in a header name': ({ headers, body }) => lines(headers, ['transfer\tencoding: chunked'], chunked(body)),
  'a folded header': ({ headers, body }) => lines(headers, ['x: y', ' transfer-encoding: chunked'], chunked(body)),
  'a zero byte in a header': ({ headers, body }) => lines(headers, ['x: \0'], body),
  'a bare line feed between headers': ({ headers, body }) => lines(headers, [`x: y\ncontent-length: ${body.length}`], body),
  'a bare carriage return in a header': ({ headers, body }) => lines(headers, ['x: a\rb'], body),
  'a chunk length that is none': ({ headers }) => lines(headers, ['transfer-encoding: chunked'], 'zz\r\nx\r\n0\r\n\r\n'),
  'a chunk length beyond numbers': ({ headers }) => lines(headers, ['transfer-encoding: chunked'], 'fffffffffffffffff\r\nx'),
  'a chunk extension of 200 kB': ({ headers }) => lines(headers, ['transfer-encoding: chunked'], `1;${'x'.repeat(200_000)}\r\nx\r\n0\r\n\r\n`),
  'a header of 20 kB': ({ headers, body }) => post({ ...headers, x: 'x'.repeat(20_000), 'content-length': String(body.length) }, body),
  'headers without end': ({ headers }) => ({
    chunks: (function* () {
      yield headOf('POST /graphql HTTP/1.1', { host: 'a', ...headers }).slice(0, -2);
      yield* endlessly(`x: ${'y'.repeat(1_000)}\r\n`);
    })(),
  }),
  'a request line of 100 kB': ({ headers }) => post(headers, '', `POST /graphql?${'x'.repeat(100_000)} HTTP/1.1`),
  'a host that is no address': ({ headers, body }) => lines({ ...headers, 'content-length': String(body.length) }, ['host: [', 'host: b'], body),
  'no HTTP version': () => once('POST /graphql\r\n\r\n'),
  'HTTP/0.9': () => once('GET /graphql\r\n'),
  'HTTP/3.7': ({ headers }) => post(headers, '', 'POST /graphql HTTP/3.7'),
  'the preface of HTTP/2': () => once(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])])),
  "TLS's first words": () => once(Buffer.from('16030100c8010000c40303', 'hex')),
  'the first words of Postgres': () => once(Buffer.from('0000000804d2162f', 'hex')),
  noise: () => once(Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 256))),
  CONNECT: ({ headers }) => post(headers, '', 'CONNECT 127.0.0.1:5432 HTTP/1.1'),
  'an unknown method': ({ headers }) => post(headers, '', 'SMUGGLE /graphql HTTP/1.1'),
  TRACE: ({ headers }) => post(headers, '', 'TRACE /graphql HTTP/1.1'),
};

/** Well-formed, and unusual: without a right token or context refused like all else. */
export const unusual: Readonly<Record<string, Trick>> = {
  'GET with a body': ({ headers, body }) => post({ ...headers, 'content-length': String(body.length) }, body, 'GET /graphql HTTP/1.1'),
  'an absolute address': ({ headers, body }) => post({ ...headers, 'content-length': String(body.length) }, body, 'POST http://127.0.0.1/graphql HTTP/1.1'),
  'OPTIONS *': ({ headers }) => post(headers, '', 'OPTIONS * HTTP/1.1'),
  'an upgrade to WebSocket': ({ headers }) =>
    post({ ...headers, upgrade: 'websocket', connection: 'upgrade', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }),
  'an upgrade to HTTP/2': ({ headers }) =>
    post({ ...headers, upgrade: 'h2c', connection: 'upgrade, http2-settings', 'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA' }),
  'a wait for 100 Continue': ({ headers }) => post({ ...headers, expect: '100-continue', 'content-length': '5000000' }),
  'another expectation': ({ headers }) => post({ ...headers, expect: 'secrets' }),
  'method override': ({ headers, body }) =>
    post({ ...headers, 'x-http-method-override': 'POST', 'content-length': String(body.length) }, body, 'PUT /graphql HTTP/1.1'),
  'a path in place of the path': ({ headers, body }) =>
    post({ ...headers, 'x-original-url': '/health/live', 'x-rewrite-url': '/health/live', 'content-length': String(body.length) }, body),
  'two hundred headers': ({ headers }) => post({ ...headers, ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-${index}`, 'y'])) }),
  'a path with a zero byte': ({ headers }) => post(headers, '', 'POST /graphql%00 HTTP/1.1'),
  'a path of bytes that are no text': ({ headers }) => post(headers, '', 'POST /graphql%ff%fe HTTP/1.1'),
  'a path that climbs': ({ headers }) => post(headers, '', 'POST /health/..%2f..%2f..%2fetc/passwd HTTP/1.1'),
  'a body of 100 MB, announced': ({ headers }) => post({ ...headers, 'content-length': '100000000' }),
  'HTTP/1.0': ({ headers, body }) => post({ ...headers, 'content-length': String(body.length) }, body, 'POST /graphql HTTP/1.0'),
  'fifty requests at once': ({ headers, body }) =>
    once(
      `${headOf('POST /graphql HTTP/1.1', { host: 'a', 'content-type': 'application/json', ...headers, 'content-length': String(body.length) })}${body}`.repeat(
        50,
      ),
    ),
};
