import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent, fetch as undiciFetch } from 'undici';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { requirement } from './kit/mutations.ts';
import { boundOf, times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

const place = openPlace();
const RESTARTS = times(100, 6);
const CLIENTS = 8;
let deployment: Deployment;
const tokens: string[] = [];

beforeAll(async () => {
  // As in production: it says for a while that it stops. Two of each share a port, the next one starts before this one stops.
  deployment = await openDeployment({ folder: place.path('rolling'), gateways: 2, replicas: 2, env: { LOG_LEVEL: 'fatal', DRAIN_MS: '2000' } });
  for (const nation of ['CAN', 'GBR', 'POL', 'USA']) tokens.push(await mintedToken(deployment.dataDir, nation, 'DONOR_FOCAL', 'TRAINING_FOCAL'));
});

afterAll(async () => {
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const everything = '{ me { actor } requirements { totalCount } staffMembers { totalCount } programs { totalCount } contributions { totalCount } }';
const raise = 'mutation($input: RaiseRequirementInput!) { payload: raiseRequirement(input: $input) { requirement { id } problems { code } } }';
const create = 'mutation($input: CreateProgramInput!) { payload: createProgram(input: $input) { program { id } problems { code } } }';

test('gateways and subgraphs are restarted in turn under load, and no request fails (P11)', async () => {
  // A client as they are: kept connections, none of its own retries.
  const agent = new Agent({ keepAliveTimeout: 1_000, connections: 4 });
  const failed: string[] = [];
  let [answered, written] = [0, 0];
  let over = false;
  const ask = async (token: string, query: string, variables: object): Promise<void> => {
    try {
      const response = await undiciFetch(`${deployment.url}/graphql`, {
        method: 'POST',
        dispatcher: agent,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      answered += 1;
      if (response.status !== 200 || text.includes('"errors"') || /"problems":\[\{/.test(text)) failed.push(`${response.status} ${text.slice(0, 300)}`);
    } catch (error) {
      failed.push(`${(error as Error).message} ${String((error as Error).cause)}`);
    }
  };
  const client = async (n: number): Promise<void> => {
    const token = tokens[n % tokens.length] ?? '';
    for (let number = 0; !over; number += 1) {
      const turn = number % 4;
      if (turn === 0) await ask(token, raise, { input: { idempotencyKey: randomUUID(), reference: `ROLL-${n}-${number}`, ...requirement } });
      else if (turn === 1)
        await ask(token, create, { input: { idempotencyKey: randomUUID(), reference: `ROLL-${n}-${number}`, title: 'A program', startsOn: '2026-01-01' } });
      else await ask(token, everything, {});
      written += turn < 2 ? 1 : 0;
      await delay(20);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, n) => client(n));
  const turns = deployment.parts();
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    const part = turns[restart % turns.length];
    if (part === undefined) break;
    await part.stop();
    await part.start();
    if ((restart + 1) % 10 === 0) console.info(`rolling: ${restart + 1} of ${RESTARTS} restarts, ${answered} answered, ${failed.length} failed`);
  }
  over = true;
  await Promise.all(clients);
  await agent.close();
  console.info(
    `rolling: ${RESTARTS} restarts under load, ${answered} requests answered, ${written} of them writes, ${failed.length} failed: ${boundOf(answered)}`,
  );
  expect(failed.slice(0, 3)).toEqual([]);
  expect(answered).toBeGreaterThan(RESTARTS);
});
