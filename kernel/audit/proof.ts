import { z } from 'zod';
import { type Checkpoint, hashOfLeaf, leafSchema, readStatement, type Statement } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { pathOf, rootFrom } from './merkle.ts';
import type { Verifier } from './note.ts';

const proofSchema = z.strictObject({ note: z.string(), leaf: leafSchema, index: z.int().min(0), path: z.array(z.base64()).max(32) });

/**
 * What a nation keeps, so that nobody can change its chain afterwards unseen: the signed root, its own head, and the way from
 * there to the root. It tells nothing of where other nations' chains end; by its time, that somebody wrote something shortly before.
 */
export type Proof = z.output<typeof proofSchema>;

/** The proof of one chain. @throws CheckpointError where the checkpoint knows no such chain */
export const proofOf = ({ leaves, note, time }: Checkpoint, chain: string): Proof => {
  const index = leaves.findIndex((one) => one.chain === chain);
  const leaf = leaves[index];
  if (leaf === undefined)
    throw new CheckpointError(`The checkpoint of ${time} knows no chain of ${chain}; it knows ${leaves.map((one) => one.chain).join(', ')}.`);
  return { note, leaf, index, path: pathOf(leaves.map(hashOfLeaf), index).map((hash) => hash.toString('base64')) };
};

const parsed = (text: string): Proof | undefined => {
  try {
    return proofSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Checks a proof with the public key alone. @returns what it proves, or why it proves nothing */
export const checkProof = (
  text: string,
  verifiers: readonly Verifier[],
): { readonly proof: Proof; readonly statement: Statement } | { readonly why: string } => {
  const proof = parsed(text);
  if (proof === undefined) return { why: 'it does not have the form of a proof' };
  const statement = readStatement(proof.note, verifiers);
  if ('why' in statement) return statement;
  const { leaf, index } = proof;
  const root = rootFrom(hashOfLeaf(leaf), { index, size: statement.size, path: proof.path.map((hash) => Buffer.from(hash, 'base64')) });
  return root?.equals(statement.root) === true ? { proof, statement } : { why: 'its head is not one of those that were signed: it was altered' };
};
