import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import { syncFolder } from '../embedded/durable-file.ts';
import { orAbsent } from '../embedded/embedded-error.ts';
import { ConfigurationError } from '../env.ts';
import { seal } from './seal.ts';

/** A reader needs no more memory than a window of this many bits. */
export const WINDOW_BITS = 21;

const compression = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_windowLog]: WINDOW_BITS, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** A file that is being written beside its place. */
export type Archive = {
  /** Settles when so much has left that more may come. */
  readonly add: (name: string, data: Buffer) => Promise<void>;
  /** Everything is on the disk, and the file stands in its place. @returns its length and digest */
  readonly finish: () => Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
};

const refuseTaken = async (file: string): Promise<void> => {
  const handle = await orAbsent(open(file, 'r'));
  if (handle === null) return;
  await handle.close();
  throw new ConfigurationError(`${file} is there already, and no backup is written over: name another file.`);
};

/** What an earlier backup to the same file left that was killed. */
const removeUnfinished = async (file: string): Promise<void> => {
  const prefix = `${basename(file)}.unfinished-`;
  for (const name of await readdir(dirname(file))) if (name.startsWith(prefix)) await rm(join(dirname(file), name), { force: true });
};

/**
 * Begins a file: a tar, compressed, and sealed where there is a key. Only this user may read it.
 * @throws ConfigurationError where the file is there already
 */
export const createArchive = async (file: string, key: Buffer | null): Promise<Archive> => {
  await refuseTaken(file);
  await removeUnfinished(file);
  const unfinished = `${file}.unfinished-${process.pid}`;
  const tar = pack();
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(unfinished, 'wx', 0o600);
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const sealed = key === null ? counted : (source: AsyncIterable<Buffer>) => counted(seal(key)(source));
  const written = pipeline(tar, createZstdCompress(compression), sealed, createWriteStream('', { fd: handle, flush: true }));
  const failed = written.then(() => new Promise<never>(() => undefined)); // settles with a failure alone
  failed.catch(() => undefined);
  const added = (name: string, data: Buffer) =>
    new Promise<void>((resolve, reject) => {
      tar.entry({ name, mode: 0o600 }, data, (error) => (error == null ? resolve() : reject(error)));
    });
  return {
    add: (name, data) => Promise.race([added(name, data), failed]),
    finish: async () => {
      tar.finalize();
      await written;
      await rename(unfinished, file);
      await syncFolder(dirname(file));
      return { bytes, sha256: hash.digest('hex') };
    },
    discard: async () => {
      tar.destroy();
      await written.catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
};
