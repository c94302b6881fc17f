import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { definitions } from '../kit/definitions.ts';
import { issuersFileOf } from './kit/issuers-file.ts';
import { endLaunched, launch, projectNode, stopProduct } from './kit/launched-product.ts';
import { type Case, closeTaken, freedPort, openRefusals, servedKeys, takenPort } from './kit/refusal.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000, maxConcurrency: 3 });

const place = openPlace();
const { secrets, count, sentenceOf, refuses } = openRefusals();

const DATA_DIR = place.path('data');
const inData = (name: string) => place.path('data', name);
const written = (name: string, text: string): string => {
  writeFileSync(inData(name), text);
  return inData(name);
};

const addresses = definitions.map(({ name }) => `${name}=unix:/run/none/${name}.sock`).join();
let issuers: readonly Record<string, unknown>[] = [];
const issuersWith = (name: string, entries: unknown): string => written(name, JSON.stringify(entries));

beforeAll(async () => {
  if (inject('shape') !== 'together') return;
  mkdirSync(DATA_DIR);
  await writeKeys({ keys: inData('context-keys.json'), publicKeys: inData('context-keys.public.json') }, [await makeKey(new Date())]);
  issuers = JSON.parse(readFileSync(await issuersFileOf(DATA_DIR), 'utf8')) as typeof issuers;
  const { keys } = JSON.parse(readFileSync(inData('context-keys.json'), 'utf8')) as { keys: readonly { d: string }[] };
  for (const { d } of keys) secrets.add(d);
});

afterAll(async () => {
  await endLaunched();
  closeTaken();
  await place.close();
});

