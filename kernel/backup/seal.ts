import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { BackupRefusal } from './refusal.ts';

// The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as age has it: chunks of one length, each sealed with
// its number and a mark on the last one, so that none can be left out, moved or cut off. Each file has a key of its own,
// derived from the operator's with a salt, so that numbers may begin at zero.

const MAGIC = Buffer.from('coalition-backup 1 aes-256-gcm\n');
const ID = 8;
const SALT = 32;
const CHUNK = 65_536;
const TAG = 16;

/** How many bytes stand before the first chunk. */
export const HEAD = MAGIC.length + ID + SALT;

type Bytes = AsyncIterable<Buffer> | Iterable<Buffer>;

/** Tells a wrong key from a damaged file. */
const idOf = (key: Buffer): Buffer => createHmac('sha256', key).update('coalition-backup key id').digest().subarray(0, ID);

const fileKey = (key: Buffer, head: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, head.subarray(MAGIC.length + ID), head, 32));

const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

/** Cuts what comes into chunks of one length; the last is what remains. */
async function* chunksOf(source: Bytes, length: number): AsyncGenerator<{ readonly chunk: Buffer; readonly last: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    if (size <= length) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    // The very last chunk may be a whole one: it is held back until more comes.
    for (; whole.length - at > length; at += length) yield { chunk: whole.subarray(at, at + length), last: false };
    held = [whole.subarray(at)];
    size = whole.length - at;
  }
  yield { chunk: Buffer.concat(held), last: true };
}

/** True when a file begins as a sealed one does. */
export const isSealed = (head: Buffer): boolean => head.subarray(0, MAGIC.length).equals(MAGIC);

/** Encrypts what comes. */
export const seal = (key: Buffer) =>
  async function* (source: Bytes): AsyncGenerator<Buffer> {
    const head = Buffer.concat([MAGIC, idOf(key), randomBytes(SALT)]);
    const own = fileKey(key, head);
    yield head;
    let number = 0;
    for await (const { chunk, last } of chunksOf(source, CHUNK)) {
      const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number, last));
      yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
      number += 1;
    }
  };

const unsealed = (own: Buffer, number: number, chunk: Buffer, last: boolean): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number, last), { authTagLength: TAG });
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
  return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - TAG)), decipher.final()]);
};

/**
 * Decrypts what stands behind a head, and hands on no byte that was not sealed with the key.
 * @throws BackupRefusal where the key is another, or a chunk was changed, moved, left out or cut off
 */
export const unseal = (key: Buffer, head: Buffer) => {
  if (head.length < HEAD) throw new BackupRefusal('It is cut short.');
  if (!timingSafeEqual(head.subarray(MAGIC.length, MAGIC.length + ID), idOf(key))) throw new BackupRefusal('It was encrypted with another key.');
  const own = fileKey(key, head);
  return async function* (source: Bytes): AsyncGenerator<Buffer> {
    let number = 0;
    for await (const { chunk, last } of chunksOf(source, CHUNK + TAG)) {
      if (chunk.length < TAG) throw new BackupRefusal('It is cut short.');
      try {
        yield unsealed(own, number, chunk, last);
      } catch (error) {
        throw new BackupRefusal('It is cut short, or was changed after it was written.', { cause: error });
      }
      number += 1;
    }
  };
};
