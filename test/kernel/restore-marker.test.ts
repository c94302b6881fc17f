import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckpointPlace, checkpointPlace, readCheckpoints } from '#kernel/audit/checkpoint-folder.ts';
import { publicKeyFile, readVerifiers } from '#kernel/audit/checkpoint-key.ts';
import { keepCheckpoints } from '#kernel/audit/keep-checkpoints.ts';
import { checkProof, proofOf } from '#kernel/audit/proof.ts';
import { markRestore, restoreMarker, signRestore, unsignedRestore } from '#kernel/audit/restore-marker.ts';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { vouchersOf } from '#kernel/audit/voucher.ts';
import { writeCheckpoint } from '#kernel/audit/write-checkpoint.ts';
import { createLogger } from '#kernel/log.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { appendEntries } from './chain-writer.ts';

let database: TestDatabase;
let owner: postgres.Sql;
let place: CheckpointPlace;

const keys = () => readVerifiers(publicKeyFile(place.dataDir));

beforeEach(async () => {
  database = await createDatabase();
  owner = postgres(database.ownerUrl, { max: 3, fetch_types: false, onnotice: () => undefined });
  place = checkpointPlace({ DATA_DIR: await mkdtemp(join(tmpdir(), 'coalition-restore-')), AUDIT_CHECKPOINTS: undefined });
  await appendEntries(database.admin, 'CAN', 5);
  await appendEntries(database.admin, 'USA', 3);
  await writeCheckpoint(owner, place);
  await appendEntries(database.admin, 'CAN', 4);
  await appendEntries(database.admin, 'GBR', 2);
  await writeCheckpoint(owner, place);
});

afterEach(async () => {
  await owner.end({ timeout: 5 });
  await database.drop();
  await rm(place.dataDir, { recursive: true, force: true });
});

const harm = (statement: string) =>
  database.admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement);
  });

/** Leaves a chain as an older backup has it. */
const goBack = (chain: string, seq: number) =>
  harm(`delete from coalition.audit_entry where chain = '${chain}' and seq > ${seq}; delete from coalition.audit_change where chain = '${chain}' and seq > ${seq};
    ${seq === 0 ? `delete from coalition.audit_head where chain = '${chain}'` : `update coalition.audit_head set seq = ${seq}, hash = (select hash from coalition.audit_entry where chain = '${chain}' and seq = ${seq}) where chain = '${chain}'`}`);

const kept = async () => (await readCheckpoints(place.folder, keys))?.checkpoints ?? [];
const badOf = async () => (await verifyAudit(owner, { vouchers: vouchersOf(await kept()) })).bad;

test('a chain that is older than its checkpoint is never sealed anew: nothing is signed, and verifying names the first missing entry', async () => {
  await goBack('CAN', 6);
  await goBack('GBR', 0);
  await appendEntries(database.admin, 'CAN', 5);
  await expect(writeCheckpoint(owner, place)).rejects.toThrow(/The audit of CAN, GBR does not go on from the checkpoint of .* no new one was signed/);
  expect(await badOf()).toMatchObject([
    { chain: 'CAN', seq: 6, why: expect.stringContaining('entries 6 to 9 are not those of the checkpoint') },
    { chain: 'GBR', seq: 1, why: expect.stringContaining('the chain ends before it') },
  ]);
  expect(await kept()).toHaveLength(2);
});

