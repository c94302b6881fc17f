import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { issuerNations } from '#kernel/viewer.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { listUnreachable } from '../../gateway/identity/issuer-keys.ts';
import { loadIssuerTable, readIssuerTable } from '../../gateway/identity/issuer-table.ts';
import { createTokenVerifier } from '../../gateway/identity/verify-token.ts';
import { AUDIENCE, createIssuer, sign, tableOf } from './issuer-kit.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'issuers-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const entry = async (change: Record<string, unknown> = {}) => {
  const { nation, issuer, algorithm, publicJwk } = await createIssuer('CAN');
  return { nation, issuer, audience: AUDIENCE, algorithms: [algorithm], jwks: { keys: [publicJwk] }, ...change };
};

test('of a thousand tokens signed by i, naming issuer j and nation k, only the ten with i = j = k are taken (T3)', async () => {
  const issuers = await Promise.all(issuerNations.map((nation) => createIssuer(nation)));
  const verify = createTokenVerifier(tableOf(issuers));
  const taken: string[] = [];
  for (const by of issuers) {
    for (const named of issuers) {
      for (const claimed of issuers) {
        const token = await sign(by, { iss: named.issuer, nation: claimed.nation });
        const viewer = await verify(token).catch(() => undefined);
        if (viewer !== undefined) taken.push(`${by.nation} ${named.nation} ${claimed.nation} is ${viewer.nation}`);
      }
    }
  }
  expect(taken).toEqual(issuerNations.map((nation) => `${nation} ${nation} ${nation} is ${nation}`));
});

test.each([
  ['a duplicate nation', async () => [await entry(), await entry({ issuer: 'https://other.example' })], /nation CAN has an issuer already/],
  ['an issuer twice', async () => [await entry(), await entry({ nation: 'GBR' })], /stands in the table twice/],
  ['a plain HTTP address', async () => [await entry({ jwks: undefined, jwksUrl: 'http://keys.example/jwks' })], /must be https/],
  ['both keys and an address', async () => [await entry({ jwksUrl: 'https://keys.example/jwks' })], /not both/],
  ['neither keys nor an address', async () => [await entry({ jwks: undefined })], /either jwks .* or jwksUrl/],
  ['a symmetric algorithm', async () => [await entry({ algorithms: ['HS256'] })], /"HS256"; only signatures by key pair/],
  ['the algorithm none', async () => [await entry({ algorithms: ['none'] })], /"none"; only signatures by key pair/],
  ['an unknown nation', async () => [await entry({ nation: 'FRA' })], /must be one of BGR, CAN, /],
  ['a role above the cap', async () => [await entry({ roles: { boss: 'COORDINATOR' } })], /CAN may grant SNR, /],
  ['a private key', async () => [await entry({ jwks: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } })], /public keys only/],
  ['an unknown field', async () => [await entry({ jwksUri: 'https://x.example' })], /jwksUri/],
  ['no entry', async () => [], /at least one issuer/],
])('an issuer table with %s is refused with a sentence', async (_name, make, sentence) => {
  const written = await make();
  expect(() => readIssuerTable(written)).toThrow(sentence);
});

test('a table file that is missing or no JSON is refused with its name', () => {
  const file = join(newFolder(), 'issuers.json');
  expect(() => loadIssuerTable(file)).toThrow(file);
  writeFileSync(file, '{');
  expect(() => loadIssuerTable(file)).toThrow(/cannot be read as JSON/);
});

test("an issuer's own role names are mapped, others are dropped", async () => {
  const can = await createIssuer('CAN');
  const { nation, issuer, algorithm, publicJwk } = can;
  const file = join(newFolder(), 'issuers.json');
  const roles = { 'g-donors': 'DONOR_FOCAL' };
  writeFileSync(file, JSON.stringify([{ nation, issuer, audience: AUDIENCE, algorithms: [algorithm], jwks: { keys: [publicJwk] }, roles }]));
  const verify = createTokenVerifier(loadIssuerTable(file));
  expect((await verify(await sign(can, { roles: ['g-donors', 'g-other'] }))).roles).toEqual(['DONOR_FOCAL']);
});

const serveKeys = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  cleanups.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
};

