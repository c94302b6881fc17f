import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { OWNER } from '#kernel/database/provision.ts';
import { DATABASE, findEmbedded, startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { loginsOf, openPools, prepareHost, urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { createLogger, type Logger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';
import { printRules } from '#kernel/rule-catalogue.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { openSubgraph, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { startGateway } from './gateway/gateway.ts';
import { openDemoIssuers } from './gateway/identity/demo-issuers.ts';
import { type IssuerTable, loadIssuerTable } from './gateway/identity/issuer-table.ts';
import { loadDemo } from './seed/demo.ts';
import { contributions } from './subgraphs/contributions/subgraph.ts';
import { nations } from './subgraphs/nations/subgraph.ts';

/** Every subgraph, in the order in which they migrate. */
const definitions: readonly SubgraphDefinition<object>[] = [nations, contributions];

const HOUR = 3_600_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

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
  return { embedded: true, adminUrl: server.superuserUrl('postgres'), database: DATABASE, owner: OWNER, stop: server.stop };
};

/** Roles, database and migrations. @returns the owner's URL and the logins' passwords */
const prepare = async ({ DATA_DIR }: Environment, server: Server) => {
  const logins = loginsOf(definitions).filter((role) => server.embedded || role !== OWNER);
  const credentials = await openCredentials(DATA_DIR, logins);
  const ownerUrl = await prepareHost({ ...server, credentials, definitions });
  return { ownerUrl, urlOf: (subgraph: string) => urlAs(server.adminUrl, roleOf(subgraph), credentials.get(roleOf(subgraph)) ?? '', server.database) };
};

const openIssuers = async ({ ISSUERS_FILE, DATA_DIR }: Environment, demo: boolean): Promise<IssuerTable> => {
  if (ISSUERS_FILE !== undefined) return loadIssuerTable(ISSUERS_FILE);
  if (demo) return (await openDemoIssuers(DATA_DIR)).table;
  throw new ConfigurationError('ISSUERS_FILE must name the issuer table, since DATABASE_URL is set and DEMO is not "on"');
};

/** Ends with the first signal, in order; a second one changes nothing. */
const untilStopped = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  return promise;
};

const start = async (): Promise<number> => {
  const environment = readEnvironment();
  const logger = createLogger(environment.LOG_LEVEL);
  const stopped = untilStopped();
  const closers: (() => Promise<unknown>)[] = [];
  const closing = (close: () => Promise<unknown>) => closers.unshift(close);
  try {
    const server = await openServer(environment, logger);
    closing(server.stop);
    const demo = environment.DEMO ?? server.embedded;
    const issuers = await openIssuers(environment, demo);
    const { ownerUrl, urlOf } = await prepare(environment, server);
    const owner = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
    closing(() => owner.end({ timeout: 5 }));
    const settings = { 'app.label_cap': String(environment.LABEL_CAP), 'app.reporting_currency': environment.REPORTING_CURRENCY };
    const pools = await openPools({ urlOf, definitions, poolSize: environment.POOL_SIZE, settings });
    closing(pools.end);
    for (const warning of pools.warnings) logger.warn(warning);
    const subgraphs = definitions.map((definition) => openSubgraph(definition, { pool: pools.of(definition.name), logger }));
    if (demo) await loadDemo({ owner, subgraphs, logger });
    await purge(owner);
    const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), HOUR);
    closing(async () => clearInterval(purging));
    const supergraphSdl = await readFile(new URL('schema/supergraph.graphql', import.meta.url), 'utf8');
    const gateway = await startGateway({ supergraphSdl, subgraphs, issuers, environment, logger });
    closing(gateway.stop);
    say(`${environment.COALITION_NAME} serves at ${gateway.url}/graphql (GraphiQL: ${gateway.url}/graphiql)`);
    say(demo ? 'NOTIONAL demo data. A token: npm run -s token -- CAN DONOR_FOCAL' : 'A token: from the issuer of your nation, as ISSUERS_FILE names it');
    await stopped;
    return 0;
  } finally {
    for (const close of closers) await close();
  }
};

