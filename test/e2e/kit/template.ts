import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endLaunched, startProduct, stopProduct } from './launched-product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** One process, or one for each subgraph and the gateway. */
    readonly shape: 'together' | 'apart';
    /** The embedded Postgres, or Debian's as a server of one's own. */
    readonly server: 'embedded' | 'debian';
    /** A data folder with the demo loaded, as a stopped product left it; the first start of most tests copies it. */
    readonly loaded: string;
  }
}

/** Starts the product once and stops it: what most tests start on. */
export default async function template(project: TestProject) {
  const place = await mkdtemp(join(tmpdir(), 'coalition-loaded-'));
  await chmod(place, 0o711); // as root, Postgres runs as another user, who must pass through
  const dataDir = join(place, 'data');
  const product = await startProduct(dataDir, { shape: 'together', server: 'embedded' });
  await stopProduct(product);
  await endLaunched();
  project.provide('loaded', dataDir);
  return () => rm(place, { recursive: true, force: true });
}
