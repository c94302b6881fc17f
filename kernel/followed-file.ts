import { stat } from 'node:fs/promises';
import type { Logger } from './log.ts';

/** How often a file is looked at, at most, by those who do not need it of this moment. */
const LOOK_EVERY_MS = 1_000;

/** What a file holds, read again when it changed. */
export type Followed<Value> = {
  /** As it was a second ago, or later. */
  readonly value: () => Promise<Value>;
  /** As it is now. */
  readonly latest: () => Promise<Value>;
};

/**
 * Follows a file: keys are rotated under a running process, and a supergraph takes over. A file that is gone or damaged
 * later is logged, once, and what it held before goes on.
 * @throws what `read` throws the first time
 */
export const followFile = async <Value>(file: string, read: (file: string) => Promise<Value>, logger: Logger): Promise<Followed<Value>> => {
  const stamp = async () => {
    const { mtimeMs, ino, size } = await stat(file);
    return `${mtimeMs} ${ino} ${size}`;
  };
  // Before it is read, so that a change in between is seen by the next look.
  let seen = await stamp().catch(() => '');
  let value = await read(file);
  let lookedAt = performance.now();
  let looking: Promise<void> | undefined;
  let trouble: string | undefined;
  const look = async () => {
    try {
      const now = await stamp();
      if (now !== seen) {
        value = await read(file);
        seen = now;
        logger.info({ file }, 'a file was read again');
      }
      trouble = undefined;
    } catch (error) {
      const { message } = error as Error;
      if (message !== trouble) logger.error({ file, err: error as Error }, 'a file cannot be read again: what it held before is used');
      trouble = message;
    } finally {
      lookedAt = performance.now();
      looking = undefined;
    }
  };
  const latest = async () => {
    looking ??= look();
    await looking;
    return value;
  };
  return { latest, value: async () => (performance.now() - lookedAt >= LOOK_EVERY_MS ? latest() : value) };
};
