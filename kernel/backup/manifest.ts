import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackupRefusal } from './refusal.ts';

/** The form of the file. Whoever changes what stands in it counts on. */
export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const name = z.string().min(1).max(200);

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** The version of the product that wrote it. */
  product: name,
  /** As `server_version_num` has it. */
  postgres: count,
  /** The moment of the one snapshot that all rows are of. */
  snapshotAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ room: name, file: name, sha256 })).min(1),
  /** In the order in which their rows stand in the file. */
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1), rows: count, bytes: count, sha256 })).min(1),
  sequences: z.array(z.strictObject({ name, value: z.string().regex(/^\d{1,19}$/), called: z.boolean() })),
  /** Where each audit chain ended, to be compared with checkpoints that are kept elsewhere. */
  auditHeads: z.array(z.strictObject({ chain: name, seq: z.string().regex(/^\d{1,19}$/), hash: sha256 })),
});

/** What a backup says of itself; it stands last in the file, so that half a file has none. */
export type Manifest = z.output<typeof manifest>;

export type TableRecord = Manifest['tables'][number];

/** @throws BackupRefusal where it is of another form */
export const parseManifest = (text: string): Manifest => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new BackupRefusal('Its manifest is not readable.', { cause: error });
  }
  const { format } = Object(found) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) throw new BackupRefusal(`It has form ${format}, which this version does not know. Take a newer version.`);
  const parsed = manifest.safeParse(found);
  if (!parsed.success)
    throw new BackupRefusal(`Its manifest is wrong at ${parsed.error.issues[0]?.path.join('.') || 'its root'}: it is no backup of this product.`);
  return parsed.data;
};

/** Rows, bytes and digest of what went by: COPY's text, in which each line is a row. */
export const createDigest = () => {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  return {
    take: (chunk: Buffer): void => {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
    },
    result: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  };
};

/** @returns how many rows are in all tables */
export const rowsOf = ({ tables }: Pick<Manifest, 'tables'>): number => tables.reduce((sum, { rows }) => sum + rows, 0);
