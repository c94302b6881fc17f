import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { variables } from '#kernel/env.ts';
import { subgraphNames } from '../../coalition/rooms.ts';
import { readIssuerTable } from '../../gateway/identity/issuer-table.ts';
import { commandsOfImage, LAST_ANSWERS, POOLS_END } from './facts.ts';
import { namedFiles, render } from './kustomize.ts';
import { type Manifest, matches, type Pod, type Selector, type Workload, workloadsOf } from './manifest.ts';

const kubernetes = resolve(import.meta.dirname, '../../deploy/kubernetes');
const example = join(kubernetes, 'overlays/example');
const manifests = await render(example);
const workloads = workloadsOf(manifests);
const serving = workloads.filter(({ kind }) => kind === 'Deployment');
const owners = workloads.filter(({ kind }) => kind !== 'Deployment');
const settings = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'settings')?.data ?? {};
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);

const each = (among: readonly Workload[], look: (workload: Workload) => unknown) =>
  Object.fromEntries(among.map((workload) => [workload.name, look(workload)]));
const all = (among: readonly Workload[], value: unknown) => Object.fromEntries(among.map(({ name }) => [name, value]));

test('every file below kubernetes/ is YAML that a kustomization names, and every file that one names is there', async () => {
  const files = (await readdir(kubernetes, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const named = new Set(await namedFiles(example));
  expect(files.filter((file) => !named.has(file)).map((file) => relative(kubernetes, file))).toEqual([]);
  expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  for (const file of files.filter((file) => file.endsWith('.yaml'))) {
    for (const document of parseAllDocuments(await readFile(file, 'utf8'))) expect([file, ...document.errors, ...document.warnings]).toEqual([file]);
  }
});

const kubectl = (() => {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Without the hash in a generated map's name, and lists of named things in the order of their names. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(comparable);
    return items.every((item) => typeof Object(item).name === 'string') ? items.sort((a, b) => (Object(a).name < Object(b).name ? -1 : 1)) : items;
  }
  if (typeof value === 'string') return value.replace(/^(settings|issuers)-[a-z0-9]{10}$/, '$1');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, comparable(item)]));
};
const byName = (list: readonly Manifest[]) =>
  new Map(list.map((manifest) => [`${manifest.kind} ${comparable(manifest.metadata.name) as string}`, comparable(manifest)]));

test.skipIf(!kubectl)('kustomize makes of the example what these tests look at', () => {
  const built = execFileSync('kubectl', ['kustomize', example], { encoding: 'utf8' });
  const objects = parseAllDocuments(built).map((document) => document.toJS() as Manifest);
  expect(Object.fromEntries(byName(objects))).toEqual(Object.fromEntries(byName(manifests)));
});

test('there is a gateway, a workload for each subgraph, and every command of the owner on its schedule', () => {
  expect(serving.map(({ name }) => name).sort()).toEqual(['gateway', ...subgraphNames.map((name) => `${name}-subgraph`)].sort());
  expect(each(serving, ({ container }) => container.args.slice(container.args.indexOf('coalition.ts') + 1).join(' '))).toEqual({
    gateway: 'gateway',
    ...Object.fromEntries(subgraphNames.map((name) => [`${name}-subgraph`, `subgraph ${name}`])),
  });
  expect(Object.fromEntries(ofKind('CronJob').map(({ metadata, spec }) => [metadata.name, spec?.schedule]))).toEqual({
    purge: '*/10 * * * *',
    'audit-checkpoint': '* * * * *',
    backup: '0 1 * * *',
    'audit-verify': '30 2 * * *',
    check: '0 3 * * *',
  });
});

test('every command that a container runs is one of the product', async () => {
  const known = await commandsOfImage();
  for (const { name, container } of workloads) {
    const [command = '', verb = ''] = container.args.slice(container.args.indexOf('coalition.ts') + 1);
    expect(known(command, verb), `${name}: ${command} ${verb}`).toBe(true);
  }
});

test('every variable that a container sets is one that the product reads, with a value that it takes', () => {
  for (const { name, container } of workloads) {
    const own = (container.env ?? []).filter(({ valueFrom }) => valueFrom === undefined).map(({ name: variable, value = '' }) => [variable, value] as const);
    for (const [variable, value] of [...Object.entries(settings), ...own]) {
      const is = (variables as Readonly<Record<string, { is: { safeParse: (value: unknown) => { success: boolean } } }>>)[variable]?.is;
      expect(is?.safeParse(value).success, `${name}: ${variable}=${value}`).toBe(true);
    }
  }
});

