import { parseArgs } from 'node:util';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { readEnvironment } from '#kernel/env.ts';
import { counted, say, UsageError } from './console.ts';
import { withOwner } from './server.ts';

export const audit = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb !== 'verify') throw new UsageError('audit knows one verb: verify');
  const { values } = parseArgs({ args: [...args], options: { nation: { type: 'string' } } });
  const { chains, entries, bad } = await withOwner(readEnvironment(), (sql) => verifyAudit(sql, values.nation));
  for (const { chain, seq, why } of bad) say(`${chain}: the first bad entry is ${seq}: ${why}`);
  say(`${counted(chains, 'chain')}, ${entries} entries, ${bad.length === 0 ? 'all of them hold' : `${bad.length} broken`}`);
  return bad.length === 0 ? 0 : 1;
};
