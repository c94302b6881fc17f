import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { subgraphNames } from '../../coalition/rooms.ts';
import { render } from './kustomize.ts';
import { type Manifest, workloadsOf } from './manifest.ts';
import { openNetwork, type Place } from './network.ts';

const kubernetes = resolve(import.meta.dirname, '../../deploy/kubernetes');
const NAMESPACE = 'coalition-graph';

const outside = (database: string, issuer: string): readonly Place[] => [
  { name: 'ingress', namespace: 'ingress-nginx', labels: { 'app.kubernetes.io/name': 'ingress-nginx' } },
  { name: 'prometheus', namespace: 'monitoring', labels: { 'app.kubernetes.io/name': 'prometheus' } },
  { name: 'collector', namespace: 'monitoring', labels: { 'app.kubernetes.io/name': 'opentelemetry-collector' } },
  { name: 'dns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
  { name: 'kube-system', namespace: 'kube-system', labels: {} },
  { name: 'stranger', namespace: 'default', labels: {} },
  // Labels alone open nothing from another namespace.
  { name: 'impostor', namespace: 'default', labels: { 'app.kubernetes.io/component': 'gateway', 'app.kubernetes.io/part-of': 'coalition-graph' } },
  { name: 'unlabelled', namespace: NAMESPACE, labels: {} },
  { name: 'database', address: database },
  { name: 'issuer', address: issuer },
  { name: 'metadata-server', address: '169.254.169.254' },
  { name: 'private', address: '10.1.2.3' },
];

const ports: readonly (readonly [number, string])[] = [
  [4000, 'TCP'],
  [9464, 'TCP'],
  [5432, 'TCP'],
  [443, 'TCP'],
  [80, 'TCP'],
  [4318, 'TCP'],
  [53, 'UDP'],
  [53, 'TCP'],
];

type Allowed = { readonly through: readonly string[]; readonly out: readonly string[]; readonly into: readonly string[] };

/** Of all pairs of places and all ports: the connections of pods of ours that get through, that are let out of one, and into one. */
const allowed = (manifests: readonly Manifest[], database: string, issuer: string): Allowed => {
  const ours = workloadsOf(manifests).map(({ name, labels }): Place => ({ name, namespace: NAMESPACE, labels }));
  const places = [...ours, ...outside(database, issuer)];
  const { leaves, enters } = openNetwork(manifests, NAMESPACE);
  const isOurs = (place: Place) => 'namespace' in place && place.namespace === NAMESPACE;
  const tried = places.flatMap((from) =>
    places.filter((to) => from !== to && (isOurs(from) || isOurs(to))).flatMap((to) => ports.map(([port, protocol]) => ({ from, to, port, protocol }))),
  );
  const lines = (among: typeof tried) => among.map(({ from, to, port, protocol }) => `${from.name} ${to.name} ${port} ${protocol}`).sort();
  const out = tried.filter(({ from, to, port, protocol }) => isOurs(from) && leaves(from, to, port, protocol));
  const into = tried.filter(({ from, to, port, protocol }) => isOurs(to) && enters(from, to, port, protocol));
  const through = tried.filter((one) => (!isOurs(one.from) || out.includes(one)) && (!isOurs(one.to) || into.includes(one)));
  return { through: lines(through), out: lines(out), into: lines(into) };
};

const subgraphs = subgraphNames.map((name) => `${name}-subgraph`);
const owners = ['migrate', 'purge', 'audit-checkpoint', 'audit-verify', 'check', 'backup'];

const expected = [
  'ingress gateway 4000 TCP',
  'gateway issuer 443 TCP',
  ...subgraphs.map((name) => `gateway ${name} 4000 TCP`),
  ...[...subgraphs, ...owners].map((name) => `${name} database 5432 TCP`),
  ...['gateway', ...subgraphs].flatMap((name) => [`prometheus ${name} 9464 TCP`, `collector ${name} 9464 TCP`, `${name} collector 4318 TCP`]),
  ...['gateway', ...subgraphs, ...owners, 'unlabelled'].flatMap((name) => [`${name} dns 53 UDP`, `${name} dns 53 TCP`]),
].sort();

// Each end by itself allows no more: one policy that is taken out opens nothing alone.
const outward = expected.filter((line) => !/^(ingress|prometheus|collector) /.test(line));
const inward = expected.filter((line) => / (4000|9464) /.test(line));

test('of all connections between pods, namespaces and addresses exactly those that the product needs are let through', async () => {
  const manifests = await render(join(kubernetes, 'base'));
  expect(allowed(manifests, '192.0.2.10', '192.0.2.11')).toEqual({ through: expected, out: outward, into: inward });
});

test('the example puts the addresses of its database and issuers in, and opens nothing else', async () => {
  const manifests = await render(join(kubernetes, 'overlays/example'));
  expect(allowed(manifests, '198.51.100.20', '203.0.113.9')).toEqual({ through: expected, out: outward, into: inward });
  const elsewhere = allowed(manifests, '192.0.2.10', '192.0.2.11').out;
  expect(elsewhere.filter((line) => / (issuer|database) /.test(line))).toEqual([]);
});

test('a pod that nobody thought of is let out and reached by nobody', async () => {
  const manifests = await render(join(kubernetes, 'base'));
  const [nobody] = manifests.filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'nobody');
  expect(nobody?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
});
