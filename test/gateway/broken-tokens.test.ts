import { createHmac, createSign, randomBytes } from 'node:crypto';
import { CompactEncrypt, type CryptoKey, exportSPKI, importJWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { createTokenVerifier, TokenRefused, type VerifyToken } from '../../gateway/identity/verify-token.ts';
import { claimsOf, compose, createIssuer, now, sign, type TestIssuer, tableOf } from './issuer-kit.ts';

let can: TestIssuer;
let gbr: TestIssuer;
let ita: TestIssuer;
let verify: VerifyToken;

beforeAll(async () => {
  // Three kinds of key under one key id: the id alone must never choose.
  [can, gbr, ita] = await Promise.all([createIssuer('CAN'), createIssuer('GBR', 'ES256'), createIssuer('ITA', 'RS256')]);
  verify = createTokenVerifier(tableOf([can, gbr, ita]));
});

const omit = (name: string) => ({ [name]: undefined });
const header = (more: Record<string, unknown> = {}) => ({ alg: 'EdDSA', typ: 'at+jwt', kid: 'key-1', ...more });
const publicPem = async (issuer: TestIssuer) => exportSPKI((await importJWK(issuer.publicJwk, issuer.algorithm)) as CryptoKey);
const hmac = (algorithm: string, hash: string, key: string | Buffer, issuer: TestIssuer) => {
  const unsigned = compose({ alg: algorithm, typ: 'at+jwt', kid: 'key-1' }, claimsOf(issuer.issuer)).slice(0, -1);
  return `${unsigned}.${createHmac(hash, key).update(unsigned).digest('base64url')}`;
};
const tampered = async (change: (parts: string[]) => string[]) => change((await sign(can)).split('.')).join('.');

const broken: Record<string, () => Promise<string> | string> = {
  'no text at all': () => '',
  'one part': () => 'eyJhbGciOiJub25lIn0',
  'two parts': async () => (await sign(can)).split('.').slice(0, 2).join('.'),
  'four parts': async () => `${await sign(can)}.x`,
  'an empty signature': async () => (await sign(can)).replace(/\.[^.]*$/, '.'),
  'padding in a part': async () => `${await sign(can)}==`,
  'a space in it': async () => (await sign(can)).replace('.', '. '),
  'a header that is no JSON': () => compose('not json', claimsOf(can.issuer), 'AAAA'),
  'a header that is a list': () => compose(['EdDSA'], claimsOf(can.issuer), 'AAAA'),
  'claims that are no JSON': () => compose(header(), 'not json', 'AAAA'),
  'claims that are a list': () => compose(header(), [], 'AAAA'),
  'claims that are null': () => compose(header(), 'null', 'AAAA'),
  'alg none': () => compose({ alg: 'none', typ: 'at+jwt' }, claimsOf(can.issuer), 'AAAA'),
  'alg None': () => compose({ alg: 'None', typ: 'at+jwt' }, claimsOf(can.issuer), 'AAAA'),
  'alg NONE': () => compose({ alg: 'NONE', typ: 'at+jwt' }, claimsOf(can.issuer), 'AAAA'),
  'no alg': () => compose({ typ: 'at+jwt', kid: 'key-1' }, claimsOf(can.issuer), 'AAAA'),
  'an alg that is a list': () => compose(header({ alg: ['EdDSA'] }), claimsOf(can.issuer), 'AAAA'),
  'HS256 with the public key as text': async () => hmac('HS256', 'sha256', await publicPem(ita), ita),
  'HS384 with the public key as text': async () => hmac('HS384', 'sha384', await publicPem(ita), ita),
  'HS512 with the public key as text': async () => hmac('HS512', 'sha512', await publicPem(ita), ita),
  'HS256 with the raw public key': () => hmac('HS256', 'sha256', Buffer.from(can.publicJwk.x ?? '', 'base64url'), can),
  'HS256 with the key set as text': () => hmac('HS256', 'sha256', JSON.stringify({ keys: [can.publicJwk] }), can),
  'HS256 with an empty key': () => hmac('HS256', 'sha256', '', can),
  'the algorithm of another issuer': () => sign({ ...gbr, issuer: can.issuer }),
  'an algorithm that the key could do but the table does not list': async () => {
    const unsigned = compose({ alg: 'RS512', typ: 'at+jwt', kid: 'key-1' }, claimsOf(ita.issuer)).slice(0, -1);
    const { KeyObject } = await import('node:crypto');
    return `${unsigned}.${createSign('sha512').update(unsigned).sign(KeyObject.from(ita.privateKey)).toString('base64url')}`;
  },
  'a signature of zeros (psychic signature)': () => compose(header({ alg: 'ES256' }), claimsOf(gbr.issuer), Buffer.alloc(64)),
  'an empty ES256 signature in DER': () => compose(header({ alg: 'ES256' }), claimsOf(gbr.issuer), Buffer.from('3006020100020100', 'hex')),
  'a signature of zeros under EdDSA': () => compose(header(), claimsOf(can.issuer), Buffer.alloc(64)),
  'a random signature': () => compose(header(), claimsOf(can.issuer), randomBytes(64)),
  'a shortened signature': async () => (await sign(can)).slice(0, -8),
  'the signature of another token': async () => [...(await sign(can)).split('.').slice(0, 2), (await sign(can, { sub: 'b' })).split('.')[2]].join('.'),
  'claims changed after signing': () =>
    tampered(([head = '', , tail = '']) => [head, compose('', { ...claimsOf(can.issuer), sub: 'x' }).split('.')[1] ?? '', tail]),
  'a header changed after signing': () => tampered(([, body = '', tail = '']) => [compose(header({ x: 1 }), '').split('.')[0] ?? '', body, tail]),
  'the key of another issuer under the same key id': async () => sign({ ...(await createIssuer('CAN')), kid: 'key-1' }),
  'an unknown key id': () => sign(can, {}, { kid: 'key-2' }),
  'a key id that is a path': () => sign(can, {}, { kid: '../../../../dev/null' }),
  'a key id that is SQL': () => sign(can, {}, { kid: "key-1' or '1'='1" }),
  'a key id that is a property of every object': () => sign(can, {}, { kid: '__proto__' }),
  'a key id of 129 characters': () => sign(can, {}, { kid: 'k'.repeat(129) }),
  'a key id that is a number': () => compose(header({ kid: 1 }), claimsOf(can.issuer), randomBytes(64)),
  'a header jku': () => sign(can, {}, { jku: 'https://evil.example/keys' }),
  'a header jwk': async () => {
    const own = await createIssuer('CAN');
    return sign(own, {}, { jwk: own.publicJwk });
  },
  'a header jwk with the right signature': () => sign(can, {}, { jwk: can.publicJwk }),
  'a header x5u': () => sign(can, {}, { x5u: 'https://evil.example/cert' }),
  'a header x5c': () => sign(can, {}, { x5c: ['MIIB'] }),
  'a header x5t': () => sign(can, {}, { x5t: 'abcd' }),
  'a header crit': () => sign(can, {}, { crit: ['http://example.com/ext'], 'http://example.com/ext': true }),
  'a header zip': () => sign(can, {}, { zip: 'DEF' }),
  'a nested token': () => sign(can, {}, { cty: 'JWT' }),
  'typ JWT (an identity token)': () => sign(can, {}, { typ: 'JWT' }),
  'typ ctx+jwt (our own inner token)': () => sign(can, {}, { typ: 'ctx+jwt' }),
  'no typ': () => sign(can, {}, { typ: undefined }),
  'an encrypted token': async () => {
    const key = await importJWK({ ...ita.publicJwk, alg: 'RSA-OAEP-256', use: 'enc' }, 'RSA-OAEP-256');
    return new CompactEncrypt(Buffer.from(JSON.stringify(claimsOf(ita.issuer)))).setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }).encrypt(key);
  },
  'an unknown issuer': () => sign(can, { iss: 'https://evil.example' }),
  'an issuer with a slash more': () => sign(can, { iss: `${can.issuer}/` }),
  'an issuer in other case': () => sign(can, { iss: can.issuer.toUpperCase() }),
  'an issuer with a space': () => sign(can, { iss: ` ${can.issuer}` }),
  'an issuer that is a list': () => sign(can, { iss: [can.issuer] }),
  'no issuer': () => sign(can, omit('iss')),
  'an issuer named __proto__': () => sign(can, { iss: '__proto__' }),
  'another audience': () => sign(can, { aud: 'other-app' }),
  'the audience in other case': () => sign(can, { aud: 'Coalition-Graph' }),
  'our audience among others': () => sign(can, { aud: ['coalition-graph', 'other-app'] }),
  'our audience twice': () => sign(can, { aud: ['coalition-graph', 'coalition-graph'] }),
  'an empty list of audiences': () => sign(can, { aud: [] }),
  'no audience': () => sign(can, omit('aud')),
  'an audience that is an object': () => sign(can, { aud: { 'coalition-graph': true } }),
  'an expiry a minute ago': () => sign(can, { iat: now() - 120, exp: now() - 60 }),
  'no expiry': () => sign(can, omit('exp')),
  'an expiry that is text': () => sign(can, { exp: String(now() + 300) }),
  'an expiry without end': async () => {
    const unsigned = compose(header(), JSON.stringify({ ...claimsOf(can.issuer), exp: 0 }).replace('"exp":0', '"exp":1e999')).slice(0, -1);
    const signature = await crypto.subtle.sign('Ed25519', can.privateKey, Buffer.from(unsigned));
    return `${unsigned}.${Buffer.from(signature).toString('base64url')}`;
  },
  'a start in the future': () => sign(can, { nbf: now() + 120 }),
  'a start that is text': () => sign(can, { nbf: 'now' }),
  'no time of issue': () => sign(can, omit('iat')),
  'a time of issue in the future': () => sign(can, { iat: now() + 120 }),
  'a time of issue two hours ago': () => sign(can, { iat: now() - 7_200 }),
  'no subject': () => sign(can, omit('sub')),
  'an empty subject': () => sign(can, { sub: '' }),
  'a subject that is an object': () => sign(can, { sub: { id: 1 } }),
  'a subject of 256 characters': () => sign(can, { sub: 's'.repeat(256) }),
  'the claim of another nation (IDP-02)': () => sign(can, { nation: 'USA' }),
  'the claim of a list of nations': () => sign(can, { nation: ['CAN', 'USA'] }),
  'the claim of no nation': () => sign(can, { nation: null }),
  'a role of the coalition staff (IDP-04)': () => sign(can, { roles: ['READER', 'COORDINATOR'] }),
  'the role of the auditor (IDP-04)': () => sign(can, { roles: ['AUDITOR'] }),
  'no roles': () => sign(can, omit('roles')),
  'an empty list of roles': () => sign(can, { roles: [] }),
  'only roles that nobody knows': () => sign(can, { roles: ['ROOT'] }),
  'roles that are text': () => sign(can, { roles: 'READER' }),
  'roles that are objects': () => sign(can, { roles: [{ name: 'READER' }] }),
  '51 roles': () => sign(can, { roles: Array.from({ length: 51 }, () => 'READER') }),
  'more than 8 kB': () => sign(can, { note: 'n'.repeat(8_192) }),
};

