import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrayLiteral } from '#kernel/database/array.ts';
import { connect } from '#kernel/database/connect.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { createTokenVerifier, type Identity } from '../../gateway/identity/verify-token.ts';

// The limit: each question answered with one statement that was written for it by hand (statements/), under the same row level
// security, by a server that does nothing else. It verifies the token and enters the viewer as the product does; it plans
// nothing, limits nothing, and the database writes the answer's text.

const [, , dataDir = '', databaseUrl = ''] = process.argv;
const verify = createTokenVerifier((await openDemoIssuers(dataDir)).table);
const pool = connect(databaseUrl, { name: 'limit', size: 20, settings: { jit: 'off' } });

const readStatements = async (folder: URL): Promise<ReadonlyMap<string, string>> => {
  const files = await readdir(folder);
  return new Map(await Promise.all(files.map(async (file) => [`/${file.replace('.sql', '')}`, await readFile(new URL(file, folder), 'utf8')] as const)));
};

const statements = await readStatements(new URL('statements/', import.meta.url));

/** One transaction, one round trip. */
const ask = async (statement: string, { nation, roles, actor }: Identity): Promise<string> => {
  const lease = await pool.lease();
  try {
    const [, , rows] = await Promise.all([
      lease.send('begin transaction isolation level repeatable read, read only', []),
      lease.send('select coalition.enter($1, $2::text[], $3)', [nation, arrayLiteral(roles), actor]),
      lease.send(statement, [nation]),
      lease.send('commit', []),
    ]);
    return String(rows[0]?.[0]);
  } finally {
    lease.release();
  }
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const statement = statements.get(request.url ?? '');
  request.resume();
  if (statement === undefined) return void response.writeHead(404).end();
  const identity = await verify(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
  const text = await ask(statement, identity);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
};

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`));
