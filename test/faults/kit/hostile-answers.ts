import type { IncomingMessage, ServerResponse } from 'node:http';

// What a subgraph that was taken over may answer (T10).

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Misbehaves on the connection, or says something else than the honest answer, with a right digest. */
export type Behavior =
  | { readonly does: (request: IncomingMessage, response: ServerResponse) => void }
  | { readonly says: (honest: Json) => string }
  /** The same for the answer to each fetch of a call. */
  | { readonly saysEach: (honest: string) => string };

export const textOf = (behavior: Exclude<Behavior, { does: unknown }>, honest: Json): string => {
  if ('says' in behavior) return behavior.says(honest);
  const each = (one: Json) => behavior.saysEach(JSON.stringify(one));
  return Array.isArray(honest) ? `[${honest.map(each).join()}]` : each(honest);
};

const DSN = 'postgres://owner:secret@127.0.0.1:5432/coalition';
const INTERNALS = `relation "secret" does not exist at async /node_modules/x.js: connect ECONNREFUSED ${DSN} SELECT 1`;

const CHUNK = 'x'.repeat(1_000_000);

const without = (text: string): Behavior => ({ says: () => text });

/** Writes so much, or for ever, as long as somebody reads. */
const write = (response: ServerResponse, chunk: string, pause: number, megabytes = Number.POSITIVE_INFINITY): void => {
  let written = 0;
  const next = (): void => {
    if (response.destroyed || response.socket?.destroyed === true) return;
    if (written >= megabytes) return void response.end();
    written += 1;
    response.write(chunk, () => (pause > 0 ? setTimeout(next, pause) : setImmediate(next)));
  };
  next();
};

const head = { 'content-type': 'application/json; charset=utf-8' };

