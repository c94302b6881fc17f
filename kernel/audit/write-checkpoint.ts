import { createPublicKey } from 'node:crypto';
import type postgres from 'postgres';
import { hashesAt, readHeads } from './chain-heads.ts';
import { type Checkpoint, type Head, makeCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { type CheckpointPlace, keepCheckpoint, newestCheckpoint } from './checkpoint-folder.ts';
import { openCheckpointKey, publicKeyFile, readVerifiers } from './checkpoint-key.ts';
import type { Signer } from './note.ts';

/** One writer of checkpoints at a time, wherever it runs. */
export const CHECKPOINT_LOCK = 7_041_779;

export type WrittenCheckpoint = { readonly file: string; readonly checkpoint: Checkpoint };

/** After the one before, whatever the clock does. */
const timeAfter = (before: Checkpoint | null, now: Date): string =>
  new Date(Math.max(now.getTime(), before === null ? 0 : Date.parse(before.time) + 1)).toISOString();

/** The work of one writer: what was kept last, the key, and what was signed is kept. */
export type CheckpointWriter = {
  readonly sql: postgres.TransactionSql;
  readonly before: Checkpoint | null;
  readonly write: (heads: readonly Head[], now: Date) => Promise<WrittenCheckpoint>;
};

/** Runs the only writer of checkpoints. */
export const asOnlyWriter = <Result>(owner: postgres.Sql, place: CheckpointPlace, work: (writer: CheckpointWriter) => Promise<Result>): Promise<Result> =>
  owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${CHECKPOINT_LOCK})`;
    const signer: Signer = await openCheckpointKey(place.dataDir);
    const verifiers = [{ name: signer.name, publicKey: createPublicKey(signer.privateKey) }, ...(await readVerifiers(publicKeyFile(place.dataDir)))];
    const before = await newestCheckpoint(place.folder, verifiers);
    const write = async (heads: readonly Head[], now: Date): Promise<WrittenCheckpoint> => {
      const checkpoint = makeCheckpoint(heads, timeAfter(before, now), signer);
      return { checkpoint, file: await keepCheckpoint(place, checkpoint) };
    };
    return work({ sql, before, write });
  }) as Promise<Result>;

const isSame = (before: Checkpoint, heads: readonly Head[]): boolean =>
  before.leaves.length === heads.length &&
  before.leaves.every(({ chain, seq, hash }, index) => chain === heads[index]?.chain && seq === heads[index]?.seq && hash === heads[index]?.hash);

/** Nothing is signed that does not go on from what was signed: a chain that was cut or rewritten would be sealed anew. */
const checkContinued = async (sql: postgres.TransactionSql, before: Checkpoint): Promise<void> => {
  const known = before.leaves.filter(({ seq }) => seq > 0);
  const hashes = await hashesAt(sql, known);
  const broken = known.filter(({ chain, hash }) => hashes.get(chain) !== hash).map(({ chain }) => chain);
  if (broken.length > 0)
    throw new CheckpointError(
      `The audit of ${broken.join(', ')} does not go on from the checkpoint of ${before.time}, so that no new one was signed. See: npm run -s coalition -- audit verify`,
    );
};

/**
 * Writes a checkpoint, unless nothing was written to any chain since the newest one.
 * @returns what was written, or null
 * @throws CheckpointError where the chains do not go on from the newest checkpoint, or it cannot be kept
 */
export const writeCheckpoint = (owner: postgres.Sql, place: CheckpointPlace): Promise<WrittenCheckpoint | null> =>
  asOnlyWriter(owner, place, async ({ sql, before, write }) => {
    const { heads, now } = await readHeads(sql);
    if (before !== null) {
      await checkContinued(sql, before);
      if (isSame(before, heads)) return null;
    }
    return write(heads, now);
  });
