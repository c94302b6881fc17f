import type { FastifyInstance } from 'fastify';
import type { Subgraph } from '../subgraph.ts';

export type HealthOptions = {
  readonly subgraphs: readonly Subgraph[];
  readonly isDraining: () => boolean;
  /** What else must hold, such as the start-up self-test. */
  readonly ready: () => Promise<boolean>;
  /** How many of the subgraphs must answer: a gateway apart serves what is left of the picture. */
  readonly needs: 'every' | 'some';
};

/** A part that has not answered by then is not ready. */
const PATIENCE = 1_000;

/** One look at a time, whoever asks: a flood of probes costs a part no more than one does. */
const coalesced = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let asking: Promise<boolean> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
};

const isReady = async (ask: () => Promise<boolean>): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), PATIENCE);
  try {
    return await Promise.race([ask(), promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

/** /health/live: this process answers. /health/ready: it is not stopping, and the parts that it needs can answer. */
export const addHealthRoutes = (app: FastifyInstance, { subgraphs, isDraining, ready, needs }: HealthOptions): void => {
  const askSelf = coalesced(ready);
  const askParts = subgraphs.map((subgraph) => coalesced(subgraph.ready));
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const [self, ...parts] = await Promise.all([isReady(askSelf), ...askParts.map(isReady)]);
    const draining = isDraining();
    const all = !draining && self === true && parts[needs](Boolean);
    const named = Object.fromEntries(subgraphs.map(({ name }, index) => [name, parts[index] === true]));
    return reply.code(all ? 200 : 503).send({ ready: all, draining, subgraphs: named });
  });
};
