import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

// Tests of servers and processes, each with a world of its own: they race for the machine's time, so one gets a second try.
// The others share one server and the loaded product, and get none.
const apart = ['test/e2e/**/*.test.ts', 'test/kernel/embedded*.test.ts'];

export default defineConfig({
  // Vite would take graphql's ES modules where Apollo's packages take its CommonJS ones: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      { extends: true, test: { name: 'apart', include: apart, retry: 1 } },
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, globalSetup: ['test/kit/cluster.ts'], isolate: false } },
    ],
  },
});