const secretsOf = (pod: Pod) => pod.volumes.flatMap(({ secret }) => secret?.secretName ?? []).sort();

test('each pod mounts its own secrets and no other: signing keys in gateways alone, one login a subgraph, the owner in no pod that serves', () => {
  expect(each(serving, ({ pod }) => secretsOf(pod))).toEqual({
    gateway: ['context-keys'],
    ...Object.fromEntries(subgraphNames.map((name) => [`${name}-subgraph`, ['context-public-keys', `${name}-database`]])),
  });
  expect(each(owners, ({ pod }) => secretsOf(pod))).toEqual({
    ...all(owners, ['owner-database']),
    migrate: ['database-logins', 'owner-database'],
    backup: ['backup-key', 'owner-database'],
    'audit-checkpoint': ['audit-key', 'owner-database'],
    'audit-verify': ['audit-key', 'owner-database'],
  });
  const verifying = owners.find(({ name }) => name === 'audit-verify')?.pod.volumes.find(({ name }) => name === 'audit-key');
  expect(verifying?.secret).toMatchObject({ items: [{ key: 'audit-key.pub', path: 'audit-key.pub' }] });
  const everything = JSON.stringify(manifests);
  expect(everything).not.toMatch(/postgres(ql)?:\/\//);
  expect(everything).not.toMatch(/DATABASE_URL|secretKeyRef|secretRef|subPath/); // files that are renewed under a running process
  expect(ofKind('Secret')).toEqual([]);
});

test('every volume that is mounted is there, and every file that a variable names lies in a mounted one', () => {
  for (const { name, pod, container } of workloads) {
    const volumes = pod.volumes.map((volume) => volume.name).sort();
    expect(container.volumeMounts.map((mount) => mount.name).sort(), name).toEqual(volumes);
    const paths = [...(container.env ?? []).flatMap(({ value = '' }) => value), ...container.args.map((arg) => arg.replace('--env-file=', ''))];
    for (const path of paths.filter((one) => one.startsWith('/'))) {
      expect(
        container.volumeMounts.some(({ mountPath }) => path.startsWith(mountPath)),
        `${name}: ${path}`,
      ).toBe(true);
    }
  }
});

test('every container runs as an ordinary user on a read-only system, with no capability, no token and no variables of neighbours', () => {
  expect(each(workloads, ({ pod, container }) => ({ ...pod.securityContext, ...container.securityContext }))).toEqual(
    all(workloads, {
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    }),
  );
  expect(each(workloads, ({ pod }) => [pod.automountServiceAccountToken, pod.enableServiceLinks])).toEqual(all(workloads, [false, false]));
  const accounts = ofKind('ServiceAccount').map(({ metadata }) => metadata.name);
  expect(workloads.filter(({ pod }) => !accounts.includes(pod.serviceAccountName))).toEqual([]);
  for (const account of ofKind('ServiceAccount')) expect(account).toMatchObject({ automountServiceAccountToken: false });
  expect(ofKind('Namespace')[0]?.metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  expect(ofKind('Role').concat(ofKind('ClusterRole'), ofKind('RoleBinding'), ofKind('ClusterRoleBinding'))).toEqual([]);
});

const mebibytes = (quantity: string) => Number.parseInt(quantity, 10) * (quantity.endsWith('Gi') ? 1_024 : 1);

test('every container has requests and limits, and its heap leaves the rest of the process 384 MiB', () => {
  for (const { name, container } of workloads) {
    const { requests, limits } = container.resources;
    const heap = Number(/^--max-old-space-size=(\d+)$/.exec(container.args[0] ?? '')?.[1]);
    expect(heap + 384, name).toBeLessThanOrEqual(mebibytes(limits.memory ?? ''));
    expect(mebibytes(requests.memory ?? ''), name).toBeLessThan(mebibytes(limits.memory ?? ''));
    expect([requests.cpu, limits.cpu], name).toEqual([expect.any(String), expect.any(String)]);
  }
});

test('a pod that ends has more time than it takes to drain, and drains longer than a node takes to hear of it', () => {
  const drain = Number(settings.DRAIN_MS);
  expect(drain).toBeGreaterThanOrEqual(5_000);
  for (const { name, pod } of serving) expect((pod.terminationGracePeriodSeconds ?? 0) * 1_000, name).toBeGreaterThan(drain + LAST_ANSWERS + POOLS_END);
});

test('a pod is asked whether it lives and is ready on the port that it serves, is not restarted for a dark database, and has time to start', () => {
  for (const { name, container } of serving) {
    const { startupProbe: startup, livenessProbe: liveness, readinessProbe: readiness } = container;
    expect(
      [startup, liveness, readiness].map((probe) => `${probe?.httpGet.port} ${probe?.httpGet.path}`),
      name,
    ).toEqual(['http /health/live', 'http /health/live', 'http /health/ready']);
    expect((startup?.periodSeconds ?? 0) * (startup?.failureThreshold ?? 0), name).toBeGreaterThanOrEqual(60);
    // Gone from the Service before it stops answering.
    expect((readiness?.periodSeconds ?? 0) * (readiness?.failureThreshold ?? 0) * 1_000, name).toBeLessThan(Number(settings.DRAIN_MS));
  }
});

test('ports agree: containers, Services, SUBGRAPHS, metrics, policies and the Ingress', () => {
  expect(each(serving, ({ container }) => container.ports)).toEqual(
    all(serving, [
      { name: 'http', containerPort: 4_000 },
      { name: 'metrics', containerPort: Number(settings.METRICS_PORT) },
    ]),
  );
  const services = ofKind('Service').map(({ metadata, spec }) => ({
    name: metadata.name,
    ...(spec as { selector: Readonly<Record<string, string>>; ports: unknown }),
  }));
  expect(services.map(({ name }) => name).sort()).toEqual(serving.map(({ name }) => name).sort());
  for (const { name, selector, ports } of services) {
    expect(ports).toEqual([{ name: 'http', port: 4_000, targetPort: 'http' }]);
    expect(workloads.filter(({ labels }) => matches({ matchLabels: selector }, labels)).map((workload) => workload.name)).toEqual([name]);
  }
  const addresses = variables.SUBGRAPHS.is.parse(serving[0]?.container.env?.find(({ name }) => name === 'SUBGRAPHS')?.value) ?? new Map<string, URL>();
  expect([...addresses].map(([name, url]) => [name, url.href])).toEqual(subgraphNames.map((name) => [name, `http://${name}-subgraph:4000/`]));
  expect(variables.PORT.is.parse(undefined)).toBe(4_000);
  const paths = JSON.stringify(ofKind('Ingress')).match(/"service":\{[^}]*\{[^}]*\}\}/g);
  expect(new Set(paths)).toEqual(new Set(['"service":{"name":"gateway","port":{"name":"http"}}']));
});

