import { afterAll, expect, inject, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { freePort } from '../kit/free-port.ts';
import { sampleOf } from '../kit/metrics-page.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { endLaunched, startLoaded } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000 });

const place = openPlace();

afterAll(async () => {
  await endLaunched();
  await place.close();
});

// One process has all of it; apart, the gateway has the port that was named and the subgraphs those after it, in this order.
const subgraphs = ['nations', 'personnel', 'training', 'contributions'];
const offsetOf = (subgraph: string): number => (inject('shape') === 'apart' ? 1 + subgraphs.indexOf(subgraph) : 0);

test('every process of the product answers its metrics: on the port that was named, and those after it', async () => {
  const dataDir = place.path('metrics');
  const first = await freePort(5);
  const { url } = await startLoaded(dataDir, { env: { METRICS_PORT: String(first) } });
  await dataOf(
    askWith(
      url,
      await mintedToken(dataDir, 'CAN', 'READER'),
    )('{ nation(code: "CAN") { billets { totalCount } contributions { totalCount } } courses { totalCount } }'),
  );
  const page = async (offset: number) => (await fetch(`http://127.0.0.1:${first + offset}/metrics`)).text();
  expect(sampleOf(await page(0), 'coalition_operations_total')).toBe(1);
  for (const subgraph of subgraphs)
    expect(sampleOf(await page(offsetOf(subgraph)), 'coalition_subgraph_fetches_total', { subgraph }), subgraph).toBeGreaterThan(0);
});
