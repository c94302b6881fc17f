import { z } from 'zod';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const flag = z.enum(['on', 'off'], 'must be "on" or "off"').transform((value) => value === 'on');

const decodes = (...texts: readonly string[]): boolean => {
  try {
    texts.forEach(decodeURIComponent);
    return true;
  } catch {
    return false;
  }
};

/** Without a user or password: calls are signed, and an address is printed. */
const isAddress = (text: string): boolean => {
  if (!/^(unix:\/[^\s?#]+|https?:\/\/\S+)$/.test(text) || !URL.canParse(text)) return false;
  const { username, password, pathname, search, hash } = new URL(text);
  return [username, password, search, hash].every((part) => part === '') && decodes(pathname);
};

/** name=address, by commas: http with a host and port, https, or unix with a path. */
const addresses = z.string().transform((text, context) => {
  const found = new Map<string, URL>();
  for (const [index, part] of text.split(',').entries()) {
    const [, name = '', address = ''] = /^\s*([a-z]+)=(.*?)\s*$/.exec(part) ?? [];
    if (!isAddress(address) || found.has(name))
      context.addIssue(
        `must be a list such as nations=http://10.0.0.4:4001,training=unix:/run/training.sock, each name once: entry ${index + 1} is none of it`,
      );
    else found.set(name, new URL(address));
  }
  return found as ReadonlyMap<string, URL>;
});

const canDecode = (text: string): boolean => {
  const { username, password, pathname } = new URL(text);
  return decodes(username, password, pathname);
};

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must be a PostgreSQL URL such as postgres://user:password@host:5432/database')
  .refine(URL.canParse, { error: 'must be a PostgreSQL URL of one host and port, such as postgres://user:password@host:5432/database', abort: true })
  .refine(canDecode, 'has a "%" that begins no character: write it as %25');

/** A system takes 103 at least; the process id is appended while a socket is put in place. */
const MAX_SOCKET = 95;

const collectorUrl = z.string().regex(/^https?:\/\/\S+$/, 'must be an HTTP URL such as http://127.0.0.1:4318');

/** Every variable that the product reads: its form, its default and what it is for. The README's table is made from this. */
export const variables = {
  PORT: { is: whole(0, 65_535).default(4000), means: 'The port to listen on; 0 takes a free one.' },
  HOST: {
    is: z.string().min(1, 'must name an address such as 127.0.0.1').default('127.0.0.1'),
    means: 'The address to listen on. Loopback unless told otherwise; end TLS in front of it.',
  },
  SOCKET: {
    is: z
      .string()
      .refine((path) => Buffer.byteLength(path) <= MAX_SOCKET, `must be a path of at most ${MAX_SOCKET} bytes`)
      .optional(),
    means: 'A unix socket to listen on, in place of HOST and PORT.',
  },
  REUSE_PORT: { is: flag.default(false), means: 'Several processes share the port, so that the next one starts before this one stops.' },
  DATA_DIR: {
    is: z.string().min(1, 'must name a folder').default('.data'),
    means: "The folder for the embedded database, the demo issuers' keys and generated secrets.",
  },
  AUDIT_CHECKPOINTS: {
    is: z.string().min(1, 'must name a folder').optional(),
    means: 'The folder for signed audit checkpoints: best on another machine, as a mount. Unset: `audit-checkpoints` in DATA_DIR.',
  },
  DATABASE_URL: {
    is: postgresUrl.optional(),
    means: 'A PostgreSQL server of your own (15 or later, patched), as a role that may create roles. Unset: the embedded server.',
  },
  SUBGRAPH_DATABASE_URL: { is: postgresUrl.optional(), means: 'For the process of one subgraph: its own login on the database, which owns nothing.' },
  SUBGRAPHS: {
    is: addresses.optional(),
    means: 'For a gateway apart: where each subgraph is, such as `nations=http://10.0.0.4:4001,training=unix:/run/coalition/training.sock`.',
  },
  SUPERGRAPH_FILE: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'For a gateway apart: the supergraph. When another is written there it takes over, and no request fails. Unset: that of this release.',
  },
  CONTEXT_KEYS: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'For a gateway apart: the keys it signs its calls with, as `coalition keys make` wrote them. Unset: context-keys.json in DATA_DIR.',
  },
  CONTEXT_PUBLIC_KEYS: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'For a subgraph apart: the public half of those keys. Unset: context-keys.public.json in DATA_DIR.',
  },
  DEMO: { is: flag.optional(), means: 'NOTIONAL demo data and ten local issuers: on with the embedded server, off on a DATABASE_URL, unless set.' },
  ISSUERS_FILE: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'The issuer table (JSON): one entry a nation, with issuer, audience, algorithms, JWKS address and role mapping.',
  },
  ISSUERS_AT_START: {
    is: z.enum(['all', 'any'], 'must be "all" or "any"').default('all'),
    means: 'A start needs the keys of all issuers, or of any: then those that are missing are logged, and fetched when they are asked for.',
  },
  BACKUP_KEY_FILE: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'The key that backups are encrypted with: a file that `backup --make-key FILE` has made, kept apart from the backups.',
  },
  COALITION_NAME: { is: z.string().min(1).max(100).default('Coalition Graph'), means: 'The display name.' },
  REPORTING_CURRENCY: {
    is: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR')
      .default('EUR'),
    means: 'The currency that totals are converted into (ISO 4217).',
  },
  LOG_LEVEL: {
    is: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be trace, debug, info, warn, error, fatal or silent').default('info'),
    means: 'How much is logged, to standard error, as JSON lines.',
  },
  METRICS_PORT: {
    is: whole(0, 65_535).optional(),
    means:
      'The port for GET /metrics (Prometheus), apart from the one that clients reach; 0 takes a free one. `start:all` has the four after it too, one a subgraph. Unset: no metrics.',
  },
  METRICS_HOST: {
    is: z.string().min(1, 'must name an address such as 127.0.0.1').default('127.0.0.1'),
    means: 'The address for metrics. Open it to those who run the product alone.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    is: collectorUrl.optional(),
    means: "The address of an OpenTelemetry collector (OTLP over HTTP), such as http://127.0.0.1:4318. Unset: no traces. The SDK's other variables hold too.",
  },
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: { is: collectorUrl.optional(), means: 'The same for traces alone, with its path.' },
  OTEL_SERVICE_NAME: {
    is: z.string().min(1).max(100).optional(),
    means: 'The name of this process in traces; unset: coalition-graph, and -gateway or -<subgraph> where it is one of several.',
  },
  EXECUTOR: {
    is: z.enum(['own', 'apollo'], 'must be "own" or "apollo"').default('own'),
    means: 'Who follows a query plan: our own executor, or that of @apollo/gateway, should ours ever answer what it should not.',
  },
  SHARE_IN_FLIGHT: {
    is: flag.optional(),
    means:
      "Whether reads that are the same and under way at the same time are one read. Unset: on with `npm start`; off with start:gateway, where several would not know of each other's writes.",
  },
  POOL_SIZE: { is: whole(2, 100).default(8), means: 'Database connections for each subgraph.' },
  ANSWER_CACHE_MIB: {
    is: whole(0, 4_096).default(32),
    means:
      'Memory of each subgraph, and of a gateway in the same process, for answers that are given again while nothing changed that went into them; 0 reads each anew.',
  },
  LABEL_CAP: { is: whole(1, 10_000).default(200), means: 'Distinct labels that one originator may use.' },
  MAX_BODY_BYTES: { is: whole(1_000, 20_000_000).default(100_000), means: 'Longest request body, in bytes.' },
  MAX_TOKENS: { is: whole(10, 100_000).default(2_000), means: 'Longest operation, in lexical tokens.' },
  MAX_DEPTH: { is: whole(1, 100).default(20), means: 'Deepest operation, `edges` and `node` not counted.' },
  MAX_ALIASES: { is: whole(1, 1_000).default(30), means: 'Aliases in one operation.' },
  MAX_ROOT_FIELDS: { is: whole(1, 1_000).default(20), means: 'Root fields in one operation.' },
  MAX_DIRECTIVES: { is: whole(1, 1_000).default(20), means: 'Directives in one operation.' },
  MAX_COST: { is: whole(1, 1_000_000).default(5_000), means: 'Highest cost of one operation: the fields it may resolve, page sizes multiplied in.' },
  RATE_PER_SECOND: { is: whole(1, 1_000_000).default(20), means: 'Requests per second for one person or service account.' },
  RATE_BURST: { is: whole(1, 1_000_000).default(60), means: 'Requests at once for one person or service account.' },
  COST_PER_MINUTE: { is: whole(1, 1_000_000_000_000).default(50_000), means: 'Cost that one nation may spend in a minute; nations never share a budget.' },
  MAX_IN_FLIGHT: { is: whole(1, 10_000).default(100), means: 'Operations answered at the same time; one more gets 503 and Retry-After.' },
  DRAIN_MS: {
    is: whole(0, 60_000).default(1_500),
    means: 'How long a stopping server still answers, with `Connection: close`, so that load balancers notice.',
  },
} as const satisfies Record<string, { is: z.ZodType; means: string }>;

export type Environment = { readonly [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['is']> };

/** A variable has a value that cannot be used; the message has a line for each, and says what is right. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const mayHoldPassword = (name: string): boolean => name.endsWith('_URL') || name === 'SUBGRAPHS';

/**
 * Reads and checks the environment: the only place that does. An empty value counts as unset.
 * @throws ConfigurationError naming every wrong variable
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const problems: string[] = [];
  const entries = Object.entries(variables).map(([name, { is }]) => {
    const parsed = is.safeParse(source[name] === '' ? undefined : source[name]);
    if (!parsed.success)
      problems.push(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}${mayHoldPassword(name) ? '' : ` (it is ${JSON.stringify(source[name])})`}`);
    return [name, parsed.data];
  });
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return Object.fromEntries(entries) as Environment;
};

/** The environment of a process of ours that this one starts: this one's, with some variables of its own, and without what opens the whole database. */
export const childEnvironment = (
  own: Readonly<Partial<Record<keyof typeof variables, string>>>,
  source: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _owners, SUBGRAPH_DATABASE_URL: _logins, ...rest } = source;
  return { ...rest, ...own };
};
