import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeKey, type PrivateKey } from '#kernel/call/keys.ts';
import { openSigner, type SignCall } from '#kernel/call/sign.ts';
import { openVerifier } from '#kernel/call/verify.ts';
import { createLogger } from '#kernel/log.ts';
import { openRemoteSubgraph, type RemoteSubgraph } from '../../gateway/remote/remote-subgraph.ts';
import { asker, BODY, contextWith, type KeyPlace, openKeyPlace, SUBGRAPH } from './call-kit.ts';
import { type ServedWords, serveWords } from './served-words.ts';

let place: KeyPlace;
let words: ServedWords;
let sign: SignCall;
let remote: RemoteSubgraph;
let gatewayLogs: string[];
beforeEach(async () => {
  place = await openKeyPlace();
  words = await serveWords(place.files.publicKeys, `${place.files.keys}.sock`);
  gatewayLogs = [];
  sign = await openSigner(place.files.keys, createLogger('info', { write: (line: string) => void gatewayLogs.push(line) }));
  remote = openRemoteSubgraph({ name: SUBGRAPH, address: new URL(words.url), sign });
});
afterEach(async () => {
  await ending?.();
  await remote.close();
  await words.stop();
  place.remove();
});

const kidInUse = async (): Promise<unknown> =>
  decodeProtectedHeader(await sign({ subgraph: SUBGRAPH, kind: 'query', body: BODY, viewer: asker, patience: 1 })).kid;

const newKey = (secondsFromNow = 0): Promise<PrivateKey> => makeKey(new Date(Date.now() + secondsFromNow * 1_000));

let ending: (() => Promise<unknown>) | undefined;

/** Calls on and on, until stopped. @returns how many were answered, and what those that were not said */
const traffic = () => {
  let going = true;
  let answered = 0;
  const failures: string[] = [];
  const caller = async () => {
    while (going) {
      try {
        const { data } = await remote.fetch({ query: '{ word }', variables: {}, viewer: asker });
        if (data?.word === 'yes') answered += 1;
        else failures.push('another answer');
      } catch (error) {
        failures.push((error as Error).message);
        await wait(5); // a refusal at once must not starve everything else
      }
    }
  };
  const callers = Array.from({ length: 4 }, caller);
  const stop = async () => {
    going = false;
    await Promise.all(callers);
    return { answered, failures };
  };
  ending = stop;
  return { answered: () => answered, stop };
};

/** More calls, after everybody looked at the files again. */
const aWhileOf = async ({ answered }: ReturnType<typeof traffic>): Promise<void> => {
  await wait(1_200);
  const before = answered();
  await vi.waitUntil(() => answered() > before + 20, { timeout: 10_000 });
};

const complaints = (logs: readonly string[]) => logs.filter((line) => line.includes('cannot be read again'));

test('keys are rotated and retired under traffic without one refused call, even where the new one signs at once', async () => {
  const running = traffic();
  await aWhileOf(running);
  let current = place.key;
  for (let rotation = 0; rotation < 2; rotation += 1) {
    const key = await newKey();
    await place.write([current, key]);
    await vi.waitUntil(async () => (await kidInUse()) === key.kid, { timeout: 2_000, interval: 20 });
    await aWhileOf(running);
    await place.write([key]);
    current = key;
    await aWhileOf(running);
  }
  const { answered, failures } = await running.stop();
  console.info(`call rotation: ${answered} calls over two rotations, ${failures.length} failed`);
  expect([...new Set(failures)]).toEqual([]);
  expect(words.logs.filter((line) => line.includes('refused'))).toEqual([]);
});

test('what a retired key signed is refused two seconds after, also by a subgraph that nobody asked meanwhile', async () => {
  const verify = await openVerifier(SUBGRAPH, place.files.publicKeys, createLogger('silent'));
  const key = await newKey();
  await place.write([place.key, key]);
  await expect(verify.context(contextWith(key))).resolves.toMatchObject({ kind: 'query' });
  await expect(verify.context(contextWith(place.key))).resolves.toMatchObject({ kind: 'query' });
  await place.write([key]);
  await wait(2_000);
  await expect(verify.context(contextWith(place.key))).rejects.toThrow('JWKSNoMatchingKey');
  await expect(verify.context(contextWith(key))).resolves.toMatchObject({ kind: 'query' });
});

