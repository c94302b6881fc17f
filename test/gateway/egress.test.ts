import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the process printed until it ended by itself. */
const live = (...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const watch = new URL('egress-watch.ts', import.meta.url).href;
    const child = new URL('egress-child.ts', import.meta.url).pathname;
    const { APOLLO_TELEMETRY_DISABLED: _ours, ...env } = process.env;
    const running = spawn(process.execPath, ['--import', watch, child, ...args], { env, stdio: ['ignore', 'pipe', args.length === 0 ? 'inherit' : 'ignore'] });
    let printed = '';
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    running.once('error', reject);
    running.once('close', () => resolve(printed));
  });

test('from start to stop the gateway reaches for no other machine', { timeout: 120_000 }, async () => {
  expect(await live()).toBe('LIVED\n');
});

test('the watch sees what it is for: the same gateway as it comes from its maker does reach out', { timeout: 120_000 }, async () => {
  expect(await live('untamed')).toMatch(/EGRESS (connect|lookup) /);
});
