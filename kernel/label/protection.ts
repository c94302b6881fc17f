import { CasingCache } from 'drizzle-orm/casing';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { STAFF } from '../viewer.ts';
import type { LabelledTable } from './columns.ts';
import { type Counted, countStatements } from './count-trigger.ts';

/** An index that a list reads: `(by, label_id, orderBy, id)`. `by` is a parent's key or a column that a filter names. */
export type ListIndex = { readonly by?: PgColumn; readonly orderBy: PgColumn };

type Writes = {
  readonly insert: boolean;
  /** The columns that an action may change; `labelId` among them where the type has a label mutation. */
  readonly update: readonly PgColumn[];
  readonly delete?: boolean;
};

/** An UPDATE that another than the originator may do, such as the coordinator's decision on a requirement. */
export type ForeignUpdate = { readonly name: string; readonly using: string; readonly check: string };

/**
 * What guards a table, in one place: migrate writes it into the catalog, a test and the start-up self-test compare the
 * catalog with it. `labelled` rows are seen through their label, and counted as they come and go; `reference` rows by
 * everybody, and only the coordinator's staff writes them; `running` rows are sums of labelled ones, seen through the
 * same label and appended by a trigger that runs as the keeper.
 */
export type Protection = {
  /**
   * What other subgraphs may read through the policy: the key, to filter their links (the release index, FD-02), and
   * columns that another owner's rule decides by, such as the dates of an iteration.
   */
  readonly published?: readonly PgColumn[];
  /** What the keeper's functions read of all rows, hidden ones too (ARCHITECTURE.md, Decision 7). */
  readonly kept?: readonly PgColumn[];
  readonly writes: Writes;
} & (
  | {
      readonly kind: 'labelled';
      readonly table: LabelledTable;
      readonly lists: readonly ListIndex[];
      readonly foreignUpdates?: readonly ForeignUpdate[];
      /** The columns that rows are counted by, beside the table as a whole: every `by` of its lists unless named here. */
      readonly counted?: readonly PgColumn[];
    }
  | {
      readonly kind: 'running';
      readonly table: PgTable;
      /** The trigger functions that append, as the catalog names them. */
      readonly functions: readonly string[];
    }
  | { readonly kind: 'reference'; readonly table: PgTable }
);

/** One policy, as the catalog shows it. */
export type Policy = {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly roles: string;
  readonly using: string | null;
  readonly check: string | null;
};

const casing = new CasingCache('snake_case');
export const columnName = (column: PgColumn): string => casing.getColumnCasing(column);

/** schema.table, as Postgres names it. */
export const qualifiedName = (table: PgTable): string => {
  const { schema, name } = getTableConfig(table);
  return `${schema ?? 'public'}.${name}`;
};

// Written as Postgres prints them back, so that the catalog can be compared text by text.
const VISIBLE = "(label_id IN ( SELECT unnest((NULLIF(current_setting('app.labels'::text, true), ''::text))::bigint[]) AS unnest))";
const VIEWER = "NULLIF(current_setting('app.nation'::text, true), ''::text)";
const OWN = `((originator = ${VIEWER}) AND ${VISIBLE})`;
const STAFF_ONLY = `(${VIEWER} = '${STAFF}'::text)`;

/** The trigger that tells of changes of a table whose rows everybody sees. */
export const NOTE_CHANGE = 'note_change';

/** The role that a subgraph's login has. */
export const roleOf = (subgraph: string): string => `coalition_${subgraph}`;

/** Every policy of a protected table. `owner` is the role that migrates. */
export const policiesOf = (subgraph: string, protection: Protection, owner: string): readonly Policy[] => {
  const table = qualifiedName(protection.table);
  const role = roleOf(subgraph);
  const labelled = protection.kind !== 'reference';
  const writer = labelled ? OWN : STAFF_ONLY;
  const { writes } = protection;
  const policy = (name: string, command: string, roles: string, using: string | null, check: string | null): Policy => ({
    table,
    name,
    command,
    roles,
    using,
    check,
  });
  return [
    policy('maintain', 'ALL', owner, 'true', 'true'),
    policy('see', 'SELECT', 'coalition_subgraphs', labelled ? VISIBLE : 'true', null),
    ...(protection.kept === undefined ? [] : [policy('keep', 'SELECT', 'coalition_keeper', 'true', null)]),
    ...(protection.kind === 'running' ? [policy('append', 'INSERT', 'coalition_keeper', null, 'true')] : []),
    ...(writes.insert ? [policy('add', 'INSERT', role, null, writer)] : []),
    ...(writes.update.length > 0 ? [policy('change', 'UPDATE', role, writer, writer)] : []),
    ...(writes.delete === true ? [policy('remove', 'DELETE', role, writer, null)] : []),
    ...(protection.kind === 'labelled' ? (protection.foreignUpdates ?? []).map(({ name, using, check }) => policy(name, 'UPDATE', role, using, check)) : []),
  ];
};

