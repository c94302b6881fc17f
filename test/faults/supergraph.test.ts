import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mintedToken } from '../e2e/kit/client.ts';
import { endLaunched, launch, projectNode } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { requirement } from './kit/mutations.ts';
import { times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

// A deployment whose gateways follow a file: another supergraph takes over under load.

const place = openPlace();
const CHANGES = times(60, 4);
const CLIENTS = 8;
const whole = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
/** With a field by which a client can tell it from the other. */
const later = whole.replace(/^type Me\b[^{]*\{/m, (head) => `${head}\n  renamed: [String!]! @join__field(graph: NATIONS)`);
const file = place.path('supergraph.graphql');
let deployment: Deployment;
let token = '';

const put = (sdl: string): void => {
  writeFileSync(`${file}.next`, sdl);
  renameSync(`${file}.next`, file);
};

beforeAll(async () => {
  put(whole);
  deployment = await openDeployment({
    folder: place.path('supergraph'),
    gateways: 2,
    env: { LOG_LEVEL: 'fatal' },
    only: { gateway: { SUPERGRAPH_FILE: file } },
  });
  token = await mintedToken(deployment.dataDir, 'CAN', 'DONOR_FOCAL', 'TRAINING_FOCAL');
});

afterAll(async () => {
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const ask = async (query: string, variables: object = {}) => {
  // A connection for each, so that both gateways are asked.
  const response = await fetch(`${deployment.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, connection: 'close' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
};

/** How many of some requests met a gateway that knows the later one. */
const knowing = async (): Promise<number> => {
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask('query { __type(name: "Me") { fields { name } } }')));
  return answers.filter(({ text }) => text.includes('"renamed"')).length;
};

const read = '{ me { actor } requirements { totalCount } staffMembers { totalCount } programs { totalCount } contributions { totalCount } }';
const raise = 'mutation($input: RaiseRequirementInput!) { payload: raiseRequirement(input: $input) { requirement { id } problems { code } } }';

test('supergraphs that change under load take over in every gateway, and no request fails (P11)', async () => {
  expect(later).not.toBe(whole);
  const failed: string[] = [];
  let [answered, over] = [0, false];
  const client = async (n: number): Promise<void> => {
    for (let number = 0; !over; number += 1) {
      const asked = number % 2 === 0 ? ask(read) : ask(raise, { input: { idempotencyKey: randomUUID(), reference: `NEXT-${n}-${number}`, ...requirement } });
      const outcome = await asked.catch((error: Error) => ({ status: 0, text: `${error.message} ${String(error.cause)}` }));
      answered += 1;
      if (outcome.status !== 200 || outcome.text.includes('"errors"') || /"problems":\[\{/.test(outcome.text))
        failed.push(JSON.stringify(outcome).slice(0, 300));
      await wait(20);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, n) => client(n));
  for (let change = 0; change < CHANGES; change += 1) {
    const isLater = change % 2 === 0;
    put(isLater ? later : whole);
    await expect.poll(knowing, { timeout: 30_000, interval: 200 }).toBe(isLater ? 16 : 0);
    if (change % 4 === 1) {
      put(later.slice(0, later.length / 2)); // refused: the one before goes on
      await wait(2_500);
      expect(await knowing()).toBe(0);
    }
  }
  over = true;
  await Promise.all(clients);
  console.info(`supergraphs: ${CHANGES} changes, ${answered} answered, ${failed.length} failed`);
  expect(failed).toEqual([]);
});

test('a gateway that is started with a file that holds none ends with a sentence', async () => {
  const none = place.path('none.graphql');
  writeFileSync(none, 'no supergraph');
  const env = { ...deployment.environmentOf('gateway'), PORT: '0', SUPERGRAPH_FILE: none };
  const { code, stderr } = await launch([projectNode, 'coalition.ts', 'gateway'], { env }).ended;
  expect(stderr).toMatch(/^SUPERGRAPH_FILE is .*none\.graphql, which cannot be served: it is no supergraph: /);
  expect(code).toBe(2);
});
