import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeDurably } from '../embedded/durable-file.ts';
import { orAbsent } from '../embedded/embedded-error.ts';
import type { Environment } from '../env.ts';
import { type Checkpoint, checkpointText, readCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { Verifier } from './note.ts';

/** Where the checkpoints of a database are kept, and where the key is that signs them. */
export type CheckpointPlace = {
  readonly folder: string;
  /** False where the operator named the folder: another machine's mount that is away must not be replaced by a folder. */
  readonly mayBeMade: boolean;
  readonly dataDir: string;
};

/** Where this configuration keeps checkpoints. */
export const checkpointPlace = ({ AUDIT_CHECKPOINTS, DATA_DIR }: Pick<Environment, 'AUDIT_CHECKPOINTS' | 'DATA_DIR'>): CheckpointPlace => ({
  folder: AUDIT_CHECKPOINTS ?? join(DATA_DIR, 'audit-checkpoints'),
  mayBeMade: AUDIT_CHECKPOINTS === undefined,
  dataDir: DATA_DIR,
});

/** The newest are all kept; of older ones the last of each day, and those that record a restore. */
const KEPT = 1_000;

/** A checkpoint of a folder that is not believed, and why. */
export type BadCheckpoint = { readonly file: string; readonly why: string };

export type KeptCheckpoints = {
  /** By the time that was signed: renaming a file changes nothing. */
  readonly checkpoints: readonly Checkpoint[];
  readonly bad: readonly BadCheckpoint[];
};

const fileOf = (time: string): string => `${time.replaceAll(/[-:]/g, '')}.json`;

const namesIn = async (folder: string): Promise<readonly string[] | null> => {
  const names = await orAbsent(readdir(folder));
  return names?.filter((name) => name.endsWith('.json')).sort() ?? null;
};

const readFiles = async (folder: string, names: readonly string[], verifiers: readonly Verifier[]): Promise<KeptCheckpoints> => {
  const checkpoints: Checkpoint[] = [];
  const bad: BadCheckpoint[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const text = await orAbsent(readFile(file, 'utf8'));
    if (text === null) continue; // thinned meanwhile
    const read = readCheckpoint(text, verifiers);
    if ('why' in read) bad.push({ file, why: read.why });
    else checkpoints.push(read);
  }
  return { checkpoints: checkpoints.sort((one, other) => (one.time < other.time ? -1 : 1)), bad };
};

/** Reads every checkpoint in a folder, or the one in a file; null where there is none. The keys are asked for where there is one. */
export const readCheckpoints = async (place: string, keys: () => Promise<readonly Verifier[]>): Promise<KeptCheckpoints | null> => {
  const found = await orAbsent(stat(place));
  if (found === null) return null;
  const [folder, names] = found.isDirectory() ? [place, (await namesIn(place)) ?? []] : [dirname(place), [basename(place)]];
  return names.length === 0 ? null : readFiles(folder, names, await keys());
};

/**
 * The newest checkpoint of a folder, or null where there is none yet.
 * @throws CheckpointError where it is not believed: nothing may be signed on top of it
 */
export const newestCheckpoint = async (folder: string, verifiers: readonly Verifier[]): Promise<Checkpoint | null> => {
  const name = (await namesIn(folder))?.at(-1);
  if (name === undefined) return null;
  const { checkpoints, bad } = await readFiles(folder, [name], verifiers);
  const [first] = bad;
  if (first !== undefined)
    throw new CheckpointError(
      `The newest checkpoint, ${first.file}, is not believed: ${first.why}. Look into it, and move the file away to go on from the one before.`,
    );
  return checkpoints[0] ?? null;
};

/** Which of the older files go. Their names are their times; that a restore happened stands in the text. */
const thin = async (folder: string, newest: number): Promise<void> => {
  const all = await readdir(folder);
  const unfinished = all.filter((name) => /\.json\.[0-9a-f]{12}$/.test(name)); // of a writer that was killed
  const old = all
    .filter((name) => /^\d{8}T.*\.json$/.test(name))
    .sort()
    .slice(0, -newest);
  const surplus = old.filter((name, index) => name.slice(0, 8) === old[index + 1]?.slice(0, 8));
  for (const name of unfinished) await unlink(join(folder, name));
  for (const name of surplus) if (!(await readFile(join(folder, name), 'utf8')).includes('\\nrestored\\n')) await unlink(join(folder, name));
};

/** Adds a checkpoint to a folder, whole or not at all, and thins the older ones. To be called by one writer at a time. */
export const keepCheckpoint = async ({ folder, mayBeMade }: CheckpointPlace, checkpoint: Checkpoint, newest = KEPT): Promise<string> => {
  if (mayBeMade) await mkdir(folder, { recursive: true, mode: 0o700 });
  else if ((await orAbsent(stat(folder))) === null)
    throw new CheckpointError(`The folder ${folder} that AUDIT_CHECKPOINTS names is not there: make it, or mount what it stands on.`);
  const file = join(folder, fileOf(checkpoint.time));
  await writeDurably(null, file, checkpointText(checkpoint));
  await thin(folder, newest);
  return file;
};
