import { timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import { issuerNations, nationRoles, staffRoles, type Viewer } from '../viewer.ts';
import { bodyHash } from './digest.ts';
import { followFile } from './followed-file.ts';
import { ALGORITHM, type PublicKeys, readPublicKeys } from './keys.ts';
import { CONTEXT_ISSUER, CONTEXT_LIFETIME, CONTEXT_TYPE, type CallKind } from './sign.ts';

/** The call is not the gateway's, not for this subgraph, not for this body, or not of now. The reason is for the log. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/** What a good context says. */
export type CallContext = { readonly viewer: Viewer; readonly kind: CallKind; readonly patience: number; readonly bodyHash: string };

/** Seconds that the clocks of a gateway and a subgraph may differ. */
export const CLOCK_TOLERANCE = 5;

const MAX_CONTEXT_BYTES = 8_192;
/** Contexts that were used, until none of them is good any more: each is good once. */
const REMEMBERED = 200_000;

const claims = z.object({
  op: z.enum(['query', 'mutation']),
  bh: z.string().length(43),
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
  iat: z.int(),
  exp: z.int(),
});

const expectedHeader = ['alg', 'kid', 'typ'];

/** Verifies contexts for one subgraph. */
export type VerifyCall = {
  /** From the header alone, before the body is read. @throws CallRefused */
  readonly context: (header: string) => Promise<CallContext>;
};

/** @throws CallRefused where the body is not the one that was signed */
export const checkBody = (context: CallContext, body: Buffer): void => {
  if (!timingSafeEqual(Buffer.from(bodyHash(body)), Buffer.from(context.bodyHash))) throw new CallRefused('the body is not the one that was signed');
};

/**
 * Opens what a subgraph takes calls by: the public half of the gateways' keys, read again when it is rotated.
 * @throws ConfigurationError where the file is missing or damaged
 */
export const openVerifier = async (subgraph: string, file: string, logger: Logger): Promise<VerifyCall> => {
  const keys = await followFile(file, readPublicKeys, logger);
  const sets = new WeakMap<PublicKeys, ReturnType<typeof createLocalJWKSet>>();
  const used = new LRUCache<string, true>({ max: REMEMBERED, ttl: (CONTEXT_LIFETIME + 2 * CLOCK_TOLERANCE) * 1_000 });
  const keySet = async () => {
    const known = await keys();
    const set = sets.get(known) ?? createLocalJWKSet({ keys: known.keys.map((key) => ({ ...key })) });
    sets.set(known, set);
    return set;
  };
  const read = async (header: string): Promise<CallContext> => {
    if (header.length > MAX_CONTEXT_BYTES) throw new CallRefused(`the context is longer than ${MAX_CONTEXT_BYTES} bytes`);
    const names = Object.keys(decodeProtectedHeader(header)).sort();
    if (names.join() !== expectedHeader.join()) throw new CallRefused('the header has other fields than alg, kid and typ');
    const { payload } = await jwtVerify(header, await keySet(), {
      algorithms: [ALGORITHM],
      issuer: CONTEXT_ISSUER,
      audience: subgraph,
      typ: CONTEXT_TYPE,
      maxTokenAge: CONTEXT_LIFETIME,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'iat', 'sub', 'jti', 'aud', 'iss'],
    });
    if (typeof payload.aud !== 'string') throw new CallRefused('the context is for more than one subgraph');
    const { op, bh, ms, nation, roles, sub, vis, rid, jti, iat, exp } = claims.parse(payload);
    if (exp - iat > CONTEXT_LIFETIME) throw new CallRefused('the context would be good for too long');
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
        throw new CallRefused(error instanceof z.ZodError ? 'the context lacks a claim' : `${(error as Error).name}: ${(error as Error).message}`, {
          cause: error,
        });
      }
    },
  };
};
