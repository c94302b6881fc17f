import { generateKeyPairSync } from 'node:crypto';
import { makeCheckpoint } from '#kernel/audit/checkpoint.ts';
import { checkpointPlace, keepCheckpoint } from '#kernel/audit/checkpoint-folder.ts';
import { verifierLine } from '#kernel/audit/note.ts';

// Keeps checkpoints one after the other until it is killed. Says the public key first, then the name of each file that is kept.

const name = 'coalition-graph/audit';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const place = checkpointPlace({ DATA_DIR: process.argv[2] ?? '', AUDIT_CHECKPOINTS: undefined });
const hash = Buffer.alloc(32).toString('base64');

process.stdout.write(`${verifierLine({ name, publicKey })}\n`);
for (let seq = 1; ; seq += 1) {
  const heads = ['CAN', 'GBR', 'ITA', 'POL', 'USA'].map((chain) => ({ chain, seq, hash, restoredTo: null }));
  process.stdout.write(`${await keepCheckpoint(place, makeCheckpoint(heads, new Date(Date.now() + seq).toISOString(), { name, privateKey }))}\n`);
}
