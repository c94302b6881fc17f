import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import postgres from 'postgres';
import { findEmbedded } from '#kernel/embedded/start-embedded.ts';
import type { Role } from '#kernel/viewer.ts';
import { openDemoIssuers } from '../gateway/identity/demo-issuers.ts';
import { start, stop } from './process.ts';

const checkout = new URL('../', import.meta.url);

export type Question = { readonly name: string; readonly query: string };

/** Every saved operation, and the first page of every list with its count. */
export const listQuestions = async (): Promise<readonly Question[]> => {
  const folder = new URL('operations/', checkout);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const saved = await Promise.all(
    files.map(async (file) => ({ name: `operation ${file.replace('.graphql', '')}`, query: await readFile(new URL(file, folder), 'utf8') })),
  );
  const schema = buildSchema(await readFile(new URL('schema/api.graphql', checkout), 'utf8'));
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const nodes = isObjectType(getNamedType(field.type)) ? (getNamedType(field.type) as ReturnType<typeof schema.getQueryType>)?.getFields().nodes : undefined;
    const row = nodes && getNamedType(nodes.type);
    const key = isObjectType(row) ? ['id', 'code', 'date'].find((name) => row.getFields()[name] !== undefined) : undefined;
    return key === undefined
      ? []
      : [{ name: `list ${field.name}`, query: `{ ${field.name}(first: 25) { totalCount nodes { ${key} } pageInfo { hasNextPage } } }` }];
  });
  return [...saved, ...lists];
};

export type Eyes = { readonly name: string; readonly nation: string; readonly roles: readonly Role[] };

/** Who asks: a nation with all its roles, the staff outside the group of all, and the auditor, who sees no content. */
export const viewers: readonly Eyes[] = [
  { name: 'plenty', nation: 'CAN', roles: ['SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER', 'VETTING_LIAISON'] },
  { name: 'a handful', nation: 'XCS', roles: ['COORDINATOR'] },
  { name: 'nothing', nation: 'XCS', roles: ['AUDITOR'] },
];

/** A product that runs on its own data folder. */
export type Site = {
  /** Milliseconds until the whole answer is there. @throws where the answer is no answer */
  readonly ask: (question: Question, eyes: Eyes) => Promise<number>;
  readonly stop: () => Promise<void>;
};

const environmentOf = (dataDir: string) => ({
  DATA_DIR: dataDir,
  PORT: '0',
  DRAIN_MS: '0',
  RATE_PER_SECOND: '100000',
  RATE_BURST: '100000',
  COST_PER_MINUTE: '1000000000000',
  // Each answer is read anew: one that is given again costs the same at any size.
  ANSWER_CACHE_MIB: '0',
});

const command = fileURLToPath(new URL('coalition.ts', checkout));

/** What every size is drawn from. */
export const SEED = 2026;

/** Loads a size into a data folder, showing its progress. @throws Error where it was not loaded */
export const load = async (dataDir: string, size: 'M' | 'L'): Promise<void> => {
  const [code] = (await once(
    spawn(process.execPath, [command, 'seed', '--size', size, '--seed', String(SEED)], {
      env: { ...process.env, ...environmentOf(dataDir) },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
    'exit',
  )) as [number | null];
  if (code !== 0) throw new Error(`size ${size} was not loaded: exit code ${code}`);
};

/** The staff leaves the group of all, so that it sees what it owns and little else. */
const takeStaffOut = async (dataDir: string): Promise<void> => {
  const address = await findEmbedded(dataDir);
  if (address === null) throw new Error(`no database runs in ${dataDir}`);
  const sql = postgres(address.superuserUrl('coalition'), { max: 1 });
  await sql`update coalition.membership set left_at = joined_at where nation = 'XCS' and group_name = 'COALITION' and left_at is null`;
  await sql.end();
};

/** Starts the product on a loaded data folder. */
export const openSite = async (dataDir: string): Promise<Site> => {
  const running = await start([command, 'start'], environmentOf(dataDir), / serves at (http:\/\/\S+)\/graphql /);
  const { url } = running.said;
  await takeStaffOut(dataDir);
  const issuers = await openDemoIssuers(dataDir);
  const tokens = new Map<string, string>();
  for (const { name, nation, roles } of viewers) tokens.set(name, await issuers.mint(nation, roles));
  return {
    ask: async ({ name, query }, eyes) => {
      const from = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(eyes.name)}` },
        body: JSON.stringify({ query }),
      });
      const body = (await response.json()) as { errors?: readonly { message: string }[] };
      if (body.errors !== undefined) throw new Error(`${name} as who sees ${eyes.name}: ${body.errors.map(({ message }) => message).join(' ')}`);
      return performance.now() - from;
    },
    stop: () => stop(running, 'SIGTERM'),
  };
};
