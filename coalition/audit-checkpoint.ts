import { parseArgs } from 'node:util';
import { checkpointPlace } from '#kernel/audit/checkpoint-folder.ts';
import { writeCheckpoint } from '#kernel/audit/write-checkpoint.ts';
import { readEnvironment } from '#kernel/env.ts';
import { say } from './console.ts';
import { withOwner } from './server.ts';

/** Writes one checkpoint and prints its note, which tells nothing of any one chain. */
export const checkpoint = async (args: readonly string[]): Promise<number> => {
  parseArgs({ args: [...args], options: {} });
  const environment = readEnvironment();
  const written = await withOwner(environment, (sql) => writeCheckpoint(sql, checkpointPlace(environment)));
  say(written === null ? 'Nothing was written to the audit since the newest checkpoint.' : written.checkpoint.note.trimEnd());
  return 0;
};
