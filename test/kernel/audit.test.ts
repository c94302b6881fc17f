import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Verification, verifyAudit, verifySnapshot } from '#kernel/audit/verify.ts';
import { useGraph, viewer } from '../kit/graph.ts';

const graph = useGraph();
const save = 'mutation ($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id } problems { code } } }';

beforeAll(async () => {
  for (const nation of ['CAN', 'USA'])
    for (let index = 0; index < 8; index += 1) {
      const input = { idempotencyKey: randomUUID(), name: `Notional ${index}`, kind: 'IMPLEMENTER', type: '10', nation };
      await graph().data('nations', viewer(nation, 'SNR'), save, { input });
    }
});

/** Tampers as a superuser who switched the triggers off, looks, and puts everything back. */
const after = async (tamper: string) => {
  const { admin } = graph().database;
  let found: Verification | undefined;
  await admin
    .begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql.unsafe(tamper);
      found = await verifySnapshot(sql);
      throw new Error('put back');
    })
    .catch((error: Error) => {
      if (error.message !== 'put back') throw error;
    });
  return found;
};

test('an untouched audit verifies, every chain and entry of it', async () => {
  const [row] = await graph().database.admin`select count(*)::int as entries from coalition.audit_entry`;
  expect(await verifyAudit(graph().database.admin)).toEqual({ chains: 2, entries: row?.entries, bad: [] });
});

const tamperings = [
  ['an edited body', "update coalition.audit_entry set body = replace(body, 'create', 'delete') where chain = 'CAN' and seq = 5", 5],
  ['an edited time', "update coalition.audit_entry set at = '2020-01-01T00:00:00.000000Z' where chain = 'CAN' and seq = 3", 3],
  ['an edited hash', "update coalition.audit_entry set hash = sha256('x') where chain = 'CAN' and seq = 4", 4],
  ['a deleted entry', "delete from coalition.audit_entry where chain = 'CAN' and seq = 2", 2],
  ['a cut tail', "delete from coalition.audit_entry where chain = 'CAN' and seq > 6", 7],
  [
    "two entries in each other's place",
    "update coalition.audit_entry set seq = case seq when 2 then 3 else 2 end + 100 where chain = 'CAN' and seq in (2, 3); update coalition.audit_entry set seq = seq - 100 where seq > 100",
    2,
  ],
  [
    'an inserted entry',
    "insert into coalition.audit_entry select chain, 9, at, body, hash, sha256('y') from coalition.audit_entry where chain = 'CAN' and seq = 8; update coalition.audit_head set seq = 9 where chain = 'CAN'",
    9,
  ],
  ['an edited change beside the chain', "update coalition.audit_change set change = '{}' where chain = 'CAN' and seq = 7", 7],
  ['a head that is gone', "delete from coalition.audit_head where chain = 'CAN'", 1],
] as const;

for (const [what, sql, seq] of tamperings) {
  test(`the audit finds ${what}, and names the first bad entry`, async () => {
    const found = await after(sql);
    expect(found?.bad).toMatchObject([{ chain: 'CAN', seq }]);
  });
}

test('a purged change leaves the chain whole', async () => {
  expect((await after("delete from coalition.audit_change where chain = 'CAN' and seq < 5"))?.bad).toEqual([]);
});

test('the audit is append-only for everybody who is no superuser, the owner too', async () => {
  const { admin } = graph().database;
  for (const role of ['coalition_owner', 'coalition_nations', 'coalition_audit'])
    for (const statement of ["update coalition.audit_entry set body = '{}'", 'delete from coalition.audit_entry', 'truncate coalition.audit_entry']) {
      const tried = admin.begin(async (sql) => {
        await sql.unsafe(`set local role ${role}`);
        await sql.unsafe(statement);
      });
      await expect(tried, `${role}: ${statement}`).rejects.toThrow(/append-only|permission denied/);
    }
});

test('a role that serves a nation reads neither the audit nor the outbox', async () => {
  const { admin } = graph().database;
  for (const role of ['nations', 'personnel', 'training', 'contributions'])
    for (const table of ['audit_head', 'audit_entry', 'audit_change', 'outbox']) {
      const tried = admin.begin(async (sql) => {
        await sql.unsafe(`set local role coalition_${role}`);
        await sql`select coalition.enter('USA', '{SNR}', 'me')`;
        await sql.unsafe(`select from coalition.${table}`);
      });
      await expect(tried, `${role}: ${table}`).rejects.toThrow(/permission denied/);
    }
});

test('an entry cannot speak for another nation or person than the one who entered', async () => {
  const forged = graph().database.admin.begin(async (sql) => {
    await sql`set local role coalition_nations`;
    await sql`select coalition.enter('CAN', '{SNR}', 'me')`;
    await sql`select coalition.audit_append('{"nation":"USA","actor":"me"}', '{}')`;
  });
  await expect(forged).rejects.toThrow(/speaks for its own nation/);
});

test('an entry says who, when, what and which labels, and holds a digest instead of the change', async () => {
  const [entry] = await graph().database.admin`select body from coalition.audit_entry where chain = 'CAN' and seq = 1`;
  const body = JSON.parse(entry?.body);
  expect(body).toMatchObject({
    nation: 'CAN',
    actor: 'actor-of-CAN',
    field: 'saveOrganization',
    action: 'create',
    entityType: 'Organization',
    labelBefore: null,
  });
  expect(body.digest).toMatch(/^[\w-]{43}$/);
  expect(entry?.body).not.toContain('Notional');
});
