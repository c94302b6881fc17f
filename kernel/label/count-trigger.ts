/** What is counted of a table: `schema.table`, and the columns beside the table as a whole. */
export type Counted = { readonly relation: string; readonly columns: readonly string[] };

const quoted = (name: string): string => `'${name}'`;

/** The trigger function that keeps the running counts of a table, as the catalog names it. */
export const countFunctionOf = (relation: string): string => {
  const [schema = '', table = ''] = relation.split('.');
  return `${schema}.count_rows_of_${table}`;
};

/** Each row under each of its keys, the empty one for the table as a whole. */
const keysOf = (row: string, columns: readonly string[]): string =>
  `lateral (values ${["('', '')", ...columns.map((column) => `(${quoted(column)}, ${row}.${column}::text)`)].join(', ')}) k (dimension, key)`;

/** Rows and their sign, counted by key and label; what cancels out is left out. */
const sums = (relation: string, rows: string, columns: readonly string[]): string => `
    insert into coalition.running_count (relation, dimension, key, label_id, delta)
    select ${quoted(relation)}, k.dimension, k.key, r.label_id, sum(r.sign) from ${rows} r cross join ${keysOf('r', columns)}
    where k.key is not null group by k.dimension, k.key, r.label_id having sum(r.sign) <> 0;`;

/** The labels whose rows changed, each once: an answer that saw them is not given again (kernel/witness.ts). */
const changes = (...tables: readonly string[]): string => `
    insert into coalition.label_change (area, label_id, changes) select tg_table_schema, r.label_id, 1 from (${tables.map((table) => `select label_id from ${table}`).join(' union ')} group by label_id) r;`;

/**
 * The statements that keep the running counts of a table: a function that runs as the keeper, whom alone the counts let
 * append, the triggers that call it once a statement, and the counts of what is there already. They may run again.
 */
export const countStatements = ({ relation, columns }: Counted): readonly string[] => {
  const name = countFunctionOf(relation);
  const [schema] = relation.split('.');
  const rows = (from: string, sign: number) => `select ${sign} as sign, ${['label_id', ...columns].join(', ')} from ${from}`;
  const trigger = (event: string, tables: string) =>
    `create or replace trigger count_${event} after ${event} on ${relation} referencing ${tables} for each statement execute function ${name}()`;
  return [
    `create or replace function ${name}() returns trigger language plpgsql security definer set search_path = pg_catalog as $count$
begin
  if tg_op = 'INSERT' then${sums(relation, `(${rows('added', 1)})`, columns)}${changes('added')}
  elsif tg_op = 'DELETE' then${sums(relation, `(${rows('removed', -1)})`, columns)}${changes('removed')}
  else${sums(relation, `(${rows('added', 1)} union all ${rows('removed', -1)})`, columns)}${changes('added', 'removed')}
  end if;
  return null;
end $count$`,
    `grant create on schema ${schema} to coalition_keeper`,
    `alter function ${name}() owner to coalition_keeper`,
    `revoke create on schema ${schema} from coalition_keeper`,
    `revoke all on function ${name}() from public`,
    trigger('insert', 'new table as added'),
    trigger('update', 'new table as added old table as removed'),
    trigger('delete', 'old table as removed'),
    `select coalition.keep_counts(${quoted(relation)}, array[${['', ...columns].map(quoted).join(', ')}]::text[])`,
  ];
};

/** A statement that answers where the running counts of a table are not what counting its rows again says. */
export const countViolations = ({ relation, columns }: Counted): string =>
  ['', ...columns]
    .map(
      (column) => `select ${quoted(`${relation}.${column} `)} || coalesce(kept.key, found.key) || ' ' || coalesce(kept.label_id, found.label_id) as id
    from (select key, label_id, sum(delta) as sum from coalition.running_count where relation = ${quoted(relation)} and dimension = ${quoted(column)} group by key, label_id having sum(delta) <> 0) kept
    full join (select ${column === '' ? "''" : `${column}::text`} as key, label_id, count(*) as sum from ${relation}${column === '' ? '' : ` where ${column} is not null`} group by 1, label_id) found
      on found.key = kept.key and found.label_id = kept.label_id
    where kept.sum is distinct from found.sum`,
    )
    .join('\n    union all ');
