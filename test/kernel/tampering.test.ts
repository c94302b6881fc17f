import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CheckpointPlace, checkpointPlace, readCheckpoints } from '#kernel/audit/checkpoint-folder.ts';
import { publicKeyFile, readVerifiers } from '#kernel/audit/checkpoint-key.ts';
import { keepCheckpoints } from '#kernel/audit/keep-checkpoints.ts';
import { type Verification, verifyAudit, verifySnapshot } from '#kernel/audit/verify.ts';
import { type Vouchers, vouchersOf } from '#kernel/audit/voucher.ts';
import { writeCheckpoint } from '#kernel/audit/write-checkpoint.ts';
import { createLogger } from '#kernel/log.ts';
import { times } from '../faults/kit/whole.ts';
import { useDatabase } from '../kit/database.ts';
import { randomOf, seedOf } from '../kit/seed.ts';
import { appendEntries } from './chain-writer.ts';
import { type Chain, type Tampering, tamperings } from './tamperings.ts';

const ROUNDS = Math.ceil(times(1_000, 60) / Object.keys(tamperings).length);
const BESIDE_WRITERS = times(100, 15);

vi.setConfig({ testTimeout: 600_000 });

const random = randomOf(seedOf('tampering'));
const database = useDatabase();
const nations = ['CAN', 'GBR', 'ITA', 'POL', 'USA'];
let owner: postgres.Sql;
let place: CheckpointPlace;
let vouchers: Vouchers;
let chains: readonly Chain[];

const resealing = `create function public.reseal(name text, first bigint) returns void language plpgsql as $$
  declare e coalition.audit_entry; link bytea := coalesce((select hash from coalition.audit_entry where chain = name and seq = first - 1), sha256(convert_to('v1 ' || name, 'UTF8')));
  begin
    for e in select * from coalition.audit_entry where chain = name and seq >= first order by seq loop
      update coalition.audit_entry set prev = link, hash = coalition.audit_hash(name, e.seq, e.at, e.body, link) where chain = name and seq = e.seq returning hash into link;
    end loop;
    update coalition.audit_head set seq = (select coalesce(max(seq), 0) from coalition.audit_entry where chain = name), hash = link where chain = name;
  end $$`;

const readVouchers = async (): Promise<Vouchers> => {
  const kept = await readCheckpoints(place.folder, () => readVerifiers(publicKeyFile(place.dataDir)));
  expect(kept?.bad).toEqual([]);
  return vouchersOf(kept?.checkpoints ?? []);
};

beforeAll(async () => {
  const { admin, ownerUrl } = database.current();
  owner = postgres(ownerUrl, { max: 3, fetch_types: false, onnotice: () => undefined });
  place = checkpointPlace({ DATA_DIR: await mkdtemp(join(tmpdir(), 'coalition-checkpoints-')), AUDIT_CHECKPOINTS: undefined });
  await admin.unsafe(resealing);
  for (const nation of nations) await appendEntries(admin, nation, 2);
  for (let written = 0; written < 300; ) {
    const count = 1 + random(8);
    await appendEntries(admin, nations[random(nations.length)] ?? 'CAN', count);
    written += count;
    if (random(4) === 0) await writeCheckpoint(owner, place);
  }
  await writeCheckpoint(owner, place);
  for (const nation of nations) await appendEntries(admin, nation, random(6)); // younger than any checkpoint
  vouchers = await readVouchers();
  const heads = await admin<{ name: string; last: number }[]>`select chain as name, seq::int as last from coalition.audit_head order by chain`;
  chains = heads.map(({ name, last }) => ({ name, last, vouched: [...new Set(vouchers.get(name)?.map(({ seq }) => seq))] }));
});

afterAll(async () => {
  await owner.end({ timeout: 5 });
  await rm(place.dataDir, { recursive: true, force: true });
});

type Found = { readonly withCheckpoints: Verification; readonly without: Verification };