for (const [name, make] of Object.entries(broken)) {
  test(`a token with ${name} is refused`, async () => {
    await expect(verify(await make())).rejects.toBeInstanceOf(TokenRefused);
  });
}

test('at least sixty kinds of broken tokens are tried', () => {
  expect(Object.keys(broken).length).toBeGreaterThanOrEqual(60);
});

test('a good token of each kind of key is taken, so the refusals above are for their own reason', async () => {
  for (const issuer of [can, gbr, ita]) {
    expect(await verify(await sign(issuer))).toMatchObject({ nation: issuer.nation, roles: ['READER'], issuer: issuer.issuer });
  }
});

test('clocks may differ by 30 seconds', async () => {
  await expect(verify(await sign(can, { iat: now() + 20, exp: now() + 320 }))).resolves.toMatchObject({ nation: 'CAN' });
  await expect(verify(await sign(can, { iat: now() - 300, exp: now() - 20 }))).resolves.toMatchObject({ nation: 'CAN' });
});

test('a role that nobody knows is dropped beside one that is known', async () => {
  expect((await verify(await sign(can, { roles: ['mail-user', 'SNR', 'SNR'] }))).roles).toEqual(['SNR']);
});

test('the actor is a hash of issuer and subject: the same person twice is one, the same name at two issuers is two (IDP-05)', async () => {
  const [first, again, other] = await Promise.all([verify(await sign(can)), verify(await sign(can)), verify(await sign(gbr))]);
  expect(first.actor).toBe(again.actor);
  expect(first.actor).not.toBe(other.actor);
  expect(first.actor).toMatch(/^[\w-]{43}$/);
  expect(first.actor).not.toContain('analyst');
});
