import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

const ATTEMPTS = 50;

const listening = async (port: number) => {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  return probe;
};

/** A port that was free a moment ago, the first of `count` that follow each other. */
export const freePort = async (count = 1): Promise<number> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const first = await listening(0);
    const { port } = first.address() as AddressInfo;
    const more = await Promise.allSettled(Array.from({ length: count - 1 }, (_, index) => listening(port + 1 + index)));
    for (const probe of [first, ...more.flatMap((taken) => (taken.status === 'fulfilled' ? [taken.value] : []))]) probe.close();
    if (more.every(({ status }) => status === 'fulfilled')) return port;
  }
  throw new Error(`there are no ${count} free ports in a row`);
};
