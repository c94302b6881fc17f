import type postgres from 'postgres';
import { HIDDEN_GROUP } from './chronicle.ts';
import { type LabelledName, labelledTables } from './tables.ts';

// What world B has and world A has not: rows that no observer may see, next to, above, below and behind the ones they see.

/** Whose eyes look at both worlds. */
export const observers = ['BGR', 'XCS'] as const;

/** An observer's row is hidden as another nation's. */
const hiders: Readonly<Record<string, string>> = { BGR: 'NLD', XCS: 'POL' };

type Variant = 'subtree' | 'sibling' | 'stranger' | 'link';

/** The id of a hidden copy: known in the world where it does not exist, too. */
const hiddenId = (variant: Variant, id: string) => `md5('${variant} ' || ${id})::uuid`;

type Catalog = {
  readonly columns: readonly string[];
  readonly uuids: readonly string[];
  readonly nullable: ReadonlySet<string>;
  /** Text and number columns that are unique within an originator. */
  readonly unique: ReadonlyMap<string, string>;
};

const catalogOf = async (sql: postgres.Sql, table: string): Promise<Catalog> => {
  const columns = await sql<{ name: string; type: string; nullable: boolean; unique: boolean }[]>`
    select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      exists (select from pg_index x where x.indrelid = a.attrelid and x.indisunique and a.attnum = any (x.indkey)
        and exists (select from pg_attribute o where o.attrelid = x.indrelid and o.attname = 'originator' and o.attnum = any (x.indkey))) as unique
    from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`;
  return {
    columns: columns.map(({ name }) => name),
    uuids: columns.filter(({ type, name }) => type === 'uuid' && name !== 'id').map(({ name }) => name),
    nullable: new Set(columns.filter(({ nullable }) => nullable).map(({ name }) => name)),
    unique: new Map(columns.filter(({ unique, name, type }) => unique && name !== 'originator' && type !== 'uuid').map(({ name, type }) => [name, type])),
  };
};

