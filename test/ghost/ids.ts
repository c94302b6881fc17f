import type { TestDatabase } from '../kit/database.ts';

// New rows get the same ids in both worlds, whatever else was written in one of them.

/** Ids count up from now on, in this database and in its copies. */
export const countIds = async ({ admin }: TestDatabase): Promise<void> => {
  await admin.unsafe(`create schema ghost; create sequence ghost.ids;
    create function ghost.next_id() returns uuid language sql volatile as $$ select md5('ghost ' || nextval('ghost.ids'))::uuid $$;
    grant usage on schema ghost to public; grant usage on sequence ghost.ids to public`);
  const columns = await admin<{ table: string; column: string }[]>`
    select d.adrelid::regclass::text as table, a.attname as column from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where pg_get_expr(d.adbin, d.adrelid) = 'gen_random_uuid()'`;
  for (const { table, column } of columns) await admin.unsafe(`alter table ${table} alter column ${column} set default ghost.next_id()`);
};

/** The next id is made from this number: each command that both worlds get has numbers of its own. */
export const countFrom = async ({ admin }: TestDatabase, number: number): Promise<void> => {
  await admin`select setval('ghost.ids', ${number})`;
};
