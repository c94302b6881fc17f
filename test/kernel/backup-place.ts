import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { backUp } from '#kernel/backup/back-up.ts';
import type { Manifest } from '#kernel/backup/manifest.ts';
import { readBackup } from '#kernel/backup/read.ts';
import { type RestoreRequest, restore } from '#kernel/backup/restore.ts';
import { kernelRoom } from '#kernel/database/migrate.ts';
import { OWNER } from '#kernel/database/provision.ts';
import { urlAs } from '#kernel/host.ts';
import { invariantsOf } from '#kernel/invariant.ts';
import { definitions } from '../kit/definitions.ts';

export const rooms = [kernelRoom, ...definitions];
export const schemas = rooms.map(({ name }) => name);
export const key = randomBytes(32);

/** A folder for the files of a test. */
export const openFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-backup-'));
  return { path: (name: string) => join(folder, name), close: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Backs a database up as its owner. */
export const backUpTo = (url: string, file: string, options: { readonly key?: Buffer | null; readonly stop?: AbortSignal } = {}) =>
  backUp({ url, file, key, schemas, product: '0.0.0', ...options });

/** The sentence with which a file is refused; an empty text where it is taken. */
export const refusalOf = async (file: string, access = { key: key as Buffer | null, plain: false }): Promise<string> =>
  readBackup({ file, access }).then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** A copy of a file with other content, and the sentence with which it is refused. */
export const refusalOfChanged = async (file: string, change: (content: Buffer) => Buffer, access?: { key: Buffer | null; plain: boolean }): Promise<string> => {
  const changed = `${file}.changed`;
  await writeFile(changed, change(Buffer.from(await readFile(file))));
  return refusalOf(changed, access);
};

export type EmptyDatabase = { readonly name: string; readonly ownerUrl: string; readonly admin: postgres.Sql; readonly drop: () => Promise<void> };

/** A database without anything, of the owner's, on the cluster of the tests. */
export const createEmptyDatabase = async (): Promise<EmptyDatabase> => {
  const adminUrl = inject('adminUrl');
  const password = new Map(inject('credentials')).get(OWNER) ?? '';
  const name = `test_${randomBytes(6).toString('hex')}`;
  const root = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await root.unsafe(`create database ${name} owner ${OWNER}`);
  const target = new URL(adminUrl);
  target.pathname = `/${name}`;
  const admin = postgres(target.toString(), { max: 1, onnotice: () => undefined });
  return {
    name,
    ownerUrl: urlAs(adminUrl, OWNER, password, name),
    admin,
    drop: async () => {
      await admin.end({ timeout: 5 });
      await root.unsafe(`drop database if exists ${name} with (force)`);
      await root.end({ timeout: 5 });
    },
  };
};

/** Restores a file into a database, as the command does once it has read the file. @returns what was said */
export const restoreInto = async (
  ownerUrl: string,
  file: string,
  options: Partial<RestoreRequest> & { readonly manifest?: Manifest } = {},
): Promise<readonly string[]> => {
  const said: string[] = [];
  const source = { file, access: { key, plain: true } };
  const manifest = options.manifest ?? (await readBackup(source));
  await restore({ source, manifest, ownerUrl, rooms, invariants: invariantsOf(definitions), say: (line) => said.push(line), ...options });
  return said;
};

/** The names of what is in the product's schemas. */
export const relationsIn = async (sql: postgres.Sql): Promise<readonly string[]> => {
  const found = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${sql(schemas)}`;
  return found.map(({ name }) => name);
};
