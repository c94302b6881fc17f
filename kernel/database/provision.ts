import postgres from 'postgres';
import { roleOf } from '../label/protection.ts';

/** Who may log in, and with which password; made once for a server. */
export type Credentials = ReadonlyMap<string, string>;

/** The role that owns the tables on the embedded server. */
export const OWNER = 'coalition_owner';

export type ProvisionRequest = {
  readonly database: string;
  /** The names of the subgraphs: each gets a login that owns nothing. */
  readonly subgraphs: readonly string[];
  readonly credentials: Credentials;
  /** Who migrates: made here on the embedded server; on a server of your own, the role that is logged in. */
  readonly owner: string;
};

/** A name that an operator chose, as SQL takes it. */
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const quoted = (password: string): string => `'${password.replaceAll("'", "''")}'`;

const connectAdmin = (url: string): postgres.Sql =>
  postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined, connection: { application_name: 'coalition-graph provision' } });

/** Those of some roles that a server has: they are there for every database of it. */
export const listRoles = async (adminUrl: string, roles: readonly string[]): Promise<readonly string[]> => {
  const sql = connectAdmin(adminUrl);
  const rows = await sql<{ role: string }[]>`select rolname as role from pg_roles where rolname = any (${roles}) order by 1`.finally(() =>
    sql.end({ timeout: 5 }),
  );
  return rows.map(({ role }) => role);
};

/**
 * Makes the roles that are missing: the owner, one login for each subgraph, the group they are in, the keeper and the
 * owner of the audit's append function. None is a superuser or bypasses row level security. Timeouts are set on the
 * roles, so that no client can wait for ever (SECURITY.md 5.2).
 */
export const provision = async (adminUrl: string, { database, subgraphs, credentials, owner }: ProvisionRequest): Promise<void> => {
  const sql = connectAdmin(adminUrl);
  try {
    const existing = new Set((await sql<{ rolname: string }[]>`select rolname from pg_roles`).map(({ rolname }) => rolname));
    const plain = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
    const ensure = async (role: string, attributes: string) => {
      if (!existing.has(role)) await sql.unsafe(`create role ${role} ${attributes}`);
    };
    await ensure('coalition_subgraphs', 'nologin');
    await ensure('coalition_keeper', 'nologin');
    await ensure('coalition_audit', 'nologin');
    for (const name of subgraphs) {
      const role = roleOf(name);
      const password = credentials.get(role);
      if (password === undefined) continue; // the operator made this login
      await ensure(role, `login ${plain}`);
      await sql.unsafe(`alter role ${role} password ${quoted(password)}`);
      await sql.unsafe(`grant coalition_subgraphs to ${role}`);
      await sql.unsafe(
        `alter role ${role} set statement_timeout = '3s'; alter role ${role} set lock_timeout = '2s'; alter role ${role} set idle_in_transaction_session_timeout = '5s'; alter role ${role} set jit = off`,
      );
    }
    const [ownerName, databaseName] = [identifier(owner), identifier(database)];
    const ownerPassword = credentials.get(owner);
    if (ownerPassword !== undefined) {
      await ensure(owner, `login ${plain}`);
      await sql.unsafe(`alter role ${ownerName} password ${quoted(ownerPassword)}`);
    }
    await sql.unsafe(`grant coalition_keeper, coalition_audit to ${ownerName}`);
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (found === undefined) await sql.unsafe(`create database ${databaseName} owner ${ownerName}`);
    await sql.unsafe(`revoke all on database ${databaseName} from public; grant connect on database ${databaseName} to coalition_subgraphs`);
    if (ownerPassword !== undefined) await sql.unsafe(`alter database ${databaseName} owner to ${ownerName}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