test('a restore is said in every chain and in a signed checkpoint; from then on the older state holds, and is signed on', async () => {
  await goBack('CAN', 6);
  await goBack('GBR', 0);
  const { restoredTo, checkpoint } = await restoreMarker(owner, place, 'backup-1');
  expect(restoredTo).toMatchObject({ CAN: 6, GBR: 0, USA: 3 });
  expect(await badOf()).toEqual([]);
  const marks =
    await database.admin`select chain, seq::int as seq, body::jsonb ->> 'action' as action, (select change::jsonb ->> 'restoredTo' from coalition.audit_change c where c.chain = e.chain and c.seq = e.seq) as "restoredTo"
    from coalition.audit_entry e where body::jsonb ->> 'action' = 'restore' order by chain`;
  expect([...marks]).toEqual([
    { chain: 'CAN', seq: 7, action: 'restore', restoredTo: '6' },
    { chain: 'USA', seq: 4, action: 'restore', restoredTo: '3' },
  ]);
  await appendEntries(database.admin, 'CAN', 8);
  await appendEntries(database.admin, 'GBR', 3);
  await writeCheckpoint(owner, place);
  expect(await badOf()).toEqual([]);
  // Every nation is told by its own proof, the one whose chain is gone too, and nobody how far another's went back.
  const proof = JSON.stringify(proofOf(checkpoint, 'GBR'));
  expect(checkProof(proof, await keys())).toMatchObject({ proof: { leaf: { chain: 'GBR', seq: 0, restoredTo: 0 } }, statement: { restored: true } });
});

test('a marker that was cut short before it signed may run again', async () => {
  await goBack('CAN', 8);
  const away = { ...place, folder: join(place.dataDir, 'away'), mayBeMade: false };
  await expect(restoreMarker(owner, away, 'backup-1')).rejects.toThrow(/is not there/);
  expect((await badOf()).map(({ chain }) => chain)).toEqual(['CAN']);
  const { restoredTo } = await restoreMarker(owner, place, 'backup-1');
  expect(restoredTo).toMatchObject({ CAN: 8 });
  expect(await badOf()).toEqual([]);
});

test('a restore that was cut short before it was signed is known as such until it is signed, also after others have written', async () => {
  const unsigned = async () => (await unsignedRestore(owner, place))?.map(({ chain, seq, mark }) => [chain, seq, mark]).sort() ?? null;
  expect(await unsigned()).toBeNull();
  await goBack('CAN', 6);
  await goBack('GBR', 0);
  expect(await unsigned(), 'a cut is no restore').toBeNull();
  const restore = () => owner.begin((sql) => markRestore(sql, 'a backup'));
  const ends = [
    ['CAN', 6, 7],
    ['USA', 3, 4],
  ];
  await restore();
  expect(await unsigned()).toEqual(ends);
  await appendEntries(database.admin, 'CAN', 4);
  await appendEntries(database.admin, 'GBR', 3);
  expect(await unsigned()).toEqual(ends);
  expect((await badOf()).map(({ chain }) => chain)).toEqual(['CAN', 'GBR']);
  expect((await signRestore(owner, place)).restoredTo).toMatchObject({ CAN: 6, GBR: 0, USA: 3 });
  expect(await unsigned()).toBeNull();
  expect(await badOf()).toEqual([]);
  await appendEntries(database.admin, 'CAN', 1);
  await writeCheckpoint(owner, place);
  expect(await unsigned(), 'a later checkpoint goes on from it').toBeNull();
  await goBack('USA', 2);
  await restore();
  expect(await unsigned(), 'restored again').toEqual([
    ['CAN', 12, 13],
    ['GBR', 3, 4],
    ['USA', 2, 3],
  ]);
});

test('what a backup itself was changed in is found: only what the restore left behind is excused', async () => {
  await goBack('CAN', 6);
  await harm(`update coalition.audit_entry set body = replace(body, '"save"', '"hide"') where chain = 'CAN' and seq = 2;
    do $$ declare e record; link bytea := (select hash from coalition.audit_entry where chain = 'CAN' and seq = 1);
    begin for e in select seq, at, body from coalition.audit_entry where chain = 'CAN' and seq >= 2 order by seq loop
      update coalition.audit_entry set prev = link, hash = coalition.audit_hash('CAN', e.seq, e.at, e.body, link) where chain = 'CAN' and seq = e.seq returning hash into link;
    end loop; update coalition.audit_head set hash = link where chain = 'CAN'; end $$`);
  await restoreMarker(owner, place, 'backup-1');
  expect(await badOf()).toMatchObject([{ chain: 'CAN', seq: 1, why: expect.stringContaining('entries 1 to 5 are not those of the checkpoint') }]);
});

