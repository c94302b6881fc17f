import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import { OWNER } from '#kernel/database/provision.ts';
import { loginsOf, prepareHost, urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { issuersFileOf } from '../../e2e/kit/issuers-file.ts';
import { type Launched, launch, projectNode } from '../../e2e/kit/launched-product.ts';
import { definitions } from '../../kit/definitions.ts';
import { freePort } from '../../kit/free-port.ts';
import { openPostgres, type Postgres } from './postgres.ts';

// The distributed shape, a process at a time, as a service manager runs it: each may be killed and started again.

/** One process of a deployment, over all its lives. */
export type Part = {
  readonly name: string;
  readonly current: () => Launched | undefined;
  /** @returns when it serves */
  readonly start: () => Promise<void>;
  /** SIGTERM, and waits for its end. */
  readonly stop: () => Promise<void>;
  /** SIGKILL, and waits for its end. @returns false where it was not running */
  readonly kill: () => Promise<boolean>;
};

export type DeploymentOptions = {
  readonly folder: string;
  /** Gateways that share a port. */
  readonly gateways?: number;
  /** Processes of each subgraph; more than one share a port, else each listens on a unix socket. */
  readonly replicas?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Puts something between the gateways and a subgraph: its address by the real one. */
  readonly between?: (subgraph: string, address: string) => Promise<string>;
  /** More environment for one subgraph, or for `gateway`. */
  readonly only?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export type Deployment = {
  readonly url: string;
  readonly dataDir: string;
  readonly postgres: Postgres;
  /** The database, for looking from outside. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly gateways: readonly Part[];
  readonly subgraphs: ReadonlyMap<string, readonly Part[]>;
  readonly parts: () => readonly Part[];
  readonly keyFiles: { readonly keys: string; readonly publicKeys: string };
  /** Where each subgraph listens. */
  readonly addressOf: (subgraph: string) => string;
  readonly environmentOf: (part: string) => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

const unlimited = { RATE_PER_SECOND: '1000000', RATE_BURST: '1000000', COST_PER_MINUTE: '1000000000', MAX_IN_FLIGHT: '1000' };

const ended = ({ child }: Launched): boolean => child.exitCode !== null || child.signalCode !== null;

const partOf = (name: string, args: readonly string[], env: Readonly<Record<string, string>>): Part => {
  let life: Launched | undefined;
  const running = () => (life !== undefined && !ended(life) ? life : undefined);
  return {
    name,
    current: running,
    start: async () => {
      if (running() !== undefined) return;
      life = launch([projectNode, 'coalition.ts', ...args], { env });
      await life.serves;
    },
    stop: async () => {
      running()?.child.kill('SIGTERM');
      await life?.ended;
    },
    kill: async () => {
      const living = running();
      living?.child.kill('SIGKILL');
      await living?.ended;
      return living !== undefined;
    },
  };
};

const DATABASE = 'coalition';

/** Starts a Postgres of its own, migrates it, and starts every process. */
export const openDeployment = async (options: DeploymentOptions): Promise<Deployment> => {
  const { folder, gateways: gatewayCount = 1, replicas = 1, env = {}, between = async (_, address) => address, only = {} } = options;
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  const postgres = await openPostgres(folder);
  const credentials = await openCredentials(dataDir, loginsOf(definitions));
  const ownerUrl = await prepareHost({ adminUrl: postgres.superuserUrl, database: DATABASE, owner: OWNER, credentials, definitions });
  const keyFiles = { keys: join(dataDir, 'context-keys.json'), publicKeys: join(dataDir, 'context-keys.public.json') };
  await writeKeys(keyFiles, [await makeKey(new Date())]);
  const common = { DATA_DIR: dataDir, LOG_LEVEL: 'error', ...unlimited, ...env };

  const environments = new Map<string, Readonly<Record<string, string>>>();
  const addresses = new Map<string, string>();
  const subgraphs = new Map<string, readonly Part[]>();
  for (const { name } of definitions) {
    const own = urlAs(postgres.superuserUrl, roleOf(name), credentials.get(roleOf(name)) ?? '', DATABASE);
    const port = replicas > 1 ? await freePort() : 0;
    const socket = join(folder, `${name}.sock`);
    const place = replicas > 1 ? { PORT: String(port), REUSE_PORT: 'on' } : { SOCKET: socket };
    addresses.set(name, await between(name, replicas > 1 ? `http://127.0.0.1:${port}` : `unix:${socket}`));
    environments.set(name, { ...common, ...place, SUBGRAPH_DATABASE_URL: own, ...only[name] });
    subgraphs.set(
      name,
      Array.from({ length: replicas }, (_, n) => partOf(`${name} ${n + 1}`, ['subgraph', name], environments.get(name) ?? {})),
    );
  }
  const port = await freePort();
  const gatewayEnvironment = {
    ...common,
    PORT: String(port),
    REUSE_PORT: 'on',
    ISSUERS_FILE: await issuersFileOf(dataDir),
    SUBGRAPHS: [...addresses].map(([name, address]) => `${name}=${address}`).join(','),
    ...only.gateway,
  };
  environments.set('gateway', gatewayEnvironment);
  const gateways = Array.from({ length: gatewayCount }, (_, n) => partOf(`gateway ${n + 1}`, ['gateway'], gatewayEnvironment));
  const parts = () => [...[...subgraphs.values()].flat(), ...gateways];
  await Promise.all(parts().map((part) => part.start()));
  const databaseUrl = new URL(postgres.superuserUrl);
  databaseUrl.pathname = `/${DATABASE}`;
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    postgres,
    databaseUrl: databaseUrl.toString(),
    ownerUrl,
    gateways,
    subgraphs,
    parts,
    keyFiles,
    addressOf: (subgraph) => addresses.get(subgraph) ?? '',
    environmentOf: (part) => environments.get(part) ?? {},
    stop: async () => {
      await Promise.all(gateways.map((part) => part.stop()));
      await Promise.all([...subgraphs.values()].flat().map((part) => part.stop()));
      await postgres.stop();
    },
  };
};
