import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { variables } from '#kernel/env.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { subgraphNames } from '../../coalition/rooms.ts';
import { commandsOfImage, readFromRoot, root } from './facts.ts';
import { render } from './kustomize.ts';

const runbook = await readFromRoot('deploy/README.md');
const manifest = JSON.parse(await readFromRoot('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const shell = [...runbook.matchAll(/```sh\n(.*?)```/gs)].map(([, code = '']) => code).join('\n');
const unquoted = runbook.replaceAll(/```json\n.*?```/gs, '');

test('every variable that the runbook names is one of the product, or of a tool that it says', () => {
  const others = ['NAME', 'TOKEN', 'OPERATOR', 'NODE_EXTRA_CA_CERTS'];
  const set = [...shell.matchAll(/(?:^|[\s(])([A-Z][A-Z_]+)=/gm), ...shell.matchAll(/\$([A-Z][A-Z_]+)/g), ...unquoted.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b/g)];
  const names = new Set(set.map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(10);
  expect([...names].filter((name) => !(name in variables) && !others.includes(name))).toEqual([]);
});

test('every command and npm script that the runbook names is there', async () => {
  const known = await commandsOfImage();
  const scripts = [...unquoted.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  const commands = [
    ...unquoted.matchAll(/npm run -s coalition -- ([a-z]+)(?: ([a-z]+))?/g),
    ...unquoted.matchAll(/coalition\.ts ([a-z]+)(?: ([a-z]+))?/g),
    ...unquoted.matchAll(/--rm owner ([a-z]+)(?: ([a-z]+))?/g),
    ...[...unquoted.matchAll(/npm run -s keys -- ([a-z]+)/g)].map(([text, verb = '']) => [text, 'keys', verb] as const),
  ];
  expect(commands.length).toBeGreaterThan(12);
  expect(commands.filter(([, command = '', verb = '']) => !known(command, verb)).map(([text]) => text)).toEqual([]);
});

test('every file, workload and login that the runbook names is there', async () => {
  const made = /^deploy\/(secrets|audit|backups)\b/;
  const files = [...unquoted.matchAll(/\b(?:deploy|test)\/[\w./-]*\w/g)].map(([path]) => path).filter((path) => !made.test(path));
  for (const path of new Set(files)) await expect(access(resolve(root, path)).then(() => path)).resolves.toBe(path);
  const map = /```\n(Containerfile.*?)```/s.exec(runbook)?.[1] ?? '';
  const mapped = map
    .trim()
    .split('\n')
    .map((line) => line.split(/\s/)[0]?.replace('/', ''));
  const there = (await readdir(join(root, 'deploy'))).filter((name) => !['README.md', 'make-owner.sh', 'secrets', 'audit', 'backups'].includes(name));
  expect(mapped.sort()).toEqual(there.sort());
  const workloads = (await render(join(root, 'deploy/kubernetes/overlays/example'))).map(({ kind, metadata }) => `${kind.toLowerCase()}/${metadata.name}`);
  const named = [...unquoted.matchAll(/\b(?:job|deployment)\/[a-z-]+/g)].map(([name]) => name);
  expect(named.filter((name) => !workloads.includes(name))).toEqual([]);
  const logins = [...unquoted.matchAll(/usename = '(\w+)'/g)].map(([, login = '']) => login);
  expect(logins.filter((login) => !subgraphNames.map(roleOf).includes(login))).toEqual([]);
});

test('the secrets that the runbook makes are those that the pods mount', async () => {
  const made = [...shell.matchAll(/^(?:for NAME in (.*?); do )?secret (\S+)/gm)].flatMap(([, names, secret = '']) =>
    names === undefined ? [secret] : names.split(' ').map((name) => secret.replace('$NAME', name)),
  );
  const mounted = JSON.stringify(await render(join(root, 'deploy/kubernetes/overlays/example'))).matchAll(/"secretName":"([a-z-]+)"/g);
  const used = [...mounted].map(([, name = '']) => name).filter((name) => name !== 'coalition-tls');
  expect([...new Set(made)].sort()).toEqual([...new Set(used)].sort());
});

test('the database of the runbook has connections for every replica of every pool', async () => {
  const manifests = await render(join(root, 'deploy/kubernetes/overlays/example'));
  const scalers = manifests.filter(({ kind, metadata }) => kind === 'HorizontalPodAutoscaler' && metadata.name.endsWith('-subgraph'));
  const poolSize = Number(manifests.find(({ metadata }) => metadata.name === 'settings')?.data?.POOL_SIZE);
  const most = scalers.reduce((sum, { spec }) => sum + (Number(spec?.maxReplicas) + 1) * (poolSize + 1), 0);
  const said = Number(/max_connections of (\d+)/.exec(runbook)?.[1]);
  expect(scalers).toHaveLength(4);
  expect(said).toBeGreaterThanOrEqual(most + 15); // the owner's jobs, and Postgres' own reserve
});

test('every alert is about a metric that is there, and every heading that it names is in the runbook', async () => {
  const { groups } = parse(await readFromRoot('deploy/alerts.yaml')) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
  };
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(5);
  const headings = [...runbook.matchAll(/\*\*(.+?)\.?\*\*/g)].map(([, text = '']) => text);
  for (const { alert, annotations } of rules) {
    for (const [, heading = ''] of annotations.summary.matchAll(/See "(.+?)"/g)) expect(headings, alert).toContain(heading);
  }
  const metrics = await readFromRoot('kernel/telemetry/metrics.ts');
  const named = [...rules.map(({ expr }) => expr), runbook].flatMap((text) => text.match(/\bcoalition_[a-z_]*(total|seconds|state|waiting)\b/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !metrics.includes(`'${name}'`))).toEqual([]);
});
