import { createPrivateKey, randomUUID } from 'node:crypto';
import { createSigner } from 'fast-jwt';
import { ConfigurationError } from '../env.ts';
import { followFile } from '../followed-file.ts';
import type { Logger } from '../log.ts';
import type { Viewer } from '../viewer.ts';
import { bodyHash } from './digest.ts';
import { ALGORITHM, type PrivateKey, readPrivateKeys, signingKey } from './keys.ts';

/** The header that carries a call's context: who asks, for which subgraph, with which body, for how long. */
export const CONTEXT_HEADER = 'x-coalition-context';

export const CONTEXT_TYPE = 'ctx+jwt';
export const CONTEXT_ISSUER = 'coalition-graph gateway';

/** Seconds that a context is good for. */
export const CONTEXT_LIFETIME = 30;

/** What a call is: read-only, or one that writes. */
export type CallKind = 'query' | 'mutation';

export type Call = {
  readonly subgraph: string;
  readonly kind: CallKind;
  /** The exact bytes that are sent. */
  readonly body: string;
  readonly viewer: Viewer;
  /** Milliseconds that the caller waits. */
  readonly patience: number;
};

// A file without one is refused like a damaged one: a gateway that runs goes on with the keys it has.
const readSigningKeys = async (file: string): Promise<readonly PrivateKey[]> => {
  const keys = await readPrivateKeys(file);
  if (signingKey(keys, Date.now()) === undefined)
    throw new ConfigurationError(`No key in ${file} signs yet: wait until one does (see "npm run keys -- list"), or bring the file back from a backup.`);
  return keys;
};

const signerWith = ({ kid, kty, crv, x, d }: PrivateKey) =>
  createSigner({
    algorithm: ALGORITHM,
    key: createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }),
    header: { alg: ALGORITHM, typ: CONTEXT_TYPE, kid },
    iss: CONTEXT_ISSUER,
    expiresIn: CONTEXT_LIFETIME * 1_000,
  });

/** Signs the context of one call (SECURITY.md 5.1). */
export type SignCall = (call: Call) => Promise<string>;

// Signed in this thread: with jose, whose work goes through the thread pool, signing took an eighth of what a gateway needs
// for an answer. Subgraphs verify with jose.

/**
 * Opens the gateway's keys: each call is signed with the one whose time has come, also after a rotation.
 * @throws ConfigurationError where the file is missing, damaged, or no key of it signs yet
 */
export const openSigner = async (file: string, logger: Logger): Promise<SignCall> => {
  const keys = await followFile(file, readSigningKeys, logger);
  const signers = new WeakMap<PrivateKey, ReturnType<typeof signerWith>>();
  const current = async () => {
    const key = signingKey(await keys.value(), Date.now());
    if (key === undefined) throw new Error('the clock was set back to before any key signs');
    const signer = signers.get(key) ?? signerWith(key);
    signers.set(key, signer);
    return signer;
  };
  return async ({ subgraph, kind, body, viewer, patience }) => {
    const sign = await current();
    const { nation, roles, actor, issuer, requestId } = viewer;
    const claims = { op: kind, bh: bodyHash(body), ms: Math.ceil(patience), nation, roles, vis: issuer, rid: requestId };
    return sign({ ...claims, aud: subgraph, sub: actor, jti: randomUUID() });
  };
};
