import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSigner } from '#kernel/call/sign.ts';
import { createLogger } from '#kernel/log.ts';
import { openRemoteSubgraph, type RemoteSubgraph } from '../../gateway/remote/remote-subgraph.ts';
import { asker, type KeyPlace, openKeyPlace, SUBGRAPH } from '../kernel/call-kit.ts';
import { type ServedWords, serveWords } from '../kernel/served-words.ts';

let place: KeyPlace;
let words: ServedWords;
let remote: RemoteSubgraph;

const serve = () => serveWords(place.files.publicKeys, `${place.files.keys}.sock`);

beforeEach(async () => {
  place = await openKeyPlace();
  words = await serve();
  const sign = await openSigner(place.files.keys, createLogger('silent'));
  remote = openRemoteSubgraph({ name: SUBGRAPH, address: new URL(words.url), sign });
});

afterEach(async () => {
  await remote.close();
  await words.stop();
  place.remove();
});

const isAnswered = (): Promise<boolean> =>
  remote.fetch({ query: '{ word }', variables: {}, viewer: asker }).then(
    ({ data }) => data?.word === 'yes',
    () => false,
  );

/** More than either breaker needs: five failures in a row, and twenty within ten seconds. */
const MANY = 40;

test('a subgraph that was away, and is back, is asked again within a second, however many calls failed meanwhile (P10)', async () => {
  expect(await isAnswered()).toBe(true);
  await words.stop();
  expect(await Promise.all(Array.from({ length: MANY }, isAnswered))).not.toContain(true);
  // So that its return falls between two tries, as it mostly does.
  await wait(700);
  expect(await isAnswered()).toBe(false);
  words = await serve();
  await vi.waitUntil(isAnswered, { timeout: 1_000, interval: 20 });
});
