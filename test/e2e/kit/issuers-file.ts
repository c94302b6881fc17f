import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDemoIssuers } from '../../../gateway/identity/demo-issuers.ts';

/** Writes an issuer table as an operator would, of issuers whose keys we have: ISSUERS_FILE for a product without demo. */
export const issuersFileOf = async (dataDir: string): Promise<string> => {
  const { table } = await openDemoIssuers(dataDir);
  const entries = [...table.values()].map(({ issuer, nation, audiences, algorithms, keys, maxTokenAge }) => ({
    issuer,
    nation,
    audience: [...audiences],
    algorithms: [...algorithms],
    ...keys,
    maxTokenAge,
  }));
  const file = join(dataDir, 'issuer-table.json');
  await writeFile(file, JSON.stringify(entries));
  return file;
};