test('a flood of unknown key ids costs one fetch of the keys, and known keys still work when the issuer is down (T6)', async () => {
  const can = await createIssuer('CAN');
  let fetches = 0;
  let down = false;
  const jwksUrl = await serveKeys((_, response) => {
    fetches += 1;
    response.writeHead(down ? 500 : 200).end(JSON.stringify({ keys: [can.publicJwk] }));
  });
  const verify = createTokenVerifier(readIssuerTable([{ ...(await entry({ jwks: undefined, jwksUrl })), issuer: can.issuer }]));
  await expect(verify(await sign(can))).resolves.toMatchObject({ nation: 'CAN' });
  down = true;
  const flood = await Promise.allSettled(Array.from({ length: 200 }, async (_, index) => verify(await sign(can, {}, { kid: `k${index}` }))));
  expect(flood.every(({ status }) => status === 'rejected')).toBe(true);
  expect(fetches).toBe(1);
  await expect(verify(await sign(can))).resolves.toMatchObject({ nation: 'CAN' });
});

test('an issuer that is down from the start is asked once, not once a token', async () => {
  const can = await createIssuer('CAN');
  let fetches = 0;
  const jwksUrl = await serveKeys((_, response) => {
    fetches += 1;
    response.writeHead(503).end();
  });
  const verify = createTokenVerifier(readIssuerTable([{ ...(await entry({ jwks: undefined, jwksUrl })), issuer: can.issuer }]));
  for (let index = 0; index < 20; index += 1) await expect(verify(await sign(can))).rejects.toThrow(/keys cannot be fetched/);
  expect(fetches).toBe(1);
});

test('a start waits five seconds for an issuer that never answers, or never ends, and names it', async () => {
  const silent = await serveKeys(() => undefined);
  const dripping = await serveKeys((_, response) => {
    const timer = setInterval(() => response.write(' '), 100);
    response.once('close', () => clearInterval(timer));
  });
  for (const jwksUrl of [silent, dripping]) {
    const before = performance.now();
    const [sentence] = await listUnreachable(readIssuerTable([await entry({ jwks: undefined, jwksUrl })]));
    expect(sentence).toMatch(/cannot be had from http:\S+: no answer within 5 s\.$/);
    expect(performance.now() - before).toBeLessThan(7_000);
  }
});

test('keys behind a redirect, or longer than 64 kB, are not taken', async () => {
  const can = await createIssuer('CAN');
  const keys = JSON.stringify({ keys: [can.publicJwk] });
  const elsewhere = await serveKeys((_, response) => response.end(keys));
  const redirect = await serveKeys((_, response) => response.writeHead(302, { location: elsewhere }).end());
  const long = await serveKeys((_, response) => response.end(keys + ' '.repeat(70_000)));
  for (const jwksUrl of [redirect, long]) {
    const verify = createTokenVerifier(readIssuerTable([{ ...(await entry({ jwks: undefined, jwksUrl })), issuer: can.issuer }]));
    await expect(verify(await sign(can))).rejects.toThrow(/keys cannot be fetched/);
  }
});

test('demo issuers are made once: several openings at the same time share one set of keys, readable by the owner alone', async () => {
  const folder = join(newFolder(), 'data');
  const opened = await Promise.all(Array.from({ length: 8 }, () => openDemoIssuers(folder)));
  const verifiers = opened.map(({ table }) => createTokenVerifier(table));
  for (const { mint } of opened) {
    const token = await mint('CAN', ['DONOR_FOCAL']);
    for (const verify of verifiers) expect(await verify(token)).toMatchObject({ nation: 'CAN', roles: ['DONOR_FOCAL'] });
  }
  expect(statSync(join(folder, 'issuers.json')).mode & 0o777).toBe(0o600);
});

test('a demo token of an earlier start is still good, and a file with other content is named in the refusal', async () => {
  const folder = newFolder();
  const token = await (await openDemoIssuers(folder)).mint('XCS', ['COORDINATOR']);
  const later = await openDemoIssuers(folder);
  expect(await createTokenVerifier(later.table)(token)).toMatchObject({ nation: 'XCS', roles: ['COORDINATOR'] });
  writeFileSync(join(folder, 'issuers.json'), readFileSync(join(folder, 'issuers.json'), 'utf8').slice(0, 100));
  await expect(openDemoIssuers(folder)).rejects.toThrow(/issuers\.json does not hold the demo issuers' keys/);
});

test('a demo token for a wrong nation or role is an error that lists the right ones', async () => {
  const { mint } = await openDemoIssuers(newFolder());
  await expect(mint('FRA', ['READER'])).rejects.toThrow(/Nations: BGR, CAN, GBR, GRC, ITA, NLD, POL, TUR, USA, XCS/);
  await expect(mint('CAN', ['COORDINATOR'])).rejects.toThrow(/CAN cannot grant COORDINATOR\. Roles of CAN: SNR, DONOR_FOCAL/);
  await expect(mint('CAN', [])).rejects.toThrow(/at least one role/);
  await expect(mint('CAN', ['READER'], { lifetimeSeconds: 90_000 })).rejects.toThrow(/28800 seconds/);
});
