import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

// Tests of servers and processes, each with a world of its own; the others share one server and the loaded product.
const apart = ['test/e2e/**/*.test.ts', 'test/kernel/embedded*.test.ts'];

export default defineConfig({
  // Vite would take graphql's ES modules where Apollo's packages take its CommonJS ones: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3, // much of the time goes to waiting for processes
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, globalSetup: ['test/kit/cluster.ts'], isolate: false } },
    ],
  },
});
