import { readEnvironment } from '#kernel/env.ts';
import { purge as purgeDatabase } from '#kernel/retention.ts';
import { counted, say } from './console.ts';
import { withOwner } from './server.ts';

/** Removes what has served its time, and folds the running sums: for a scheduler, where no process holds the owner's URL. */
export const purge = async (): Promise<number> => {
  say(`${counted(await withOwner(readEnvironment(), purgeDatabase), 'row')} removed`);
  return 0;
};
