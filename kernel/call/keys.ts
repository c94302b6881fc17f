import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { writeDurably } from '../embedded/durable-file.ts';
import { ConfigurationError } from '../env.ts';

/** EdDSA over Ed25519: a subgraph that is taken over can verify with its public half, and mint nothing (T9). */
export const ALGORITHM = 'EdDSA';

/** Seconds that a key is known to the subgraphs before the gateways sign with it, and for which an old one is kept after. */
export const OVERLAP = 120;

const privateKey = z.strictObject({
  kid: z.string().min(1).max(128),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  d: z.string().min(1),
  /** From then on gateways sign with it. */
  signsFrom: z.iso.datetime(),
});

const privateFile = z.strictObject({ keys: z.array(privateKey).min(1, 'must hold at least one key') });
const publicFile = z.strictObject({
  keys: z.array(z.strictObject({ kid: z.string().min(1).max(128), kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().min(1) })).min(1),
});

export type PrivateKey = z.output<typeof privateKey>;
export type PublicKeys = z.output<typeof publicFile>;

const readAs = async <Schema extends z.ZodType>(file: string, schema: Schema, what: string): Promise<z.output<Schema>> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'is not there' : 'cannot be read as such';
    throw new ConfigurationError(`${file} must hold ${what}, and ${why}: make them with "npm run keys -- make", or bring the file back from a backup.`, {
      cause,
    });
  }
};

/** @throws ConfigurationError where the file is missing or damaged */
export const readPrivateKeys = async (file: string): Promise<readonly PrivateKey[]> =>
  (await readAs(file, privateFile, 'the keys that the gateways sign their calls with')).keys;

/** @throws ConfigurationError where the file is missing, damaged, or holds a private part */
export const readPublicKeys = (file: string): Promise<PublicKeys> => readAs(file, publicFile, "the public half of the gateways' keys");

/** The key that signs at a moment: the newest whose time has come. */
export const signingKey = (keys: readonly PrivateKey[], now: number): PrivateKey | undefined =>
  keys.filter(({ signsFrom }) => Date.parse(signsFrom) <= now).sort((a, b) => Date.parse(b.signsFrom) - Date.parse(a.signsFrom))[0];

/** Makes a key that signs from a moment on. */
export const makeKey = async (signsFrom: Date): Promise<PrivateKey> => {
  const { privateKey: made } = await generateKeyPair(ALGORITHM, { extractable: true });
  const { x = '', d = '' } = await exportJWK(made);
  return { kid: `ctx-${randomBytes(9).toString('base64url')}`, kty: 'OKP', crv: 'Ed25519', x, d, signsFrom: signsFrom.toISOString() };
};

/** Without keys that nobody signs with any more: a newer one has signed for the whole overlap. */
export const withoutOld = (keys: readonly PrivateKey[], now: number): readonly PrivateKey[] => {
  const settled = signingKey(keys, now - OVERLAP * 1_000);
  return settled === undefined ? keys : keys.filter(({ signsFrom }) => Date.parse(signsFrom) >= Date.parse(settled.signsFrom));
};

/** Writes both halves, the public one first: whoever verifies knows a key before anybody signs with it. */
export const writeKeys = async (files: { readonly keys: string; readonly publicKeys: string }, keys: readonly PrivateKey[]): Promise<void> => {
  const known: PublicKeys = { keys: keys.map(({ kid, kty, crv, x }) => ({ kid, kty, crv, x })) };
  await writeDurably(null, files.publicKeys, `${JSON.stringify(known, null, 2)}\n`);
  await writeDurably(null, files.keys, `${JSON.stringify({ keys }, null, 2)}\n`);
};
