import { join } from 'node:path';
import { openCheckpointKey } from '#kernel/audit/checkpoint-key.ts';
import { writeDurably } from '#kernel/embedded/durable-file.ts';
import { ConfigurationError, readEnvironment } from '#kernel/env.ts';
import { urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { say } from './console.ts';
import { subgraphNames } from './rooms.ts';

/**
 * Writes a file of its environment for each process that opens the database, for `node --env-file`, and makes what the
 * owner's commands need beside it: the passwords that `migrate` sets and the key that signs the audit, where there are none.
 * The server is not asked.
 */
export const logins = async (): Promise<number> => {
  const { DATABASE_URL: ownersUrl, DATA_DIR } = readEnvironment();
  if (ownersUrl === undefined)
    throw new ConfigurationError("DATABASE_URL must be the owner's URL, with the address at which the processes will reach the server");
  const passwords = await openCredentials(DATA_DIR, subgraphNames.map(roleOf));
  await openCheckpointKey(DATA_DIR);
  const write = async (name: string, line: string): Promise<void> => {
    const file = join(DATA_DIR, `${name}.env`);
    await writeDurably(null, file, `${line}\n`);
    say(file);
  };
  await write('owner', `DATABASE_URL=${ownersUrl}`);
  for (const name of subgraphNames) await write(name, `SUBGRAPH_DATABASE_URL=${urlAs(ownersUrl, roleOf(name), passwords.get(roleOf(name)) ?? '')}`);
  return 0;
};

export const loginsHelp = `npm run -s coalition -- logins

Writes into DATA_DIR a file for each process that opens the database, which it reads with "node --env-file": owner.env with
DATABASE_URL, for migrate and the scheduled commands alone, and nations.env, personnel.env, training.env, contributions.env with
the SUBGRAPH_DATABASE_URL of one subgraph each. The passwords are those of database-logins.json in DATA_DIR, made where there are
none; migrate, run with that file in its DATA_DIR, sets them, and without it refuses logins that the server has. Makes also the
key that signs audit checkpoints (audit-key.json) where there is none. Asks no server: DATABASE_URL holds the address that the
processes use.

To change one password: remove its line from database-logins.json, run logins and migrate, start that subgraph again.

Examples:
  DATA_DIR=secrets DATABASE_URL=postgres://coalition:secret@postgres:5432/coalition npm run -s coalition -- logins
  node --env-file=secrets/nations.env coalition.ts subgraph nations

Exit codes: 0 done, 2 wrong use or configuration, or a damaged file.`;
