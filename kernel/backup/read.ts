import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdDecompress } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { ConfigurationError } from '../env.ts';
import { WINDOW_BITS } from './archive.ts';
import { createDigest, type Manifest, parseManifest } from './manifest.ts';
import { BackupRefusal } from './refusal.ts';
import { HEAD, isSealed, unseal } from './seal.ts';

/** The longest entry: rows are cut into parts of this length. */
export const PART = 1_048_576;

const LONGEST_MANIFEST = 4_194_304;

// Rows compress ten to a hundred times; what swells more was made to.
const MOST_SWELLING = 1_000;
const FREE_OF_SUSPICION = 67_108_864;

const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

const ENTRY = /^rows\/([a-z0-9_."]+)\/(\d{6,9})$/;

/** Which files are taken: those sealed with the key, and unencrypted ones where whoever asks says so. */
export type Access = { readonly key: Buffer | null; readonly plain: boolean };

export type BackupSource = { readonly file: string; readonly access: Access; readonly stop?: AbortSignal | undefined };

/** Gets the rows of each table in parts, table after table, as they stand in the file. */
export type TakeRows = (table: string, data: Buffer) => Promise<void> | void;

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r').catch((error: Error) => {
    throw new ConfigurationError(`The backup ${file} cannot be read (${error.message}).`, { cause: error });
  });
  try {
    if (!(await handle.stat()).isFile()) throw new ConfigurationError(`${file} is not a file: name the file that backup has written.`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const openingOf = async (file: string, { key, plain }: Access) => {
  const head = await headOf(file);
  if (isSealed(head)) {
    if (key === null) throw new ConfigurationError(`${file} is encrypted: set BACKUP_KEY_FILE to the file of its key.`);
    return { start: HEAD, opened: unseal(key, head) };
  }
  if (!head.subarray(0, ZSTD.length).equals(ZSTD)) throw new BackupRefusal('It is no backup of this product.');
  if (!plain) throw new ConfigurationError(`${file} is not encrypted, so that anybody may have written it. Where you trust it, say --plain.`);
  return {
    start: 0,
    opened: async function* (source: AsyncIterable<Buffer>) {
      yield* source;
    },
  };
};

const bodyOf = async (entry: AsyncIterable<Buffer>, size: number, most: number): Promise<Buffer> => {
  if (size > most) throw new BackupRefusal('It has an entry that is longer than any of ours.');
  const pieces: Buffer[] = [];
  for await (const piece of entry) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** Follows the entries: tables one after the other, their parts in order, the manifest last. */
const createReading = (take: TakeRows) => {
  const found = new Map<string, ReturnType<typeof createDigest>>();
  let manifest: Manifest | undefined;
  let table: string | undefined;
  let parts = 0;
  const begin = (name: string) => {
    if (found.has(name)) throw new BackupRefusal(`The rows of ${name} stand in two places.`);
    found.set(name, createDigest());
    table = name;
    parts = 0;
  };
  return {
    entry: async ({ name, type, size }: Header, body: AsyncIterable<Buffer>): Promise<void> => {
      if (manifest !== undefined) throw new BackupRefusal('Something stands behind its manifest.');
      if (type !== 'file') throw new BackupRefusal(`It has an entry that is no file: ${JSON.stringify(name)}.`);
      if (name === 'manifest.json') {
        manifest = parseManifest((await bodyOf(body, size, LONGEST_MANIFEST)).toString());
        return;
      }
      const [, of, part] = ENTRY.exec(name) ?? [];
      if (of === undefined) throw new BackupRefusal(`It has an entry that is none of ours: ${JSON.stringify(name)}.`);
      if (of !== table) begin(of);
      if (Number(part) !== parts) throw new BackupRefusal(`Part ${parts} of the rows of ${of} is missing.`);
      parts += 1;
      const data = await bodyOf(body, size, PART);
      found.get(of)?.take(data);
      await take(of, data);
    },
    end: (): Manifest => {
      if (manifest === undefined) throw new BackupRefusal('It ends before its manifest: it was never finished, or cut short.');
      const listed = new Set(manifest.tables.map(({ name }) => name));
      for (const name of found.keys()) if (!listed.has(name)) throw new BackupRefusal(`Its manifest does not list the table ${name}.`);
      for (const { name, rows, bytes, sha256 } of manifest.tables) {
        const is = (found.get(name) ?? createDigest()).result();
        if (is.rows !== rows || is.bytes !== bytes || is.sha256 !== sha256) throw new BackupRefusal(`The rows of ${name} are not those its manifest lists.`);
      }
      return manifest;
    },
  };
};

/**
 * Reads a whole file and compares every row with the manifest. Never holds more than a part of it, and writes nothing.
 * @param take gets the rows; what it got is right only once this has settled
 * @throws BackupRefusal with why the file does not hold; ConfigurationError where it cannot be opened with this access
 */
export const readBackup = async ({ file, access, stop }: BackupSource, take: TakeRows = () => undefined): Promise<Manifest> => {
  try {
    const { start, opened } = await openingOf(file, access);
    const source = createReadStream(file, { start, ...(stop === undefined ? {} : { signal: stop }) });
    let swollen = 0;
    const watched = async function* (plain: AsyncIterable<Buffer>) {
      for await (const chunk of plain) {
        swollen += chunk.length;
        if (swollen > FREE_OF_SUSPICION && swollen > source.bytesRead * MOST_SWELLING) throw new BackupRefusal('It swells beyond all measure.');
        yield chunk;
      }
    };
    const tar = extract();
    let untaken: { readonly error: unknown } | undefined;
    const reading = createReading(async (table, data) => {
      try {
        await take(table, data);
      } catch (error) {
        untaken = { error };
        throw error;
      }
    });
    const flowing = pipeline(source, opened, createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_BITS } }), watched, tar);
    flowing.catch(() => undefined);
    try {
      for await (const entry of tar) await reading.entry(entry.header, entry as AsyncIterable<Buffer>);
    } catch (error) {
      source.destroy();
      const cut: unknown = await flowing.then(
        () => error,
        (cause: unknown) => cause,
      );
      // What cut the flow short says more than what the reader saw of it, unless the reader itself gave up.
      throw untaken === undefined ? (error instanceof BackupRefusal ? error : cut) : untaken.error;
    }
    await flowing;
    return reading.end();
  } catch (error) {
    throw asRefusal(error, file);
  }
};

const damage = /^(Z_|ZSTD_|ERR_)/;

const asRefusal = (error: unknown, file: string): unknown => {
  if (error instanceof BackupRefusal) return new BackupRefusal(`${file} is refused. ${error.message}`, { cause: error });
  const { code = '', message = '' } = Object(error) as { code?: string; message?: string };
  return damage.test(code) || /tar header|end of data|Header exceeds/.test(message)
    ? new BackupRefusal(`${file} is refused. It is damaged or cut short (${message}).`, { cause: error })
    : error;
};
