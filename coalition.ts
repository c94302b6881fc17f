import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { findHome, serverFolder } from '#kernel/embedded/home.ts';
import { DATABASE, findEmbedded, startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger, type Logger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';
import { openCredentials } from '#kernel/secrets.ts';
import type { SubgraphDefinition } from '#kernel/subgraph.ts';
import { issuerNations } from '#kernel/viewer.ts';
import type { IssuerTable } from './gateway/identity/issuer-table.ts';

// For each of drizzle's hundred ES modules Node reads its package.json of 180 kB: 0.7 s of a start. Its CommonJS build takes 0.1 s.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, /^drizzle-orm(\/|$)/.test(specifier) ? { ...context, conditions: ['node', 'require'] } : context),
});

/** Every subgraph, in the order in which they migrate. */
const loadDefinitions = async (): Promise<readonly SubgraphDefinition<object>[]> => {
  const { nations } = await import('./subgraphs/nations/subgraph.ts');
  const { personnel } = await import('./subgraphs/personnel/subgraph.ts');
  const { training } = await import('./subgraphs/training/subgraph.ts');
  const { contributions } = await import('./subgraphs/contributions/subgraph.ts');
  return [nations, personnel, training, contributions];
};

/** The rooms that work on a database. They are loaded while Postgres starts, and not at all by a token, a refusal or help. */
const loadRooms = async () => ({
  ...(await import('#kernel/host.ts')),
  ...(await import('#kernel/subgraph.ts')),
  ...(await import('#kernel/label/protection.ts')),
  ...(await import('#kernel/database/provision.ts')),
  definitions: await loadDefinitions(),
});

const loadGateway = async () => ({
  ...(await import('./gateway/gateway.ts')),
  ...(await import('./gateway/saved-operations.ts')),
  ...(await import('./seed/demo.ts')),
  ...(await import('./seed/record.ts')),
});

const PURGE_EVERY = 600_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Rooms = Awaited<ReturnType<typeof loadRooms>>;

type Server = { readonly embedded: boolean; readonly adminUrl: string; readonly database: string; readonly owner: string; readonly stop: () => Promise<void> };

/** The database server: the one of DATABASE_URL, or the embedded one, started. */
const openServer = async (environment: Environment, logger: Logger): Promise<Server> => {
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

/** Roles, database and migrations. @returns the owner's URL and the logins' passwords */
const prepare = async ({ DATA_DIR }: Environment, server: Server, { loginsOf, OWNER, prepareHost, urlAs, roleOf, definitions }: Rooms) => {
  const logins = loginsOf(definitions).filter((role) => server.embedded || role !== OWNER);
  const credentials = await openCredentials(DATA_DIR, logins);
  const ownerUrl = await prepareHost({ ...server, credentials, definitions });
  return { ownerUrl, urlOf: (subgraph: string) => urlAs(server.adminUrl, roleOf(subgraph), credentials.get(roleOf(subgraph)) ?? '', server.database) };
};

const isDemo = ({ DEMO, DATABASE_URL }: Environment): boolean => DEMO ?? DATABASE_URL === undefined;

const openIssuers = async ({ ISSUERS_FILE, DATA_DIR }: Environment): Promise<IssuerTable> => {
  if (ISSUERS_FILE !== undefined) return (await import('./gateway/identity/issuer-table.ts')).loadIssuerTable(ISSUERS_FILE);
  return (await import('./gateway/identity/demo-issuers.ts')).openDemoIssuers(DATA_DIR).then(({ table }) => table);
};

/** What a start needs besides single right values, asked before anything is made. */
const checkStart = (environment: Environment): void => {
  if (environment.ISSUERS_FILE === undefined && !isDemo(environment))
    throw new ConfigurationError('ISSUERS_FILE must name the issuer table, since there are no demo issuers where DEMO is not "on"');
};

/** Aborted by the first signal to stop; a second one changes nothing. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
};

/** What was opened, to be closed in the opposite order; what cannot be closed keeps nothing else open. */
const openings = () => {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    closing: (close: () => Promise<unknown>) => void closers.unshift(close),
    close: async () => {
      const failures: unknown[] = [];
      for (const close of closers) await close().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
};

/** The pools of every subgraph, tested, and the subgraphs on them. */
const openSubgraphs = async (
  environment: Environment,
  { definitions, openPools, openSubgraph }: Rooms,
  { urlOf, logger }: { readonly urlOf: (subgraph: string) => string; readonly logger: Logger },
) => {
  const settings = { 'app.label_cap': String(environment.LABEL_CAP), 'app.reporting_currency': environment.REPORTING_CURRENCY };
  const pools = await openPools({ urlOf, definitions, poolSize: environment.POOL_SIZE, settings });
  for (const warning of pools.warnings) logger.warn(warning);
  return { subgraphs: definitions.map((definition) => openSubgraph(definition, { pool: pools.of(definition.name), logger })), end: pools.end };
};

const start = async (): Promise<number> => {
  const environment = readEnvironment();
  checkStart(environment);
  enableCompileCache(fileURLToPath(new URL('node_modules/.cache/coalition', import.meta.url))); // where it cannot be written, a start takes longer
  const logger = createLogger(environment.LOG_LEVEL);
  const stop = stopSignal();
  const { closing, close } = openings();
  try {
    const opening = openServer(environment, logger);
    closing(() =>
      opening.then(
        (server) => server.stop(),
        () => undefined,
      ),
    );
    const [server, rooms, { hasWholeLoad, loadDemo, readSavedOperations, startGateway }] = await Promise.all([opening, loadRooms(), loadGateway()]);
    stop.throwIfAborted();
    const issuers = await openIssuers(environment);
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    stop.throwIfAborted();
    const owner = postgres(ownerUrl, { max: 2, fetch_types: false, onnotice: () => undefined });
    closing(() => owner.end({ timeout: 5 }));
    const { subgraphs, end } = await openSubgraphs(environment, rooms, { urlOf, logger });
    closing(end);
    await (isDemo(environment) ? loadDemo({ owner, subgraphs, logger, stop }) : hasWholeLoad(owner));
    await purge(owner);
    const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), PURGE_EVERY);
    closing(async () => clearInterval(purging));
    stop.throwIfAborted();
    const supergraphSdl = await readFile(new URL('schema/supergraph.graphql', import.meta.url), 'utf8');
    const operations = await readSavedOperations(new URL('operations/', import.meta.url));
    const gateway = await startGateway({ supergraphSdl, subgraphs, issuers, environment, logger, operations });
    closing(gateway.stop);
    stop.throwIfAborted();
    say(`${environment.COALITION_NAME} serves at ${gateway.url}/graphql (GraphiQL: ${gateway.url}/graphiql)`);
    say(
      environment.ISSUERS_FILE === undefined
        ? 'NOTIONAL demo data. A token: npm run -s token -- CAN DONOR_FOCAL'
        : 'A token: from the issuer of your nation, as ISSUERS_FILE names it',
    );
    await once(stop, 'abort');
    return 0;
  } catch (error) {
    if (stop.aborted && error === stop.reason) return 0;
    throw error;
  } finally {
    await close();
  }
};

