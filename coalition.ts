import './coalition/loading.ts';
import { type Command, say, UsageError } from './coalition/console.ts';

const commands: Readonly<Record<string, Command>> = {
  start: { run: async () => (await import('./coalition/start.ts')).start(), use: 'start', means: 'start everything: database, subgraphs, gateway' },
  all: {
    run: async () => (await import('./coalition/all.ts')).all(),
    use: 'all',
    means: 'start everything, each subgraph and the gateway as a process of its own',
  },
  gateway: {
    run: async () => (await import('./coalition/gateway.ts')).gateway(),
    use: 'gateway',
    means: 'start a gateway alone, over the subgraphs of SUBGRAPHS',
  },
  subgraph: {
    run: async (args) => (await import('./coalition/subgraph.ts')).subgraph(args),
    use: 'subgraph NAME',
    means: 'start one subgraph alone, on SUBGRAPH_DATABASE_URL',
  },
  keys: {
    run: async (args) => (await import('./coalition/keys.ts')).keys(args),
    use: 'keys make|rotate|retire|list',
    means: 'the keys that gateways sign their calls to subgraphs with',
    help: async () => (await import('./coalition/keys.ts')).keysHelp,
  },
  logins: {
    run: async () => (await import('./coalition/logins.ts')).logins(),
    use: 'logins',
    means: 'write the database URL of each process to a file of its own',
    help: async () => (await import('./coalition/logins.ts')).loginsHelp,
  },
  purge: {
    run: async () => (await import('./coalition/purge.ts')).purge(),
    use: 'purge',
    means: 'remove what has served its time, fold the running sums',
  },
  migrate: { run: async () => (await import('./coalition/migrate.ts')).migrate(), use: 'migrate', means: 'bring the database forward, and stop' },
  token: {
    run: async (args) => (await import('./coalition/token.ts')).token(args),
    use: 'token CAN DONOR_FOCAL [ROLE …]',
    means: 'print a bearer token of a demo issuer',
  },
  rules: {
    run: async (args) => (await import('./coalition/rules.ts')).rules(args),
    use: 'rules [--missing]',
    means: 'print each rule with the tests that name it; --missing: only those without, exit 1 if any',
  },
  audit: {
    run: async (args) => (await import('./coalition/audit.ts')).audit(args),
    use: 'audit verify|checkpoint|proof',
    means: 'recompute the audit chains and name the first bad entry; sign where they end; prove it to a nation',
    help: async () => (await import('./coalition/audit.ts')).auditHelp,
  },
  seed: {
    run: async (args) => (await import('./coalition/seed.ts')).seed(args),
    use: 'seed --size S|M|L [--seed N]',
    means: 'load NOTIONAL data of a size into an empty database',
    help: async () => (await import('./coalition/seed.ts')).seedHelp(),
  },
  backup: {
    run: async (args) => (await import('./coalition/backup.ts')).backup(args),
    use: 'backup --out FILE',
    means: 'write every row of one moment to an encrypted file; verify --from FILE checks one',
    help: async () => (await import('./coalition/backup.ts')).backupHelp,
  },
  restore: {
    run: async (args) => (await import('./coalition/restore.ts')).restore(args),
    use: 'restore --from FILE',
    means: 'restore a backup into an empty database, bring it forward and check it',
    help: async () => (await import('./coalition/restore.ts')).restoreHelp,
  },
  check: {
    run: async (args) => (await import('./coalition/check.ts')).check(args),
    use: 'check',
    means: 'recompute what must hold over all rows, exit 1 if anything is broken',
    help: async () => (await import('./coalition/check.ts')).checkHelp,
  },
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

const ours = [
  'CheckpointError',
  'ChildEnded',
  'ConfigurationError',
  'EmbeddedError',
  'HostError',
  'IssuerTableError',
  'MigrationError',
  'SeedRefusal',
  'SelfTestError',
  'UsageError',
];

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
    const sentence = sentenceOf(error);
    if (sentence !== '') process.stderr.write(`${sentence}\n`);
    process.exit(2);
  },
);
