import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listTables } from '#kernel/backup/catalog.ts';
import { makeKey, readKey } from '#kernel/backup/key.ts';
import { readBackup } from '#kernel/backup/read.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { SMALL_M, seedInto } from '../seed/fixture.ts';
import { backUpTo, createEmptyDatabase, key, openFolder, refusalOf, refusalOfChanged, relationsIn, restoreInto, schemas } from './backup-place.ts';

vi.setConfig({ testTimeout: 180_000 });

const folder = openFolder();
const file = folder.path('sealed.backup');
const plainFile = folder.path('plain.backup');
const trusted = { key: null, plain: true };
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  expect(await seedInto(database, SMALL_M)).toMatchObject({ code: 0 });
  const odd = ['a tab\tand a\nline', 'a back\\slash, \\. and \\N', '𝄞 \u202e ☃', '', '"quoted"\r'];
  for (const text of odd) await database.admin`insert into coalition.outbox (nation, entity_type, entity_id, action) values ('CAN', 'Odd', ${text}, 'x')`;
  await database.admin`insert into coalition.outbox (nation, entity_type, entity_id, action) values ('CAN', 'Long', ${'y'.repeat(3_000_000)}, 'x')`;
  await backUpTo(database.ownerUrl, file);
  await backUpTo(database.ownerUrl, plainFile, { key: null });
});

afterAll(async () => {
  await database.drop();
  folder.close();
});

/** A database restored from a file, for one test. */
const restored = async <Result>(from: string, work: (sql: postgres.Sql, url: string) => Promise<Result>): Promise<Result> => {
  const target = await createEmptyDatabase();
  try {
    await restoreInto(target.ownerUrl, from);
    return await work(target.admin, target.ownerUrl);
  } finally {
    await target.drop();
  }
};

