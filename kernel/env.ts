import { z } from 'zod';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const flag = z.enum(['on', 'off'], 'must be "on" or "off"').transform((value) => value === 'on');

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must be a PostgreSQL URL such as postgres://user:password@host:5432/database');

/** Every variable that the product reads: its form, its default and what it is for. The README's table is made from this. */
export const variables = {
  PORT: { is: whole(0, 65_535).default(4000), means: 'The port to listen on; 0 takes a free one.' },
  HOST: {
    is: z.string().min(1, 'must name an address such as 127.0.0.1').default('127.0.0.1'),
    means: 'The address to listen on. Loopback unless told otherwise; end TLS in front of it.',
  },
  DATA_DIR: {
    is: z.string().min(1, 'must name a folder').default('.data'),
    means: "The folder for the embedded database, the demo issuers' keys and generated secrets.",
  },
  DATABASE_URL: {
    is: postgresUrl.optional(),
    means: 'A PostgreSQL server of your own (15 or later, patched), as a role that may create roles. Unset: the embedded server.',
  },
  DEMO: { is: flag.optional(), means: 'NOTIONAL demo data and ten local issuers: on with the embedded server, off on a DATABASE_URL, unless set.' },
  ISSUERS_FILE: {
    is: z.string().min(1, 'must name a file').optional(),
    means: 'The issuer table (JSON): one entry a nation, with issuer, audience, algorithms, JWKS address and role mapping.',
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
  POOL_SIZE: { is: whole(2, 100).default(8), means: 'Database connections for each subgraph.' },
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
  COST_PER_MINUTE: { is: whole(1, 1_000_000_000).default(50_000), means: 'Cost that one nation may spend in a minute; nations never share a budget.' },
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

/**
 * Reads and checks the environment: the only place that does. An empty value counts as unset.
 * @throws ConfigurationError naming every wrong variable
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const problems: string[] = [];
  const entries = Object.entries(variables).map(([name, { is }]) => {
    const parsed = is.safeParse(source[name] === '' ? undefined : source[name]);
    if (!parsed.success)
      problems.push(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}${name.endsWith('_URL') ? '' : ` (it is ${JSON.stringify(source[name])})`}`);
    return [name, parsed.data];
  });
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return Object.fromEntries(entries) as Environment;
};