/** Behind each of these, the part is missing and named; nothing else is touched. */
export const dark: Readonly<Record<string, Behavior>> = {
  'a body of 500 MB': { does: (_, response) => write(response.writeHead(200, head), CHUNK, 0, 500) },
  'a body of 500 MB, announced': { does: (_, response) => write(response.writeHead(200, { ...head, 'content-length': '500000000' }), CHUNK, 0, 500) },
  'a redirect': { does: (request, response) => void response.writeHead(302, { location: `http://${request.headers.host}/elsewhere` }).end() },
  'a redirect that keeps the method': {
    does: (request, response) => void response.writeHead(307, { location: `http://${request.headers.host}/elsewhere` }).end(),
  },
  'a 401': { does: (_, response) => void response.writeHead(401, { 'www-authenticate': 'Basic' }).end('{"errors":[{"message":"secret"}]}') },
  'a 500 with a DSN': { does: (_, response) => void response.writeHead(500, head).end(JSON.stringify({ errors: [{ message: INTERNALS }] })) },
  'a 200 without a body': { does: (_, response) => void response.writeHead(200, head).end() },
  'a 204': { does: (_, response) => void response.writeHead(204).end() },
  'a page of HTML': { does: (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${INTERNALS}</html>`) },
  'a compressed body': { does: (_, response) => void response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end('{"data":{}}') },
  'an answer without a digest': { does: (_, response) => void response.writeHead(200, head).end('{"data":{"programs":{"totalCount":7}}}') },
  'headers of 200 kB': { does: (request) => void request.socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(200_000)}\r\n\r\n`) },
  'no HTTP': { does: (request) => void request.socket.end(`${INTERNALS}\r\n\r\n`) },
  'a connection that ends': { does: (request) => void request.socket.destroy() },
  'an answer cut in the middle': { does: (request) => void request.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"data":') },
  'two lengths': { does: (request) => void request.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 11\r\n\r\n{"data":{}}') },
  'no JSON': without('{"data":'),
  'HTML with a right digest': without(`<html>${INTERNALS}</html>`),
  'a list for an object, or the reverse': { says: (honest) => (Array.isArray(honest) ? '{}' : '[{"data":{}}]') },
  'one answer more than it was asked': { says: (honest) => JSON.stringify([honest, honest, honest].flat()) },
  text: without('"data"'),
  'a number': without('1'),
  null: without('null'),
  'an empty object': { saysEach: () => '{}' },
  'data that are text': { saysEach: () => '{"data":"secret"}' },
  'data that are a list': { saysEach: () => '{"data":[{"programs":{}}]}' },
  'errors that are no list': { saysEach: () => `{"data":{},"errors":"${'secret'}"}` },
  'no data, and no error': { saysEach: () => '{"data":null,"errors":[]}' },
  'errors that are null': { saysEach: () => '{"data":null,"errors":[null]}' },
  'arrays in arrays, a million deep': without(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`),
};

/** These take as long as a call may. */
export const slow: Readonly<Record<string, Behavior>> = {
  'a body that drips and never ends': { does: (_, response) => write(response.writeHead(200, head), ' ', 20) },
  'headers that drip and never end': {
    does: (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => request.socket.write('x: y\r\n'), 20);
      request.socket.once('close', () => clearInterval(timer));
    },
  },
  'early hints without end': {
    does: (request) => {
      const timer = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), 5);
      request.socket.once('close', () => clearInterval(timer));
    },
  },
  'no answer': { does: () => undefined },
};

const entities = (change: (honest: string) => string): Behavior => ({
  saysEach: (one) => one.replace(/"_entities":(\[.*\])/s, (_, honest: string) => `"_entities":${change(honest)}`),
});

/** As `dark`, for what is asked by key. */
export const darkEntities: Readonly<Record<string, Behavior>> = {
  'no entity': entities(() => '[]'),
  'an entity too many': entities((honest) => honest.replace(/\]$/, ',null]')),
  'a hundred thousand entities': entities(() => `[${Array.from({ length: 100_000 }, () => '{}').join()}]`),
  'entities that are an object with a length': entities(() => '{"length":1,"0":{}}'),
  'entities that are text': entities(() => '"x"'),
  'entities that are numbers': entities(() => '[1]'),
  'entities that are lists': entities(() => '[[]]'),
};

const pollution = '"__proto__":{"polluted":"yes","toString":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
const errors = (one: Json, count = 1) => JSON.stringify(Array.from({ length: count }, () => one));
const withErrors = (text: string): Behavior => ({ saysEach: (one) => one.replace(/}$/, `,"errors":${text}}`) });
const inTitle = (value: string): Behavior => ({ saysEach: (one) => one.replace(/"title":"[^"]*"/, `"title":${value}`) });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** These have the form of an answer: what they say is not believed further than that. */
export const crooked: Readonly<Record<string, Behavior>> = {
  '__proto__ and constructor.prototype in every object': { saysEach: (one) => one.replaceAll('{"', `{${pollution}"`) },
  'an escaped __proto__': { saysEach: (one) => one.replace('{"data":{', '{"data":{"\\u005f_proto__":{"polluted":"yes"},') },
  'a thousand errors': withErrors(errors({ message: 'No.', extensions: { code: 'FORBIDDEN' } }, 1_000)),
  'an error with internals': withErrors(errors({ message: INTERNALS, extensions: { code: '42P01', stacktrace: [INTERNALS], serviceName: 'training' } })),
  'an error under a code of the gateway': withErrors(errors({ message: INTERNALS, extensions: { code: 'UNAUTHENTICATED', http: { status: 302 } } })),
  'an error whose message is an object': withErrors(errors({ message: { secret: INTERNALS }, extensions: { code: 'FORBIDDEN' } })),
  'an error with extensions beside its code': withErrors(errors({ message: 'No.', extensions: { code: 'FORBIDDEN', sql: INTERNALS, http: { status: 302 } } })),
  'an error with a path of objects': withErrors(errors({ message: 'No.', path: [{ secret: INTERNALS }], extensions: { code: 'FORBIDDEN' } })),
  'an error of a megabyte': withErrors(errors({ message: CHUNK, extensions: { code: 'FORBIDDEN' } })),
  'errors that are text': withErrors('["secret","secret"]'),
  'extensions, deep': { saysEach: (one) => one.replace(/}$/, `,"extensions":{"ftv1":"secret","deep":${deep}}}`) },
  'an error with a deep extension': withErrors(`[{"message":"No.","extensions":{"code":"FORBIDDEN","deep":${deep}}}]`),
  'a list of lists for text': inTitle(deep),
  'an object for text': inTitle('{"secret":"secret"}'),
  'a type that there is not': { saysEach: (one) => one.replaceAll(/"__typename":"[^"]*"/g, '"__typename":"__proto__"') },
};
