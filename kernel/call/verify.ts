import { timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { followFile } from '../followed-file.ts';
import type { Logger } from '../log.ts';
import { issuerNations, nationRoles, rolesOf, staffRoles, type Viewer } from '../viewer.ts';
import { isCompact } from './compact.ts';
import { bodyHash } from './digest.ts';
import { ALGORITHM, type PublicKeys, readPublicKeys } from './keys.ts';
import { type CallKind, CONTEXT_ISSUER, CONTEXT_LIFETIME, CONTEXT_TYPE } from './sign.ts';

/** The call is not the gateway's, not for this subgraph, not for this body, or not of now. The reason is for the log. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/** What a good context says. */
export type CallContext = { readonly viewer: Viewer; readonly kind: CallKind; readonly patience: number; readonly bodyHash: string };

/** Seconds that the clocks of a gateway and a subgraph may differ. */
export const CLOCK_TOLERANCE = 5;

const MAX_CONTEXT_BYTES = 8_192;
const MAX_KEY_ID = 128;

/**
 * Contexts that were used are remembered until none of them is good any more: as many as one process can verify in that
 * time. Each is good once, and is used up before its body is read, so that one taken from the wire buys no second body.
 * Another replica of the subgraph, or this one started again, does not know them. What a replay gets there, within the
 * half minute and for the same body alone, is the answer that went over the same wire before; a mutation is stopped by
 * its idempotency key, in the database. A memory shared by replicas would bring one more server that can stop every call.
 */
const REMEMBERED = 200_000;
const REMEMBERED_MS = (CONTEXT_LIFETIME + 2 * CLOCK_TOLERANCE) * 1_000;

const claims = z
  .object({
    op: z.enum(['query', 'mutation']),
    bh: z.string().regex(/^[\w-]{43}$/),
    ms: z.int().min(1).max(60_000),
    nation: z.enum(issuerNations),
    roles: z
      .array(z.enum([...nationRoles, ...staffRoles]))
      .min(1)
      .max(50),
    sub: z.string().min(1).max(100),
    vis: z.string().min(1).max(500),
    rid: z.string().min(1).max(100),
    jti: z.uuid(),
    aud: z.string(),
    iat: z.int(),
    exp: z.int(),
  })
  .refine(({ nation, roles }) => roles.every((role) => rolesOf(nation).includes(role)), { path: ['roles'] });

const expectedHeader = 'alg,kid,typ';

/** Verifies contexts for one subgraph. */
export type VerifyCall = {
  /** From the header alone, before the body is read. @throws CallRefused */
  readonly context: (header: string) => Promise<CallContext>;
};

/** @throws CallRefused where the body is not the one that was signed */
export const checkBody = (context: CallContext, body: Buffer): void => {
  if (!timingSafeEqual(Buffer.from(bodyHash(body)), Buffer.from(context.bodyHash))) throw new CallRefused('the body is not the one that was signed');
};

const keyIdOf = (token: string): string => {
  if (token.length > MAX_CONTEXT_BYTES) throw new CallRefused(`the context is longer than ${MAX_CONTEXT_BYTES} bytes`);
  if (!isCompact(token)) throw new CallRefused('the context is no signed token');
  const header = decodeProtectedHeader(token);
  if (Object.keys(header).sort().join() !== expectedHeader) throw new CallRefused('the header has other fields than alg, kid and typ');
  const { kid } = header;
  if (typeof kid !== 'string' || kid.length > MAX_KEY_ID) throw new CallRefused(`kid is no text of up to ${MAX_KEY_ID} characters`);
  return kid;
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof z.ZodError)) return `${(error as Error).name}: ${(error as Error).message}`;
  return `the context lacks a claim, or has a wrong one: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`;
};

/**
 * Opens what a subgraph takes calls by: the public half of the gateways' keys, read again when it is rotated.
 * @throws ConfigurationError where the file is missing or damaged
 */
export const openVerifier = async (subgraph: string, file: string, logger: Logger): Promise<VerifyCall> => {
  const keys = await followFile(file, readPublicKeys, logger);
  const sets = new WeakMap<PublicKeys, ReturnType<typeof createLocalJWKSet>>();
  const used = new LRUCache<string, true>({ max: REMEMBERED, ttl: REMEMBERED_MS });
  const keySetWith = async (kid: string) => {
    const recent = await keys.value();
    // A gateway may sign with a new key before this second is over.
    const known = recent.keys.some((key) => key.kid === kid) ? recent : await keys.latest();
    const set = sets.get(known) ?? createLocalJWKSet({ keys: known.keys.map((key) => ({ ...key })) });
    sets.set(known, set);
    return set;
  };
  const read = async (token: string): Promise<CallContext> => {
    const { payload } = await jwtVerify(token, await keySetWith(keyIdOf(token)), {
      algorithms: [ALGORITHM],
      issuer: CONTEXT_ISSUER,
      audience: subgraph,
      typ: CONTEXT_TYPE,
      maxTokenAge: CONTEXT_LIFETIME,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'iat', 'sub', 'jti', 'aud', 'iss'],
    });
    const { op, bh, ms, nation, roles, sub, vis, rid, jti, iat, exp } = claims.parse(payload);
    if (exp <= iat || exp - iat > CONTEXT_LIFETIME) throw new CallRefused('the context would be good for too long, or never');
    if (used.has(jti)) throw new CallRefused('the context was used before');
    used.set(jti, true);
    return { viewer: { nation, roles, actor: sub, issuer: vis, requestId: rid }, kind: op, patience: ms, bodyHash: bh };
  };
  return {
    context: async (header) => {
      try {
        return await read(header);
      } catch (error) {
        if (error instanceof CallRefused) throw error;
        throw new CallRefused(reasonOf(error), { cause: error });
      }
    },
  };
};
