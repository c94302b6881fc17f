import { readEnvironment } from '#kernel/env.ts';
import { issuerNations } from '#kernel/viewer.ts';
import { say, UsageError } from './console.ts';

/** Prints a bearer token of a demo issuer. */
export const token = async (args: readonly string[]): Promise<number> => {
  const [nation, ...roles] = args;
  if (nation === undefined) throw new UsageError(`A token is for a nation and its roles, such as CAN DONOR_FOCAL. Nations: ${issuerNations.join(', ')}.`);
  const { openDemoIssuers } = await import('../gateway/identity/demo-issuers.ts');
  const issuers = await openDemoIssuers(readEnvironment().DATA_DIR);
  say(await issuers.mint(nation, roles));
  return 0;
};
