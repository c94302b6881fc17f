import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineageOf } from '#kernel/backup/lineage.ts';
import type { Manifest } from '#kernel/backup/manifest.ts';
import { readBackup } from '#kernel/backup/read.ts';
import { createDatabase } from '../kit/database.ts';
import { backUpTo, createEmptyDatabase, openFolder, refusalOf, relationsIn, restoreInto, rooms } from './backup-place.ts';

const folder = openFolder();
const trusted = { key: null, plain: true };
let manifest: Manifest;
const rows = new Map<string, Buffer>();

beforeAll(async () => {
  const database = await createDatabase();
  const file = folder.path('honest.backup');
  await backUpTo(database.ownerUrl, file, { key: null });
  await database.drop();
  manifest = await readBackup({ file, access: trusted }, (table, data) => void rows.set(table, Buffer.concat([rows.get(table) ?? Buffer.alloc(0), data])));
});

afterAll(folder.close);

type Entry = { readonly name: string; readonly type?: 'file' | 'symlink' | 'directory'; readonly data?: string | Buffer; readonly linkname?: string };

const compress = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_windowLog]: 21 } };

/** Writes a file of whatever entries, as somebody else might. */
const craft = async (entries: Iterable<Entry>, params = compress): Promise<string> => {
  const tar = pack();
  const compressed = buffer(tar.pipe(createZstdCompress(params) as never));
  for (const { name, type = 'file', data = '', linkname } of entries)
    await new Promise((resolve) => tar.entry({ name, type, ...(linkname === undefined ? {} : { linkname }) }, type === 'file' ? data : '', resolve));
  tar.finalize();
  const file = folder.path('crafted.backup');
  writeFileSync(file, await compressed);
  return file;
};

