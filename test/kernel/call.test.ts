import { createHmac, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto';
import { CompactEncrypt, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyHash } from '#kernel/call/digest.ts';
import { makeKey } from '#kernel/call/keys.ts';
import { openSigner, type SignCall } from '#kernel/call/sign.ts';
import { CallRefused, checkBody, openVerifier, type VerifyCall } from '#kernel/call/verify.ts';
import { createLogger } from '#kernel/log.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { asker, BODY, claimsOf, contextWith, headerOf, type KeyPlace, openKeyPlace, SUBGRAPH, seconds, signed, unsigned } from './call-kit.ts';

const quiet = createLogger('silent');
let place: KeyPlace;
let sign: SignCall;
let verify: VerifyCall;
beforeAll(async () => {
  place = await openKeyPlace();
  sign = await openSigner(place.files.keys, quiet);
  verify = await openVerifier(SUBGRAPH, place.files.publicKeys, quiet);
});
afterAll(() => place.remove());

const call = { subgraph: SUBGRAPH, kind: 'query', body: BODY, viewer: asker, patience: 812.3 } as const;

test('a subgraph hears from the context who asks, what kind of call it is and how long its caller waits', async () => {
  const staff: Viewer = { ...asker, nation: 'XCS', roles: ['COORDINATOR', 'AUDITOR'], issuer: 'https://xcs.issuer.example/ä' };
  for (const [kind, as] of [
    ['query', asker],
    ['mutation', staff],
  ] as const) {
    const context = await verify.context(await sign({ ...call, kind, viewer: as }));
    expect(context).toEqual({ viewer: as, kind, patience: 813, bodyHash: bodyHash(BODY) });
    expect(() => checkBody(context, Buffer.from(BODY))).not.toThrow();
  }
});

test('a body that differs in any one byte, or in its length, is not the one that was signed', async () => {
  const context = await verify.context(await sign(call));
  const body = Buffer.from(BODY);
  for (let index = 0; index < body.length; index += 1) {
    const altered = Buffer.from(body);
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(() => checkBody(context, altered), `byte ${index}`).toThrow(CallRefused);
  }
  for (const other of ['', BODY.slice(1), `${BODY} `, `\uFEFF${BODY}`]) expect(() => checkBody(context, Buffer.from(other))).toThrow(CallRefused);
});

test('a context is good once (T8)', async () => {
  const context = await sign({ ...call, kind: 'mutation' });
  await expect(verify.context(context)).resolves.toMatchObject({ kind: 'mutation' });
  for (let replay = 0; replay < 3; replay += 1) await expect(verify.context(context)).rejects.toThrow('the context was used before');
});

test('of the same context sent many times at once, one is taken (T8)', async () => {
  const context = await sign(call);
  const settled = await Promise.allSettled(Array.from({ length: 50 }, () => verify.context(context)));
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a context for one subgraph is refused by every other (T9)', async () => {
  for (const aud of ['nations', 'training', 'word', 'words ', 'WORDS', ''])
    await expect(verify.context(contextWith(place.key, { aud }))).rejects.toThrow(CallRefused);
});

const pem = () => generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;
const raw = () => Buffer.from(place.key.x, 'base64url');
const hmac = (algorithm: string, hash: string, key: string | Buffer) => {
  const message = unsigned({ ...headerOf(place.key), alg: algorithm }, claimsOf());
  return `${message}.${createHmac(hash, key).update(message).digest('base64url')}`;
};
const byOther = async (algorithm: 'ES256' | 'RS256' | 'PS256' | 'EdDSA') => {
  const made = {
    ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    RS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    PS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    EdDSA: () => generateKeyPairSync('ed25519'),
  }[algorithm]();
  return new SignJWT({ ...claimsOf() }).setProtectedHeader({ ...headerOf(place.key), alg: algorithm }).sign(made.privateKey);
};
const withHeader = (header: Readonly<Record<string, unknown>>) => contextWith(place.key, {}, header);
const tampered = (change: (parts: readonly string[]) => readonly string[]) => change(contextWith(place.key).split('.')).join('.');
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The last character of a part with another unused bit: decoders take it for the same bytes. */
const respelled = (part: string) => `${part.slice(0, -1)}${alphabet[alphabet.indexOf(part.at(-1) ?? '') ^ 1]}`;

const broken: Record<string, () => Promise<string> | string> = {
  'no text': () => '',
  'one part': () => 'eyJhbGciOiJub25lIn0',
  'two parts': () => tampered((parts) => parts.slice(0, 2)),
  'four parts': () => `${contextWith(place.key)}.AAAA`,
  'five parts, as an encrypted token has': () => tampered(([head = '', body = '', tail = '']) => [head, '', body, tail, tail]),
  'no signature': () => tampered(([head = '', body = '']) => [head, body, '']),
  'padding after the signature': () => `${contextWith(place.key)}==`,
  'a space inside the signature': () => tampered(([head = '', body = '', tail = '']) => [head, body, `${tail.slice(0, 40)} ${tail.slice(40)}`]),
  'another spelling of the same signature': () => tampered(([head = '', body = '', tail = '']) => [head, body, respelled(tail)]),
  'two contexts in one header, as a proxy joins them': () => `${contextWith(place.key)}, ${contextWith(place.key)}`,
  'a Bearer before it': () => `Bearer ${contextWith(place.key)}`,
  'a signature of zeros': () => tampered(([head = '', body = '']) => [head, body, Buffer.alloc(64).toString('base64url')]),
  'a random signature': () => tampered(([head = '', body = '']) => [head, body, randomBytes(64).toString('base64url')]),
  'the signature of another context': () => tampered(([head = '', body = '']) => [head, body, contextWith(place.key).split('.')[2] ?? '']),
  'claims altered after signing': () =>
    tampered(([head = '', , tail = '']) => [head, unsigned('', { ...claimsOf(), nation: 'USA' }).split('.')[1] ?? '', tail]),
  'a header altered after signing': () =>
    tampered(([, body = '', tail = '']) => [unsigned({ ...headerOf(place.key), typ: 'ctx+JWT' }, '').split('.')[0] ?? '', body, tail]),
  'alg none and no signature': () => `${unsigned({ ...headerOf(place.key), alg: 'none' }, claimsOf())}.`,
  'alg none and a right signature': () => withHeader({ alg: 'none' }),
  'alg NONE': () => withHeader({ alg: 'NONE' }),
  'alg Ed25519, its other name': () => withHeader({ alg: 'Ed25519' }),
  'alg eddsa in small letters': () => withHeader({ alg: 'eddsa' }),
  'an alg that is a list': () => withHeader({ alg: ['EdDSA'] }),
  'HS256 with the public key as it is in the file': () => hmac('HS256', 'sha256', place.key.x),
  'HS256 with the bytes of the public key': () => hmac('HS256', 'sha256', raw()),
  'HS512 with the bytes of the public key': () => hmac('HS512', 'sha512', raw()),
  'HS256 with a public key as PEM': () => hmac('HS256', 'sha256', pem()),
  'HS256 with an empty key': () => hmac('HS256', 'sha256', ''),
  'ES256 by a key of its own': () => byOther('ES256'),
  'ES256 with a signature of zeros': () => `${unsigned({ ...headerOf(place.key), alg: 'ES256' }, claimsOf())}.${Buffer.alloc(64).toString('base64url')}`,
  'RS256 by a key of its own': () => byOther('RS256'),
  'PS256 by a key of its own': () => byOther('PS256'),
  'EdDSA by a key of its own under the known kid': () => byOther('EdDSA'),
  'EdDSA by another Ed448 key': () => {
    const message = unsigned(headerOf(place.key), claimsOf());
    return `${message}.${signBytes(null, Buffer.from(message), generateKeyPairSync('ed448').privateKey).toString('base64url')}`;
  },
  'a key that no subgraph knows': async () => contextWith(await makeKey(new Date())),
  'no kid': () => withHeader({ kid: undefined }),
  'an unknown kid': () => withHeader({ kid: 'ctx-unknown' }),
  'a kid that is a path': () => withHeader({ kid: '../../../../dev/null' }),
  'a kid that is SQL': () => withHeader({ kid: "' or '1'='1" }),
  'a kid that every object has': () => withHeader({ kid: '__proto__' }),
  'a kid of 129 characters': () => withHeader({ kid: 'k'.repeat(129) }),
  'a kid that is a number': () => withHeader({ kid: 1 }),
  'a kid that is a list of the right one': () => withHeader({ kid: [place.key.kid] }),
  'a kid that is empty': () => withHeader({ kid: '' }),
  'a header jku': () => withHeader({ jku: 'https://evil.example/keys' }),
  'a header jwk, of the right key': () => withHeader({ jwk: { kty: 'OKP', crv: 'Ed25519', x: place.key.x } }),
  'a header x5u': () => withHeader({ x5u: 'https://evil.example/chain' }),
  'a header x5c': () => withHeader({ x5c: ['MIIB'] }),
  'a header x5t': () => withHeader({ x5t: 'abcd' }),
  'a header crit': () => withHeader({ crit: ['exp'], exp: 1 }),
  'a header b64': () => withHeader({ crit: ['b64'], b64: false }),
  'a header zip': () => withHeader({ zip: 'DEF' }),
  'a header cty': () => withHeader({ cty: 'JWT' }),
  'a header that is a list': () => signed(place.key, ['EdDSA'], claimsOf()),
  'a header that is no JSON': () => signed(place.key, 'EdDSA', claimsOf()),
  'typ JWT': () => withHeader({ typ: 'JWT' }),
  'typ at+jwt, of an access token': () => withHeader({ typ: 'at+jwt' }),
  'no typ': () => withHeader({ typ: undefined }),
  'an encrypted token': () =>
    new CompactEncrypt(Buffer.from(JSON.stringify(claimsOf())))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...{ typ: 'ctx+jwt', kid: place.key.kid } })
      .encrypt(randomBytes(32)),
  'claims that are no JSON': () => signed(place.key, headerOf(place.key), 'claims'),
  'claims that are a list': () => signed(place.key, headerOf(place.key), []),
  'claims that are null': () => signed(place.key, headerOf(place.key), 'null'),
  'more than 8 kB': () => contextWith(place.key, { note: 'n'.repeat(8_192) }),
};

