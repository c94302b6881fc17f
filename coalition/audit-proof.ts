import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Checkpoint } from '#kernel/audit/checkpoint.ts';
import { checkpointPlace, readCheckpoints } from '#kernel/audit/checkpoint-folder.ts';
import { publicKeyFile, readVerifiers } from '#kernel/audit/checkpoint-key.ts';
import type { Verifier } from '#kernel/audit/note.ts';
import { checkProof, proofOf } from '#kernel/audit/proof.ts';
import { readEnvironment } from '#kernel/env.ts';
import { say, UsageError } from './console.ts';

const options = { nation: { type: 'string' }, check: { type: 'string' }, checkpoint: { type: 'string' }, 'public-key': { type: 'string' } } as const;

type Keys = () => Promise<readonly Verifier[]>;

const newestIn = async (place: string, keys: Keys): Promise<Checkpoint> => {
  const newest = (await readCheckpoints(place, keys))?.checkpoints.at(-1);
  if (newest === undefined) throw new UsageError(`There is no checkpoint in ${place} that is signed by a known key.`);
  return newest;
};

const check = async (file: string, keys: Keys): Promise<number> => {
  const checked = checkProof(await readFile(file, 'utf8'), await keys());
  if ('why' in checked) {
    say(`${file} proves nothing: ${checked.why}`);
    return 1;
  }
  const { chain, seq, hash, restoredTo } = checked.proof.leaf;
  if (restoredTo !== null) say(`${chain}: the database was restored from a backup, this chain up to entry ${restoredTo}`);
  say(`${chain}: at ${checked.statement.time} the chain ended with entry ${seq}, whose hash is ${hash}`);
  return 0;
};

/** Prints a nation's proof out of the newest checkpoint, or checks one; neither needs the database. */
export const proof = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options });
  const environment = readEnvironment();
  const keys: Keys = () => readVerifiers(values['public-key'] ?? publicKeyFile(environment.DATA_DIR));
  if (values.check !== undefined) return check(values.check, keys);
  if (values.nation === undefined) throw new UsageError('A proof is of a nation: audit proof --nation CAN. To check one: audit proof --check FILE');
  const checkpoint = await newestIn(values.checkpoint ?? checkpointPlace(environment).folder, keys);
  say(JSON.stringify(proofOf(checkpoint, values.nation), null, 2));
  return 0;
};
