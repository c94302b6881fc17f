import { join } from 'node:path';
import type { Account } from './account.ts';
import { writeDurably } from './durable-file.ts';

/** The address that the server listens on; the only one. */
export const ADDRESS = '127.0.0.1';

/** A setting of the embedded server's own: `current_setting('coalition.embedded', true)` answers 'on' there, and null on any other server. */
export const MARK = 'coalition.embedded';

const configuration = (port: number): string => `# Written anew at each start. What must stay is set with ALTER SYSTEM.
${MARK} = on
cluster_name = 'coalition'

# TCP on the loopback address only: a socket's path would end at 107 bytes.
listen_addresses = '${ADDRESS}'
port = ${port}
unix_socket_directories = ''
max_connections = 100
password_encryption = 'scram-sha-256'

# What was acknowledged is on the disk.
fsync = on
synchronous_commit = on
full_page_writes = on
wal_level = replica
max_wal_size = 512MB
min_wal_size = 64MB

shared_buffers = 128MB
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'ISO, YMD'

# A week of files that are used again. Statements and details of errors hold people's data: they stay out.
logging_collector = on
log_directory = '../log'
log_filename = 'postgres-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_min_error_statement = panic
log_error_verbosity = terse
log_lock_waits = off
log_autovacuum_min_duration = -1
log_checkpoints = off
`;

const access = `# Written anew at each start: everyone shows a password.
host all all ${ADDRESS}/32 scram-sha-256
`;

/** Writes the server's settings and who may connect, before each start. */
export const writeSettings = async (account: Account, cluster: string, port: number): Promise<void> => {
  await writeDurably(account, join(cluster, 'postgresql.conf'), configuration(port));
  await writeDurably(account, join(cluster, 'pg_hba.conf'), access);
};
