import { afterEach, expect, test } from 'vitest';
import { type Fixture, type FixtureOptions, startFixture } from './fixture.ts';

let gateway: Fixture | undefined;
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

const start = async (options: FixtureOptions) => {
  gateway = await startFixture(options);
  return gateway;
};

test('who asks too often gets 429 and Retry-After; another person of the same nation is still answered', async () => {
  const { ask, issuers } = await start({ environment: { RATE_PER_SECOND: '1', RATE_BURST: '5' } });
  const busy = await issuers.mint('CAN', ['READER'], { subject: 'busy' });
  const calm = await issuers.mint('CAN', ['READER'], { subject: 'calm' });
  const statuses: number[] = [];
  for (let index = 0; index < 6; index += 1) statuses.push((await ask('{ whoami }', {}, busy)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = await ask('{ whoami }', {}, busy);
  expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(5);
  expect((await ask('{ whoami }', {}, calm)).status).toBe(200);
});

test('a nation that has spent its budget is refused; no other nation notices, and something smaller still passes', async () => {
  const { ask, issuers } = await start({ environment: { COST_PER_MINUTE: '60' } });
  const [can, gbr] = await Promise.all([issuers.mint('CAN', ['READER']), issuers.mint('GBR', ['READER'])]);
  const page = '{ places { edges { node { code } } } }';
  expect((await ask(page, {}, can)).status).toBe(200);
  expect((await ask(page, {}, can)).status).toBe(200);
  const refused = await ask(page, {}, can);
  expect(refused.status).toBe(429);
  expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'BUDGET_SPENT' });
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect((await ask('{ place(code: "AAA") { code } }', {}, can)).status).toBe(200);
  expect((await ask(page, {}, gbr)).status).toBe(200);
});

test('one operation more than MAX_IN_FLIGHT gets 503 and Retry-After, and room comes back', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: full, resolve: arrived } = Promise.withResolvers<void>();
  let waiting = 0;
  const { ask } = await start({
    environment: { MAX_IN_FLIGHT: '2', SHARE_IN_FLIGHT: 'off' },
    places: async (_, answer) => {
      waiting += 1;
      if (waiting === 2) arrived();
      await gate;
      return answer();
    },
  });
  const first = [ask('{ whoami }'), ask('{ whoami }')];
  await full;
  const refused = await ask('{ whoami }');
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'OVERLOADED' });
  open();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await ask('{ whoami }')).status).toBe(200);
});