test('a restore that only the database speaks of excuses nothing, nor does a true one excuse a later cut', async () => {
  await goBack('CAN', 6);
  const other = { ...place, dataDir: join(place.dataDir, 'other'), folder: join(place.dataDir, 'other', 'checkpoints') };
  await restoreMarker(owner, other, 'forged'); // all that somebody can do who holds the database and not the key
  expect(await badOf()).toMatchObject([{ chain: 'CAN', seq: 8, why: expect.stringContaining('nothing vouches for entries 6 to 7 either') }]);
  await restoreMarker(owner, place, 'backup-1');
  expect(await badOf()).toEqual([]);
  await goBack('CAN', 6);
  expect(await badOf()).toMatchObject([{ chain: 'CAN', seq: 7, why: expect.stringContaining('the chain ends before it') }]);
});

test('only the owner marks a restore: no role that serves a nation, keeps or appends may', async () => {
  for (const role of ['coalition_nations', 'coalition_subgraphs', 'coalition_keeper', 'coalition_audit']) {
    const marked = database.admin.begin(async (sql) => {
      await sql.unsafe(`set local role ${role}`);
      await sql`select coalition.audit_mark('CAN', '{"nation":"CAN","entityType":"AuditChain"}', '{}')`;
    });
    await expect(marked, role).rejects.toThrow(/permission denied for function audit_mark/);
  }
  await expect(owner`select coalition.audit_mark('CAN', '{"nation":"USA","entityType":"AuditChain"}', '{}')`).rejects.toThrow(
    /a mark says that a chain was restored/,
  );
  await expect(owner`select coalition.audit_mark('CAN', '{"nation":"CAN","entityType":"Thing"}', '{}')`).rejects.toThrow(
    /a mark says that a chain was restored/,
  );
});

test('nothing is written where nothing changed; a thousand entries do not wait; what cannot be written is logged and tried again', async () => {
  expect(await writeCheckpoint(owner, place)).toBeNull();
  const logged: string[] = [];
  const logger = createLogger('silent');
  logger.error = (what: unknown, says?: unknown) => void logged.push(`${says}: ${(what as { readonly err: Error }).err.message}`);
  const away = { ...place, folder: join(place.dataDir, 'away'), mayBeMade: false };
  const failing = keepCheckpoints(owner, { place: away, logger, lookEveryMs: 5, atLeastEveryMs: 20 });
  while (logged.length < 3) await delay(5);
  await failing.stop();
  expect(logged[0]).toMatch(/^no audit checkpoint was written: The folder .* is not there/);
  const keeping = keepCheckpoints(owner, { place, logger, lookEveryMs: 5, afterEntries: 10 });
  await delay(50); // the first look finds nothing new, and the next is due in a minute
  await appendEntries(database.admin, 'CAN', 9);
  await delay(50);
  expect(await kept()).toHaveLength(2);
  await appendEntries(database.admin, 'CAN', 1);
  while ((await kept()).length < 3) await delay(5);
  await keeping.stop();
  expect(await kept()).toHaveLength(3);
});

test('several who write at the same time write one after the other, and the same state once', async () => {
  await Promise.all(Array.from({ length: 3 }, () => owner`select pg_sleep(0.05)`)); // so that each has its connection
  for (let round = 1; round <= 10; round += 1) {
    await appendEntries(database.admin, 'CAN', 1);
    const written = await Promise.all(Array.from({ length: 3 }, () => writeCheckpoint(owner, place)));
    expect(written.filter((one) => one !== null)).toHaveLength(1);
    expect(await kept()).toHaveLength(2 + round);
  }
});
