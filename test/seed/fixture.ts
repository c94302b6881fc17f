import { createLogger } from '#kernel/log.ts';
import { readSeed, runSeed, type SeedSite } from '../../seed/command.ts';
import type { TestDatabase } from '../kit/database.ts';
import { openGraph } from '../kit/graph.ts';

/** How a seed ended, and what it said. */
export type Seeded = { readonly code: number; readonly said: readonly string[]; readonly progress: readonly string[] };

/** A part of size M that has everything that M has, and how it is asked for. */
export const SMALL_M = ['--size', 'M', '--scale', '0.02'];

/** Seeds a test's database, as the command does. @param onProgress sees each line, and may end the load there by throwing */
export const seedInto = async (database: TestDatabase, args: readonly string[], onProgress: (line: string) => void = () => undefined): Promise<Seeded> => {
  const said: string[] = [];
  const progress: string[] = [];
  const site: SeedSite = {
    ownerUrl: database.ownerUrl,
    logins: ['coalition_nations', 'coalition_personnel', 'coalition_training', 'coalition_contributions'],
    openSubgraphs: async () => {
      const { graph, pools } = await openGraph(database);
      return { subgraphs: graph.subgraphs, end: pools.end };
    },
    reportingCurrency: 'EUR',
    labelCap: 200,
    logger: createLogger('silent'),
    stop: new AbortController().signal,
    say: (line) => said.push(line),
    out: {
      write: (line) => {
        progress.push(line);
        onProgress(line);
      },
    },
  };
  return { code: await runSeed(readSeed(args), site), said, progress };
};
