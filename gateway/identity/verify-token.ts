import { hash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { isCompact } from '#kernel/call/compact.ts';
import { nationRoles, type Role, staffRoles } from '#kernel/viewer.ts';
import { KeysUnavailable, keysOfIssuer } from './issuer-keys.ts';
import type { IssuerEntry, IssuerTable } from './issuer-table.ts';

/** Who a good token says is asking. */
export type Identity = {
  readonly nation: string;
  readonly roles: readonly Role[];
  readonly actor: string;
  readonly issuer: string;
};

/** What kind of thing is wrong with a token. */
export type TokenFault = 'malformed' | 'issuer' | 'header' | 'algorithm' | 'key' | 'signature' | 'expired' | 'audience' | 'claims' | 'nation' | 'role';

/** The token is not taken. The reason is for the log; the client hears only that it is not taken. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly kind: TokenFault;

  constructor(kind: TokenFault, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.kind = kind;
  }
}

export type VerifyToken = (token: string) => Promise<Identity>;

const MAX_TOKEN_BYTES = 8_192;
const MAX_KEY_ID = 128;
const MAX_SUBJECT = 255;
const MAX_ROLES = 50;
/** Headers that name or carry a key, or ask for an extension: keys come from the issuer table alone (T4). */
const forbiddenHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit', 'b64', 'zip', 'enc', 'cty'];

const refuse = (kind: TokenFault, reason: string): never => {
  throw new TokenRefused(kind, reason);
};

/** Of what the library refuses, by its codes. */
const faultOf = (error: unknown): TokenFault => {
  if (error instanceof KeysUnavailable) return 'key';
  const { code = '', claim } = error as { readonly code?: string; readonly claim?: string };
  if (code === 'ERR_JWT_EXPIRED') return 'expired';
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return 'signature';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return claim === 'aud' ? 'audience' : 'claims';
  return code.startsWith('ERR_JWKS') ? 'key' : 'malformed';
};

const quoted = (value: unknown) => JSON.stringify(value)?.slice(0, 200) ?? 'nothing';

const checkHeader = (token: string, entry: IssuerEntry) => {
  const header: Record<string, unknown> = decodeProtectedHeader(token);
  const forbidden = forbiddenHeaders.find((name) => Object.hasOwn(header, name));
  if (forbidden !== undefined) refuse('header', `header ${forbidden} is not taken`);
  if (!entry.algorithms.some((algorithm) => algorithm === header.alg)) refuse('algorithm', `algorithm ${quoted(header.alg)} is not this issuer's`);
  const { kid } = header;
  if (kid !== undefined && (typeof kid !== 'string' || kid.length > MAX_KEY_ID)) refuse('header', 'kid is no text of up to 128 characters');
};

const checkClaims = (claims: JWTPayload, entry: IssuerEntry) => {
  const { sub, iat, exp, nbf } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT) refuse('claims', 'sub is no text of 1 to 255 characters');
  if (![iat, exp, nbf ?? 0].every(Number.isSafeInteger)) refuse('claims', 'iat, exp or nbf is no whole number');
  // A token for several audiences could be taken from any of them and used here.
  const audience = [claims.aud].flat();
  if (audience.length !== 1) refuse('audience', 'aud names more than one audience');
  // A nation comes from the table; a token that claims another one is an attack or a broken issuer (IDP-02).
  if (Object.hasOwn(claims, 'nation') && claims.nation !== entry.nation) refuse('nation', `claims the nation ${quoted(claims.nation)} (IDP-02)`);
};

const everyRole: readonly string[] = [...nationRoles, ...staffRoles];

/** Unknown names are dropped, since an issuer serves other services too; a role above the nation's cap refuses the token (IDP-04). */
const rolesIn = (claims: JWTPayload, entry: IssuerEntry): readonly Role[] => {
  const claimed = claims[entry.rolesClaim];
  if (!Array.isArray(claimed) || claimed.length > MAX_ROLES || !claimed.every((name) => typeof name === 'string')) {
    throw new TokenRefused('role', `claim ${entry.rolesClaim} is no list of up to ${MAX_ROLES} names`);
  }
  const roles = new Set<Role>();
  for (const name of claimed) {
    const role = entry.roleNames.get(name);
    if (role !== undefined) roles.add(role);
    else if (everyRole.includes(name)) refuse('role', `role ${name} is not ${entry.nation}'s to grant (IDP-04)`);
  }
  if (roles.size === 0) refuse('role', 'has no role known here');
  return [...roles];
};

/** Two issuers may use the same subject; the hash keeps names and addresses out of the records (IDP-05). */
const actorOf = (issuer: string, subject: string) => hash('sha256', `${issuer}\n${subject}`, 'base64url');

/** A token that was taken is taken again for so long, or until it expires: what an issuer withdraws meanwhile holds then. */
const TAKEN_MS = 10_000;
/** Tokens that are remembered; each by its hash. */
const REMEMBERED = 1_000;

type Taken = { readonly identity: Identity; readonly from: number; readonly until: number };

type Verified = { readonly identity: Identity; readonly expires: number };

type Verifier = { readonly entry: IssuerEntry; readonly keys: JWTVerifyGetKey };

const verify = async (token: string, { entry, keys }: Verifier): Promise<Verified> => {
  checkHeader(token, entry);
  const { payload } = await jwtVerify(token, keys, {
    algorithms: [...entry.algorithms],
    issuer: entry.issuer,
    audience: [...entry.audiences],
    typ: 'at+jwt',
    requiredClaims: ['exp', 'iat', 'sub', 'aud', 'iss'],
    maxTokenAge: entry.maxTokenAge,
    clockTolerance: entry.clockTolerance,
  });
  checkClaims(payload, entry);
  const { nation, issuer } = entry;
  const identity = { nation, roles: rolesIn(payload, entry), actor: actorOf(issuer, payload.sub ?? ''), issuer };
  return { identity, expires: (payload.exp ?? 0) * 1_000 };
};

/**
 * Verifies access tokens against the table. The unverified `iss` selects the entry and does nothing else;
 * an issuer that is not in the table is refused before any key is looked up (IDP-01). Who asks many times a second is
 * verified once in a while.
 */
export const createTokenVerifier = (table: IssuerTable): VerifyToken => {
  const verifiers = new Map<unknown, Verifier>([...table].map(([issuer, entry]) => [issuer, { entry, keys: keysOfIssuer(entry) }]));
  const taken = new LRUCache<string, Taken>({ max: REMEMBERED });
  return async (token) => {
    if (Buffer.byteLength(token) > MAX_TOKEN_BYTES) refuse('malformed', `token is longer than ${MAX_TOKEN_BYTES} bytes`);
    if (!isCompact(token)) refuse('malformed', 'is no signed token of three parts');
    const key = hash('sha256', token, 'base64');
    const known = taken.get(key);
    const now = Date.now();
    if (known !== undefined && known.from <= now && now < known.until) return known.identity;
    try {
      const { iss } = decodeJwt(token);
      const verifier = verifiers.get(iss) ?? refuse('issuer', `issuer ${quoted(iss)} is not in the table (IDP-01)`);
      const { identity, expires } = await verify(token, verifier);
      taken.set(key, { identity, from: now, until: Math.min(now + TAKEN_MS, expires) });
      return identity;
    } catch (error) {
      if (error instanceof TokenRefused) throw error;
      throw new TokenRefused(faultOf(error), `${(error as Error).name}: ${(error as Error).message}`, { cause: error });
    }
  };
};
