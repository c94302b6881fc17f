import type postgres from 'postgres';
import { belowFloor } from './embedded/floor.ts';
import { countFunctionOf } from './label/count-trigger.ts';
import { countedOf, indexesOf, NOTE_CHANGE, policiesOf, qualifiedName, roleOf } from './label/protection.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** The kernel's own functions that run with their owner's rights; any other must be a declared channel. */
const definers = [
  'coalition.audit_append(text,text)',
  'coalition.data_version()',
  'coalition.data_versions()',
  'coalition.enter(text,text[],text)',
  'coalition.label_for(text[],text[],text,text[])',
  'coalition.note_open_change()',
  'coalition.set_membership(text,text,boolean)',
  'coalition.set_suspension(text,boolean)',
];

type Definition = SubgraphDefinition<object>;

/** What the self-test found: faults refuse to serve, warnings are logged. */
export type Findings = { readonly faults: readonly string[]; readonly warnings: readonly string[] };

const squeezed = (text: string | null): string | null => text?.replaceAll(/\s+/g, '') ?? null;

/** At most one: a login that is wrong sees and does what the other tests would complain of. */
const roleFaults = async (sql: postgres.Sql, name: string): Promise<readonly string[]> => {
  const [role] = await sql<{ name: string; strong: boolean; owns: string }[]>`
    select current_user as name, (rolsuper or rolbypassrls or rolcreaterole or rolreplication) as strong,
      (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where pg_has_role(current_user, c.relowner, 'usage') and n.nspname !~ '^pg_')::text as owns
    from pg_roles where rolname = current_user`;
  if (role === undefined) return ['the login has no role'];
  const strong = 'is a superuser, bypasses row level security or makes roles';
  if (role.name !== roleOf(name)) {
    const why = role.strong ? `, which ${strong}` : role.owns === '0' ? '' : ', which owns tables';
    return [`The login of ${name} must be ${roleOf(name)}, not ${role.name}${why}.`];
  }
  if (role.strong) return [`${role.name} ${strong}: alter role ${role.name} nosuperuser nobypassrls nocreaterole noreplication.`];
  return role.owns === '0' ? [] : [`${role.name} owns tables: give them back to the role that migrates.`];
};

const tableFaults = async (sql: postgres.Sql): Promise<readonly string[]> => {
  const open = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
  const views = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^(pg_|information_schema)' and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)) order by 1`;
  return [
    ...open.map(({ name }) => `${name} is not under forced row level security`),
    ...views.map(({ name }) => `the view ${name} sees with its owner's rights`),
  ];
};

/** What runs with its owner's rights; the functions of another subgraph's schema are for its own self-test to judge. */
const functionFaults = async (sql: postgres.Sql, subgraph: string, declared: readonly string[]): Promise<readonly string[]> => {
  const found = await sql<{ name: string; fixed: boolean; owner: string }[]>`
    select n.nspname || '.' || p.proname || '(' || replace(pg_get_function_identity_arguments(p.oid), ' ', ' ') || ')' as name,
      exists (select from unnest(p.proconfig) s where s like 'search_path=%') as fixed, pg_get_userbyid(p.proowner) as owner,
      n.nspname || '.' || p.proname || '(' || coalesce((select string_agg(format_type(t, null), ',' order by i) from unnest(p.proargtypes) with ordinality as a(t, i)), '') || ')' as signature
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
      and (n.nspname = ${subgraph} or not exists (select from pg_roles r where r.rolname = 'coalition_' || n.nspname))`;
  return (found as unknown as { signature: string; fixed: boolean; owner: string }[]).flatMap(({ signature, fixed, owner }) => [
    ...(declared.includes(signature) ? [] : [`${signature} runs with its owner's rights and is not on the list`]),
    ...(fixed ? [] : [`${signature} has no fixed search_path`]),
    ...(['coalition_keeper', 'coalition_audit'].includes(owner) ? [] : [`${signature} belongs to ${owner}`]),
  ]);
};

const policyFaults = async (sql: postgres.Sql, definition: Definition): Promise<readonly string[]> => {
  const [owner] = await sql<{ name: string }[]>`select pg_get_userbyid(c.relowner) as name from pg_class c where c.oid = 'coalition.label'::regclass`;
  const found = await sql<{ table: string; name: string; command: string; roles: string; using: string | null; check: string | null }[]>`
    select schemaname || '.' || tablename as table, policyname as name, cmd as command, array_to_string(roles, ',') as roles, qual as using, with_check as check
    from pg_policies where schemaname = ${definition.name}`;
  const show = (policy: { table: string; name: string; command: string; roles: string; using: string | null; check: string | null }) =>
    [policy.table, policy.name, policy.command, policy.roles, squeezed(policy.using), squeezed(policy.check)].join(' ');
  const expected = new Set(definition.protections.flatMap((protection) => policiesOf(definition.name, protection, owner?.name ?? '')).map(show));
  const actual = new Set(found.map(show));
  return [
    ...[...expected].filter((policy) => !actual.has(policy)).map((policy) => `a policy is missing or was changed: ${policy}`),
    ...[...actual].filter((policy) => !expected.has(policy)).map((policy) => `a policy is not one of ours: ${policy}`),
  ];
};

