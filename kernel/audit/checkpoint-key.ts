import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../embedded/durable-file.ts';
import { orAbsent } from '../embedded/embedded-error.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { type Signer, type Verifier, verifierLine, verifierOf } from './note.ts';

/** The name that checkpoints are signed with, and their first line. */
export const ORIGIN = 'coalition-graph/audit';

const kept = z.strictObject({
  version: z.literal(1),
  privateKey: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() }),
});

const generate = (): string => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { kty, crv, x, d } = privateKey.export({ format: 'jwk' });
  return `${JSON.stringify({ version: 1, privateKey: { kty, crv, x, d } }, null, 2)}\n`;
};

const signerOf = (text: string, file: string): Signer => {
  try {
    return { name: ORIGIN, privateKey: createPrivateKey({ format: 'jwk', key: kept.parse(JSON.parse(text)).privateKey }) };
  } catch {
    throw new CheckpointError(`${file} does not hold the key that signs checkpoints: restore it from a backup, or remove it to have a new one made.`);
  }
};

/** Where the public key stands: one line for each key that ever signed here. A copy of it belongs on another machine. */
export const publicKeyFile = (dataDir: string): string => join(dataDir, 'audit-key.pub');

/**
 * The key that signs checkpoints. It stands in DATA_DIR (mode 0600), never in the database: who holds the database alone
 * cannot sign. Made at first use; the public key beside it keeps the lines of earlier keys.
 * @throws CheckpointError where the file is damaged
 */
export const openCheckpointKey = async (dataDir: string): Promise<Signer> => {
  const file = join(dataDir, 'audit-key.json');
  await mkdir(dataDir, { recursive: true });
  if ((await orAbsent(readFile(file, 'utf8'))) === null) await writeDurably(null, file, generate());
  const signer = signerOf(await readFile(file, 'utf8'), file);
  const line = verifierLine({ name: ORIGIN, publicKey: createPublicKey(signer.privateKey) });
  const lines = ((await orAbsent(readFile(publicKeyFile(dataDir), 'utf8'))) ?? '').split('\n').filter((one) => one !== '');
  if (!lines.includes(line)) await writeDurably(null, publicKeyFile(dataDir), `${[...lines, line].join('\n')}\n`);
  return signer;
};

/**
 * The public keys in a file, a line each.
 * @throws CheckpointError where there is none
 */
export const readVerifiers = async (file: string): Promise<readonly Verifier[]> => {
  const text = await orAbsent(readFile(file, 'utf8'));
  if (text === null) throw new CheckpointError(`There is no public key ${file}: name the copy of audit-key.pub that you kept with --public-key.`);
  const verifiers = text
    .split('\n')
    .filter((line) => line !== '')
    .map(verifierOf);
  const right = verifiers.filter((verifier) => verifier !== null);
  if (right.length === 0 || right.length < verifiers.length)
    throw new CheckpointError(`${file} does not hold public keys, one a line, such as ${ORIGIN}+<id>+<key>.`);
  return right;
};
