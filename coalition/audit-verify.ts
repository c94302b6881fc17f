import { parseArgs } from 'node:util';
import { checkpointPlace, type KeptCheckpoints, readCheckpoints } from '#kernel/audit/checkpoint-folder.ts';
import { publicKeyFile, readVerifiers } from '#kernel/audit/checkpoint-key.ts';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { vouchersOf } from '#kernel/audit/voucher.ts';
import { type Environment, readEnvironment } from '#kernel/env.ts';
import { counted, say, UsageError } from './console.ts';
import { withOwner } from './server.ts';

const options = { nation: { type: 'string' }, checkpoint: { type: 'string' }, 'public-key': { type: 'string' } } as const;

type Where = { readonly checkpoint?: string | undefined; readonly 'public-key'?: string | undefined };

/** What to hold the chains against: that nothing is kept yet is said; that nothing is where the operator says is wrong use. */
const readKept = async (environment: Environment, { checkpoint, 'public-key': key }: Where): Promise<KeptCheckpoints> => {
  const place = checkpoint ?? checkpointPlace(environment).folder;
  const kept = await readCheckpoints(place, () => readVerifiers(key ?? publicKeyFile(environment.DATA_DIR)));
  if (kept !== null) return kept;
  if (checkpoint !== undefined) throw new UsageError(`There is no checkpoint in ${place}.`);
  say(`No checkpoint is kept in ${place}: a chain that was cut or sealed anew together with its head would not be seen.`);
  return { checkpoints: [], bad: [] };
};

/** Recomputes the chains and holds them against the checkpoints. */
export const verify = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options });
  const environment = readEnvironment();
  const { chains, entries, bad, kept } = await withOwner(environment, async (sql) => {
    const kept = await readKept(environment, values); // before the snapshot: a later checkpoint knows more than it shows
    return { kept, ...(await verifyAudit(sql, { only: values.nation, vouchers: vouchersOf(kept.checkpoints) })) };
  });
  for (const { file, why } of kept.bad) say(`${file}: ${why}`);
  for (const { chain, seq, why } of bad) say(`${chain}: the first bad entry is ${seq}: ${why}`);
  const newest = kept.checkpoints.at(-1);
  if (newest !== undefined) say(`${counted(kept.checkpoints.length, 'signed checkpoint')}, the newest of ${newest.time}`);
  const broken = bad.length + kept.bad.length;
  say(`${counted(chains, 'chain')}, ${entries} entries, ${broken === 0 ? 'all of them hold' : `${broken} broken`}`);
  return broken === 0 ? 0 : 1;
};
