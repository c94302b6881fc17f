import { createPrivateKey, randomUUID, sign as signBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyHash } from '#kernel/call/digest.ts';
import { makeKey, type PrivateKey, writeKeys } from '#kernel/call/keys.ts';
import { CONTEXT_ISSUER, CONTEXT_TYPE } from '#kernel/call/sign.ts';
import type { Viewer } from '#kernel/viewer.ts';

/** The subgraph that the contexts of these tests are for. */
export const SUBGRAPH = 'words';

export const BODY = '{"query":"{ word }","variables":{}}';

export const asker: Viewer = {
  nation: 'CAN',
  roles: ['READER'],
  actor: 'actor-of-CAN',
  issuer: 'https://can.issuer.example',
  requestId: '00000000-0000-4000-8000-000000000000',
};

/** The gateways' keys in files of their own, as an operator has them. */
export type KeyPlace = {
  readonly files: { readonly keys: string; readonly publicKeys: string };
  readonly key: PrivateKey;
  readonly write: (keys: readonly PrivateKey[]) => Promise<void>;
  readonly remove: () => void;
};

export const openKeyPlace = async (): Promise<KeyPlace> => {
  const folder = mkdtempSync(join(tmpdir(), 'call-'));
  const files = { keys: join(folder, 'context-keys.json'), publicKeys: join(folder, 'context-keys.public.json') };
  const key = await makeKey(new Date(Date.now() - 1_000));
  const write: KeyPlace['write'] = (keys) => writeKeys(files, keys);
  await write([key]);
  return { files, key, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const seconds = (): number => Math.floor(Date.now() / 1_000);

/** What a gateway says of one call. */
export const claimsOf = (body: string | Buffer = BODY, subgraph = SUBGRAPH): Readonly<Record<string, unknown>> => ({
  op: 'query',
  bh: bodyHash(body),
  ms: 1_000,
  nation: asker.nation,
  roles: asker.roles,
  vis: asker.issuer,
  rid: asker.requestId,
  iss: CONTEXT_ISSUER,
  aud: subgraph,
  sub: asker.actor,
  jti: randomUUID(),
  iat: seconds(),
  exp: seconds() + 30,
});

export const headerOf = ({ kid }: PrivateKey): Readonly<Record<string, unknown>> => ({ alg: 'EdDSA', typ: CONTEXT_TYPE, kid });

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The two parts that are signed. A text is taken as it is: JSON that no object could be written as. */
export const unsigned = (header: unknown, claims: unknown): string => [header, claims].map((part) => Buffer.from(text(part)).toString('base64url')).join('.');

/** Whatever it is given, signed with a gateway's key. */
export const signed = (key: PrivateKey, header: unknown, claims: unknown): string => {
  const message = unsigned(header, claims);
  const { kty, crv, x, d } = key;
  const signature = signBytes(null, Buffer.from(message), createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' }));
  return `${message}.${signature.toString('base64url')}`;
};

/** A context that is right but for what is given. */
export const contextWith = (key: PrivateKey, claims: Readonly<Record<string, unknown>> = {}, header: Readonly<Record<string, unknown>> = {}): string =>
  signed(key, { ...headerOf(key), ...header }, { ...claimsOf(), ...claims });
