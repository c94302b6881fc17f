import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture();
});
afterAll(() => gateway.stop());

/** The line is written when the answer has left, which the client may see a moment earlier. */
const lineOf = async (requestId: string | null, says: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const lines = gateway.logs.map((line) => JSON.parse(line) as Record<string, unknown>);
    const found = lines.find((line) => line.requestId === requestId && line.msg === says);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

test('each answer has a line with request, nation, actor, operation, cost, status and codes', async () => {
  const { headers } = await gateway.ask('query Rows { places(first: 2) { edges { node { code } } } broken }');
  const line = await lineOf(headers.get('x-request-id'), 'answered');
  expect(line).toMatchObject({ nation: 'CAN', operation: 'Rows', cost: 3, status: 200, codes: ['INTERNAL'], ms: expect.any(Number) });
  expect(line.actor).toMatch(/^[\w-]{43}$/);
  expect(line.hash).toMatch(/^[\da-f]{16}$/);
});

test('a refused token is logged with the reason, and the reason does not reach the client', async () => {
  const forged = `${gateway.token.slice(0, -10)}AAAAAAAAAA`;
  const { headers, body, status } = await gateway.ask('{ whoami }', {}, forged);
  expect(status).toBe(401);
  const line = await lineOf(headers.get('x-request-id'), 'token refused');
  expect(line.reason).toMatch(/signature/i);
  expect(JSON.stringify(body)).not.toMatch(/signature/i);
});

test('no token, no variable and no value of a query is in any line', async () => {
  const canary = 'canary-7f3a';
  await gateway.ask('mutation($name: String!) { rename(code: "AAA", name: $name) { name } }', { name: canary });
  await gateway.ask(`{ place(code: "${canary}") { name } }`);
  await gateway.ask(`{ ${canary.replace('-', '_')} }`);
  const { headers } = await gateway.ask('query Last { whoami }', { unused: canary });
  await lineOf(headers.get('x-request-id'), 'answered');
  const all = gateway.logs.join('');
  expect(all).toContain('"operation":"Last"');
  expect(all).not.toContain(canary);
  expect(all).not.toContain(gateway.token);
  expect(all).not.toContain(gateway.token.split('.')[2]);
});
