import { readFile } from 'node:fs/promises';
import { ConfigurationError } from '#kernel/env.ts';
import { followFile } from '#kernel/followed-file.ts';
import type { Logger } from '#kernel/log.ts';
import type { FollowSupergraph } from './generations.ts';

/** How often the file is looked at. */
const LOOK_EVERY_MS = 1_000;

/**
 * Follows a file with a supergraph. What is written there is taken when two looks have found the same, so that half a
 * file is none; and once: one that is refused is not tried again before the file changes.
 * @throws ConfigurationError where it cannot be read
 */
export const openSupergraphFile = async (file: string, logger: Logger): Promise<{ readonly sdl: string; readonly follow: FollowSupergraph }> => {
  const followed = await followFile(file, (name) => readFile(name, 'utf8'), logger).catch((error: Error) => {
    throw new ConfigurationError(`SUPERGRAPH_FILE is ${file}, which cannot be read: ${error.message}`, { cause: error });
  });
  const sdl = await followed.value();
  const follow: FollowSupergraph = (take) => {
    let seen = sdl;
    let taken = sdl;
    let isFollowed = true;
    const look = async () => {
      const now = await followed.latest();
      const isWhole = now === seen;
      seen = now;
      if (isWhole && now !== taken) {
        taken = now;
        await take(now);
      }
      if (isFollowed) timer.refresh();
    };
    const timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    timer.unref();
    return () => {
      isFollowed = false;
      clearTimeout(timer);
    };
  };
  return { sdl, follow };
};
