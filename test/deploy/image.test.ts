import { expect, test } from 'vitest';
import { readFromRoot } from './facts.ts';
import { filesOfImage, reachedFrom, readInstructions } from './image.ts';

const instructions = await readInstructions('deploy/Containerfile');
const image = await filesOfImage();
const reached = await reachedFrom('coalition.ts');
const manifest = JSON.parse(await readFromRoot('package.json')) as { readonly dependencies: Readonly<Record<string, string>> };
const valuesOf = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);

test('the image holds every file that a process of ours may load', () => {
  expect(reached.files.size).toBeGreaterThan(300);
  expect([...reached.files].filter((file) => !image.includes(file))).toEqual([]);
});

test('the image holds every file and folder that the product reads, but the tests that `rules` lists and a cache', () => {
  const missing = [...reached.data].filter((path) => !image.some((file) => file === path || file.startsWith(`${path}/`)));
  expect(missing.sort()).toEqual(['node_modules/.cache/coalition', 'test']);
});

test('the image holds nothing else: no test, no bench, no page, no source that nobody imports', async () => {
  const withTypes = await reachedFrom('coalition.ts', { types: true });
  const isData = (file: string) => /(\.(sql|graphql|json)|LICEN[CS]E)$/.test(file);
  expect(image.filter((file) => !isData(file) && !withTypes.files.has(file))).toEqual([]);
  expect(
    image.filter((file) => isData(file) && !/^(package\.json$|LICENSE$|kernel\/|subgraphs\/|operations\/|schema\/supergraph\.graphql$)/.test(file)),
  ).toEqual([]);
});

test('what a process loads is there without development and optional packages', () => {
  expect(valuesOf('RUN')[0]).toBe('npm ci --omit=dev --omit=optional --ignore-scripts');
  expect([...reached.packages].filter((name) => manifest.dependencies[name] === undefined)).toEqual([]);
});

test('the engine is sent what the Containerfile copies, and nothing else', async () => {
  const patterns = (await readFromRoot('.dockerignore')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(patterns[0]).toBe('*');
  const copied = valuesOf('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
  expect(
    patterns
      .filter((pattern) => pattern.startsWith('!'))
      .map((pattern) => pattern.slice(1))
      .sort(),
  ).toEqual([...new Set(copied)].sort());
});

test('the image runs the Node of package.json, as a numbered user that is not root, as the first process', () => {
  expect(valuesOf('FROM')).toEqual([`node:${manifest.dependencies.node}-bookworm-slim AS packages`, `node:${manifest.dependencies.node}-bookworm-slim`]);
  expect(valuesOf('USER')).toEqual(['1000:1000']);
  expect(valuesOf('STOPSIGNAL')).toEqual(['SIGTERM']);
  expect(valuesOf('ENTRYPOINT')).toEqual(['["node"]']);
  expect(valuesOf('CMD')).toEqual(['["coalition.ts", "--help"]']);
  // Nothing secret, nor a value that a deployment should choose.
  expect([valuesOf('ENV'), valuesOf('ARG'), valuesOf('EXPOSE')]).toEqual([['HOST=0.0.0.0'], [], ['4000']]);
});
