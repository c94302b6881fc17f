import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  // Vite would take graphql's ES modules where Apollo's packages take its CommonJS ones: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false, // files share loaded modules, never data: each has a database of its own
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