const claim = (name: string, claims: Readonly<Record<string, unknown>>) => {
  broken[name] = () => contextWith(place.key, claims);
};
/** Times in seconds from now. */
const times = (name: string, iat: number, exp: number, more: Readonly<Record<string, number>> = {}) => {
  broken[name] = () => {
    const now = seconds();
    return contextWith(place.key, { iat: now + iat, exp: now + exp, ...Object.fromEntries(Object.entries(more).map(([key, offset]) => [key, now + offset])) });
  };
};
for (const name of Object.keys(claimsOf())) {
  claim(`no ${name}`, { [name]: undefined });
  claim(`${name} null`, { [name]: null });
  claim(`${name} as a list`, { [name]: [claimsOf()[name]].flat().concat(['x']) });
  claim(`${name} as an object`, { [name]: { value: claimsOf()[name] } });
}
claim('two audiences, this one among them', { aud: [SUBGRAPH, 'nations'] });
claim('a list of this audience alone', { aud: [SUBGRAPH] });
claim('another issuer', { iss: 'coalition-graph Gateway' });
claim("a nation's issuer", { iss: asker.issuer });
times('an end six seconds ago', -36, -6);
times('a start in the future', 0, 30, { nbf: 60 });
times('an issue in the future', 60, 90);
times('a life of 31 seconds', 0, 31);
times('a life of a year', 0, 31_536_000);
times('an issue of an hour ago, and an end to come', -3_600, 30);
times('an end before its beginning', 0, -1);
times('an end that is no whole number', 0, 0.5);
claim('an end as text', { exp: String(seconds() + 20) });
claim('another op', { op: 'subscription' });
claim('no patience', { ms: 0 });
claim('patience without end', { ms: 1e12 });
claim('a nation that there is not', { nation: 'FRA' });
claim('a nation in small letters', { nation: 'can' });
claim('no role', { roles: [] });
claim('an unknown role', { roles: ['KING'] });
claim("a role of the coalition's staff under a nation (IDP-04)", { roles: ['READER', 'COORDINATOR'] });
claim('51 roles', { roles: Array.from({ length: 51 }, () => 'READER') });
claim('an empty actor', { sub: '' });
claim('a very long actor', { sub: 'a'.repeat(101) });
claim('a jti that is no UUID', { jti: '1' });
claim('a hash of another length', { bh: 'AAAA' });
claim('a hash with characters of several bytes', { bh: 'ä'.repeat(43) });
broken['this audience and, by the same name again, another'] = () =>
  signed(place.key, headerOf(place.key), JSON.stringify(claimsOf()).replace(/}$/, ',"aud":"nations"}'));
