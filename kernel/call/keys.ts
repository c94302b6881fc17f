import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { writeDurably } from '../embedded/durable-file.ts';
import { ConfigurationError } from '../env.ts';

/** EdDSA over Ed25519: a subgraph that is taken over can verify with its public half, and mint nothing (T9). */
export const ALGORITHM = 'EdDSA';

/** Seconds that a key is known to the subgraphs before the gateways sign with it, and for which an old one is kept after. */
export const OVERLAP = 120;

const bytes32 = z.string().regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url');
const publicPart = { kid: z.string().min(1).max(128), kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: bytes32 };

const isPair = ({ kty, crv, x, d }: { readonly kty: string; readonly crv: string; readonly x: string; readonly d: string }): boolean => {
  try {
    return createPublicKey(createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })).export({ format: 'jwk' }).x === x;
  } catch {
    return false;
  }
};

const privateKey = z
  .strictObject({
    ...publicPart,
    d: bytes32,
    /** From then on gateways sign with it. */
    signsFrom: z.iso.datetime(),
  })
  .refine(isPair, 'must be the two halves of one key');

const differ = (keys: readonly { readonly kid: string }[]): boolean => new Set(keys.map(({ kid }) => kid)).size === keys.length;
const privateFile = z.strictObject({ keys: z.array(privateKey).min(1).refine(differ, 'must have a kid of its own each') });
const publicFile = z.strictObject({ keys: z.array(z.strictObject(publicPart)).min(1).refine(differ, 'must have a kid of its own each') });

export type PrivateKey = z.output<typeof privateKey>;
export type PublicKeys = z.output<typeof publicFile>;

const reasons: Readonly<Record<string, string>> = { ENOENT: 'is not there', EACCES: 'may not be read by this user', EISDIR: 'is a folder' };

/** Why a file cannot be used. Never what stands in it: it may be the private half. */
const faultOf = (cause: unknown): string => {
  const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''];
  if (reason !== undefined) return reason;
  const [issue] = cause instanceof z.ZodError ? cause.issues : [];
  return `is damaged${issue === undefined ? '' : ` at "${issue.path.join('.')}"`}`;
};

const MEND = 'make them with "npm run keys -- make", or bring the file back from a backup';

const readAs = async <Schema extends z.ZodType>(file: string, schema: Schema, what: string): Promise<z.output<Schema>> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ConfigurationError(`${file} must hold ${what}, and ${faultOf(cause)}: ${MEND}.`, { cause });
  }
};

/** @throws ConfigurationError where the file is missing or damaged */
export const readPrivateKeys = async (file: string): Promise<readonly PrivateKey[]> =>
  (await readAs(file, privateFile, 'the keys that the gateways sign their calls with')).keys;

const anyPrivatePart = z.looseObject({ keys: z.array(z.looseObject({ d: z.string() })).min(1) });

const holdsPrivatePart = async (file: string): Promise<boolean> => {
  try {
    return anyPrivatePart.safeParse(JSON.parse(await readFile(file, 'utf8'))).success;
  } catch {
    return false;
  }
};

/** @throws ConfigurationError where the file is missing, damaged, or holds a private part: whoever has that can sign */
export const readPublicKeys = async (file: string): Promise<PublicKeys> => {
  try {
    return await readAs(file, publicFile, "the public half of the gateways' keys");
  } catch (error) {
    if (!(await holdsPrivatePart(file))) throw error;
    throw new ConfigurationError(
      `${file} holds the gateways' private keys, with which a subgraph could sign calls: give it the public half (context-keys.public.json) instead.`,
    );
  }
};

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

/** The public half may be read by whoever runs the subgraphs. */
const PUBLIC = 0o644;

/** Writes both halves, the public one first: whoever verifies knows a key before anybody signs with it. */
export const writeKeys = async (files: { readonly keys: string; readonly publicKeys: string }, keys: readonly PrivateKey[]): Promise<void> => {
  const known: PublicKeys = { keys: keys.map(({ kid, kty, crv, x }) => ({ kid, kty, crv, x })) };
  await writeDurably(null, files.publicKeys, `${JSON.stringify(known, null, 2)}\n`, PUBLIC);
  await writeDurably(null, files.keys, `${JSON.stringify({ keys }, null, 2)}\n`);
};
