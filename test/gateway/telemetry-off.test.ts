import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { startCollector } from '../kit/collector.ts';

const asked = /^(METRICS|OTEL)_/;

/** What a process of its own, watched for whom it reaches, says of itself under these variables. */
const live = (env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const watch = new URL('egress-watch.ts', import.meta.url).href;
    const child = new URL('telemetry-child.ts', import.meta.url).pathname;
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !asked.test(name)));
    const running = spawn(process.execPath, ['--import', watch, child], { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    running.once('error', reject);
    running.once('close', () => resolve(printed));
  });

const said = (loaded: readonly string[], listening: number) => `${JSON.stringify({ loaded, listening })}\n`;

test('off by default: nothing more listens, nothing leaves, and the libraries are not loaded', async () => {
  expect(await live({})).toBe(said([], 1));
});

test('on, and the same watch sees it: metrics listen on a second address, traces reach the collector', async () => {
  const collector = await startCollector();
  const env = { METRICS_PORT: '0', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces`, OTEL_SERVICE_NAME: 'of-the-test' };
  expect(await live(env)).toBe(said(['prom-client', '@opentelemetry/sdk-trace-node', '@opentelemetry/exporter-trace-otlp-http'], 2));
  // What was left is sent at the stop.
  expect(new Set(collector.spans().map(({ service }) => service))).toEqual(new Set(['of-the-test']));
  expect(collector.spans().filter(({ name }) => name === 'fetch')).toHaveLength(2);
  await collector.stop();
});

test('a collector elsewhere is where traces go, and nowhere else', async () => {
  const seen = await live({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.invalid:4318' });
  expect([...new Set(seen.match(/EGRESS .*/g))]).toEqual(['EGRESS lookup collector.invalid']);
});