type Spec = { readonly selector: Selector };

/** The one object of a kind and name. */
const specOf = (kind: string, name: string): Spec => {
  const [found, ...others] = ofKind(kind).filter(({ metadata }) => metadata.name === name);
  if (found?.spec === undefined || others.length > 0) throw new Error(`there is not one ${kind} ${name}`);
  return found.spec as Spec;
};

test('each serving workload has a budget, an autoscaler from two up, and spreads over nodes and zones, each over its own pods', () => {
  const selected = (selector: Selector) => workloads.filter(({ labels }) => matches(selector, labels)).map(({ name }) => name);
  expect(serving).toHaveLength(5);
  for (const { name, pod } of serving) {
    const [deployment, budget] = [specOf('Deployment', name), specOf('PodDisruptionBudget', name)];
    const spread = pod.topologySpreadConstraints ?? [];
    expect(spread.map(({ topologyKey }) => topologyKey)).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone']);
    for (const { selector } of [deployment, budget, ...spread.map(({ labelSelector }) => ({ selector: labelSelector }))])
      expect(selected(selector)).toEqual([name]);
    expect(budget, name).toMatchObject({ maxUnavailable: 1 });
    expect(specOf('HorizontalPodAutoscaler', name), name).toMatchObject({ minReplicas: 2, scaleTargetRef: { kind: 'Deployment', name } });
    expect(deployment, name).toMatchObject({ strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } });
    expect(deployment, name).not.toHaveProperty('replicas'); // the autoscaler's
  }
});

test("the example's issuer table is one that the product takes, with an issuer for each nation and the staff", () => {
  const issuers = manifests.find(({ metadata }) => metadata.name === 'issuers')?.data ?? {};
  expect(readIssuerTable(JSON.parse(issuers['issuers.json'] ?? '')).size).toBe(10);
});