/** Digests of every table's rows in whatever order, as a superuser sees them, with its columns. */
const contentOf = async (sql: postgres.Sql): Promise<Readonly<Record<string, string>>> => {
  const content: Record<string, string> = {};
  for (const { name, columns } of await listTables(sql, schemas)) {
    const [row] = await sql.unsafe<{ digest: string }[]>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended((t)::text, 0)::numeric), 0) || ' ' || coalesce(sum(hashtextextended((t)::text, 1)::numeric), 0) as digest
       from (select ${columns.join(', ')} from ${name}) t`,
    );
    content[name] = row?.digest ?? '';
  }
  return content;
};

/** Everything of the catalog that guards or speeds up rows. */
const catalogOf = async (sql: postgres.Sql): Promise<readonly string[]> => {
  const found = await sql<{ says: string }[]>`
    with ours as (select c.oid, c.oid::regclass::text as name, c.relforcerowsecurity, c.relrowsecurity, c.relacl, c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${sql(schemas)} and c.relkind = 'r')
    select concat_ws(' ', 'table', name, relrowsecurity, relforcerowsecurity, array(select a::text from unnest(relacl) a order by 1), relowner::regrole) as says from ours
    union all select concat_ws(' ', 'index', pg_get_indexdef(x.indexrelid)) from pg_index x join ours on ours.oid = x.indrelid
    union all select concat_ws(' ', 'constraint', name, conname, pg_get_constraintdef(k.oid), convalidated) from pg_constraint k join ours on ours.oid = k.conrelid
    union all select concat_ws(' ', 'trigger', name, pg_get_triggerdef(t.oid), tgenabled) from pg_trigger t join ours on ours.oid = t.tgrelid where not tgisinternal
    union all select concat_ws(' ', 'policy', p) from pg_policies p where schemaname in ${sql(schemas)}
    union all select concat_ws(' ', 'column', name, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attacl) from pg_attribute a join ours on ours.oid = a.attrelid where attnum > 0
    union all select concat_ws(' ', 'function', p.oid::regprocedure, prosecdef, proconfig, array(select a::text from unnest(proacl) a order by 1), proowner::regrole, md5(prosrc)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${sql(schemas)}
    union all select concat_ws(' ', 'migration', room, file, sha256) from coalition.migration
    order by 1`;
  return found.map(({ says }) => says);
};

test('a backup restores to the same rows, in every table, and to the same catalog', async () => {
  const [content, catalog] = [await contentOf(database.admin), await catalogOf(database.admin)];
  expect(Object.keys(content).length).toBeGreaterThan(50);
  expect(catalog.length).toBeGreaterThan(1_000);
  await restored(file, async (sql) => {
    expect(await contentOf(sql)).toEqual(content);
    expect(await catalogOf(sql)).toEqual(catalog);
  });
});

test('a restored database goes on: numbers, counts and the audit continue where they were', async () => {
  await restored(file, async (sql, url) => {
    const [before] = await database.admin<{ last: string }[]>`select max(id)::text as last from coalition.outbox`;
    const [next] = await sql<
      { id: string }[]
    >`insert into coalition.outbox (nation, entity_type, entity_id, action) values ('CAN', 'Next', '', 'x') returning id::text`;
    expect(Number(next?.id)).toBeGreaterThan(Number(before?.last));
    // Followers wait until the transaction of an event has ended: of the old server's numbers nobody knows.
    const status = await sql`select distinct pg_xact_status(transaction_id) as status from coalition.outbox`;
    expect([...status]).toEqual([{ status: 'committed' }]);
    const again = folder.path('again.backup');
    const second = await backUpTo(url, again);
    const first = await readBackup({ file, access: { key, plain: false } });
    const others = ({ name }: { readonly name: string }) => name !== 'coalition.outbox';
    expect(second.manifest.tables.filter(others)).toEqual(first.tables.filter(others));
  });
});

test('what a restore does after the rows is there with them, or nothing is: a restore that fails leaves the database empty, and it can be tried again', async () => {
  const target = await createEmptyDatabase();
  try {
    const failing = restoreInto(target.ownerUrl, file, { afterRestore: () => Promise.reject(new Error('in the middle')) });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await relationsIn(target.admin)).toEqual([]);
    const stop = AbortSignal.abort();
    await expect(restoreInto(target.ownerUrl, file, { source: { file, access: { key, plain: false }, stop } })).rejects.toThrow();
    expect(await relationsIn(target.admin)).toEqual([]);
    await restoreInto(target.ownerUrl, file, {
      afterRestore: async (owner) =>
        void (await owner`insert into coalition.outbox (nation, entity_type, entity_id, action) values ('XCS', 'Restore', '', 'x')`),
    });
    const [mark] = await target.admin`select count(*)::int as count from coalition.outbox where entity_type = 'Restore'`;
    expect(mark?.count).toBe(1);
  } finally {
    await target.drop();
  }
});

test('a database that holds anything of the product is refused, be it empty tables, and nothing is changed', async () => {
  const before = await contentOf(database.admin);
  await expect(restoreInto(database.ownerUrl, file)).rejects.toThrow(
    /^The database holds data of this product already \(its schema coalition\), and nothing was changed/,
  );
  expect(await contentOf(database.admin)).toEqual(before);
  const migrated = await createDatabase();
  await expect(restoreInto(migrated.ownerUrl, file)).rejects.toMatchObject({ name: 'ConfigurationError' });
  await migrated.drop();
});

describe('encryption', () => {
  test('nothing of the rows can be read in an encrypted backup, and two of the same rows have nothing in common', async () => {
    const other = folder.path('other.backup');
    await backUpTo(database.ownerUrl, other);
    const [one, two] = [await readFile(file), await readFile(other)];
    for (const content of [one, two]) expect(content.includes('NOTIONAL')).toBe(false);
    const body = (content: Buffer) => content.subarray(71);
    for (let at = 0; at + 16 <= 65_536; at += 4_096) expect(body(two).includes(body(one).subarray(at, at + 16))).toBe(false);
  });

  test('another key, no key, and an unencrypted file that nobody vouches for are refused, each with its sentence', async () => {
    expect(await refusalOf(file, { key: randomBytes(32), plain: false })).toBe(`BackupRefusal: ${file} is refused. It was encrypted with another key.`);
    expect(await refusalOf(file, trusted)).toBe(`ConfigurationError: ${file} is encrypted: set BACKUP_KEY_FILE to the file of its key.`);
    expect(await refusalOf(plainFile)).toMatch(/^ConfigurationError: .* is not encrypted, so that anybody may have written it\./);
    expect(await refusalOf(plainFile, trusted)).toBe('');
  });

  test('chunks that were moved, left out, doubled or cut off at their border are found', async () => {
    const chunk = (content: Buffer, index: number) => content.subarray(71 + index * 65_552, 71 + (index + 1) * 65_552);
    const around = (content: Buffer, first: number, ...middle: readonly Buffer[]) =>
      Buffer.concat([content.subarray(0, 71 + first * 65_552), ...middle, content.subarray(71 + (first + 2) * 65_552)]);
    expect(statSync(file).size).toBeGreaterThan(71 + 4 * 65_552);
    const changes: Readonly<Record<string, (content: Buffer) => Buffer>> = {
      moved: (content) => around(content, 1, chunk(content, 2), chunk(content, 1)),
      'left out': (content) => around(content, 1, chunk(content, 1)),
      doubled: (content) => around(content, 1, chunk(content, 1), chunk(content, 2), chunk(content, 2)),
      'cut off': (content) => content.subarray(0, 71 + 3 * 65_552),
      'of another file': (content) => Buffer.concat([content.subarray(0, 39), randomBytes(32), content.subarray(71)]),
    };
    for (const [what, change] of Object.entries(changes))
      expect(await refusalOfChanged(file, change), what).toMatch(/^BackupRefusal: .* is refused\. It is cut short/);
  });

  test('a key is a file that only its owner may read, and is never written over', async () => {
    const keyFile = folder.path('key');
    await makeKey(keyFile);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(await readKey(keyFile)).toHaveLength(32);
    await expect(makeKey(keyFile)).rejects.toThrow(/name a file that is not there yet/);
    await chmod(keyFile, 0o640);
    await expect(readKey(keyFile)).rejects.toThrow(`Others may read the key file ${keyFile}: chmod 600 ${keyFile}`);
    await writeFile(folder.path('no-key'), 'secret\n', { mode: 0o600 });
    await expect(readKey(folder.path('no-key'))).rejects.toThrow(/holds no backup key/);
    await expect(readKey(folder.path('nowhere'))).rejects.toThrow(/cannot be read/);
  });
});

describe('damage', () => {
  const places = (length: number, count: number) => Array.from({ length: count }, (_, index) => Math.floor((index * (length - 1)) / (count - 1)));

  test('one flipped bit, wherever it is, is found in an encrypted backup', async () => {
    const flips = [...places(statSync(file).size, 24), 3, 33, 41];
    for (const at of flips) {
      const said = await refusalOfChanged(file, (content) => {
        content.writeUInt8(content.readUInt8(at) ^ (1 << (at % 8)), at);
        return content;
      });
      expect(said, `byte ${at}`).toMatch(/^BackupRefusal: /);
    }
  });

  test('a file that was cut off anywhere is refused', async () => {
    for (const length of [...places(statSync(file).size, 24).slice(0, -1), statSync(file).size - 1])
      expect(await refusalOfChanged(file, (content) => content.subarray(0, length)), `${length} bytes`).toMatch(/^BackupRefusal: /);
  });

  test('damage to an unencrypted backup is found, or changes nothing of what it holds', async () => {
    const whole = await readBackup({ file: plainFile, access: trusted });
    const original = await readFile(plainFile);
    const changed = `${plainFile}.changed`;
    const outcomeOf = async (content: Buffer) => {
      await writeFile(changed, content);
      return readBackup({ file: changed, access: trusted }).catch((error: Error) => error.name);
    };
    for (const at of places(original.length, 24)) {
      const content = Buffer.from(original);
      content.writeUInt8(content.readUInt8(at) ^ (1 << (at % 8)), at);
      for (const outcome of [await outcomeOf(content), await outcomeOf(original.subarray(0, at))])
        if (outcome !== 'BackupRefusal') expect(outcome, `byte ${at}`).toEqual(whole);
    }
    expect(await outcomeOf(original.subarray(0, original.length - 20))).toBe('BackupRefusal');
  });
});

describe('the file', () => {
  test('only its user may read it, it is never written over, and nothing half-written stays beside it', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUpTo(database.ownerUrl, file)).rejects.toThrow(`${file} is there already, and no backup is written over: name another file.`);
    const stopped = folder.path('stopped.backup');
    await writeFile(`${stopped}.unfinished-1`, 'left by a kill');
    await expect(backUpTo(database.ownerUrl, stopped, { stop: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(existsSync(stopped)).toBe(false);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('a folder that is not there, or a place that is none, is a sentence', async () => {
    await expect(backUpTo(database.ownerUrl, folder.path('nowhere/x.backup'))).rejects.toMatchObject({ name: 'ConfigurationError' });
    expect(await refusalOf(folder.path('nothing'))).toMatch(/^ConfigurationError: .* cannot be read/);
    expect(await refusalOf(dirname(file))).toMatch(/^ConfigurationError: .* is not a file/);
  });
});

test('a backup is refused where its role would not see every row: a policy that is gone hides none silently', async () => {
  const other = await createDatabase();
  try {
    await other.admin`drop policy maintain on nations.organization`;
    await expect(backUpTo(other.ownerUrl, folder.path('blind.backup'))).rejects.toThrow(
      /^Not every row of nations\.organization is seen by the role that backs up/,
    );
    await other.admin.unsafe(`create policy maintain on nations.organization for all to coalition_owner using (true) with check (true)`);
    await other.admin.unsafe(`create policy narrow on nations.organization as restrictive for select using (notional)`);
    await expect(backUpTo(other.ownerUrl, folder.path('blind.backup'))).rejects.toThrow(/^Not every row of nations\.organization/);
  } finally {
    await other.drop();
  }
});

test('a database without the product is nothing to back up', async () => {
  const empty = await createEmptyDatabase();
  await expect(backUpTo(empty.ownerUrl, folder.path('empty.backup'))).rejects.toThrow(
    'There is nothing to back up: the database has no tables of this product.',
  );
  await empty.drop();
});

test('rows and digests as they are listed, whoever of the two reads: the owner, or a superuser who counts again', async () => {
  const url = new URL(database.ownerUrl);
  const { options } = database.admin;
  url.username = options.user ?? '';
  url.password = encodeURIComponent(String(options.pass ?? ''));
  const strong = await backUpTo(url.toString(), folder.path('strong.backup'));
  const own = await readBackup({ file, access: { key, plain: false } });
  expect(strong.manifest.tables).toEqual(own.tables);
  const written = (await readFile(folder.path('strong.backup'))).length;
  expect(strong.bytes).toBe(written);
});
