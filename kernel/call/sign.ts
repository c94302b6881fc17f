import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { ConfigurationError } from '../env.ts';
import type { Logger } from '../log.ts';
import type { Viewer } from '../viewer.ts';
import { bodyHash } from './digest.ts';
import { followFile } from './followed-file.ts';
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

/** Signs the context of one call (SECURITY.md 5.1). */
export type SignCall = (call: Call) => Promise<string>;

/**
 * Opens the gateway's keys: each call is signed with the one whose time has come, also after a rotation.
 * @throws ConfigurationError where the file is missing, damaged, or no key of it signs yet
 */
export const openSigner = async (file: string, logger: Logger): Promise<SignCall> => {
  const keys = await followFile(file, readSigningKeys, logger);
  const imported = new WeakMap<PrivateKey, ReturnType<typeof importJWK>>();
  const current = async () => {
    const key = signingKey(await keys.value(), Date.now());
    if (key === undefined) throw new Error('the clock was set back to before any key signs');
    const made = imported.get(key) ?? importJWK(key, ALGORITHM);
    imported.set(key, made);
    return { kid: key.kid, key: await made };
  };
  return async ({ subgraph, kind, body, viewer, patience }) => {
    const { kid, key } = await current();
    const { nation, roles, actor, issuer, requestId } = viewer;
    return new SignJWT({ op: kind, bh: bodyHash(body), ms: Math.ceil(patience), nation, roles: [...roles], vis: issuer, rid: requestId })
      .setProtectedHeader({ alg: ALGORITHM, typ: CONTEXT_TYPE, kid })
      .setIssuer(CONTEXT_ISSUER)
      .setAudience(subgraph)
      .setSubject(actor)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${CONTEXT_LIFETIME}s`)
      .sign(key);
  };
};