const migrate = async (): Promise<number> => {
  const environment = readEnvironment();
  stopSignal(); // a signal must not leave Postgres behind: what is under way ends first
  const server = await openServer(environment, createLogger(environment.LOG_LEVEL));
  try {
    await prepare(environment, server, await loadRooms());
    say('The database is up to date.');
    return 0;
  } finally {
    await server.stop();
  }
};

const token = async (args: readonly string[]): Promise<number> => {
  const [nation, ...roles] = args;
  if (nation === undefined) throw new UsageError(`A token is for a nation and its roles, such as CAN DONOR_FOCAL. Nations: ${issuerNations.join(', ')}.`);
  const { openDemoIssuers } = await import('./gateway/identity/demo-issuers.ts');
  const issuers = await openDemoIssuers(readEnvironment().DATA_DIR);
  say(await issuers.mint(nation, roles));
  return 0;
};

const rules = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { missing: { type: 'boolean', default: false } } });
  const { printRules } = await import('#kernel/rule-catalogue.ts');
  return (await printRules(await loadDefinitions(), new URL('test/', import.meta.url), values.missing, say)) ? 0 : 1;
};

const hasDatabase = async (dataDir: string): Promise<boolean> => existsSync(serverFolder(await findHome(dataDir)));

const databaseOf = ({ adminUrl, database }: Server): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

/** The owner's eyes on a database, running or not: the embedded server is started where nobody runs it. */
const withOwner = async <Result>(environment: Environment, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const { DATABASE_URL, DATA_DIR } = environment;
  const running = DATABASE_URL === undefined ? await findEmbedded(DATA_DIR) : null;
  if (DATABASE_URL === undefined && running === null && !(await hasDatabase(DATA_DIR)))
    throw new ConfigurationError(`There is no database in ${DATA_DIR} yet: start the product first, or set DATA_DIR to the folder that it uses.`);
  stopSignal(); // a signal must not leave Postgres behind: what is under way ends first
  const server = running === null ? await openServer(environment, createLogger('error')) : null;
  try {
    const sql = postgres(server === null ? (running?.superuserUrl(DATABASE) ?? '') : databaseOf(server), { max: 1, onnotice: () => undefined });
    return await work(sql).finally(() => sql.end({ timeout: 5 }));
  } finally {
    await server?.stop();
  }
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const audit = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb !== 'verify') throw new UsageError('audit knows one verb: verify');
  const { values } = parseArgs({ args: [...args], options: { nation: { type: 'string' } } });
  const { chains, entries, bad } = await withOwner(readEnvironment(), (sql) => verifyAudit(sql, values.nation));
  for (const { chain, seq, why } of bad) say(`${chain}: the first bad entry is ${seq}: ${why}`);
  say(`${counted(chains, 'chain')}, ${entries} entries, ${bad.length === 0 ? 'all of them hold' : `${bad.length} broken`}`);
  return bad.length === 0 ? 0 : 1;
};

