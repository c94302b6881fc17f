import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './embedded/durable-file.ts';
import { ConfigurationError } from './env.ts';

const fileIn = (dataDir: string): string => join(dataDir, 'database-logins.json');

const passwords = z.record(z.string(), z.string().min(16));

const read = async (file: string): Promise<Readonly<Record<string, string>>> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    return passwords.parse(JSON.parse(text));
  } catch {
    throw new ConfigurationError(`${file} cannot be read as JSON of passwords by role: restore it from a backup, or remove it to have new ones made.`);
  }
};

/**
 * Those of some database logins whose passwords DATA_DIR does not hold.
 * @throws ConfigurationError where the file is damaged
 */
export const withoutPassword = async (dataDir: string, roles: readonly string[]): Promise<readonly string[]> => {
  const kept = await read(fileIn(dataDir));
  return roles.filter((role) => kept[role] === undefined);
};

/**
 * The passwords of the database logins that we make, kept in DATA_DIR with mode 0600. Made once; a login that is new
 * gets its own at the next start.
 * @throws ConfigurationError where the file is damaged
 */
export const openCredentials = async (dataDir: string, roles: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const file = fileIn(dataDir);
  await mkdir(dataDir, { recursive: true });
  const kept = await read(file);
  const missing = roles.filter((role) => kept[role] === undefined);
  const all = { ...kept, ...Object.fromEntries(missing.map((role) => [role, randomBytes(24).toString('base64url')])) };
  if (missing.length > 0) await writeDurably(null, file, `${JSON.stringify(all, null, 2)}\n`);
  return new Map(Object.entries(all));
};
