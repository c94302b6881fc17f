import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { cpuOfFamily } from '../process.ts';

// The database server that a product started, seen from beside it.

const READER = 'coalition_bench_reader';

export type Postgres = {
  /** Milliseconds of processor time of all its processes. */
  readonly cpu: () => Promise<number>;
  /** The URL for a subgraph's login. */
  readonly urlOf: (subgraph: string) => Promise<string>;
  /** The URL for a login that sees what these subgraphs see, through the same policies. */
  readonly readerOf: (subgraphs: readonly string[]) => Promise<string>;
};

/** Finds the server of a data folder. @throws Error where none runs */
export const openPostgres = async (dataDir: string): Promise<Postgres> => {
  const address = await findEmbedded(dataDir);
  if (address === null) throw new Error(`no database runs in ${dataDir}`);
  const url = address.superuserUrl('coalition');
  const withSql = async <Result>(work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    return work(sql).finally(() => sql.end());
  };
  const [found] = await withSql((sql) => sql<{ pid: number }[]>`select split_part(pg_read_file('postmaster.pid'), E'\n', 1)::int as pid`);
  return {
    cpu: () => cpuOfFamily(found?.pid ?? 0),
    urlOf: async (subgraph) => {
      const role = roleOf(subgraph);
      return urlAs(url, role, (await openCredentials(dataDir, [role])).get(role) ?? '');
    },
    readerOf: async (subgraphs) => {
      const password = randomBytes(24).toString('hex');
      await withSql((sql) =>
        sql.unsafe(`drop role if exists ${READER}; create role ${READER} login password '${password}' in role ${subgraphs.map(roleOf).join(', ')}`),
      );
      return urlAs(url, READER, password);
    },
  };
};
