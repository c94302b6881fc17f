import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>> };

const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as Record<string, Record<string, string>>;

// SECURITY.md 2.8: below these, a known vulnerability is open.
const floors: Readonly<Record<string, string>> = {
  '@apollo/server': '5.5.0',
  '@apollo/gateway': '2.13.2',
  '@apollo/query-planner': '2.13.2',
  '@apollo/composition': '2.13.2',
  '@apollo/federation-internals': '2.13.2',
  '@apollo/subgraph': '2.14.4',
  graphql: '16.15.0',
  'drizzle-orm': '0.45.2',
  postgres: '3.4.9',
  node: '24.17.0',
  protobufjs: '7.5.6',
  qs: '6.14.2',
  'body-parser': '1.20.3',
  jose: '6.0.0',
  'fast-xml-parser': '5.12.1',
};

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
const atLeast = (version: string, floor: string): boolean => {
  const [a, b] = [numbers(version), numbers(floor)];
  const index = a.findIndex((part, position) => part !== b[position]);
  return index === -1 || (a[index] ?? 0) > (b[index] ?? 0);
};

const installed = Object.entries(lock.packages).flatMap(([path, { version }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return path === '' || version === undefined ? [] : [{ name, version, path }];
});

test('every installed copy of a package is past its known vulnerabilities', () => {
  expect(
    installed
      .filter(({ name, version }) => floors[name] !== undefined && !atLeast(version, floors[name] ?? ''))
      .map(({ path, version }) => `${path} ${version}`),
  ).toEqual([]);
});

test('the comparison itself tells older from newer', () => {
  expect([atLeast('2.13.2', '2.13.2'), atLeast('2.9.6', '2.13.2'), atLeast('16.15.0', '16.14.2'), atLeast('16.14.2', '16.15.0')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('one copy of graphql, and the federation packages at one version', () => {
  expect(installed.filter(({ name }) => name === 'graphql').map(({ version }) => version)).toHaveLength(1);
  const federation = ['@apollo/gateway', '@apollo/composition', '@apollo/query-planner', '@apollo/federation-internals'];
  expect(new Set(installed.filter(({ name }) => federation.includes(name)).map(({ version }) => version)).size).toBe(1);
});

test('package.json names exact versions', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile names no registry host', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":/);
});