/** The honest backup with other rows or another manifest, whose digests are right again. */
const crafted = (changed: Readonly<Record<string, Buffer>>, change: (honest: Manifest) => object = (honest) => honest): Promise<string> => {
  const all = new Map([...rows, ...Object.entries(changed)]);
  const tables = manifest.tables.map((table) => {
    const data = all.get(table.name) ?? Buffer.alloc(0);
    return { ...table, rows: data.toString().split('\n').length - 1, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') };
  });
  const entries = [...all].filter(([, data]) => data.length > 0).map(([name, data]) => ({ name: `rows/${name}/000000`, data }));
  return craft([...entries, { name: 'manifest.json', data: JSON.stringify(change({ ...manifest, tables })) }]);
};

const last = () => ({ name: 'manifest.json', data: JSON.stringify(manifest) });

describe('what somebody else has made is refused with a sentence', () => {
  const cases: Readonly<Record<string, readonly [() => Iterable<Entry>, RegExp]>> = {
    'a name that leads out of the folder': [
      () => [{ name: 'rows/../../etc/passwd', data: 'x' }, last()],
      /an entry that is none of ours: "rows\/\.\.\/\.\.\/etc\/passwd"/,
    ],
    'an absolute name': [() => [{ name: '/etc/passwd', data: 'x' }, last()], /none of ours/],
    'a symbolic link': [() => [{ name: 'rows/coalition.label/000000', type: 'symlink', linkname: '/etc/passwd' }, last()], /an entry that is no file/],
    'a folder': [() => [{ name: 'rows/', type: 'directory' }, last()], /an entry that is no file/],
    'an entry longer than any of ours': [() => [{ name: 'rows/coalition.label/000000', data: Buffer.alloc(1_048_577) }, last()], /longer than any of ours/],
    'a manifest longer than any of ours': [() => [{ name: 'manifest.json', data: Buffer.alloc(4_194_305, 32) }], /longer than any of ours/],
    'a manifest that is not JSON': [() => [{ name: 'manifest.json', data: '{' }], /manifest is not readable/],
    'a manifest of another product': [
      () => [{ name: 'manifest.json', data: '{"format": 1}' }],
      /manifest is wrong at product: it is no backup of this product/,
    ],
    'a manifest of a newer form': [() => [{ name: 'manifest.json', data: '{"format": 2}' }], /form 2, which this version does not know/],
    'no manifest': [() => [{ name: 'rows/coalition.label/000000', data: 'x\n' }], /ends before its manifest/],
    'nothing at all': [() => [], /ends before its manifest/],
    'something behind the manifest': [() => [last(), { name: 'rows/coalition.label/000000', data: 'x\n' }], /Something stands behind its manifest/],
    'rows in two places': [
      () => [
        { name: 'rows/a.b/000000', data: 'x' },
        { name: 'rows/a.c/000000', data: 'x' },
        { name: 'rows/a.b/000001', data: 'x' },
      ],
      /rows of a\.b stand in two places/,
    ],
    'a part that is missing': [() => [{ name: 'rows/a.b/000001', data: 'x' }], /Part 0 of the rows of a\.b is missing/],
    'a table that is not listed': [() => [{ name: 'rows/a.b/000000', data: 'x' }, last()], /does not list the table a\.b/],
    'other rows than those listed': [
      () => [{ name: 'rows/coalition.label/000000', data: '1\n' }, last()],
      /The rows of coalition\.\w+ are not those its manifest lists/,
    ],
  };
  for (const [what, [entries, sentence]] of Object.entries(cases))
    test(what, async () => {
      const said = await refusalOf(await craft(entries()), trusted);
      expect(said).toMatch(/^BackupRefusal: /);
      expect(said).toMatch(sentence);
    });

  test('a file that is no backup at all, or an empty one', async () => {
    for (const content of ['', 'PGDMP', '\u001f\u008b', 'x'.repeat(100_000)]) {
      writeFileSync(folder.path('other'), content, 'latin1');
      expect(await refusalOf(folder.path('other'), trusted)).toBe(`BackupRefusal: ${folder.path('other')} is refused. It is no backup of this product.`);
    }
  });
});

test('what swells a thousand times, or wants a large window, is refused before it takes memory or time', async () => {
  const zeros = Buffer.alloc(1_048_576);
  const bomb = function* () {
    for (let part = 0; part < 150; part += 1) yield { name: `rows/a.b/${String(part).padStart(6, '0')}`, data: zeros };
  };
  expect(await refusalOf(await craft(bomb()), trusted)).toMatch(/It swells beyond all measure/);
  const wide = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_windowLog]: 27 } };
  expect(await refusalOf(await craft(bomb(), wide), trusted)).toMatch(/^BackupRefusal: .* is damaged or cut short/);
});

