import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkpointText, type Head, makeCheckpoint, readCheckpoint } from '#kernel/audit/checkpoint.ts';
import { leafHash, pathOf, rootFrom, rootOf } from '#kernel/audit/merkle.ts';
import { openNote, signNote, verifierLine, verifierOf } from '#kernel/audit/note.ts';
import { checkProof, proofOf } from '#kernel/audit/proof.ts';
import { vouchersOf } from '#kernel/audit/voucher.ts';
import { randomOf, seedOf } from '../kit/seed.ts';

const random = randomOf(seedOf('checkpoint'));
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = { name: 'coalition-graph/audit', privateKey };
const verifiers = [{ name: signer.name, publicKey }];

const hashOf = (seq: number) => leafHash(Buffer.from(String(seq))).toString('base64');
const head = (chain: string, seq: number, restoredTo: number | null = null): Head => ({ chain, seq, hash: hashOf(seq), restoredTo });
const timeOf = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const checkpointOf = (minute: number, ...heads: Head[]) => makeCheckpoint(heads, timeOf(minute), signer);
const ten = ['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA', 'XCS'].map((chain, index) => head(chain, 1_000 + index));

test('the tree hashes as RFC 6962 does: the roots that certificate transparency publishes as its test vectors', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const leaves = inputs.map((input) => leafHash(Buffer.from(input, 'hex')));
  expect(roots.map((_, index) => rootOf(leaves.slice(0, index + 1)).toString('hex'))).toEqual(roots);
});

test('every leaf of every tree leads to its root by its path, and no other leaf, place, size or path does', () => {
  let tried = 0;
  for (let size = 1; size <= 20; size += 1) {
    const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.of(index)));
    const root = rootOf(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const path = pathOf(leaves, index);
      expect(rootFrom(leaf, { index, size, path })?.equals(root)).toBe(true);
      const wrong = [
        rootFrom(leafHash(Buffer.of(99)), { index, size, path }),
        rootFrom(leaf, { index, size, path: [...path, root] }),
        rootFrom(leaf, { index: size, size, path }),
        ...(size > 1 ? [rootFrom(leaf, { index: (index + 1) % size, size, path }), rootFrom(leaf, { index, size, path: path.slice(1) })] : []),
      ];
      for (const found of wrong) expect(found?.equals(root) ?? false).toBe(false);
      tried += wrong.length;
    }
  }
  expect(tried).toBeGreaterThan(1_000);
});

test('notes and keys have the form of C2SP: a published example is believed, and witnesses may add lines', () => {
  const published = verifierOf('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  expect(openNote(`${text}\n${line}`, published === null ? [] : [published])).toEqual({ text });
  const note = signNote('one\n\ntwo\n', signer);
  expect(openNote(note + line, verifiers)).toEqual({ text: 'one\n\ntwo\n' });
  expect(openNote(note.replace('two', 'too') + line, verifiers)).toEqual({ why: 'its signature is wrong: it was altered' });
});

test('a key line whose id is another, or that is cut, is no key', () => {
  const line = verifierLine({ name: 'a/b', publicKey });
  for (const wrong of [line.replace('a/b', 'a/c'), line.slice(0, -4), line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), '', 'a b+00000000+AQ=='])
    expect(verifierOf(wrong), wrong).toBeNull();
});

test('a checkpoint is not believed once anything in its file is another, wherever', () => {
  const text = checkpointText(checkpointOf(0, ...ten));
  expect(readCheckpoint(text, verifiers)).toMatchObject({ time: timeOf(0) });
  let altered = 0;
  for (let round = 0; round < 300; round += 1) {
    const place = random(text.length);
    const bytes = Buffer.from(text);
    const index = Buffer.from(text.slice(0, place)).length;
    bytes[index] = (bytes[index] ?? 0) ^ (1 << random(7));
    const read = readCheckpoint(bytes.toString(), verifiers);
    if ('why' in read) altered += 1;
    else expect(read.leaves.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`)).toEqual(ten.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`)); // white space
  }
  expect(altered).toBeGreaterThan(200);
  const other = generateKeyPairSync('ed25519');
  expect(readCheckpoint(text, [{ name: signer.name, publicKey: other.publicKey }])).toEqual({ why: 'it is not signed by a key that is known here' });
  expect(readCheckpoint(text.replace('"seq": 1001', '"seq": 1002'), verifiers)).toEqual({ why: 'its heads are not those that were signed: it was altered' });
  expect(readCheckpoint(text.replace('time 2026', 'time 2027'), verifiers)).toEqual({ why: 'its signature is wrong: it was altered' });
});

test('a nation proves its own head with the public key alone, and its proof tells no number of another nation', () => {
  const checkpoint = checkpointOf(0, ...ten);
  for (const { chain, seq } of ten) {
    const text = JSON.stringify(proofOf(checkpoint, chain));
    expect(checkProof(text, verifiers)).toMatchObject({ proof: { leaf: { chain, seq } }, statement: { time: timeOf(0) } });
    for (const other of ten.filter((one) => one.chain !== chain)) {
      expect(text).not.toContain(`"${other.chain}"`);
      expect(text).not.toMatch(new RegExp(`\\b${other.seq}\\b`));
      expect(checkProof(text.replace(`"${chain}"`, `"${other.chain}"`), verifiers)).toEqual({ why: expect.stringContaining('altered') });
    }
    expect(checkProof(text.replace(`:${seq},`, `:${seq + 1},`), verifiers)).toEqual({ why: expect.stringContaining('altered') });
  }
  expect(checkProof('{}', verifiers)).toEqual({ why: 'it does not have the form of a proof' });
});

test('what stands beside a proof is blinded anew in each checkpoint: neither guessed from small numbers, nor the same where nothing was written', () => {
  const [one, other] = [checkpointOf(0, ...ten), checkpointOf(1, ...ten)].map((checkpoint) => proofOf(checkpoint, 'CAN'));
  expect(other?.path.filter((hash) => one?.path.includes(hash))).toEqual([]);
  expect(one?.leaf.salt).not.toBe(other?.leaf.salt);
});

test('what a later restore left behind is excused, and nothing else is', () => {
  const excused = (...checkpoints: ReturnType<typeof checkpointOf>[]) =>
    vouchersOf(checkpoints)
      .get('CAN')
      ?.map(({ seq, excused: is }) => `${seq}${is ? ' excused' : ''}`);
  const at = (minute: number, seq: number, restoredTo: number | null = null) => checkpointOf(minute, head('CAN', seq, restoredTo));
  expect(excused(at(0, 3), at(1, 8))).toEqual(['3', '8']);
  expect(excused(at(0, 3), at(1, 8), at(2, 6, 5))).toEqual(['3', '6', '8 excused']);
  // The restored entries themselves are not excused: a backup that was tampered with is found.
  expect(excused(at(0, 5), at(1, 8), at(2, 6, 5))).toEqual(['5', '6', '8 excused']);
  // A second restore, out of a backup that is older than the first restore but newer than what that one went back to.
  expect(excused(at(0, 3), at(1, 8), at(2, 6, 5), at(3, 7), at(4, 9, 8), at(5, 12))).toEqual(
    ['3', '6 excused', '7 excused', '8 excused', '9', '12'].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
  );
});
