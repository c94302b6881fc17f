import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ConfigurationError } from '../env.ts';

const FORM = /^coalition-backup-key 1 ([A-Za-z0-9_-]{43})\n?$/;
const LONGEST = 1_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Makes a key and writes it to a new file that only this user may read. Whoever loses it loses the backups.
 * @throws ConfigurationError where the file is there already, or cannot be written
 */
export const makeKey = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`coalition-backup-key 1 ${randomBytes(32).toString('base64url')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new ConfigurationError(`No key can be written to ${file} (${reasonOf(error)}): name a file that is not there yet.`, { cause: error });
  }
};

/**
 * Reads a key.
 * @throws ConfigurationError where there is none, it is of another form, or others than its owner may read it
 */
export const readKey = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new ConfigurationError(
      `The key file ${file} cannot be read (${reasonOf(error)}): set BACKUP_KEY_FILE to one that "backup --make-key FILE" has made.`,
      { cause: error },
    );
  });
  try {
    const { mode } = await handle.stat();
    if ((mode & 0o077) !== 0) throw new ConfigurationError(`Others may read the key file ${file}: chmod 600 ${file}`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    const [, key] = FORM.exec(buffer.toString('latin1', 0, bytesRead)) ?? [];
    if (key === undefined) throw new ConfigurationError(`${file} holds no backup key: set BACKUP_KEY_FILE to one that "backup --make-key FILE" has made.`);
    return Buffer.from(key, 'base64url');
  } finally {
    await handle.close();
  }
};