/** Tampers as a superuser who switched the triggers off, looks with and without checkpoints, and puts everything back. */
const lookAfter = async ({ statements }: Tampering): Promise<Found | undefined> => {
  let found: Found | undefined;
  await database
    .current()
    .admin.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql.unsafe(statements);
      found = { withCheckpoints: await verifySnapshot(sql, { vouchers }), without: await verifySnapshot(sql) };
      throw new Error('put back');
    })
    .catch((error: Error) => {
      if (error.message !== 'put back') throw error;
    });
  return found;
};

const places = (bad: readonly { readonly chain: string; readonly seq: number }[]) => bad.map(({ chain, seq }) => `${chain} ${seq}`).sort();

test('every tampering is found and placed, whatever it is and wherever; what was sealed anew only by the checkpoints', async () => {
  const missed: string[] = [];
  let tried = 0;
  let byCheckpoints = 0;
  for (const [what, tamper] of Object.entries(tamperings))
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = random(chains.length);
      const on = chains[first];
      const other = chains[(first + 1 + random(chains.length - 1)) % chains.length];
      if (on === undefined || other === undefined) throw new Error('no chain');
      const tampering = tamper({ on, other, random });
      const found = await lookAfter(tampering);
      tried += 1;
      byCheckpoints += tampering.isSealed === true ? 1 : 0;
      const [expected, actual] = [places(tampering.expected), places(found?.withCheckpoints.bad ?? [])];
      if (expected.join() !== actual.join()) missed.push(`${what}: expected ${expected.join()}, found ${actual.join() || 'nothing'}: ${tampering.statements}`);
      if (tampering.isSealed === true && found?.without.bad.length !== 0) missed.push(`${what}: found without checkpoints, so that they prove nothing here`);
    }
  console.info(
    `tampering: ${tried} of ${Object.keys(tamperings).length} kinds, ${tried - missed.length} found and placed, ${byCheckpoints} by checkpoints alone`,
  );
  expect(missed).toEqual([]);
});

test('an untouched audit holds, with its checkpoints and without', async () => {
  const entries = chains.reduce((sum, { last }) => sum + last, 0);
  expect(await verifyAudit(owner, { vouchers })).toEqual({ chains: nations.length, entries, bad: [] });
  expect(await verifyAudit(owner)).toEqual({ chains: nations.length, entries, bad: [] });
});

test('nothing is reported where others append and sign meanwhile', async () => {
  const { admin } = database.current();
  let writing = true;
  let appended = 0;
  const writers = nations.slice(0, 2).map(async (nation) => {
    while (writing) {
      await appendEntries(admin, nation, 1 + random(3));
      appended += 1;
    }
  });
  const errors: unknown[] = [];
  const logger = createLogger('silent');
  logger.error = (what: unknown) => void errors.push(what);
  const keeping = keepCheckpoints(owner, { place, logger, lookEveryMs: 5, atLeastEveryMs: 20, afterEntries: 10 });
  let entries = 0;
  for (let round = 0; round < BESIDE_WRITERS; round += 1) {
    const seen = await verifyAudit(owner, { vouchers: await readVouchers() });
    expect(seen.bad).toEqual([]);
    entries = seen.entries;
  }
  writing = false;
  await Promise.all(writers);
  await keeping.stop();
  expect(errors).toEqual([]);
  const signed = await readVouchers();
  const count = signed.get('CAN')?.length ?? 0;
  console.info(
    `tampering: ${BESIDE_WRITERS} verifications of up to ${entries} entries beside ${appended} transactions and ${count} checkpoints, none reported anything`,
  );
  expect(appended).toBeGreaterThan(BESIDE_WRITERS);
  // The last checkpoint, at the stop, knows all that was written.
  const [head] = await admin<{ seq: number }[]>`select seq::int as seq from coalition.audit_head where chain = 'CAN'`;
  expect(signed.get('CAN')?.at(-1)?.seq).toBe(head?.seq);
});