/** Fills a database with NOTIONAL data of a size. */
const seed = async (args: readonly string[]): Promise<number> => {
  const { readSeed, runSeed } = await import('./seed/command.ts');
  const request = readSeed(args);
  const environment = readEnvironment();
  if (!isDemo(environment)) throw new ConfigurationError('Seeds are NOTIONAL: set DEMO to "on" where they shall fill the database of DATABASE_URL');
  const logger = createLogger(environment.LOG_LEVEL === 'info' ? 'error' : environment.LOG_LEVEL);
  const stop = stopSignal();
  const server = await openServer(environment, logger);
  try {
    const rooms = await loadRooms();
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    return await runSeed(request, {
      ownerUrl,
      logins: rooms.definitions.map(({ name }) => rooms.roleOf(name)),
      openSubgraphs: () => openSubgraphs(environment, rooms, { urlOf, logger }),
      reportingCurrency: environment.REPORTING_CURRENCY,
      labelCap: environment.LABEL_CAP,
      logger,
      stop,
      say,
      out: process.stderr,
    });
  } finally {
    await server.stop();
  }
};

/** Recomputes what must hold over all rows. */
const check = async (args: readonly string[]): Promise<number> => {
  parseArgs({ args: [...args], options: {} });
  const [{ checkInvariants, invariantsOf }, definitions] = await Promise.all([import('#kernel/invariant.ts'), loadDefinitions()]);
  const invariants = invariantsOf(definitions);
  const broken = await withOwner(readEnvironment(), (sql) => checkInvariants(sql, invariants, say));
  say(`${counted(invariants.length, 'invariant')}, ${broken === 0 ? 'all of them hold' : `${broken} broken`}`);
  return broken === 0 ? 0 : 1;
};

/** The command line was used wrongly. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const checkHelp = `npm run -s coalition -- check

Recomputes every invariant over all rows, whoever may see them, and prints a line for each: its rule and that it holds, or by
how many rows it is broken, with the first of their ids. Changes nothing; may be run beside the product.

Examples:
  npm run -s coalition -- check
  DATA_DIR=.data-l npm run -s coalition -- check
  DATABASE_URL=postgres://coalition:secret@host:5432/coalition npm run -s coalition -- check

Exit codes: 0 all hold, 1 any is broken, 2 it could not be asked.`;

const seedHelpText = async (): Promise<string> => (await import('./seed/command.ts')).seedHelp;

type Command = {
  readonly run: (args: readonly string[]) => Promise<number>;
  readonly use: string;
  readonly means: string;
  /** More than its line, for --help behind its name. */
  readonly help?: () => Promise<string>;
};

const commands: Readonly<Record<string, Command>> = {
  start: { run: start, use: 'start', means: 'start everything: database, subgraphs, gateway' },
  migrate: { run: migrate, use: 'migrate', means: 'bring the database forward, and stop' },
  token: { run: token, use: 'token CAN DONOR_FOCAL [ROLE …]', means: 'print a bearer token of a demo issuer' },
  rules: { run: rules, use: 'rules [--missing]', means: 'print each rule with the tests that name it; --missing: only those without, exit 1 if any' },
  audit: { run: audit, use: 'audit verify [--nation CAN]', means: 'recompute the audit chains, name the first bad entry, exit 1 if any' },
  seed: { run: seed, use: 'seed --size S|M|L [--seed N]', means: 'load NOTIONAL data of a size into an empty database', help: seedHelpText },
  check: { run: check, use: 'check', means: 'recompute what must hold over all rows, exit 1 if anything is broken', help: async () => checkHelp },
};

const help = `node coalition.ts COMMAND

${Object.values(commands)
  .map(({ use, means }) => `  ${use.padEnd(34)}${means}`)
  .join('\n')}

Configuration comes from the environment: see the README. Exit codes: 0 done, 1 the answer is no, 2 wrong use or configuration.`;

const main = async ([name = 'help', ...args]: readonly string[]): Promise<number> => {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    say((await commands[name]?.help?.()) ?? help);
    return 0;
  }
  const command = commands[name];
  if (command === undefined) throw new UsageError(`There is no command ${name}.\n\n${help}`);
  return command.run(args);
};

const ours = ['ConfigurationError', 'EmbeddedError', 'HostError', 'IssuerTableError', 'MigrationError', 'SeedRefusal', 'SelfTestError', 'UsageError'];

/** Sentences for people; what is none of ours keeps its stack for whoever mends it. */
const sentenceOf = (error: Error & { readonly code?: string; readonly address?: string; readonly port?: number }): string => {
  const { code = '', address, port } = error;
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is taken: stop what listens there, or set PORT to another (0 takes a free one).`;
  if (code === 'EACCES' && port !== undefined) return `This user may not listen on port ${port}: set PORT to 1024 or higher.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST must be an address of this machine (${error.message}).`;
  const isOurs = ours.includes(error.name) || code.startsWith('ERR_PARSE_ARGS') || (error.constructor === Error && code === '');
  return isOurs ? error.message : (error.stack ?? error.message);
};

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(2);
  },
);
