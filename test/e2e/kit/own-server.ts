import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { urlAs } from '#kernel/host.ts';
import { isRoot, ordinaryUser } from '../../kernel/embedded-place.ts';
import { freePort } from '../../kit/free-port.ts';

/** Works on a server as its superuser. */
export const onServer = async <Result>(url: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/** The password of every role that an operator has made. */
export const PASSWORD = randomBytes(12).toString('hex');

/** What an operator prepares on a server of their own: a role that makes roles and is no superuser, and a database of it. */
export const operatorsDatabase = async (
  superuserUrl: string,
  name: string,
  { role = 'operator', attributes = 'createrole createdb', marked = true } = {},
): Promise<string> => {
  await onServer(superuserUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
    if (found === undefined) await sql.unsafe(`create role ${role} login ${attributes} password '${PASSWORD}'`);
    await sql.unsafe(`create database ${name} owner ${role}`);
    // The floor lets an unpatched server pass where it is the embedded one, by this setting.
    await sql.unsafe(`alter database ${name} set coalition.embedded = '${marked ? 'on' : 'off'}'`);
  });
  return urlAs(superuserUrl, role, PASSWORD, name);
};

const debian = '/usr/lib/postgresql/15/bin';

export const hasDebianServer = existsSync(join(debian, 'postgres'));

/** Starts Debian's PostgreSQL 15 in a folder. */
export const startDebianServer = async (cluster: string): Promise<{ readonly superuserUrl: string; readonly stop: () => void }> => {
  const user = isRoot ? ordinaryUser() : null;
  const run = (program: string, ...args: readonly string[]) => execFileSync(join(debian, program), args, { cwd: '/', stdio: 'ignore', ...(user ?? {}) });
  mkdirSync(cluster, { mode: 0o700 });
  if (user !== null) execFileSync('chown', [`${user.uid}:${user.gid}`, cluster]);
  run('initdb', '-D', cluster, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8');
  const port = await freePort();
  run('pg_ctl', 'start', '-D', cluster, '-w', '-l', join(cluster, 'log'), '-o', `-p ${port} -h 127.0.0.1 -c unix_socket_directories=`);
  return { superuserUrl: `postgres://postgres:any@127.0.0.1:${port}/postgres`, stop: () => void run('pg_ctl', 'stop', '-D', cluster, '-m', 'immediate', '-w') };
};
