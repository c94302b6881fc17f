import { mkdirSync } from 'node:fs';
import postgres from 'postgres';
import { urlAs } from '#kernel/host.ts';
import { openPostgres, type Postgres } from '../../faults/kit/postgres.ts';

/** Where Debian's package puts the server's programs. */
const debianBinaries = '/usr/lib/postgresql/15/bin';

const DATABASE = 'coalition';
const OPERATOR = 'operator';

const servers = new Map<string, Promise<Postgres>>();

const prepared = async (dataDir: string): Promise<Postgres> => {
  mkdirSync(dataDir, { recursive: true });
  const server = await openPostgres(dataDir, debianBinaries);
  const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create role ${OPERATOR} login createrole password 'any'`);
  await sql.unsafe(`create database ${DATABASE} owner ${OPERATOR}`);
  await sql.end();
  return server;
};

/** Debian's PostgreSQL for a data folder, prepared as an operator would: started when first asked for. */
export const debianServer = (dataDir: string): Promise<Postgres> => {
  const server = servers.get(dataDir) ?? prepared(dataDir);
  servers.set(dataDir, server);
  return server;
};

/** What a product on that server is started with. */
export const debianEnvironment = async (dataDir: string): Promise<Readonly<Record<string, string>>> => {
  const { superuserUrl } = await debianServer(dataDir);
  return { DATABASE_URL: urlAs(superuserUrl, OPERATOR, 'any', DATABASE), DEMO: 'on' };
};

export const superuserOfDebian = async (dataDir: string): Promise<string> => {
  const url = new URL((await debianServer(dataDir)).superuserUrl);
  url.pathname = `/${DATABASE}`;
  return url.toString();
};

export const stopDebian = async (): Promise<void> => {
  for (const server of servers.values()) await (await server).stop();
  servers.clear();
};
