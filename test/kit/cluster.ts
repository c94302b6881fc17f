import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { OWNER } from '#kernel/database/provision.ts';
import { startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { loginsOf, prepareHost } from '#kernel/host.ts';
import { createLogger } from '#kernel/log.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { definitions } from './definitions.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's URL of the test cluster. */
    readonly adminUrl: string;
    readonly credentials: readonly (readonly [string, string])[];
  }
}

/** The database that every test file's own database is copied from. */
export const TEMPLATE = 'template_coalition';

/** Starts one real Postgres for the whole run and migrates the template. */
export default async function cluster(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'coalition-test-'));
  await chmod(dataDir, 0o711); // as root, Postgres runs as another user, who must pass through
  const server = await startEmbedded({ dataDir, logger: createLogger('silent') });
  const credentials = await openCredentials(dataDir, loginsOf(definitions));
  const adminUrl = server.superuserUrl('postgres');
  await prepareHost({ adminUrl, database: TEMPLATE, owner: OWNER, credentials, definitions });
  project.provide('adminUrl', adminUrl);
  project.provide('credentials', [...credentials]);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
