import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

// Signed notes as C2SP has them (c2sp.org/signed-note): a text, a blank line, and a line for each signature. Other programs
// that speak the form can verify ours, and witnesses may add lines of their own.

const ED25519 = 1;

/** Who signs notes. */
export type Signer = { readonly name: string; readonly privateKey: KeyObject };

/** Whose signature is believed. */
export type Verifier = { readonly name: string; readonly publicKey: KeyObject };

const rawOf = (publicKey: KeyObject): Buffer => Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');

/** The first four bytes that tell which key signed. */
const keyId = ({ name, publicKey }: Verifier): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ED25519)).update(rawOf(publicKey)).digest().subarray(0, 4);

/** A public key on one line: name, key id, key. */
export const verifierLine = (verifier: Verifier): string =>
  `${verifier.name}+${keyId(verifier).toString('hex')}+${Buffer.concat([Buffer.of(ED25519), rawOf(verifier.publicKey)]).toString('base64')}`;

/** Reads a public key from its line, or null where it is none. */
export const verifierOf = (line: string): Verifier | null => {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (key.length !== 33 || key[0] !== ED25519) return null;
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: key.subarray(1).toString('base64url') } });
  return keyId({ name, publicKey }).toString('hex') === id ? { name, publicKey } : null;
};

/** Signs a text that ends with a line end. */
export const signNote = (text: string, { name, privateKey }: Signer): string => {
  const id = keyId({ name, publicKey: createPublicKey(privateKey) });
  return `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')}\n`;
};

/** What became of a note: its text, or why it is not believed. */
export type OpenedNote = { readonly text: string } | { readonly why: string };

/** Opens a note that at least one of the verifiers signed; signatures of others are passed over. */
export const openNote = (note: string, verifiers: readonly Verifier[]): OpenedNote => {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n')) return { why: 'it is no signed note' };
  const text = note.slice(0, end);
  let known = false;
  for (const line of note.slice(end + 1, -1).split('\n')) {
    const [, name, encoded = ''] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    const signature = Buffer.from(encoded, 'base64');
    const verifier = verifiers.find((one) => one.name === name && keyId(one).equals(signature.subarray(0, 4)));
    if (verifier === undefined) continue;
    if (verify(null, Buffer.from(text), verifier.publicKey, signature.subarray(4))) return { text };
    known = true;
  }
  return { why: known ? 'its signature is wrong: it was altered' : 'it is not signed by a key that is known here' };
};
