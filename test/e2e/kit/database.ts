import postgres from 'postgres';
import { DATABASE, findEmbedded } from '#kernel/embedded/start-embedded.ts';

/** Works on a running product's database as its superuser, from outside. */
export const asSuperuser = async <Result>(dataDir: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const found = await findEmbedded(dataDir);
  if (found === null) throw new Error(`no database runs on ${dataDir}`);
  const sql = postgres(found.superuserUrl(DATABASE), { max: 2, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