/** What a restore of a file says, and that nothing of it is left. */
const restoreRefusal = async (file: string): Promise<string> => {
  const target = await createEmptyDatabase();
  try {
    const said = await restoreInto(target.ownerUrl, file, { source: { file, access: trusted } }).then(
      () => 'nothing',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(await relationsIn(target.admin)).toEqual([]);
    return said;
  } finally {
    await target.drop();
  }
};

describe('rows that do not hold are not restored, however right their digests are', () => {
  test('rows that a check, a key or a type refuses', async () => {
    const participant = rows.get('coalition.participant') ?? Buffer.alloc(0);
    const twice = Buffer.concat([participant, participant]);
    expect(await restoreRefusal(await crafted({ 'coalition.participant': twice }))).toMatch(
      /^BackupRefusal: The backup has rows that its tables refuse: .*participant_pkey/,
    );
    expect(await restoreRefusal(await crafted({ 'coalition.participant': Buffer.from('toolong\t2020-01-01\t\\N\n') }))).toMatch(/participant_nation_check/);
    expect(await restoreRefusal(await crafted({ 'coalition.participant': Buffer.from('CAN\tyesterday noon\t\\N\n') }))).toMatch(/timestamp/);
    expect(await restoreRefusal(await crafted({ 'coalition.participant': Buffer.from('CAN\n') }))).toMatch(/missing data for column/);
  });

  test('an audit that does not verify, unless that is said', async () => {
    const entry = Buffer.from(`CAN\t1\t2026-01-01T00:00:00.000000Z\t{}\t\\\\x00\t\\\\x00\n`);
    const file = await crafted({ 'coalition.audit_entry': entry });
    expect(await restoreRefusal(file)).toMatch(
      /^BackupRefusal: What the backup holds does not: 1 audit chains and 0 invariants are broken\. Nothing was restored/,
    );
    const target = await createEmptyDatabase();
    const said = await restoreInto(target.ownerUrl, file, { source: { file, access: trusted }, acceptBroken: true });
    expect(said).toEqual(['CAN: the first bad entry is 1: the chain has no head']);
    await target.drop();
  });

  test('rows that end their COPY early', async () => {
    const participant = rows.get('coalition.participant')?.toString() ?? '';
    expect(await restoreRefusal(await crafted({ 'coalition.participant': Buffer.from(`\\.\n${participant}`) }))).toMatch(/^BackupRefusal: /);
  });

  test('tables, columns and sequences that the migrations do not make', async () => {
    const [first, ...others] = manifest.tables;
    if (first === undefined) throw new Error('the backup lists no table');
    expect(
      await restoreRefusal(
        await crafted({}, (honest) => ({
          ...honest,
          tables: [...honest.tables, { ...first, name: 'pg_catalog.pg_authid', rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') }],
        })),
      ),
    ).toMatch(/rows of pg_catalog\.pg_authid, which its migrations do not make/);
    const renamed = (honest: Manifest) => ({
      ...honest,
      tables: honest.tables.map((table) => (table.name === 'coalition.label' ? { ...table, columns: ['id) from program'] } : table)),
    });
    expect(await restoreRefusal(await crafted({}, renamed))).toMatch(/other columns of coalition\.label/);
    expect(others.length).toBeGreaterThan(0);
    const missing = (honest: Manifest) => ({ ...honest, tables: honest.tables.filter(({ name }) => name !== 'nations.organization') });
    expect(await restoreRefusal(await crafted({}, missing))).toMatch(/lacks the table nations\.organization|does not list the table/);
    const sequence = (honest: Manifest) => ({ ...honest, sequences: [{ name: 'pg_catalog.x', value: '1', called: true }] });
    expect(await restoreRefusal(await crafted({}, sequence))).toMatch(/a sequence pg_catalog\.x, which its migrations do not make/);
  });
});

describe('the migrations of a backup', () => {
  const of = (change: (migrations: Manifest['migrations']) => Manifest['migrations']) =>
    lineageOf({ migrations: change([...manifest.migrations]) }, rooms).then(
      ({ before, after }) => `${before.length} before, ${after.length} after`,
      (error: Error) => error.message,
    );

  test('an older backup is brought forward: what it lacks comes after', async () => {
    const count = manifest.migrations.length;
    expect(await of((all) => all)).toBe(`${count} before, 0 after`);
    const older = (all: Manifest['migrations']) => all.filter(({ file }) => file.startsWith('0001'));
    expect(await of(older)).toBe(`${older(manifest.migrations).length} before, ${count - older(manifest.migrations).length} after`);
    expect(await of((all) => all.filter(({ room }) => room !== 'training'))).toMatch(/before, [1-9]\d* after$/);
  });

  test('a backup of a newer version, of a changed migration, or with a gap is refused', async () => {
    const sha256 = '0'.repeat(64);
    expect(await of((all) => [...all, { room: 'nations', file: '9999_add_much.sql', sha256 }])).toBe(
      'The backup is ahead of this version: it has nations/9999_add_much.sql. Restore it with a newer version.',
    );
    expect(await of((all) => [...all, { room: 'logistics', file: '0001_create_logistics.sql', sha256 }])).toMatch(/^The backup is ahead of this version/);
    expect(await of((all) => all.map((migration) => (migration.file.startsWith('0001') ? { ...migration, sha256 } : migration)))).toMatch(
      /^The backup is not of this product/,
    );
    expect(await of((all) => all.filter(({ room, file }) => room !== 'coalition' || !file.startsWith('0001')))).toMatch(
      /^The backup is of no version of this product: it lacks coalition\/0001/,
    );
  });
});
