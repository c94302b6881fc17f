import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { OWNER } from '#kernel/database/provision.ts';
import { urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { TEMPLATE } from './cluster.ts';

/** A database of the test file's own, copied from the migrated template. */
export type TestDatabase = {
  readonly name: string;
  /** As the superuser, who sees everything: for arranging and checking, never for what is tested. */
  readonly admin: postgres.Sql;
  readonly ownerUrl: string;
  readonly urlOf: (subgraph: string) => string;
  readonly drop: () => Promise<void>;
};

/** Makes a database from the template. */
export const createDatabase = async (template = TEMPLATE): Promise<TestDatabase> => {
  const adminUrl = inject('adminUrl');
  const credentials = new Map(inject('credentials'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const root = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await root.unsafe(`create database ${name} template ${template} owner ${OWNER}`);
  const as = (role: string) => urlAs(adminUrl, role, credentials.get(role) ?? '', name);
  const target = new URL(adminUrl);
  target.pathname = `/${name}`;
  const admin = postgres(target.toString(), { max: 2, onnotice: () => undefined });
  return {
    name,
    admin,
    ownerUrl: as(OWNER),
    urlOf: (subgraph) => as(roleOf(subgraph)),
    drop: async () => {
      await admin.end({ timeout: 5 });
      await root.unsafe(`drop database if exists ${name} with (force)`);
      await root.end({ timeout: 5 });
    },
  };
};

/** Gives a test file its database, and drops it afterwards. */
export const useDatabase = (): { readonly current: () => TestDatabase } => {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database?.drop());
  return {
    current: () => {
      if (database === undefined) throw new Error('the database is there from beforeAll on');
      return database;
    },
  };
};