const indexFaults = async (sql: postgres.Sql, definition: Definition): Promise<readonly string[]> => {
  const found = await sql<{ name: string; columns: string }[]>`
    select i.relname as name, (select string_agg(a.attname, ', ' order by k.n) from unnest(x.indkey) with ordinality as k(attnum, n) join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace where n.nspname = ${definition.name} and x.indisvalid`;
  const actual = new Map(found.map(({ name, columns }) => [name, columns]));
  return definition.protections.flatMap((protection) =>
    [...indexesOf(protection)]
      .filter(([name, columns]) => actual.get(name) !== columns)
      .map(([name, columns]) => `${qualifiedName(protection.table)} lacks the index ${name} (${columns})`),
  );
};

/** A table whose triggers are gone or switched off would be counted wrongly from then on. */
const countFaults = async (sql: postgres.Sql, definition: Definition): Promise<readonly string[]> => {
  const found = await sql<{ relation: string; count: number }[]>`
    select t.tgrelid::regclass::text as relation, count(*)::int as count from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${definition.name} and t.tgname in ('count_insert', 'count_update', 'count_delete') and t.tgenabled in ('O', 'A') and t.tgfoid::regproc::text = n.nspname || '.count_rows_of_' || c.relname
    group by 1`;
  const actual = new Map(found.map(({ relation, count }) => [relation, count]));
  return definition.protections
    .flatMap(countedOf)
    .filter(({ relation }) => actual.get(relation) !== 3)
    .map(({ relation }) => `${relation} lacks a trigger that keeps its running counts`);
};

/** Of a table whose trigger is gone or switched off, an answer would be given again after a change. */
const changeFaults = async (sql: postgres.Sql, definition: Definition): Promise<readonly string[]> => {
  const found = await sql<{ relation: string }[]>`
    select t.tgrelid::regclass::text as relation from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${definition.name} and t.tgname = ${NOTE_CHANGE} and t.tgenabled in ('O', 'A') and t.tgfoid::regproc::text = 'coalition.note_open_change'`;
  const actual = new Set(found.map(({ relation }) => relation));
  return definition.protections
    .filter(({ kind, table }) => kind === 'reference' && !actual.has(qualifiedName(table)))
    .map(({ table }) => `${qualifiedName(table)} lacks the trigger that tells of its changes`);
};

const serverFindings = async (sql: postgres.Sql, allowTestClock: boolean): Promise<Findings> => {
  const [server] = await sql<{ version: string; embedded: boolean; durable: boolean; clock: string | null; seen: string }[]>`
    select current_setting('server_version_num') as version, coalesce(current_setting('coalition.embedded', true), '') = 'on' as embedded,
      current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and current_setting('synchronous_commit') <> 'off' as durable,
      nullif(current_setting('app.clock', true), '') as clock, (select count(*) from coalition.label)::text as seen`;
  if (server === undefined) return { faults: ['the server answers nothing'], warnings: [] };
  const floor = belowFloor(Number(server.version));
  return {
    warnings:
      floor !== null && server.embedded ? [`${floor} The embedded server is for evaluation and for a single machine: use DATABASE_URL in production.`] : [],
    faults: [
      ...(floor !== null && !server.embedded ? [floor] : []),
      ...(server.durable ? [] : ['fsync, full_page_writes and synchronous_commit must be on: an acknowledged write would be lost']),
      ...(server.clock === null || allowTestClock ? [] : ['app.clock is set: only tests set the clock']),
      ...(server.seen === '0' ? [] : ['labels are visible although nobody has entered']),
    ],
  };
};

/**
 * Looks at the database as one subgraph's role sees it, and names everything that would let a nation see or change what
 * is not its own (SECURITY.md 5.2). The product refuses to serve where there is a fault.
 */
export const selfTest = async (sql: postgres.Sql, definition: Definition, { allowTestClock = false } = {}): Promise<Findings> => {
  const ofRole = await roleFaults(sql, definition.name);
  if (ofRole.length > 0) return { faults: ofRole, warnings: [] };
  const server = await serverFindings(sql, allowTestClock);
  const channels = definition.channels.map((channel) => channel.function);
  const counts = definition.protections.flatMap(countedOf).map(({ relation }) => `${countFunctionOf(relation)}()`);
  const totals = definition.protections.flatMap((protection) => (protection.kind === 'running' ? protection.functions : []));
  const faults = await Promise.all([
    tableFaults(sql),
    functionFaults(sql, definition.name, [...definers, ...channels, ...counts, ...totals]),
    policyFaults(sql, definition),
    countFaults(sql, definition),
    changeFaults(sql, definition),
    indexFaults(sql, definition),
  ]);
  return { faults: [...server.faults, ...faults.flat()], warnings: server.warnings };
};
