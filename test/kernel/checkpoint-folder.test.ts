import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCheckpoint } from '#kernel/audit/checkpoint.ts';
import { checkpointPlace, keepCheckpoint, newestCheckpoint, readCheckpoints } from '#kernel/audit/checkpoint-folder.ts';
import { openCheckpointKey, publicKeyFile, readVerifiers } from '#kernel/audit/checkpoint-key.ts';
import { openNote, signNote, verifierOf } from '#kernel/audit/note.ts';
import { randomOf, seedOf } from '../kit/seed.ts';

const random = randomOf(seedOf('checkpoint folder'));
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = { name: 'coalition-graph/audit', privateKey };
const verifiers = [{ name: signer.name, publicKey }];
const head = (seq: number, restoredTo: number | null = null) => ({ chain: 'CAN', seq, hash: Buffer.alloc(32, seq % 256).toString('base64'), restoredTo });
const one = makeCheckpoint([head(1001)], '2026-01-01T00:00:00.000Z', signer);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coalition-checkpoint-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the key is made once, readable by its user alone; a lost key leaves earlier checkpoints believed; a damaged one is refused', async () => {
  const dataDir = join(folder, 'keys');
  const first = await openCheckpointKey(dataDir);
  const again = await openCheckpointKey(dataDir);
  expect(again.privateKey.equals(first.privateKey)).toBe(true);
  expect((await stat(join(dataDir, 'audit-key.json'))).mode & 0o777).toBe(0o600);
  const note = signNote('kept\n', first);
  await rm(join(dataDir, 'audit-key.json'));
  const second = await openCheckpointKey(dataDir);
  expect(second.privateKey.equals(first.privateKey)).toBe(false);
  const both = await readVerifiers(publicKeyFile(dataDir));
  expect([openNote(note, both), openNote(signNote('new\n', second), both)]).toEqual([{ text: 'kept\n' }, { text: 'new\n' }]);
  await writeFile(join(dataDir, 'audit-key.json'), '{"version":1}');
  await expect(openCheckpointKey(dataDir)).rejects.toThrow(/audit-key.json does not hold the key that signs checkpoints/);
  await expect(readVerifiers(join(dataDir, 'none'))).rejects.toThrow(/There is no public key .*--public-key/);
});

test('the newest are kept; of older ones the last of each day, and every one that records a restore', async () => {
  const place = checkpointPlace({ DATA_DIR: join(folder, 'thinned'), AUDIT_CHECKPOINTS: undefined });
  for (let index = 0; index < 100; index += 1) {
    const time = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 20), 0, index % 20)).toISOString();
    await keepCheckpoint(place, makeCheckpoint([head(index + 1, index === 6 ? 5 : null)], time, signer), 30);
  }
  const left = (await readCheckpoints(place.folder, async () => verifiers))?.checkpoints.map(({ leaves }) => leaves[0]?.seq);
  expect(left).toEqual([7, 20, 40, 60, ...Array.from({ length: 31 }, (_, index) => 70 + index)]);
});

test('a folder that the operator named is not made: a mount that is away is said', async () => {
  const place = checkpointPlace({ DATA_DIR: folder, AUDIT_CHECKPOINTS: join(folder, 'away') });
  await expect(keepCheckpoint(place, one)).rejects.toThrow(/The folder .*away that AUDIT_CHECKPOINTS names is not there/);
});

test('nothing is signed on top of a checkpoint that is not believed', async () => {
  const place = checkpointPlace({ DATA_DIR: join(folder, 'damaged'), AUDIT_CHECKPOINTS: undefined });
  const file = await keepCheckpoint(place, one);
  await writeFile(file, (await readFile(file, 'utf8')).replace('1001', '1002'));
  await expect(newestCheckpoint(place.folder, verifiers)).rejects.toThrow(/is not believed: its heads are not those that were signed/);
});

test('a checkpoint is kept whole or not at all, and once kept it stays, whenever its writer is killed', async () => {
  const child = fileURLToPath(new URL('checkpoint-child.ts', import.meta.url));
  let kept = 0;
  let unfinished = 0;
  for (let round = 0; round < 8; round += 1) {
    const dataDir = join(folder, `killed-${round}`);
    const writer = spawn(process.execPath, [child, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    while (said.split('\n').length < 4) await delay(5);
    await delay(random(120));
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const [line = '', ...files] = said.split('\n').slice(0, -1);
    const place = join(dataDir, 'audit-checkpoints');
    const verifier = verifierOf(line);
    const found = await readCheckpoints(place, async () => (verifier === null ? [] : [verifier]));
    expect(found?.bad).toEqual([]);
    expect(found?.checkpoints.length).toBeGreaterThanOrEqual(files.length);
    const names = await readdir(place);
    for (const file of files) expect(names).toContain(file.split('/').at(-1));
    kept += files.length;
    unfinished += names.filter((name) => !name.endsWith('.json')).length;
  }
  console.info(`checkpoint: 8 kills, ${kept} kept, ${unfinished} cut short and passed over, 0 half`);
});