// The command is named here: one run for both shapes is enough.
describe.runIf(inject('shape') === 'together')('with one sentence that says what to change, and without a secret, a start is refused:', () => {
  const gateway = () => ({ DATA_DIR, PORT: '0', SUBGRAPHS: addresses, ISSUERS_FILE: inData('issuer-table.json') });
  const named = (...names: readonly string[]) => names.map((name) => `${name}=http://127.0.0.1:4001`).join();
  refuses('gateway', gateway, [
    ['no subgraphs', () => ({ SUBGRAPHS: '' }), /^SUBGRAPHS must name each of nations, personnel, training, contributions: nations is missing, /],
    ['subgraphs that are malformed', () => ({ SUBGRAPHS: 'nations' }), /^SUBGRAPHS must be a list such as .*entry 1 is none of it$/],
    ['an address of another kind', () => ({ SUBGRAPHS: 'nations=ftp://127.0.0.1' }), /^SUBGRAPHS must be a list such as/],
    ['an address with a password', () => ({ SUBGRAPHS: 'nations=http://a:hunter2@127.0.0.1:4001' }), /^SUBGRAPHS must be a list such as/],
    ['an address that cannot be decoded', () => ({ SUBGRAPHS: 'nations=unix:/run/%zz.sock' }), /^SUBGRAPHS must be a list such as/],
    ['a subgraph twice', () => ({ SUBGRAPHS: named('nations', 'nations') }), /^SUBGRAPHS must be a list such as .* each name once: entry 2 is none of it$/],
    ['a subgraph that there is not', () => ({ SUBGRAPHS: `${addresses},${named('money')}` }), /^SUBGRAPHS must name each of .*: money is none of them$/],
    ['a subgraph too few', () => ({ SUBGRAPHS: named('nations', 'personnel', 'training') }), /: contributions is missing$/],
    ['no keys', () => ({ CONTEXT_KEYS: inData('none.json') }), /none\.json must hold the keys that the gateways sign their calls with, and is not there/],
    ['keys that are damaged', () => ({ CONTEXT_KEYS: written('damaged.json', 'x') }), /damaged\.json must hold the keys .* and is damaged/],
    ['the public half of the keys', () => ({ CONTEXT_KEYS: inData('context-keys.public.json') }), /must hold the keys .* and is damaged at "keys\.0\.d"/],
    [
      'keys of which none signs yet',
      async () => {
        await writeKeys({ keys: inData('later.json'), publicKeys: inData('later.public.json') }, [await makeKey(new Date('2999-01-01T00:00:00Z'))]);
        return { CONTEXT_KEYS: inData('later.json') };
      },
      /^No key in .*later\.json signs yet/,
    ],
    ['no issuers: a gateway apart is no demo', () => ({ ISSUERS_FILE: '' }), /^ISSUERS_FILE must name the issuer table/],
    ['an issuer table that is not there', () => ({ ISSUERS_FILE: inData('none.json') }), /^The issuer table \S+none\.json is not there: set ISSUERS_FILE to/],
    [
      'an issuer table that is no JSON',
      () => ({ ISSUERS_FILE: written('no.json', 'issuer: hunter2') }),
      /^The issuer table \S+no\.json cannot be read as JSON/,
    ],
    ['an issuer table that is no list', () => ({ ISSUERS_FILE: issuersWith('object.json', { issuers }) }), /object\.json/],
    ['an empty issuer table', () => ({ ISSUERS_FILE: issuersWith('empty.json', []) }), /empty\.json.*must hold at least one issuer/],
    [
      'a nation with two issuers',
      () => ({ ISSUERS_FILE: issuersWith('twice.json', [...issuers, { ...issuers[0], issuer: 'https://other.example' }]) }),
      /twice\.json.*has an issuer already; one issuer a nation/,
    ],
    [
      'an issuer for two nations',
      () => ({ ISSUERS_FILE: issuersWith('shared.json', [issuers[0], { ...issuers[1], issuer: issuers[0]?.issuer }]) }),
      /shared\.json.*stands in the table twice; one entry an issuer/,
    ],
    [
      'a nation that there is not',
      () => ({ ISSUERS_FILE: issuersWith('foreign.json', [{ ...issuers[0], nation: 'FRA' }]) }),
      /foreign\.json.*nation must be one of .*, not "FRA"/,
    ],
    [
      'keys over http',
      () => ({ ISSUERS_FILE: issuersWith('http.json', [{ ...issuers[0], jwks: undefined, jwksUrl: 'http://id.example/jwks' }]) }),
      /http\.json.*jwksUrl must be https/,
    ],
    ['a port that is taken', async () => ({ PORT: String(await takenPort()) }), /^Port \d+ of 127\.0\.0\.1 is taken/],
    [
      'a socket in a folder that is not there',
      () => ({ SOCKET: '/nowhere/gateway.sock' }),
      /^SOCKET is \/nowhere\/gateway\.sock, and no socket can be made there/,
    ],
  ]);

  const withKeysAt = (name: string, jwksUrl: string) => issuersWith(`${name}.json`, [issuers[0], { ...issuers[1], jwks: undefined, jwksUrl }]);
  const keyFaults: readonly (readonly [string, RequestListener | undefined, RegExp])[] = [
    ['unreachable', undefined, /ECONNREFUSED/],
    ['slow', () => undefined, /no answer within 5 s/],
    ['drip', (_, response) => void setInterval(() => response.write(' '), 50), /no answer within 5 s|longer than 65536 bytes/],
    ['broken', (_, response) => void response.writeHead(500).end(), /the key set was answered with 500/],
    ['html', (_, response) => void response.end('<html>hunter2</html>'), /the answer is no key set/],
    ['shape', (_, response) => void response.end('{"keys":"hunter2"}'), /the answer is no key set/],
    ['redirect', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end(), /redirect/],
    ['large', (_, response) => void response.end(`{"keys":[],"x":"${'x'.repeat(70_000)}"}`), /longer than 65536 bytes/],
  ];

  refuses(
    'gateway',
    gateway,
    keyFaults.map(([name, listener, why]): Case => {
      const environment = async () => ({
        ISSUERS_FILE: withKeysAt(name, listener === undefined ? `http://127.0.0.1:${await freedPort()}/jwks` : await servedKeys(listener)),
      });
      return [
        `an issuer's keys: ${name}`,
        environment,
        new RegExp(`^The keys of issuer \\S+ \\(\\w+\\) cannot be had from http://127\\S+: .*${why.source}.* Bring them back`),
      ];
    }),
  );

  test.concurrent.each(keyFaults)(
    'with ISSUERS_AT_START=any a gateway starts without the keys of one issuer (%s), and says so',
    async (name, listener, why) => {
      const ISSUERS_FILE = withKeysAt(`any-${name}`, listener === undefined ? `http://127.0.0.1:${await freedPort()}/jwks` : await servedKeys(listener));
      const product = launch([projectNode, 'coalition.ts', 'gateway'], { env: { ...gateway(), DRAIN_MS: '0', ISSUERS_FILE, ISSUERS_AT_START: 'any' } });
      const url = await product.serves;
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect(product.stderr()).toMatch(new RegExp(`cannot be had from [^"]*${why.source}`));
      expect(await stopProduct(product)).toMatchObject({ code: 0, signal: null });
    },
  );

  test('a table of issuers that are all down is refused also where any would do', async () => {
    const ISSUERS_FILE = issuersWith('all-down.json', [{ ...issuers[0], jwks: undefined, jwksUrl: `http://127.0.0.1:${await freedPort()}/jwks` }]);
    expect(await sentenceOf('gateway', { ...gateway(), ISSUERS_FILE, ISSUERS_AT_START: 'any' })).toMatch(/ECONNREFUSED/);
  });

  test('how many', () => {
    console.info(`refused: ${count()} starts of a gateway`);
    expect(count()).toBeGreaterThan(30);
  });
});
