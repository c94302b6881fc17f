import postgres from 'postgres';
import { inject } from 'vitest';
import { DATABASE, findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { superuserOfDebian } from './debian.ts';

/** Works on a running product's database as its superuser, from outside. */
export const asSuperuser = async <Result>(dataDir: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const found = inject('server') === 'debian' ? await superuserOfDebian(dataDir) : (await findEmbedded(dataDir))?.superuserUrl(DATABASE);
  if (found === undefined) throw new Error(`no database runs on ${dataDir}`);
  const sql = postgres(found, { max: 2, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
