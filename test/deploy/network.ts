import { BlockList } from 'node:net';
import { type Labels, type Manifest, matches, type Selector } from './manifest.ts';

// Which connections NetworkPolicies let through, as Kubernetes defines it: both ends must allow one; a pod that no policy of a
// direction selects is open in it; what several policies allow adds up.

export type Place =
  | { readonly name: string; readonly namespace: string; readonly labels: Labels }
  /** Outside the cluster. */
  | { readonly name: string; readonly address: string };

type Peer = {
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
};

type Rule = {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly protocol?: string; readonly port: number }[];
};

type Policy = {
  readonly podSelector: Selector;
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
};

const within = (cidrs: readonly string[], address: string): boolean => {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', prefix = ''] = cidr.split('/');
    list.addSubnet(network, Number(prefix));
  }
  return list.check(address);
};

const isPeer = ({ namespaceSelector, podSelector, ipBlock }: Peer, place: Place, ownNamespace: string): boolean => {
  if ('address' in place) return ipBlock !== undefined && within([ipBlock.cidr], place.address) && !within(ipBlock.except ?? [], place.address);
  if (ipBlock !== undefined) return false;
  const inNamespace =
    namespaceSelector === undefined ? place.namespace === ownNamespace : matches(namespaceSelector, { 'kubernetes.io/metadata.name': place.namespace });
  return inNamespace && (podSelector === undefined || matches(podSelector, place.labels));
};

/** Tells for one of our namespaces what its policies let out of a pod, and what they let into one. */
export const openNetwork = (manifests: readonly Manifest[], ownNamespace: string) => {
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec as object as Policy);
  const side = (direction: 'Ingress' | 'Egress', own: Place, other: Place, port: number, protocol: string): boolean => {
    if ('address' in own || own.namespace !== ownNamespace) return true; // not ours to say
    const selecting = policies.filter(({ policyTypes, podSelector }) => policyTypes.includes(direction) && matches(podSelector, own.labels));
    if (selecting.length === 0) return true;
    const rules = selecting.flatMap(({ ingress = [], egress = [] }) => (direction === 'Ingress' ? ingress : egress));
    return rules.some(({ from, to, ports }) => {
      const peers = direction === 'Ingress' ? from : to;
      const toPort = ports === undefined || ports.some((one) => one.port === port && (one.protocol ?? 'TCP') === protocol);
      return toPort && (peers === undefined || peers.some((peer) => isPeer(peer, other, ownNamespace)));
    });
  };
  return {
    leaves: (from: Place, to: Place, port: number, protocol: string) => side('Egress', from, to, port, protocol),
    enters: (from: Place, to: Place, port: number, protocol: string) => side('Ingress', to, from, port, protocol),
  };
};
