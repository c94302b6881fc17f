import { ConfigurationError, type Environment } from '#kernel/env.ts';
import type { Logger } from '#kernel/log.ts';
import type { IssuerTable } from '../gateway/identity/issuer-table.ts';
import { isDemo } from './demo.ts';

const loadTable = async (file: string): Promise<IssuerTable> => (await import('../gateway/identity/issuer-table.ts')).loadIssuerTable(file);

/**
 * Looks at the issuer table before anything is started.
 * @throws ConfigurationError where nobody could get a token
 * @throws IssuerTableError where the table has a fault
 */
export const checkIssuers = async (environment: Environment): Promise<void> => {
  if (environment.ISSUERS_FILE !== undefined) await loadTable(environment.ISSUERS_FILE);
  else if (!isDemo(environment))
    throw new ConfigurationError('ISSUERS_FILE must name the issuer table, since there are no demo issuers where DEMO is not "on"');
};

/**
 * The issuer table of ISSUERS_FILE, or the demo's.
 * @throws IssuerTableError where the table has a fault
 * @throws ConfigurationError where keys cannot be had that a start needs
 */
export const openIssuers = async ({ ISSUERS_FILE, ISSUERS_AT_START, DATA_DIR }: Environment, logger: Logger): Promise<IssuerTable> => {
  if (ISSUERS_FILE === undefined) return (await import('../gateway/identity/demo-issuers.ts')).openDemoIssuers(DATA_DIR).then(({ table }) => table);
  const [table, { listUnreachable }] = await Promise.all([loadTable(ISSUERS_FILE), import('../gateway/identity/issuer-keys.ts')]);
  const missing = await listUnreachable(table);
  const enough = ISSUERS_AT_START === 'any' ? missing.length < table.size : missing.length === 0;
  if (!enough)
    throw new ConfigurationError(
      `${missing.join('\n')} Bring them back, mend the addresses in ISSUERS_FILE, or set ISSUERS_AT_START to "any" to start with the others.`,
    );
  for (const sentence of missing) logger.warn(sentence);
  return table;
};

/** How a client gets a token, for whoever reads the terminal. */
export const tokenHint = ({ ISSUERS_FILE }: Environment): string =>
  ISSUERS_FILE === undefined
    ? 'NOTIONAL demo data. A token: npm run -s token -- CAN DONOR_FOCAL'
    : 'A token: from the issuer of your nation, as ISSUERS_FILE names it';