/** Labels that no observer may see, for every nation that hides something: its own alone, one nation more, a group. */
const makeLabels = async (sql: postgres.TransactionSql): Promise<void> => {
  await sql.unsafe(`create temp table hidden_label (originator text, n int, label_id bigint) on commit drop`);
  for (const originator of ['CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'USA']) {
    await sql`select coalition.enter(${originator}, '{SNR}', 'hider')`;
    const partner = originator === 'TUR' ? 'GRC' : 'TUR';
    for (const [n, [nations, groups]] of [
      [[], []],
      [[partner], []],
      [[], [HIDDEN_GROUP]],
    ].entries())
      await sql`insert into hidden_label select ${originator}, ${n}, coalition.label_for(${nations ?? []}, ${groups ?? []}, 'COALITION_SENSITIVE', '{}')`;
  }
};

/** The nation as which a copy is hidden, in SQL. */
const hider = `case t.originator ${observers.map((nation) => `when '${nation}' then '${hiders[nation]}'`).join(' ')} else t.originator end`;

/** Writes what may be; what a check of the table forbids could not exist, and is left out. */
const possible = async (sql: postgres.TransactionSql, write: (inner: postgres.TransactionSql) => PromiseLike<{ readonly count: number }>): Promise<boolean> => {
  try {
    return await sql.savepoint(async (inner) => (await write(inner)).count > 0);
  } catch (error) {
    if ((error as { code?: string }).code === '23514') return false;
    throw error;
  }
};

/** Copies a row with changes. */
const copier = (sql: postgres.TransactionSql, { name }: LabelledName, { columns }: Catalog) => {
  const list = columns.map((column) => `"${column}"`).join(', ');
  return (id: string, changes: string): Promise<boolean> =>
    possible(sql, (inner) =>
      inner.unsafe(
        `insert into ${name} (${list}) select ${columns.map((column) => `r."${column}"`).join(', ')}
           from ${name} t, lateral jsonb_populate_record(null::${name}, to_jsonb(t) || ${changes}) r where t.id = $1 on conflict do nothing`,
        [id],
      ),
    );
};

const hiddenLabel = (originator: string, n: number) => `(select h.label_id from hidden_label h where h.originator = ${originator} and h.n = ${n % 3})`;

/** What a row's columns become in a hidden copy. */
const disguise = ({ columns, unique }: Catalog, originator: string, n: number, suffix: string): string => {
  const texts = columns.includes('donor') ? [`'donor', case when t.donor = t.originator then ${originator} else t.donor end`] : [];
  const keys = [...unique].map(([column, type]) =>
    suffix === '' ? `'${column}', t."${column}"` : `'${column}', ${type === 'text' ? `t."${column}" || '${suffix}'` : `t."${column}" + 100`}`,
  );
  return `jsonb_build_object('originator', ${originator}, 'label_id', ${hiddenLabel(originator, n)}${[...texts, ...(suffix === '' ? [] : keys)].map((part) => `, ${part}`).join('')})`;
};

const copyTable = async (sql: postgres.TransactionSql, table: LabelledName, catalog: Catalog, ids: ReadonlySet<string>): Promise<number> => {
  const copy = copier(sql, table, catalog);
  const rows = await sql.unsafe<Record<string, string>[]>(
    `select id::text, ${catalog.uuids.map((c) => `"${c}"::text, `).join('')} originator from ${table.name} order by id`,
  );
  let made = 0;
  const count = async (done: Promise<boolean>) => {
    if (await done) made += 1;
  };
  for (const [n, row] of rows.entries()) {
    const id = row.id ?? '';
    // A hidden row whose parents and targets are hidden copies too.
    const moved = catalog.uuids.filter((column) => ids.has(row[column] ?? '')).map((column) => `, '${column}', ${hiddenId('subtree', `t."${column}"::text`)}`);
    await count(copy(id, `${disguise(catalog, hider, n, '-H')} || jsonb_build_object('id', ${hiddenId('subtree', 't.id::text')}${moved.join('')})`));
    // A hidden row next to a visible one, under the same parents, of the same nation where that may be hidden.
    await count(copy(id, `${disguise(catalog, hider, n + 1, '-S')} || jsonb_build_object('id', ${hiddenId('sibling', 't.id::text')})`));
    // The same again as a nation's that has nothing else, with the very same reference.
    await count(copy(id, `${disguise(catalog, "'GRC'", n + 2, '')} || jsonb_build_object('id', ${hiddenId('stranger', 't.id::text')})`));
  }
  return made;
};

type Link = { readonly id: string; readonly target: string; readonly crosses: boolean; readonly own: boolean };

/** The rows that a column of a table names: `crosses` where another nation's row, or another subgraph's, may be named. */
const linksOf = async (sql: postgres.TransactionSql, table: LabelledName, column: string): Promise<readonly Link[]> => {
  const named = labelledTables
    .map(({ name, subgraph }) => `select id, originator, ${subgraph !== table.subgraph} as elsewhere from ${name}`)
    .join(' union all ');
  return sql.unsafe<Link[]>(`select t.id::text, n.id::text as target, n.elsewhere or n.originator <> t.originator as crosses,
      t.originator in (${observers.map((nation) => `'${nation}'`).join(', ')}) as own
    from ${table.name} t join (${named}) n on n.id = t."${column}" where t.id not in (select id from hidden) order by t.id`);
};

/** Links that the observers may see, to what they may not: new links, and visible rows whose empty place now names a hidden row. */
const pointAtHidden = async (sql: postgres.TransactionSql, table: LabelledName, catalog: Catalog): Promise<readonly string[]> => {
  const copy = copier(sql, table, catalog);
  const pointed: string[] = [];
  for (const column of catalog.uuids) {
    const links = (await linksOf(sql, table, column)).filter(({ crosses }) => crosses);
    const [first] = links;
    if (first === undefined) continue;
    if (table.isEntity && catalog.nullable.has(column)) {
      const set = `update ${table.name} set "${column}" = ${hiddenId('subtree', `'${first.target}'`)}`;
      const named = await possible(sql, (inner) => inner.unsafe(`${set} where id not in (select id from hidden) and "${column}" is null`));
      if (named) pointed.push(first.target);
    }
    if (table.isEntity) continue;
    // An observer's own link is no secret to it: it may count against what else the observer may link.
    for (const { id, target } of links.filter(({ own }) => !own)) {
      const changes = `'id', ${hiddenId('link', `t.id::text || '${column}'`)}, '${column}', ${hiddenId('subtree', `t."${column}"::text`)}`;
      if (await copy(id, `jsonb_build_object(${changes})`)) pointed.push(target);
    }
  }
  return pointed;
};

/** The hidden copies of a row: hidden in world B, absent in world A. */
export const hiddenCopiesOf = async (sql: postgres.Sql, id: string): Promise<readonly string[]> => {
  const [row] = await sql.unsafe<{ ids: string[] }[]>(
    `select array[${(['subtree', 'sibling', 'stranger'] as const).map((variant) => `${hiddenId(variant, '$1::text')}::text`).join(', ')}] as ids`,
    [id],
  );
  return row?.ids ?? [];
};

export type Hidden = {
  /** How many hidden rows each table got. */
  readonly rows: ReadonlyMap<string, number>;
  /** The hidden rows that visible rows name. */
  readonly named: readonly string[];
};

/** Adds to a copy of the base what no observer may see. */
export const hide = async (admin: postgres.Sql, fields: readonly string[], hiddenKey: string): Promise<Hidden> => {
  const catalogs = new Map<string, Catalog>();
  for (const { name } of labelledTables) catalogs.set(name, await catalogOf(admin, name));
  const made = new Map<string, number>();
  const pointed = new Set<string>();
  await admin.begin(async (sql) => {
    await sql.unsafe(`set local session_replication_role = replica`);
    for (const nation of ['CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'USA', 'TUR'])
      await sql`insert into coalition.membership (group_name, nation, joined_at) values (${HIDDEN_GROUP}, ${nation}, '2026-01-01')`;
    await makeLabels(sql);
    const ids = new Map<string, ReadonlySet<string>>();
    for (const { name } of labelledTables) ids.set(name, new Set((await sql.unsafe<{ id: string }[]>(`select id::text from ${name}`)).map(({ id }) => id)));
    const all = new Set([...ids.values()].flatMap((some) => [...some]));
    const catalogOfTable = ({ name }: LabelledName): Catalog => catalogs.get(name) ?? { columns: [], uuids: [], nullable: new Set(), unique: new Map() };
    for (const table of labelledTables) made.set(table.name, await copyTable(sql, table, catalogOfTable(table), all));
    await sql.unsafe(
      `create temp table hidden on commit drop as ${labelledTables.map(({ name }) => `select id from ${name} where not id = any ($1)`).join(' union all ')}`,
      [[...all]],
    );
    for (const table of labelledTables) for (const target of await pointAtHidden(sql, table, catalogOfTable(table))) pointed.add(target);
    for (const nation of ['CAN', 'BGR', 'XCS'])
      for (const field of fields)
        await sql`insert into coalition.idempotency (nation, actor, field, key, request_hash, entity_id) values (${nation}, 'another', ${field}, ${hiddenKey}, 'of another request', ${hiddenKey}) on conflict do nothing`;
    for (const nation of ['CAN', 'NLD']) {
      await sql`select coalition.enter(${nation}, '{SNR}', 'hider')`;
      await sql`select coalition.audit_append(${JSON.stringify({ nation, actor: 'hider' })}, 'hidden')`;
      await sql`insert into coalition.outbox (nation, entity_type, entity_id, action) values (${nation}, 'Hidden', 'hidden', 'create')`;
      await sql`insert into coalition.label_default (originator, entity_type, releasable_to, groups, classification, handling)
        select ${nation}, type, '{}', '{COALITION}', 'PUBLIC', '{}' from unnest(array['Organization', 'Contribution']) as type on conflict do nothing`;
    }
  });
  const named = await Promise.all([...pointed].map(async (target) => (await hiddenCopiesOf(admin, target))[0] ?? ''));
  return { rows: made, named };
};
