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

/** Every allowed connection that begins or ends at a pod of ours, among all pairs of places and all ports. */
const allowed = (manifests: readonly Manifest[], database: string, issuer: string): readonly string[] => {
  const ours = workloadsOf(manifests).map(({ name, labels }): Place => ({ name, namespace: NAMESPACE, labels }));
  const places = [...ours, ...outside(database, issuer)];
  const reaches = openNetwork(manifests, NAMESPACE);
  const isOurs = (place: Place) => 'namespace' in place && place.namespace === NAMESPACE;
  return places.flatMap((from) =>
    places.flatMap((to) => {
      if (from === to || !(isOurs(from) || isOurs(to))) return [];
      return ports.filter(([port, protocol]) => reaches(from, to, port, protocol)).map(([port, protocol]) => `${from.name} ${to.name} ${port} ${protocol}`);
    }),
  );
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

test('of all connections between pods, namespaces and addresses exactly those that the product needs are let through', async () => {
  const manifests = await render(join(kubernetes, 'base'));
  expect([...allowed(manifests, '192.0.2.10', '192.0.2.11')].sort()).toEqual(expected);
});

test('the example puts the addresses of its database and issuers in, and opens nothing else', async () => {
  const manifests = await render(join(kubernetes, 'overlays/example'));
  expect([...allowed(manifests, '198.51.100.20', '203.0.113.9')].sort()).toEqual(expected);
  const elsewhere = allowed(manifests, '192.0.2.10', '192.0.2.11');
  expect(elsewhere.filter((line) => /issuer|database/.test(line))).toEqual([]);
});
