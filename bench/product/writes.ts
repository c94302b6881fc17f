import { randomUUID } from 'node:crypto';
import { type Cost, costOf, drive, type Next } from '../driving.ts';
import { cpuOfAll } from '../process.ts';
import { inTurn, type Rounds, type Row } from '../rounds.ts';
import { type Contender, nations, type Products } from './products.ts';

// What a mutation costs with all that it carries: the rows, their label and counts, the audit's chain, the key that makes it happen
// once, the event. It is acknowledged after its commit.

const query = `mutation Give($input: CreateContributionInput!) {
  createContribution(input: $input) { contribution { id version } problems { code message } }
}`;

/** A contribution of each nation in turn. */
export const giving =
  (tokens: readonly string[]): Next =>
  (sent) => {
    const one = sent % nations.length;
    const input = {
      idempotencyKey: randomUUID(),
      donor: nations[one],
      reference: `BENCH-${randomUUID()}`,
      title: 'NOTIONAL contribution of the bench',
      linesOfEffort: [
        { code: 'LOE-HR', percentage: '60' },
        { code: 'LOE-COORD', percentage: '40' },
      ],
    };
    return { body: JSON.stringify({ query, variables: { input } }), token: tokens[one], holds: '"problems":[]' };
  };

type Writer = Contender & { readonly concurrency: number };

/** All in one and over HTTP, by how many write at a time. Postgres is counted in. */
export const measureWrites = async (rounds: Rounds, { together, apart, postgres, tokensOf }: Products): Promise<readonly Row<Cost>[]> => {
  const next = giving(await tokensOf('DONOR_FOCAL'));
  const writers: readonly Writer[] = [1, 4, 16].flatMap((concurrency) =>
    [together, apart].map((contender) => ({ ...contender, name: `${contender.name}, ${concurrency} at a time`, concurrency })),
  );
  return inTurn(rounds, { what: 'writes', counts: 'cpuMs', unit: 'ms CPU a mutation' }, writers, async ({ url, processes, concurrency }) => {
    await drive(url, concurrency, { seconds: rounds.seconds / 5 }, next);
    const cpu = () => Promise.all([cpuOfAll(processes), postgres.cpu()]);
    const { operations: _, each: __, ...cost } = await costOf({ url, concurrency, next, cpu }, rounds.seconds / 2);
    return cost;
  });
};
