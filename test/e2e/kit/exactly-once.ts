import type postgres from 'postgres';
import type { Acknowledged } from './writers.ts';

/** The records that writers make: where each is, and the column of the name that the writer gave it. */
const records = [
  { table: 'nations.requirement', name: 'reference' },
  { table: 'contributions.contribution', name: 'reference' },
  { table: 'contributions.pledge', name: 'event' },
  { table: 'training.program', name: 'reference' },
  { table: 'personnel.staff_member', name: 'service_ref' },
] as const;

const BATCH = 5_000;

/** The acknowledged writes that are not there exactly once, with exactly one audit entry, one event and one key. */
export const notExactlyOnce = async (sql: postgres.Sql, acknowledged: readonly Acknowledged[]): Promise<readonly object[]> => {
  const count = records.map(({ table, name }) => `(select count(*)::int from ${table} r where r.id = w.id::uuid and r.${name} = w.reference)`).join(' + ');
  const wrong: object[] = [];
  for (let from = 0; from < acknowledged.length; from += BATCH) {
    const rows = await sql.unsafe<{ records: number; audits: number; events: number; keys: number }[]>(
      `with audited as (select body::jsonb ->> 'idempotencyKey' as key, body::jsonb ->> 'entityId' as id from coalition.audit_entry),
         w as (select * from jsonb_to_recordset($1::text::jsonb) as w(key text, id text, field text, reference text)),
         audits as (select w.key, count(*)::int as count from w join audited a on a.key = w.key and a.id = w.id group by 1),
         events as (select w.key, count(*)::int as count from w join coalition.outbox o on o.entity_id = w.id group by 1)
       select w.field, w.key, w.id, ${count} as records, coalesce(a.count, 0) as audits, coalesce(e.count, 0) as events,
         (select count(*)::int from coalition.idempotency i where i.key = w.key::uuid) as keys
       from w left join audits a on a.key = w.key left join events e on e.key = w.key`,
      [JSON.stringify(acknowledged.slice(from, from + BATCH))],
    );
    wrong.push(...rows.filter((row) => row.records !== 1 || row.audits !== 1 || row.events !== 1 || row.keys !== 1));
  }
  return wrong;
};

/** Records that nobody was acknowledged, and records of which a part is missing. */
export const strangersAndHalves = async (sql: postgres.Sql, acknowledged: readonly Acknowledged[]): Promise<readonly object[]> => {
  const ids = acknowledged.map(({ id }) => id);
  const all = records.map(({ table }) => `select id from ${table}`).join(' union all ');
  const strangers = await sql.unsafe(`select id from (${all}) t where id <> all ($1::uuid[])`, [ids]);
  const halves = await sql`
    select c.id from contributions.contribution c
    where (select count(*) from contributions.contribution_line_of_effort l where l.contribution_id = c.id) <> 2
    union all
    select p.id from contributions.pledge p where (select count(*) from contributions.transaction t where t.pledge_id = p.id) <> 1
    union all
    select p.id from training.program p where (select count(*) from training.program_line_of_effort l where l.owner_id = p.id) <> 1`;
  return [...strangers, ...halves];
};
