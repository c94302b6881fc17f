import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { belowFloor } from '#kernel/embedded/floor.ts';
import { variables } from '#kernel/env.ts';
import { subgraphNames } from '../../coalition/rooms.ts';
import { commandsOfImage, LAST_ANSWERS, POOLS_END, readFromRoot, root } from './facts.ts';

type Service = {
  readonly image: string;
  readonly user: string;
  readonly command: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
  readonly restart?: string;
  readonly stop_grace_period: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly mem_limit: string;
};

type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
};

const document = parseDocument(await readFromRoot('deploy/compose.yaml'), { merge: true });
const { services, networks, secrets, configs } = document.toJS() as Compose;
const named = Object.entries(services);
const ours = named.filter(([, { image }]) => image.includes('coalition-graph'));
const serving = ours.filter(([name]) => name === 'gateway' || subgraphNames.some((subgraph) => subgraph === name));
const seconds = (duration: string) => Number.parseInt(duration, 10) * (duration.endsWith('m') ? 60 : 1);

test('compose.yaml is YAML, and holds the gateway, each subgraph, what the owner runs, and Postgres', async () => {
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(Object.keys(services).sort()).toEqual(['gateway', ...subgraphNames, 'migrate', 'scheduler', 'owner', 'postgres'].sort());
  for (const name of subgraphNames) expect(services[name]?.command.slice(2)).toEqual(['coalition.ts', 'subgraph', name]);
  for (const { file } of Object.values(configs)) await access(resolve(root, 'deploy', file));
});

test('every container runs as an ordinary user on a read-only system with no capability', () => {
  for (const [name, { user, read_only, cap_drop, security_opt }] of named) {
    expect([read_only, cap_drop, security_opt], name).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
    expect(user, name).toMatch(/^(\$\{OPERATOR:-1000:1000\}|999:999)$/);
  }
});

test('the gateway alone can be reached, from this machine alone; it shares no network with Postgres', () => {
  expect(named.filter(([, { ports }]) => ports !== undefined).map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['127.0.0.1:4000:4000']]]);
  const on = (network: string) =>
    named
      .filter(([, service]) => service.networks.includes(network))
      .map(([name]) => name)
      .sort();
  expect(on('clients')).toEqual(['gateway']);
  expect(on('calls')).toEqual(['gateway', ...subgraphNames].sort());
  expect(on('database')).toEqual([...subgraphNames, 'migrate', 'owner', 'postgres', 'scheduler'].sort());
  expect(Object.entries(networks).map(([name, { internal = false }]) => [name, internal])).toEqual([
    ['clients', false],
    ['calls', true],
    ['database', true],
  ]);
});

test('each container gets its own secrets and no other, as files', () => {
  expect(Object.fromEntries(named.map(([name, service]) => [name, service.secrets]))).toEqual({
    gateway: ['context-keys.json', 'issuers.json'],
    ...Object.fromEntries(subgraphNames.map((name) => [name, [`${name}.env`, 'context-keys.public.json']])),
    migrate: ['owner.env', 'database-logins.json'],
    scheduler: ['owner.env', 'audit-key.json', 'audit-key.pub'],
    owner: ['owner.env', 'database-logins.json', 'audit-key.json', 'audit-key.pub', 'backup.key'],
    postgres: ['postgres-password', 'owner-password'],
  });
  const used = new Set(named.flatMap(([, service]) => service.secrets ?? []));
  expect([...used].sort()).toEqual(Object.keys(secrets).sort());
  for (const [name, { file }] of Object.entries(secrets)) expect(file).toBe(`\${SECRETS:-./secrets}/${name}`);
  expect(JSON.stringify(services)).not.toMatch(/postgres(ql)?:\/\/|DATABASE_URL/);
  // What a container reads is among what it gets.
  for (const [name, service] of named) {
    const read = [...JSON.stringify([service.command, service.entrypoint, service.environment]).matchAll(/\/run\/secrets\/([\w.-]+)/g)].map(([, file]) => file);
    expect(
      read.filter((file) => !service.secrets?.includes(file ?? '')),
      name,
    ).toEqual([]);
  }
});

test('every variable and command is one of the product', async () => {
  const known = await commandsOfImage();
  for (const [name, { environment = {}, command, entrypoint = [] }] of ours) {
    const unknown = Object.keys(environment).filter((variable) => !(variable in variables));
    expect(unknown, name).toEqual([]);
    const words = [...entrypoint, ...command].join(' ');
    const commands = [...words.matchAll(/coalition\.ts ([a-z]+)(?: ([a-z]+))?/g)];
    if (name !== 'owner') expect(commands.length, name).toBeGreaterThan(0);
    for (const [text, verb = '', rest = ''] of commands) expect(known(verb, rest), text).toBe(true);
  }
  const addresses = variables.SUBGRAPHS.is.parse(services.gateway?.environment?.SUBGRAPHS) ?? new Map<string, URL>();
  expect([...addresses].map(([name, url]) => [name, url.href])).toEqual(subgraphNames.map((name) => [name, `http://${name}:4000/`]));
});

test('what serves is asked for its health, is started again, and has more time to stop than it takes', () => {
  expect(serving).toHaveLength(5);
  const drain = variables.DRAIN_MS.is.parse(undefined);
  for (const [name, { healthcheck, restart, stop_grace_period, command, mem_limit, environment = {} }] of serving) {
    expect(environment.DRAIN_MS, name).toBeUndefined();
    expect(healthcheck?.test.join(' '), name).toContain("fetch('http://127.0.0.1:4000/health/ready')");
    expect(restart, name).toBe('unless-stopped');
    expect(seconds(stop_grace_period) * 1_000, name).toBeGreaterThan(drain + LAST_ANSWERS + POOLS_END);
    const heap = Number(/^--max-old-space-size=(\d+)$/.exec(command[0] ?? '')?.[1]);
    expect(heap + 384, name).toBeLessThanOrEqual(Number.parseInt(mem_limit, 10) * (mem_limit.endsWith('g') ? 1_024 : 1));
  }
});

test('its Postgres is at or above the floor, and has connections for every pool', () => {
  const [, major = '', minor = ''] = /^postgres:(\d+)\.(\d+)$/.exec(services.postgres?.image ?? '') ?? [];
  expect(belowFloor(Number(major) * 10_000 + Number(minor))).toBeNull();
  const most = Number(/max_connections=(\d+)/.exec(services.postgres?.command.join(' ') ?? '')?.[1]);
  expect(most).toBeGreaterThan(subgraphNames.length * (variables.POOL_SIZE.is.parse(undefined) + 1) + 10);
});