broken['an end without end'] = () => signed(place.key, headerOf(place.key), JSON.stringify(claimsOf()).replace(/"exp":\d+/, '"exp":1e999'));

for (const [name, make] of Object.entries(broken)) {
  test(`a context with ${name} is refused (P5, T8)`, async () => {
    await expect(verify.context(await make())).rejects.toBeInstanceOf(CallRefused);
  });
}

test('at least a hundred kinds of broken contexts are tried, and a right one is taken by the same subgraph', async () => {
  console.info(`call: ${Object.keys(broken).length} kinds of broken contexts`);
  expect(Object.keys(broken).length).toBeGreaterThanOrEqual(100);
  await expect(verify.context(contextWith(place.key))).resolves.toMatchObject({ viewer: { nation: 'CAN' } });
});

test('the clocks of a gateway and a subgraph may differ by five seconds, and no more', async () => {
  const at = (offset: number) => verify.context(contextWith(place.key, { iat: seconds() + offset, exp: seconds() + offset + 30 }));
  for (const offset of [4, -33]) await expect(at(offset)).resolves.toMatchObject({ kind: 'query' });
  for (const offset of [7, -36]) await expect(at(offset)).rejects.toThrow(CallRefused);
});

test('what is wrong with a context is said in words that hold nothing of it', async () => {
  for (const make of Object.values(broken)) {
    const context = await make();
    const { message } = await verify.context(context).then(
      () => new Error('taken'),
      (error: Error) => error,
    );
    expect(message).not.toBe('taken');
    for (const part of context.split('.')) if (part.length > 10) expect(message).not.toContain(part);
    expect(message).not.toMatch(/CAN|actor-of|ctx-/);
  }
});
