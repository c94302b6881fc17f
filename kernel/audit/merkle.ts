import { createHash } from 'node:crypto';

// The tree of RFC 6962 (RFC 9162, 2.1): leaves and nodes are hashed apart, so that neither passes for the other.

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const leafHash = (content: Uint8Array): Buffer => sha256(Buffer.of(0), content);

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.of(1), left, right);

/** The largest power of two below a number from 2 on: where a tree parts. */
const splitOf = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/** The root over leaves that are hashed already. */
export const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

/** What proves that a leaf is in the tree: the hashes beside its way to the root, from below. */
export const pathOf = (leaves: readonly Buffer[], index: number): readonly Buffer[] => {
  if (leaves.length < 2) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - split), rootOf(left)];
};

/** The root that a leaf and its path lead to, or null where such a path cannot be. */
export const rootFrom = (
  leaf: Buffer,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Buffer[] },
): Buffer | null => {
  if (index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const beside = path.at(-1);
  if (beside === undefined) return null;
  const split = splitOf(size);
  const isLeft = index < split;
  const below = rootFrom(leaf, { index: isLeft ? index : index - split, size: isLeft ? split : size - split, path: path.slice(0, -1) });
  if (below === null) return null;
  return isLeft ? nodeHash(below, beside) : nodeHash(beside, below);
};