/** The indexes of a labelled table's lists, by name. */
export const indexesOf = (protection: Protection): ReadonlyMap<string, string> => {
  if (protection.kind !== 'labelled') return new Map();
  const { name } = getTableConfig(protection.table);
  return new Map(
    protection.lists.map(({ by, orderBy }) => {
      const columns = [...(by === undefined ? [] : [columnName(by)]), 'label_id', columnName(orderBy), 'id'];
      return [[name, ...columns.slice(0, -1).filter((column) => column !== 'label_id'), 'list'].join('_').slice(0, 63), columns.join(', ')];
    }),
  );
};

/** What is counted of a protected table; nothing of reference data. */
export const countedOf = (protection: Protection): readonly Counted[] => {
  if (protection.kind !== 'labelled') return [];
  const { counted = protection.lists.flatMap(({ by }) => by ?? []) } = protection;
  return [{ relation: qualifiedName(protection.table), columns: [...new Set(counted.map(columnName))] }];
};

const create = ({ table, name, command, roles, using, check }: Policy): readonly string[] => [
  `drop policy if exists ${name} on ${table}`,
  `create policy ${name} on ${table} for ${command} to ${roles}${using === null ? '' : ` using (${using})`}${check === null ? '' : ` with check (${check})`}`,
];

const ownershipOf = (protection: Protection): readonly string[] => {
  if (protection.kind !== 'labelled') return [];
  const table = qualifiedName(protection.table);
  return [
    `alter table ${table} drop constraint if exists label, add constraint label foreign key (label_id, originator) references coalition.label (id, originator)`,
    `create or replace trigger keep_ownership before update on ${table} for each row execute function coalition.keep_ownership()`,
  ];
};

/** Of a table whose rows everybody sees: a change of it is a change for everybody. */
const changesOf = (protection: Protection): readonly string[] =>
  protection.kind === 'reference'
    ? [
        `create or replace trigger ${NOTE_CHANGE} after insert or update or delete on ${qualifiedName(protection.table)} for each statement execute function coalition.note_open_change()`,
      ]
    : [];

/** The statements that bring the catalog to what a protection says. They may run again and again. */
export const protectionStatements = (subgraph: string, protection: Protection, owner: string): readonly string[] => {
  const table = qualifiedName(protection.table);
  const role = roleOf(subgraph);
  const { writes, published = [], kept = [] } = protection;
  const names = (columns: readonly PgColumn[]) => columns.map(columnName).join(', ');
  const updatable = names(writes.update);
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...policiesOf(subgraph, protection, owner).flatMap(create),
    ...ownershipOf(protection),
    ...[...indexesOf(protection)].map(([name, columns]) => `create index if not exists ${name} on ${table} (${columns})`),
    `revoke all on ${table} from public, coalition_subgraphs, coalition_keeper, ${role}`,
    ...countedOf(protection).flatMap(countStatements),
    ...changesOf(protection),
    `grant select${writes.insert ? ', insert' : ''}${writes.delete === true ? ', delete' : ''} on ${table} to ${role}`,
    ...(updatable === '' ? [] : [`grant update (${updatable}) on ${table} to ${role}`]),
    ...(published.length === 0 ? [] : [`grant select (${names(published)}) on ${table} to coalition_subgraphs`]),
    ...(kept.length === 0 ? [] : [`grant select (${names(kept)}) on ${table} to coalition_keeper`]),
    ...(protection.kind === 'running' ? [`grant insert on ${table} to coalition_keeper`] : []),
  ];
};
