import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { IssuerEntry, IssuerTable } from './issuer-table.ts';

const TIMEOUT = 5_000;
/** Between two fetches of one issuer's keys, successful or not: a flood of unknown key ids costs one fetch (T6). */
const COOLDOWN = 30_000;
const CACHE_MAX_AGE = 600_000;
/** Keys whose issuer stopped answering are used this long, then nobody of that nation gets in. */
const MAX_STALE = 3_600_000;
const MAX_BYTES = 65_536;

/** The issuer's keys cannot be had: not the token's fault. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const readCapped = async (response: Response): Promise<ArrayBuffer> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_BYTES) throw new KeysUnavailable(`the key set is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks)).buffer;
};

/** Fetches once in COOLDOWN at most, never follows a redirect, and stops reading at MAX_BYTES. */
const patientFetch = (): FetchImplementation => {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (Date.now() - failedAt < COOLDOWN) throw new KeysUnavailable('the last fetch of the key set failed, the next waits');
    try {
      const response = await fetch(url, { ...options, redirect: 'error' });
      if (response.status !== 200) throw new KeysUnavailable(`the key set was answered with ${response.status}`);
      return new Response(await readCapped(response), { status: 200 });
    } catch (error) {
      failedAt = Date.now();
      throw error;
    }
  };
};

const remoteKeys = (url: URL): JWTVerifyGetKey => {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: CACHE_MAX_AGE,
    [customFetch]: patientFetch(),
  });
  let goodUntil = 0;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      if (remote.fresh) goodUntil = Date.now() + MAX_STALE;
      return key;
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      const stale = remote.jwks();
      if (stale !== undefined && Date.now() < goodUntil) return createLocalJWKSet(stale)(header, token);
      throw new KeysUnavailable("the issuer's keys cannot be fetched", { cause: error });
    }
  };
};

/** Looks a token's key up among this issuer's keys and no other's. */
export const keysOfIssuer = (entry: IssuerEntry): JWTVerifyGetKey =>
  'jwks' in entry.keys ? createLocalJWKSet(entry.keys.jwks) : remoteKeys(entry.keys.jwksUrl);

/** Why the keys of an issuer cannot be had, without what it answered. */
const reasonOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT / 1_000} s`;
  if (error instanceof SyntaxError || error instanceof errors.JWKSInvalid) return 'the answer is no key set';
  return cause?.code ?? cause?.message ?? message;
};

const fetchOnce = async ({ keys }: IssuerEntry): Promise<void> => {
  if ('jwks' in keys) return;
  const response = await patientFetch()(keys.jwksUrl.href, { method: 'GET', headers: new Headers(), redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  createLocalJWKSet((await response.json()) as JSONWebKeySet);
};

/** The issuers whose keys cannot be had now, each with the reason: asked before a gateway begins to serve. */
export const listUnreachable = async (table: IssuerTable): Promise<readonly string[]> => {
  const found = await Promise.all(
    [...table.values()].map(async (entry) => {
      try {
        await fetchOnce(entry);
        return [];
      } catch (error) {
        const place = 'jwksUrl' in entry.keys ? entry.keys.jwksUrl.href : '';
        return [`The keys of issuer ${entry.issuer} (${entry.nation}) cannot be had from ${place}: ${reasonOf(error)}.`];
      }
    }),
  );
  return found.flat();
};
