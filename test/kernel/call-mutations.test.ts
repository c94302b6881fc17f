import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey, type PrivateKey } from '#kernel/call/keys.ts';
import { CallRefused, openVerifier, type VerifyCall } from '#kernel/call/verify.ts';
import { createLogger } from '#kernel/log.ts';
import { times } from '../faults/kit/whole.ts';
import { randomOf, seedOf } from '../kit/seed.ts';
import { contextWith, type KeyPlace, openKeyPlace, SUBGRAPH } from './call-kit.ts';

/** The whole run takes as many as the promise names (P5). */
const TRIALS = times(10_000, 1_500);

type Random = { readonly below: (limit: number) => number; readonly pick: <Item>(items: readonly Item[]) => Item };

const drawnFrom = (below: (limit: number) => number): Random => ({ below, pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item });

let place: KeyPlace;
let verify: VerifyCall;
beforeAll(async () => {
  place = await openKeyPlace();
  verify = await openVerifier(SUBGRAPH, place.files.publicKeys, createLogger('silent'));
});
afterAll(() => place.remove());

type Mutate = (context: string, random: Random, others: readonly string[]) => string;

const at = (text: string, index: number, middle: string, removed = 0) => `${text.slice(0, index)}${middle}${text.slice(index + removed)}`;
const character = (random: Random) => String.fromCharCode(32 + random.below(95));

/** Parts of the decoded claims, so that what is altered stays JSON. */
const alteredClaims: Mutate = (context, random) => {
  const [head = '', body = '', tail = ''] = context.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
  const name = random.pick(Object.keys(claims));
  const value = claims[name];
  claims[name] = typeof value === 'number' ? value + 1 + random.below(1_000) : Array.isArray(value) ? [...value, 'SNR'] : `${String(value)}${random.below(10)}`;
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), tail].join('.');
};

const mutations: Readonly<Record<string, Mutate>> = {
  'a bit flipped': (context, random) => {
    const bytes = Buffer.from(context, 'latin1');
    const index = random.below(bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
    return bytes.toString('latin1');
  },
  'a character replaced': (context, random) => at(context, random.below(context.length), character(random), 1),
  'a character more': (context, random) => at(context, random.below(context.length + 1), character(random)),
  'a character less': (context, random) => at(context, random.below(context.length), '', 1),
  'cut short': (context, random) => context.slice(0, random.below(context.length)),
  'cut at its start': (context, random) => context.slice(1 + random.below(context.length - 1)),
  'a piece repeated': (context, random) => {
    const from = random.below(context.length);
    return at(context, from, context.slice(from, from + 1 + random.below(40)));
  },
  'two pieces swapped': (context, random) => {
    const [a = 0, b = 0] = [random.below(context.length), random.below(context.length)].sort((x, y) => x - y);
    return `${context.slice(b)}${context.slice(a, b)}${context.slice(0, a)}`;
  },
  'a part of another context': (context, random, others) => {
    const parts = context.split('.');
    const index = random.below(3);
    return parts.with(index, random.pick(others).split('.')[index] ?? '').join('.');
  },
  'a signature bit flipped': (context, random) => {
    const [head = '', body = '', tail = ''] = context.split('.');
    const signature = Buffer.from(tail, 'base64url');
    const index = random.below(signature.length);
    signature[index] = (signature[index] ?? 0) ^ (1 << random.below(8));
    return [head, body, signature.toString('base64url')].join('.');
  },
  'claims altered': alteredClaims,
  'joined with another': (context, random, others) => `${context}${random.pick([',', ', ', '.', ' ', ';', '\t'])}${random.pick(others)}`,
};

/** Contexts are good for half a minute only. */
const ROUND = 500;

type Tried = { readonly kinds: Set<string>; readonly taken: string[] };

const playRound = async (random: Random, keys: readonly PrivateKey[], { kinds, taken }: Tried): Promise<void> => {
  const right = Array.from({ length: 60 }, () => contextWith(random.pick(keys)));
  const others = [...right, contextWith(place.key, { aud: 'nations' }), contextWith(place.key, { op: 'mutation' })];
  const known = new Set(others);
  for (let trial = 0; trial < ROUND; ) {
    const name = random.pick(Object.keys(mutations));
    const altered = mutations[name]?.(random.pick(right), random, others) ?? '';
    if (known.has(altered)) continue; // it was swapped with its like
    trial += 1;
    kinds.add(name);
    await verify.context(altered).then(
      () => taken.push(`${name}: ${altered}`),
      (error: unknown) => expect(error).toBeInstanceOf(CallRefused),
    );
  }
  for (const context of right) await expect(verify.context(context)).resolves.toMatchObject({ kind: 'query' });
};

test(`of ${TRIALS} contexts that were altered at random, none is taken, and none of them uses up the right one (P5, T8)`, async () => {
  const random = drawnFrom(randomOf(seedOf('call mutations')));
  const keys = [place.key, await makeKey(new Date(0))];
  await place.write(keys);
  const tried: Tried = { kinds: new Set(), taken: [] };
  for (let round = 0; round < TRIALS / ROUND; round += 1) await playRound(random, keys, tried);
  console.info(`call mutations: ${TRIALS} altered contexts of ${tried.kinds.size} kinds, ${tried.taken.length} taken`);
  expect(tried.taken).toEqual([]);
});
