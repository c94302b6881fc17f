import { parseArgs } from 'node:util';
import { readEnvironment } from '#kernel/env.ts';
import { counted, say } from './console.ts';
import { loadDefinitions } from './rooms.ts';
import { withOwner } from './server.ts';

/** Recomputes what must hold over all rows. */
export const check = async (args: readonly string[]): Promise<number> => {
  parseArgs({ args: [...args], options: {} });
  const [{ checkInvariants, invariantsOf }, definitions] = await Promise.all([import('#kernel/invariant.ts'), loadDefinitions()]);
  const invariants = invariantsOf(definitions);
  const broken = await withOwner(readEnvironment(), (sql) => checkInvariants(sql, invariants, say));
  say(`${counted(invariants.length, 'invariant')}, ${broken === 0 ? 'all of them hold' : `${broken} broken`}`);
  return broken === 0 ? 0 : 1;
};

export const checkHelp = `npm run -s coalition -- check

Recomputes every invariant over all rows, whoever may see them, and prints a line for each: its rule and that it holds, or by
how many rows it is broken, with the first of their ids. Changes nothing; may be run beside the product.

Examples:
  npm run -s coalition -- check
  DATA_DIR=.data-l npm run -s coalition -- check
  DATABASE_URL=postgres://coalition:secret@host:5432/coalition npm run -s coalition -- check

Exit codes: 0 all hold, 1 any is broken, 2 it could not be asked.`;
