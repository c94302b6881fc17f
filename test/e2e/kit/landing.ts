import postgres from 'postgres';
import { provision } from '#kernel/database/provision.ts';
import { urlAs } from '#kernel/host.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { type KeptDatabase, restore, restoreRows } from '../../kept/kept-database.ts';
import { start } from '../../kernel/embedded-place.ts';

/** A data folder as the product of that landing had left it. */
export const makeDataDir = async (dataDir: string, kept: KeptDatabase): Promise<void> => {
  const server = await start(dataDir);
  const credentials = await openCredentials(dataDir, kept.logins);
  await provision(server.superuserUrl('postgres'), {
    database: 'coalition',
    subgraphs: kept.schemas.filter((schema) => schema !== 'coalition'),
    credentials,
    owner: kept.owner,
  });
  const owner = postgres(urlAs(server.superuserUrl('coalition'), kept.owner, credentials.get(kept.owner) ?? ''), { max: 1, onnotice: () => undefined });
  await restore(owner, kept);
  await owner.end();
  const superuser = postgres(server.superuserUrl('coalition'), { max: 1 });
  await restoreRows(superuser, kept);
  await superuser.end();
  await server.stop();
};

/** The tables of which a row that was kept is not there any more, as it was. */
export const damaged = async (sql: postgres.Sql, { tables }: KeptDatabase): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, columns, rows } of tables) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    const [lost] = await sql.unsafe<{ count: number }[]>(
      `select count(*)::int as count from (select ${list} from jsonb_populate_recordset(null::${name}, $1::text::jsonb) except select ${list} from ${name}) as lost`,
      [rows],
    );
    if (lost?.count !== 0) found.push(`${name}: ${lost?.count} rows`);
  }
  return found;
};
