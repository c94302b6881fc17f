import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { kernelRoom, listMigrations } from '#kernel/database/migrate.ts';
import { OWNER } from '#kernel/database/provision.ts';
import { startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { loginsOf } from '#kernel/host.ts';
import { protectionStatements } from '#kernel/label/protection.ts';
import { createLogger } from '#kernel/log.ts';
import { definitions } from '../kit/definitions.ts';
import type { KeptDatabase } from './kept-database.ts';

// Keeps the database of a landing, so that later versions are tested on it (ARCHITECTURE.md, Decision 20):
// node test/kept/keep.ts --data DATA_DIR --out test/kept/YYYY-MM-DD.json.gz, with the product of that landing stopped.

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (values.data === undefined || values.out === undefined) throw new Error('Say --data DATA_DIR and --out FILE.');

const server = await startEmbedded({ dataDir: values.data, logger: createLogger('silent') });
const sql = postgres(server.superuserUrl('coalition'), { max: 1 });

const tables = await sql<{ name: string; columns: string[] }[]>`
  select c.oid::regclass::text as name, (select array_agg(a.attname order by a.attnum) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any (${['coalition', ...definitions.map(({ name }) => name)]}) order by 1`;

const kept: KeptDatabase = {
  schemas: ['coalition', ...definitions.map(({ name }) => name)],
  logins: [...loginsOf(definitions)],
  owner: OWNER,
  migrations: (await Promise.all([kernelRoom, ...definitions].map(listMigrations))).flat().map((migration) => migration.sql),
  protections: definitions.flatMap(({ name, protections }) => protections.flatMap((protection) => protectionStatements(name, protection, OWNER))),
  tables: await Promise.all(
    tables.map(async ({ name, columns }) => {
      const [found] = await sql.unsafe<{ rows: string }[]>(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${name} t`);
      return { name, columns, rows: found?.rows ?? '[]' };
    }),
  ),
};
await writeFile(values.out, gzipSync(JSON.stringify(kept), { level: 9 }));
await sql.end();
await server.stop();