test('a key is used from its time on, and not before', async () => {
  const key = await newKey(3);
  await place.write([place.key, key]);
  await wait(1_200);
  expect(await kidInUse()).toBe(place.key.kid);
  await vi.waitUntil(async () => (await kidInUse()) === key.kid, { timeout: 5_000, interval: 50 });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(key.signsFrom));
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['damaged', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100))],
  ['gone', (file: string) => rmSync(file)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['without a key', (file: string) => writeFileSync(file, '{"keys":[]}')],
];

test.each(process.env.FAULTS === 'whole' ? damages : damages.slice(0, 1))(
  'key files that are %s later change nothing, are logged once, and are read again when they are right',
  async (_how, damage) => {
    const running = traffic();
    damage(place.files.keys);
    damage(place.files.publicKeys);
    for (let look = 0; look < 2; look += 1) await aWhileOf(running);
    expect([complaints(words.logs).length, complaints(gatewayLogs).length]).toEqual([1, 1]);
    const key = await newKey();
    await place.write([place.key, key]);
    await vi.waitUntil(async () => (await kidInUse()) === key.kid, { timeout: 3_000, interval: 50 });
    await aWhileOf(running);
    expect((await running.stop()).failures).toEqual([]);
    expect(`${words.logs}${gatewayLogs}`).not.toContain(place.key.d);
  },
);

test('a file in which no key signs yet changes nothing, and is taken when the time of its first key has come', async () => {
  const key = await newKey(4);
  await place.write([key]);
  await wait(1_200);
  expect(await kidInUse()).toBe(place.key.kid);
  await vi.waitUntil(async () => (await kidInUse()) === key.kid, { timeout: 8_000, interval: 100 });
});

test('the private half is readable by its owner alone, whatever was there and whatever the umask; the public half is for all', async () => {
  const before = process.umask(0);
  try {
    writeFileSync(place.files.keys, '{}', { mode: 0o666 });
    await place.write([place.key]);
    expect(statSync(place.files.keys).mode & 0o777).toBe(0o600);
    expect(statSync(place.files.publicKeys).mode & 0o777).toBe(0o644);
    expect(readFileSync(place.files.publicKeys, 'utf8')).not.toContain(place.key.d);
  } finally {
    process.umask(before);
  }
});

const refusals: Readonly<Record<string, readonly [(place: KeyPlace) => unknown, 'keys' | 'publicKeys', RegExp]>> = {
  'a private file with an altered private part': [
    ({ files, key }) => writeFileSync(files.keys, JSON.stringify({ keys: [{ ...key, d: `${key.d[0] === 'A' ? 'B' : 'A'}${key.d.slice(1)}` }] })),
    'keys',
    /is damaged at "keys\.0"/,
  ],
  'a private file with two keys of one kid': [
    ({ files, key }) => writeFileSync(files.keys, JSON.stringify({ keys: [key, key] })),
    'keys',
    /is damaged at "keys"/,
  ],
  'a private file whose key signs tomorrow': [
    async ({ write, key }) => write([{ ...key, signsFrom: '2999-01-01T00:00:00.000Z' }]),
    'keys',
    /^No key in .* signs yet/,
  ],
  'the public half in place of the private one': [
    ({ files }) => writeFileSync(files.keys, readFileSync(files.publicKeys)),
    'keys',
    /is damaged at "keys\.0\.d"/,
  ],
  'the private half in place of the public one': [
    ({ files }) => writeFileSync(files.publicKeys, readFileSync(files.keys)),
    'publicKeys',
    /holds the gateways' private keys.*give it the public half/,
  ],
  'a private part in the public file': [
    ({ files, key: { kid, kty, crv, x, d } }) => writeFileSync(files.publicKeys, JSON.stringify({ keys: [{ kid, kty, crv, x, d }] })),
    'publicKeys',
    /holds the gateways' private keys/,
  ],
  'a public key of another length': [
    ({ files, key: { kid, kty, crv, x } }) => writeFileSync(files.publicKeys, JSON.stringify({ keys: [{ kid, kty, crv, x: x.slice(1) }] })),
    'publicKeys',
    /is damaged at "keys\.0\.x"/,
  ],
};

for (const [what, [arrange, half, sentence]] of Object.entries(refusals)) {
  test(`nothing is opened on ${what}, and the refusal holds no key`, async () => {
    await arrange(place);
    const opened =
      half === 'keys' ? openSigner(place.files.keys, createLogger('silent')) : openVerifier(SUBGRAPH, place.files.publicKeys, createLogger('silent'));
    const error = (await opened.catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({ name: 'ConfigurationError', message: expect.stringMatching(sentence) });
    expect(error.message).not.toContain(place.key.d);
    expect(error.message.split('\n')).toHaveLength(1);
  });
}
