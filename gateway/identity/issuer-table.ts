import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { issuerNations, nationRoles, type Role, rolesOf, staffRoles } from '#kernel/viewer.ts';

/** What the gateway knows of one nation's token issuer (IDP-03). Everything is from the table; a token only selects the entry. */
export type IssuerEntry = {
  readonly issuer: string;
  readonly nation: string;
  /** A token is for exactly one of these: one for people and, where a nation wants it, one for service accounts (IDP-07). */
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  readonly keys: { readonly jwks: JSONWebKeySet } | { readonly jwksUrl: URL };
  /** Seconds since `iat` after which a token is refused whatever its `exp`. */
  readonly maxTokenAge: number;
  /** Seconds that clocks may differ. */
  readonly clockTolerance: number;
  readonly rolesClaim: string;
  /** The issuer's own names of roles; a name that is not here gives nothing. */
  readonly roleNames: ReadonlyMap<string, Role>;
};

/** By the exact `iss` string. */
export type IssuerTable = ReadonlyMap<string, IssuerEntry>;

/** The issuer table cannot be used; the message has a line for each fault, and says what is right. */
export class IssuerTableError extends Error {
  override readonly name = 'IssuerTableError';
}

export const CLOCK_TOLERANCE = 30;
const HOUR = 3_600;
const asymmetric = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const entrySchema = z.strictObject({
  issuer: z.string().min(1, 'must name the issuer exactly as its tokens do').max(500),
  nation: z.string(),
  audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(5)], 'must be an audience or a list of up to five'),
  algorithms: z.array(z.string()).min(1, 'must list at least one algorithm'),
  jwks: z.strictObject({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }).optional(),
  jwksUrl: z.string().optional(),
  maxTokenAge: z.int().min(60).max(86_400).default(HOUR),
  clockTolerance: z.int().min(0).max(120).default(CLOCK_TOLERANCE),
  rolesClaim: z.string().min(1).default('roles'),
  roles: z.record(z.string(), z.string()).optional(),
});

type WrittenEntry = z.output<typeof entrySchema>;

const isRole = (name: string): name is Role => [...nationRoles, ...staffRoles].some((role) => role === name);

const keysOf = (entry: WrittenEntry, say: (fault: string) => void): IssuerEntry['keys'] => {
  if (entry.jwks !== undefined && entry.jwksUrl === undefined) {
    const secret = entry.jwks.keys.some((key) => key.kty === 'oct' || 'd' in key);
    if (secret) say('jwks must hold public keys only: no "oct" key and no private part "d"');
    return { jwks: entry.jwks };
  }
  if (entry.jwksUrl === undefined || entry.jwks !== undefined || !URL.canParse(entry.jwksUrl)) {
    say('must have either jwks (a key set) or jwksUrl (a full address), not both');
    return { jwks: { keys: [] } };
  }
  const url = new URL(entry.jwksUrl);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  if (!safe) say(`jwksUrl must be https (http only on loopback), not ${url.protocol}//${url.host}`);
  if (url.username !== '' || url.password !== '') say('jwksUrl must not carry a user or password');
  return { jwksUrl: url };
};

const roleNamesOf = (entry: WrittenEntry, say: (fault: string) => void): ReadonlyMap<string, Role> => {
  const allowed = rolesOf(entry.nation);
  if (entry.roles === undefined) return new Map(allowed.map((role) => [role, role]));
  const names = new Map<string, Role>();
  for (const [name, role] of Object.entries(entry.roles)) {
    if (isRole(role) && allowed.includes(role)) names.set(name, role);
    else say(`roles maps "${name}" to "${role}"; ${entry.nation} may grant ${allowed.join(', ')}`);
  }
  return names;
};

const readEntry = (entry: WrittenEntry, say: (fault: string) => void): IssuerEntry => {
  if (!issuerNations.some((nation) => nation === entry.nation)) {
    say(`nation must be one of ${issuerNations.join(', ')}, not "${entry.nation}"`);
  }
  for (const algorithm of entry.algorithms) {
    if (!asymmetric.includes(algorithm)) {
      say(`algorithms has "${algorithm}"; only signatures by key pair are taken: ${asymmetric.join(', ')}`);
    }
  }
  return {
    issuer: entry.issuer,
    nation: entry.nation,
    audiences: [entry.audience].flat(),
    algorithms: entry.algorithms,
    keys: keysOf(entry, say),
    maxTokenAge: entry.maxTokenAge,
    clockTolerance: entry.clockTolerance,
    rolesClaim: entry.rolesClaim,
    roleNames: roleNamesOf(entry, say),
  };
};

/**
 * Checks an issuer table as written in JSON: a list of entries.
 * @throws IssuerTableError naming every fault and its entry
 */
export const readIssuerTable = (written: unknown): IssuerTable => {
  const parsed = z.array(entrySchema).min(1, 'must hold at least one issuer').safeParse(written);
  if (!parsed.success) {
    throw new IssuerTableError(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the issuer table'}: ${issue.message}`).join('\n'));
  }
  const faults: string[] = [];
  const table = new Map<string, IssuerEntry>();
  const nations = new Set<string>();
  for (const entry of parsed.data) {
    const say = (fault: string) => faults.push(`Issuer ${entry.issuer}: ${fault}.`);
    if (table.has(entry.issuer)) say('stands in the table twice; one entry an issuer');
    if (nations.has(entry.nation)) say(`nation ${entry.nation} has an issuer already; one issuer a nation`);
    nations.add(entry.nation);
    table.set(entry.issuer, readEntry(entry, say));
  }
  if (faults.length > 0) throw new IssuerTableError(faults.join('\n'));
  return table;
};

/**
 * Reads the issuer table from a JSON file.
 * @throws IssuerTableError when the file is missing, is no JSON or has a fault
 */
export const loadIssuerTable = (file: string): IssuerTable => {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : code === undefined ? 'cannot be read as JSON' : `cannot be read (${code})`;
    throw new IssuerTableError(`The issuer table ${file} ${why}: set ISSUERS_FILE to a JSON list with an entry for each nation.`, { cause });
  }
  try {
    return readIssuerTable(written);
  } catch (error) {
    if (error instanceof IssuerTableError) throw new IssuerTableError(`In ${file}: ${error.message}`);
    throw error;
  }
};
