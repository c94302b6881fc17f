import { existsSync } from 'node:fs';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const report = process.env.TEST_REPORT;

// Tests of servers and processes, each with a world of its own: they race for the machine's time, so one gets a second try.
// The others share one server and the loaded product, and get none. They come first, two at a time; then one process test at
// a time, since each starts many processes.
const processes = ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/kernel/embedded*.test.ts'];
const alone = (groupOrder: number) => ({ retry: 1, maxWorkers: 1, sequence: { groupOrder } });
const template = ['test/e2e/kit/template.ts'];

/** The whole of it with a process for each subgraph and the gateway. */
const apart: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'apart',
    include: ['test/e2e/**/*.test.ts'],
    // What has a shape of its own, or none: starts of single processes that are refused, and logins.
    exclude: ['refused', 'refused-gateway', 'logins'].map((name) => `test/e2e/${name}.test.ts`),
    ...alone(2),
    globalSetup: template,
    provide: { shape: 'apart', server: 'embedded' },
  },
};

/** The same on Debian's PostgreSQL 15, where it is installed. */
const debian: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'debian',
    include: ['session', 'readme', 'audit', 'metrics'].map((name) => `test/e2e/${name}.test.ts`),
    ...alone(3),
    provide: { shape: 'apart', server: 'debian', loaded: '' },
  },
};

export default defineConfig({
  // Vite would take graphql's ES modules where Apollo's packages take its CommonJS ones: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: { name: 'processes', include: processes, ...alone(1), globalSetup: template, provide: { shape: 'together', server: 'embedded' } },
      },
      apart,
      ...(existsSync('/usr/lib/postgresql/15/bin/postgres') ? [debian] : []),
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: processes, globalSetup: ['test/kit/cluster.ts'], isolate: false } },
    ],
  },
});
