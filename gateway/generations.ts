import type { ApolloServer } from '@apollo/server';
import type { Logger } from '#kernel/log.ts';
import type { Metrics } from '#kernel/telemetry/metrics.ts';
import type { GatewayContext } from './context.ts';

// A supergraph and all that is made of it (schema, planner, plans, documents, answers) is one generation. Another supergraph
// is a generation of its own: it is made ready beside the one that serves, takes over for what begins from then on, and what
// began before ends where it began. So no operation is read with one schema and planned with another.

/** Hands over each supergraph that comes. @returns what ends it */
export type FollowSupergraph = (take: (sdl: string) => Promise<void>) => () => void;

type Apollo = ApolloServer<GatewayContext>;

/** Makes a server that is started. @param isFirst nobody is served yet, and a start waits for it */
export type OpenApollo = (supergraphSdl: string, isFirst: boolean) => Promise<Apollo>;

export type Generations = {
  /** Answers with the newest. */
  readonly run: <Result>(work: (apollo: Apollo) => Promise<Result>) => Promise<Result>;
  readonly stop: () => Promise<void>;
};

type Generation = { readonly apollo: Apollo; running: number; retire?: () => void };

export type GenerationsOptions = {
  readonly supergraphSdl: string;
  readonly follow?: FollowSupergraph | undefined;
  readonly open: OpenApollo;
  readonly logger: Logger;
  readonly metrics?: Metrics | undefined;
};

/** @throws what opening the first one throws */
export const openGenerations = async ({ supergraphSdl, follow, open, logger, metrics }: GenerationsOptions): Promise<Generations> => {
  let current: Generation = { apollo: await open(supergraphSdl, true), running: 0 };
  const stopping = new Set<Promise<void>>();

  /** Ends a generation when nothing runs in it any more. */
  const retire = (generation: Generation): void => {
    const idle = new Promise<void>((resolve) => {
      generation.retire = resolve;
      if (generation.running === 0) resolve();
    });
    const stopped = idle.then(() => generation.apollo.stop()).catch((error: Error) => logger.error({ err: error }, 'an earlier supergraph did not end'));
    stopping.add(stopped);
    void stopped.then(() => stopping.delete(stopped));
  };

  const take = async (sdl: string): Promise<void> => {
    try {
      const begun = performance.now();
      const next: Generation = { apollo: await open(sdl, false), running: 0 };
      const before = current;
      current = next;
      retire(before);
      metrics?.supergraphCame('taken');
      logger.info({ ms: Math.round(performance.now() - begun) }, 'another supergraph has taken over');
    } catch (error) {
      metrics?.supergraphCame('refused');
      logger.error({ err: error as Error }, 'another supergraph was refused: the one before goes on');
    }
  };
  const unfollow = follow?.(take);

  return {
    run: async (work) => {
      const generation = current;
      generation.running += 1;
      try {
        return await work(generation.apollo);
      } finally {
        generation.running -= 1;
        if (generation.running === 0) generation.retire?.();
      }
    },
    stop: async () => {
      unfollow?.();
      await Promise.all([current.apollo.stop(), ...stopping]);
    },
  };
};
