import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Nothing from elsewhere: the editor needs inline styles, workers of our own, and pictures that stand in its style sheet. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (title: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="/graphiql/icon" />
    <link rel="stylesheet" href="/graphiql/editor.css" />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body>
    <form id="who">
      <label for="token">Access token</label>
      <input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="npm run -s token -- CAN DONOR_FOCAL" />
      <button type="submit">Use</button>
      <output id="state" for="token"></output>
    </form>
    <div id="root"><noscript>This page needs JavaScript.</noscript></div>
    <script src="/graphiql/token.js"></script>
    <script src="/graphiql/editor.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

const pageStyle = `body { display: flex; flex-direction: column; height: 100vh; margin: 0; font-family: system-ui, sans-serif; }
#who { display: flex; gap: 0.5rem; align-items: center; padding: 0.4rem 0.8rem; border-bottom: 1px solid #ccc; background: #fff; color: #111; }
#who input { flex: 1; min-width: 8rem; padding: 0.3rem; font: inherit; }
#who button { padding: 0.3rem 0.8rem; font: inherit; }
#root { flex: 1; min-height: 0; }
#root p { padding: 1rem; }
`;

// The token stays in this tab (sessionStorage) and goes to /graphql of this server, to nothing else.
const tokenScript = `'use strict';
const kept = sessionStorage.getItem('token') ?? '';
const field = document.getElementById('token');
field.value = kept;
document.getElementById('state').textContent = kept === '' ? 'No token yet' : 'Token in use';
document.getElementById('who').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('token', field.value.trim());
  location.replace('/graphiql');
});
const send = window.fetch;
window.fetch = (resource, options = {}) => {
  const url = new URL(resource instanceof Request ? resource.url : resource, location.href);
  if (kept === '' || url.origin !== location.origin || url.pathname !== '/graphql') return send(resource, options);
  const headers = new Headers(options.headers ?? (resource instanceof Request ? resource.headers : undefined));
  headers.set('authorization', 'Bearer ' + kept);
  return send(resource, { ...options, headers, credentials: 'omit' });
};
const workers = { graphql: '/graphiql/graphql.worker.js', json: '/graphiql/json.worker.js' };
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => workers[label] ?? '/graphiql/editor.worker.js',
};
`;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// The editor sets its title as HTML.
const startScript = (title: string) => {
  const options = {
    title: escapeHtml(title),
    endpoint: '/graphql',
    method: 'POST',
    credentials: 'omit',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    defaultQuery: '{\n  __typename\n}\n',
  };
  return `'use strict';
const root = document.getElementById('root');
if (kept === '') root.innerHTML = '<p>Give an access token above: the schema and every answer depend on who asks.</p>';
else YogaGraphiQL.renderYogaGraphiQL(root, ${JSON.stringify(options).replaceAll('<', '\\u003c')});
`;
};

type Asset = { readonly type: string; readonly body: string };

/** The editor's own files are nine megabytes: read when the first visitor comes, not when the server starts. */
const editorAssets = async (): Promise<ReadonlyMap<string, Asset>> => {
  const editor = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  return new Map([
    ['editor.js', { type: script, body: editor.js }],
    ['editor.css', { type: 'text/css; charset=utf-8', body: editor.css }],
    ['editor.worker.js', { type: script, body: editor.editorWorkerService }],
    ['graphql.worker.js', { type: script, body: editor.graphqlWorker }],
    ['json.worker.js', { type: script, body: editor.jsonWorker }],
  ]);
};

const zip = promisify(gzip);

/** The editor's picture is in the package as a data URL. */
const iconOf = (dataUrl: string) => {
  const [head = '', data = ''] = dataUrl.split(',', 2);
  return { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'image/png', body: Buffer.from(data, 'base64') };
};

/** GraphiQL at /graphiql, whole from this server: it works without internet, and no visitor is told to anyone. */
export const addGraphiqlRoutes = (app: FastifyInstance, coalitionName: string): void => {
  const title = `${coalitionName}: GraphiQL`;
  const own = new Map<string, Asset>([
    ['page.css', { type: 'text/css; charset=utf-8', body: pageStyle }],
    ['token.js', { type: 'text/javascript; charset=utf-8', body: tokenScript }],
    ['start.js', { type: 'text/javascript; charset=utf-8', body: startScript(title) }],
  ]);
  let editor: Promise<ReadonlyMap<string, Asset>> | undefined;
  const zipped = new Map<string, Promise<Buffer>>();

  const send = (reply: FastifyReply, type: string, body: string | Buffer) =>
    reply.header('content-security-policy', policy).header('cache-control', 'no-cache').type(type).send(body);

  app.get('/', async (_request, reply) => reply.redirect('/graphiql'));
  app.get('/graphiql', async (_request, reply) => send(reply, 'text/html; charset=utf-8', page(escapeHtml(title))));
  app.get('/graphiql/icon', async (_request, reply) => {
    const { favicon } = await import('@graphql-yoga/render-graphiql/graphiql');
    const { type, body } = iconOf(favicon);
    return send(reply, type, body);
  });
  app.get<{ Params: { name: string } }>('/graphiql/:name', async (request, reply) => {
    const { name } = request.params;
    editor ??= editorAssets();
    const asset = own.get(name) ?? (await editor).get(name);
    if (asset === undefined) return reply.callNotFound();
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return send(reply, asset.type, asset.body);
    const body = zipped.get(name) ?? zip(asset.body);
    zipped.set(name, body);
    return send(reply.header('content-encoding', 'gzip'), asset.type, await body);
  });
};
