import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture();
});
afterAll(() => gateway.stop());

/** Sends the start of a request and then a byte now and then, until the server hangs up; what the server said. */
const dawdle = (start: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(start));
    const drip = setInterval(() => socket.write('x'), 500);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(answer);
    });
  });

test('who sends headers or a body drop by drop is hung up on', { timeout: 60_000 }, async () => {
  const request = `POST /graphql HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${gateway.token}\r\ncontent-type: application/json\r\n`;
  const [headers, body] = await Promise.all([dawdle(`${request}x-slow: `), dawdle(`${request}content-length: 5000\r\n\r\n{"query":"`)]);
  expect(headers).toMatch(/^HTTP\/1\.1 408 /);
  expect(body).toMatch(/^HTTP\/1\.1 408 /);
  expect((await gateway.ask('{ whoami }')).status).toBe(200);
});
