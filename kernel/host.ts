import postgres from 'postgres';
import { connect, type Pool } from './database/connect.ts';
import { checkMigrated, kernelRoom, migrate } from './database/migrate.ts';
import { OWNER, provision } from './database/provision.ts';
import { roleOf } from './label/protection.ts';
import { selfTest } from './self-test.ts';
import type { SubgraphDefinition } from './subgraph.ts';

// A host is a database server with our roles, schemas and protections in it, and the pools of the subgraphs on it.

type Definition = SubgraphDefinition<object>;

/** The logins that we make: the owner and one for each subgraph. */
export const loginsOf = (definitions: readonly Definition[]): readonly string[] => [OWNER, ...definitions.map(({ name }) => roleOf(name))];

/** The URL of the same server and database for another login. */
export const urlAs = (url: string, role: string, password: string, database?: string): string => {
  const target = new URL(url);
  target.username = encodeURIComponent(role);
  target.password = encodeURIComponent(password);
  if (database !== undefined) target.pathname = `/${database}`;
  return target.toString();
};

/** The database does not keep the promises; each line says what is off. */
export class SelfTestError extends Error {
  override readonly name = 'SelfTestError';
}

export type HostRequest = {
  readonly adminUrl: string;
  readonly database: string;
  /** Who migrates: `coalition_owner` on the embedded server, the login of DATABASE_URL elsewhere. */
  readonly owner: string;
  readonly credentials: ReadonlyMap<string, string>;
  readonly definitions: readonly Definition[];
};

/** The database server cannot be used as it is; the message says what is right, and holds no password. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** A server that does not answer by then is not there. */
const CONNECT_SECONDS = 5;

type At = { readonly host: string; readonly role: string; readonly database: string; readonly says: string; readonly variable: string };

const sentences: Readonly<Record<string, (at: At) => string>> = {
  '28P01': ({ host, role, variable }) => `The database server at ${host} refuses the password of ${role}: set the right one in ${variable}.`,
  '28000': ({ host, role, says, variable }) =>
    `The database server at ${host} does not let ${role} in (${says}): check the login in ${variable} and the server's pg_hba.conf.`,
  '3D000': ({ host, role, database, variable }) =>
    variable === 'DATABASE_URL'
      ? `The database server at ${host} has no database ${database}: create it with ${role} as its owner, or name another in DATABASE_URL.`
      : `The database server at ${host} has no database ${database}: name another in ${variable}, or run "npm run migrate" first.`,
  '3F000': ({ database }) => `The database ${database} has no coalition in it: run "npm run migrate" with the owner's DATABASE_URL first.`,
  '42P01': ({ database }) => `The database ${database} has no coalition in it: run "npm run migrate" with the owner's DATABASE_URL first.`,
  '42501': ({ role, database, says, variable }) =>
    variable !== 'DATABASE_URL'
      ? `The role ${role} may not read the coalition in the database ${database} (${says}): set ${variable} to the login of the subgraph, which "npm run migrate" makes.`
      : `The role ${role} may not do what bringing the database forward takes (${says}). It must own the database ${database} and may create roles: alter role ${role} createrole; alter database ${database} owner to ${role};`,
};

const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_CLOSED)$/;

/** What an operator can mend, as a sentence; anything else as it came. */
export const asHostError = (error: unknown, url: string, database: string, variable = 'DATABASE_URL'): unknown => {
  const { code = '', message = '' } = Object(error) as { code?: string; message?: string };
  const { host, username } = new URL(url);
  const at = { host, role: decodeURIComponent(username), database, says: message, variable };
  if (unreachable.test(code))
    return new HostError(`No database server answers at ${host} (${code}): start it, or set another address in ${variable}.`, { cause: error });
  const sentence = sentences[code]?.(at);
  return sentence === undefined ? error : new HostError(sentence, { cause: error });
};

/**
 * Makes roles and database, and works on it as the owner.
 * @returns the owner's URL, for checks and seeds
 * @throws HostError where the server does not answer, or does not let the role do it
 */
export const openHost = async (
  { adminUrl, database, owner, credentials, definitions }: HostRequest,
  work: (ownerUrl: string) => Promise<unknown>,
): Promise<string> => {
  try {
    await provision(adminUrl, { database, owner, credentials, subgraphs: definitions.map(({ name }) => name) });
    const password = credentials.get(owner);
    const ownerUrl = password === undefined ? adminUrl : urlAs(adminUrl, owner, password, database);
    await work(ownerUrl);
    return ownerUrl;
  } catch (error) {
    throw asHostError(error, adminUrl, database);
  }
};

/** Makes roles and database, and migrates: everything up to serving. @returns the owner's URL */
export const prepareHost = (request: HostRequest): Promise<string> => openHost(request, (ownerUrl) => migrate(ownerUrl, [kernelRoom, ...request.definitions]));

export type PoolsRequest = {
  readonly urlOf: (subgraph: string) => string;
  readonly definitions: readonly Definition[];
  readonly poolSize: number;
  /** Settings of every session, such as `app.label_cap` and `app.reporting_currency`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly allowTestClock?: boolean;
};

export type Pools = { readonly of: (subgraph: string) => Pool; readonly warnings: readonly string[]; readonly end: () => Promise<void> };

/**
 * Statements are few, and each is sent many times with values of a kind: one plan serves them all. Planning anew, as the
 * server would for some, costs more than the better plan gains.
 */
const ONE_PLAN = { plan_cache_mode: 'force_generic_plan' };

/**
 * Opens a pool for each subgraph and tests the database with its eyes.
 * @throws SelfTestError where anything would let a nation see or change what is not its own
 */
export const openPools = async ({ urlOf, definitions, poolSize, settings = {}, allowTestClock = false }: PoolsRequest): Promise<Pools> => {
  const pools = new Map(definitions.map(({ name }) => [name, connect(urlOf(name), { size: poolSize, name, settings: { ...ONE_PLAN, ...settings } })]));
  const end = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  };
  const of = (subgraph: string): Pool => {
    const pool = pools.get(subgraph);
    if (pool === undefined) throw new Error(`no pool for ${subgraph}`);
    return pool;
  };
  try {
    const findings = await Promise.all(definitions.map((definition) => selfTest(of(definition.name).sql, definition, { allowTestClock })));
    const faults = [...new Set(findings.flatMap((finding) => finding.faults))];
    if (faults.length > 0) throw new SelfTestError(faults.join('\n'));
    return { of, end, warnings: [...new Set(findings.flatMap((finding) => finding.warnings))] };
  } catch (error) {
    await end();
    throw error;
  }
};

/**
 * Opens the pool of one subgraph, in a process of its own, on its own login's URL: looks that the database and the code
 * belong together, and tests it as `openPools` does.
 * @throws HostError, MigrationError, SelfTestError
 */
export const openOwnPool = async (
  definition: Definition,
  { url, variable, ...request }: Omit<PoolsRequest, 'urlOf' | 'definitions'> & { readonly url: string; readonly variable: string },
): Promise<Pools> => {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  try {
    const sql = postgres(url, { max: 1, connect_timeout: CONNECT_SECONDS, onnotice: () => undefined });
    await checkMigrated(sql, [kernelRoom, definition]).finally(() => sql.end({ timeout: 5 }));
    return await openPools({ ...request, urlOf: () => url, definitions: [definition] });
  } catch (error) {
    throw asHostError(error, url, database, variable);
  }
};
