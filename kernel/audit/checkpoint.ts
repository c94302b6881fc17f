import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ORIGIN } from './checkpoint-key.ts';
import { leafHash, rootOf } from './merkle.ts';
import { openNote, type Signer, signNote, type Verifier } from './note.ts';

/** Where a chain ended when a checkpoint was made. */
export type Head = {
  readonly chain: string;
  /** The number of its last entry; 0 where it has none. */
  readonly seq: number;
  /** The hash of that entry, base64. */
  readonly hash: string;
  /** Where the chain began anew after a restore from a backup: the last entry that was restored; else null. */
  readonly restoredTo: number | null;
};

/** A head as it stands in the tree, blinded. */
export type Leaf = Head & { readonly salt: string };

export type Checkpoint = {
  /** When it was made by the database's clock, never before the one before it: the order of checkpoints. */
  readonly time: string;
  readonly leaves: readonly Leaf[];
  /** The signed note: the root, and nothing about any one chain. */
  readonly note: string;
};

export const leafSchema = z.strictObject({
  chain: z.string().regex(/^[^\n]+$/),
  seq: z.int().min(0),
  hash: z.base64(),
  restoredTo: z.int().min(0).nullable(),
  salt: z.base64().length(44),
});

const fileSchema = z.strictObject({ note: z.string(), leaves: z.array(leafSchema) });

/**
 * The hash of a leaf. Each has a salt of its own, new in each checkpoint: who proves one leaf is shown the hashes beside it, and
 * without a salt could try small numbers on them, or see by an unchanged one that another nation wrote nothing meanwhile.
 */
export const hashOfLeaf = ({ chain, seq, hash, restoredTo, salt }: Leaf): Buffer =>
  leafHash(Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(`v1\n${chain}\n${seq}\n${hash}\n${restoredTo ?? '-'}\n`)]));

const form = /^(\S+)\n([1-9]\d*)\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n(restored\n)?$/;

/** What a checkpoint's note says. */
export type Statement = { readonly size: number; readonly root: Buffer; readonly time: string; readonly restored: boolean };

/** Reads a checkpoint's note that a verifier signed. @returns what it says, or why it is not believed */
export const readStatement = (note: string, verifiers: readonly Verifier[]): Statement | { readonly why: string } => {
  const opened = openNote(note, verifiers);
  if ('why' in opened) return opened;
  const [, origin, size, root = '', time = '', restored] = form.exec(opened.text) ?? [];
  if (origin !== ORIGIN) return { why: 'it is no checkpoint of the audit' };
  return { size: Number(size), root: Buffer.from(root, 'base64'), time, restored: restored !== undefined };
};

const blinded = (head: Head): Leaf => ({ ...head, salt: randomBytes(32).toString('base64') });

/** Makes and signs a checkpoint over the heads of all chains. */
export const makeCheckpoint = (heads: readonly Head[], time: string, signer: Signer): Checkpoint => {
  const leaves = heads.map(blinded);
  const root = rootOf(leaves.map(hashOfLeaf)).toString('base64');
  const restored = heads.some(({ restoredTo }) => restoredTo !== null) ? 'restored\n' : '';
  return { time, leaves, note: signNote(`${signer.name}\n${leaves.length}\n${root}\ntime ${time}\n${restored}`, signer) };
};

/** A checkpoint as its file has it. Whoever reads it sees every nation's numbers: it is the operator's. */
export const checkpointText = ({ note, leaves }: Checkpoint): string => `${JSON.stringify({ note, leaves }, null, 1)}\n`;

const parsed = (text: string) => {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Reads a checkpoint's file and everything it claims. @returns the checkpoint, or why it is not believed */
export const readCheckpoint = (text: string, verifiers: readonly Verifier[]): Checkpoint | { readonly why: string } => {
  const file = parsed(text);
  if (file === undefined) return { why: 'it does not have the form of a checkpoint' };
  const statement = readStatement(file.note, verifiers);
  if ('why' in statement) return statement;
  const { leaves, note } = file;
  const restored = leaves.some(({ restoredTo }) => restoredTo !== null);
  if (statement.size !== leaves.length || statement.restored !== restored || !rootOf(leaves.map(hashOfLeaf)).equals(statement.root))
    return { why: 'its heads are not those that were signed: it was altered' };
  return { time: statement.time, leaves, note };
};