const migrate = async (): Promise<number> => {
  const environment = readEnvironment();
  const logger = createLogger(environment.LOG_LEVEL);
  const server = await openServer(environment, logger);
  try {
    await prepare(environment, server);
    say('The database is up to date.');
    return 0;
  } finally {
    await server.stop();
  }
};

const token = async (args: readonly string[]): Promise<number> => {
  const [nation = '', ...roles] = args;
  const issuers = await openDemoIssuers(readEnvironment().DATA_DIR);
  say(await issuers.mint(nation, roles));
  return 0;
};

const rules = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { missing: { type: 'boolean', default: false } } });
  return (await printRules(definitions, new URL('test/', import.meta.url), values.missing, say)) ? 0 : 1;
};

/** The owner's eyes on a database, running or not: the embedded server is started where nobody runs it. */
const withOwner = async <Result>(environment: Environment, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const running = environment.DATABASE_URL === undefined ? await findEmbedded(environment.DATA_DIR) : null;
  const server = running === null ? await openServer(environment, createLogger('warn')) : null;
  const url = running?.superuserUrl(DATABASE) ?? urlAsIs(server);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
    await server?.stop();
  }
};

const urlAsIs = (server: Server | null): string => {
  const url = new URL(server?.adminUrl ?? '');
  url.pathname = `/${server?.database ?? ''}`;
  return url.toString();
};

const audit = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb !== 'verify') throw new UsageError('audit knows one verb: verify');
  const { values } = parseArgs({ args: [...args], options: { nation: { type: 'string' } } });
  const { chains, entries, bad } = await withOwner(readEnvironment(), (sql) => verifyAudit(sql, values.nation));
  for (const { chain, seq, why } of bad) say(`${chain}: the first bad entry is ${seq}: ${why}`);
  say(`${chains} chains, ${entries} entries, ${bad.length === 0 ? 'all of them hold' : `${bad.length} broken`}`);
  return bad.length === 0 ? 0 : 1;
};

/** The command line was used wrongly. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const commands: Readonly<Record<string, { readonly run: (args: readonly string[]) => Promise<number>; readonly use: string; readonly means: string }>> = {
  start: { run: start, use: 'start', means: 'start everything: database, subgraphs, gateway' },
  migrate: { run: migrate, use: 'migrate', means: 'bring the database forward, and stop' },
  token: { run: token, use: 'token CAN DONOR_FOCAL [ROLE …]', means: 'print a bearer token of a demo issuer' },
  rules: { run: rules, use: 'rules [--missing]', means: 'print each rule with the tests that name it; --missing: only those without, exit 1 if any' },
  audit: { run: audit, use: 'audit verify [--nation CAN]', means: 'recompute the audit chains, name the first bad entry, exit 1 if any' },
};

const help = `node coalition.ts COMMAND

${Object.values(commands)
  .map(({ use, means }) => `  ${use.padEnd(34)}${means}`)
  .join('\n')}

Configuration comes from the environment: see the README. Exit codes: 0 done, 1 the answer is no, 2 wrong use or configuration.`;

const main = async ([name = 'help', ...args]: readonly string[]): Promise<number> => {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    say(help);
    return 0;
  }
  const command = commands[name];
  if (command === undefined) throw new UsageError(`There is no command ${name}.\n\n${help}`);
  return command.run(args);
};

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    // Sentences for people; what is none of ours keeps its stack for whoever mends it.
    const ours =
      ['ConfigurationError', 'EmbeddedError', 'IssuerTableError', 'MigrationError', 'SelfTestError', 'UsageError', 'DemoIssuersError'].includes(error.name) ||
      error.constructor === Error;
    process.stderr.write(`${ours ? error.message : error.stack}\n`);
    process.exit(2);
  },
);
