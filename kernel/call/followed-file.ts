import { stat } from 'node:fs/promises';
import type { Logger } from '../log.ts';

/** How often a file is looked at, at most. */
const LOOK_EVERY_MS = 1_000;

/**
 * What a file holds, read again when it changed: keys are rotated under a running process. A file that is gone or damaged
 * later is logged, and what it held before goes on.
 * @throws what `read` throws the first time
 */
export const followFile = async <Value>(file: string, read: (file: string) => Promise<Value>, logger: Logger): Promise<() => Promise<Value>> => {
  const stamp = async () => {
    const { mtimeMs, ino, size } = await stat(file);
    return `${mtimeMs} ${ino} ${size}`;
  };
  let value = await read(file);
  let seen = await stamp();
  let lookedAt = performance.now();
  let looking: Promise<void> | undefined;
  const look = async () => {
    try {
      const now = await stamp();
      if (now === seen) return;
      value = await read(file);
      seen = now;
    } catch (error) {
      logger.error({ err: error as Error }, 'a file of keys cannot be read again: what it held before is used');
    } finally {
      lookedAt = performance.now();
      looking = undefined;
    }
  };
  return async () => {
    if (performance.now() - lookedAt >= LOOK_EVERY_MS) {
      looking ??= look();
      await looking;
    }
    return value;
  };
};
