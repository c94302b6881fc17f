import { existsSync } from 'node:fs';
import postgres from 'postgres';
import { findHome, serverFolder } from '#kernel/embedded/home.ts';
import { DATABASE, findEmbedded, startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { ConfigurationError, type Environment } from '#kernel/env.ts';
import type { HostRequest } from '#kernel/host.ts';
import { createLogger, type Logger } from '#kernel/log.ts';
import { openCredentials, withoutPassword } from '#kernel/secrets.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { stopSignal } from './life.ts';
import type { Rooms } from './rooms.ts';

/** The database server of the product: the one of DATABASE_URL, or the embedded one. */
export type Server = {
  readonly embedded: boolean;
  readonly adminUrl: string;
  readonly database: string;
  readonly owner: string;
  readonly stop: () => Promise<void>;
};

/** Opens the server of DATABASE_URL, or starts the embedded one. */
export const openServer = async (environment: Environment, logger: Logger): Promise<Server> => {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = environment;
  if (url !== undefined) {
    const { pathname, username } = new URL(url);
    const database = decodeURIComponent(pathname.slice(1));
    if (database === '' || username === '')
      throw new ConfigurationError('DATABASE_URL must name a role and a database, such as postgres://coalition:secret@host:5432/coalition');
    return { embedded: false, adminUrl: url, database, owner: decodeURIComponent(username), stop: async () => undefined };
  }
  const server = await startEmbedded({ dataDir, logger });
  const { OWNER } = await import('#kernel/database/provision.ts');
  return { embedded: true, adminUrl: server.superuserUrl('postgres'), database: DATABASE, owner: OWNER, stop: server.stop };
};

/** The logins that we make: on a server of your own the owner is yours. */
const ourLogins = ({ embedded }: Server, { loginsOf, OWNER, definitions }: Rooms): readonly string[] =>
  loginsOf(definitions).filter((role) => embedded || role !== OWNER);

/**
 * Refuses logins of a server of your own whose passwords are kept elsewhere: they are the same for each of its databases, and
 * new passwords would shut out whoever uses the old ones.
 * @throws ConfigurationError
 */
export const refuseUnknownLogins = async ({ DATA_DIR }: Environment, server: Server, rooms: Rooms): Promise<void> => {
  const unknown = server.embedded ? [] : await withoutPassword(DATA_DIR, ourLogins(server, rooms));
  if (unknown.length === 0) return;
  const taken = await rooms.listRoles(server.adminUrl, unknown).catch((error: unknown) => {
    throw rooms.asHostError(error, server.adminUrl, server.database);
  });
  if (taken.length > 0)
    throw new ConfigurationError(
      `The server has the logins ${taken.join(', ')} already, and DATA_DIR (${DATA_DIR}) does not hold their passwords: new ones would shut out the processes that use them. Set DATA_DIR to the folder with their database-logins.json; or, to replace the passwords, make new ones with "npm run -s coalition -- logins" first.`,
    );
};

/** Roles and database, and what is done to it as its owner. @returns the owner's URL and the URL of each subgraph's login */
const prepareWith = async (environment: Environment, server: Server, rooms: Rooms, work: (request: HostRequest) => Promise<string>) => {
  const { urlAs, roleOf, definitions } = rooms;
  await refuseUnknownLogins(environment, server, rooms);
  const credentials = await openCredentials(environment.DATA_DIR, ourLogins(server, rooms));
  const ownerUrl = await work({ ...server, credentials, definitions });
  return { ownerUrl, urlOf: (subgraph: string) => urlAs(server.adminUrl, roleOf(subgraph), credentials.get(roleOf(subgraph)) ?? '', server.database) };
};

/** Roles, database and migrations. @returns the owner's URL and the URL of each subgraph's login */
export const prepare = (environment: Environment, server: Server, rooms: Rooms) => prepareWith(environment, server, rooms, rooms.prepareHost);

/** Roles and database, and in place of migrations what is restored. @returns the owner's URL and the URL of each subgraph's login */
export const prepareFrom = (environment: Environment, server: Server, rooms: Rooms, restoring: (ownerUrl: string) => Promise<void>) =>
  prepareWith(environment, server, rooms, (request) => rooms.openHost(request, restoring));

/** Settings of every session of a subgraph's login. */
export const sessionSettings = ({ LABEL_CAP, REPORTING_CURRENCY }: Environment): Readonly<Record<string, string>> => ({
  'app.label_cap': String(LABEL_CAP),
  'app.reporting_currency': REPORTING_CURRENCY,
});

/** What a subgraph's answers may take that are given again. */
export const answerBytes = ({ ANSWER_CACHE_MIB }: Environment): number => ANSWER_CACHE_MIB * 2 ** 20;

/** The pools of every subgraph, tested, and the subgraphs on them. */
export const openSubgraphs = async (
  environment: Environment,
  { definitions, openPools, openWatchedSubgraph }: Rooms,
  { urlOf, logger, telemetry = {} }: { readonly urlOf: (subgraph: string) => string; readonly logger: Logger; readonly telemetry?: Telemetry },
) => {
  const pools = await openPools({ urlOf, definitions, poolSize: environment.POOL_SIZE, settings: sessionSettings(environment) });
  for (const warning of pools.warnings) logger.warn(warning);
  const subgraphs = definitions.map((definition) =>
    openWatchedSubgraph(definition, { pool: pools.of(definition.name), logger, answerBytes: answerBytes(environment) }, telemetry),
  );
  return { subgraphs, end: pools.end };
};

/** True where the embedded server of a data folder has been made. */
export const hasDatabase = async (dataDir: string): Promise<boolean> => existsSync(serverFolder(await findHome(dataDir)));

/** The URL of the product's own database on a server. */
export const databaseOf = ({ adminUrl, database }: Server): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

/** The URL of a database whose every row is seen, running or not: the embedded server is started where nobody runs it. */
export const withDatabase = async <Result>(environment: Environment, work: (url: string) => Promise<Result>): Promise<Result> => {
  const { DATABASE_URL, DATA_DIR } = environment;
  const running = DATABASE_URL === undefined ? await findEmbedded(DATA_DIR) : null;
  if (DATABASE_URL === undefined && running === null && !(await hasDatabase(DATA_DIR)))
    throw new ConfigurationError(`There is no database in ${DATA_DIR} yet: start the product first, or set DATA_DIR to the folder that it uses.`);
  stopSignal(); // a signal must not leave Postgres behind: what is under way ends first
  const server = running === null ? await openServer(environment, createLogger('error')) : null;
  try {
    return await work(server === null ? (running?.superuserUrl(DATABASE) ?? '') : databaseOf(server));
  } catch (error) {
    if (DATABASE_URL === undefined) throw error;
    const { asHostError } = await import('#kernel/host.ts');
    throw asHostError(error, DATABASE_URL, server?.database ?? '');
  } finally {
    await server?.stop();
  }
};

/** The owner's eyes on a database, running or not. */
export const withOwner = <Result>(environment: Environment, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> =>
  withDatabase(environment, (url) => {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    return work(sql).finally(() => sql.end({ timeout: 5 }));
  });
