import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

// The rules of the house, read off the imports and texts of every file (ARCHITECTURE.md).

const root = resolve(import.meta.dirname, '..');
const left = new Set(['node_modules', '.git', '.data', 'coverage', 'bench', 'deploy']);

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !left.has(name))
      .map((entry) =>
        entry.isDirectory() ? filesBelow(join(folder, entry.name)) : Promise.resolve(entry.name.endsWith('.ts') ? [join(folder, entry.name)] : []),
      ),
  );
  return found.flat();
};

type Source = { readonly path: string; readonly room: string; readonly text: string; readonly imports: readonly string[] };

// A statement that begins a line, or a call; the word "from" stands in SQL and in sentences too.
const importPattern = /(?:^(?:import|export)\b[^;'"]*?\bfrom\s*|^import\s*|\bimport\(\s*)['"]([^'"]+)['"]/gm;

const sources: readonly Source[] = await Promise.all(
  (await filesBelow(root)).map(async (file) => {
    const path = relative(root, file).split(sep).join('/');
    const text = await readFile(file, 'utf8');
    const [first = '', second = ''] = path.split('/');
    const room = first === 'subgraphs' ? `subgraphs/${second}` : first;
    const imports = [...text.matchAll(importPattern)].map(([, target = '']) => {
      if (target.startsWith('#kernel/')) return `kernel/${target.slice('#kernel/'.length)}`;
      return target.startsWith('.')
        ? relative(root, resolve(file, '..', target))
            .split(sep)
            .join('/')
        : target;
    });
    return { path, room, text, imports };
  }),
);

const product = sources.filter(({ path }) => !path.startsWith('test/') && !/^[a-z.]+\.config\.ts$|^codegen\.ts$/.test(path));
const rooms = ['kernel', 'gateway', 'schema', 'seed', 'subgraphs/'];
const isLocal = (target: string) => rooms.some((room) => target.startsWith(room));
const offenders = (among: readonly Source[], bad: (source: Source, target: string) => boolean) =>
  among.flatMap((source) => source.imports.filter((target) => bad(source, target)).map((target) => `${source.path} imports ${target}`));

test('the kernel imports no room', () => {
  const kernel = product.filter(({ room }) => room === 'kernel');
  expect(offenders(kernel, (_, target) => isLocal(target) && !target.startsWith('kernel'))).toEqual([]);
});

test('a subgraph imports itself and the kernel', () => {
  const subgraphs = product.filter(({ room }) => room.startsWith('subgraphs/'));
  expect(offenders(subgraphs, ({ room }, target) => isLocal(target) && !target.startsWith('kernel/') && !target.startsWith(`${room}/`))).toEqual([]);
});

test('the gateway imports the kernel and reads schema as data', () => {
  const gateway = product.filter(({ room }) => room === 'gateway');
  expect(offenders(gateway, (_, target) => isLocal(target) && !target.startsWith('kernel/') && !target.startsWith('gateway/'))).toEqual([]);
});

test('only the command line and seed import every room', () => {
  const others = product.filter(({ room }) => !['coalition.ts', 'coalition', 'seed'].includes(room));
  const crossing = others.filter(
    ({ imports }) => new Set(imports.filter((target) => target.startsWith('subgraphs/')).map((target) => target.split('/')[1])).size > 1,
  );
  expect(crossing.map(({ path }) => path)).toEqual([]);
});

test('only store touches tables and links; protections guard them, mappers take their types, the subgraph lists them', () => {
  const allowed = /\/(store\/|(tables|links|mappers|protections|subgraph)\.ts$)/;
  const subgraphs = product.filter(({ room, path }) => room.startsWith('subgraphs/') && !allowed.test(path));
  expect(offenders(subgraphs, (_, target) => /\/(tables|links)\.ts$/.test(target))).toEqual([]);
});

test('resolvers import neither store nor drizzle', () => {
  const resolvers = product.filter(({ path }) => /^subgraphs\/[^/]+\/resolvers\//.test(path));
  expect(offenders(resolvers, (_, target) => target.includes('/store/') || target.startsWith('drizzle-orm') || target === 'postgres')).toEqual([]);
});

test('one root field is one file, named like the field', () => {
  for (const { path, text } of product.filter(({ path }) => /\/resolvers\/(Query|Mutation)\//.test(path))) {
    const name = path.split('/').at(-1)?.replace('.ts', '');
    expect(
      [...text.matchAll(/export const (\w+)/g)].map(([, exported]) => exported),
      path,
    ).toEqual([name]);
  }
});

const only = (pattern: RegExp, places: readonly string[]) =>
  product.filter(({ text, path }) => pattern.test(text) && !places.includes(path)).map(({ path }) => path);

test('process.env is read in kernel/env.ts alone', () => {
  expect(only(/process\.env(?!\[['"]?APOLLO_TELEMETRY_DISABLED|\.APOLLO_TELEMETRY_DISABLED)/, ['kernel/env.ts'])).toEqual([]);
});

test('new DataLoader stands in kernel/loader.ts alone', () => {
  expect(only(/new DataLoader\b/, ['kernel/loader.ts'])).toEqual([]);
});

test('new ApolloServer stands in the gateway alone', () => {
  expect(product.filter(({ text }) => /new ApolloServer\b/.test(text)).map(({ room }) => room)).toEqual(['gateway']);
});

test('statements of the product name their columns: no select *', () => {
  expect(only(/select\s+(\w+\.)?\*\s+from/i, [])).toEqual([]);
});

test('no file is a drawer of everything: utils, helpers, common, manager', () => {
  expect(sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|manager|base)(\.ts|\/)/.test(path)).map(({ path }) => path)).toEqual([]);
});

test('no default exports but in configuration files and the test cluster', () => {
  expect(product.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path)).toEqual([]);
});

test('nothing imports test, bench or deploy', () => {
  expect(offenders(product, (_, target) => /^(test|bench|deploy)\//.test(target))).toEqual([]);
});

test('a file is at most 400 lines, generated ones aside', () => {
  expect(sources.filter(({ path, text }) => !path.includes('/generated/') && text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
});

test('no loose ends: any, ts-ignore, only, skip without a reason, or a note to mend later', () => {
  // In prose a word follows: "any other".
  const loose = /(:\s|\bas\s|<)any\b(?!\s+[a-z])|@ts-ignore|@ts-expect-error|\b(test|it|describe)\.(only|skip)\(|TO[D]O|FIX[M]E/;
  const kept = /biome-ignore lint\/suspicious\/noExplicitAny: |skipIf/;
  expect(
    sources
      .filter(({ path }) => !path.includes('/generated/') && path !== 'test/architecture.test.ts')
      .filter(({ text }) => text.split('\n').some((line, index, lines) => loose.test(line) && !kept.test(lines[index - 1] ?? '') && !kept.test(line)))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('every import is of a package in package.json, a built-in module or a file of the house', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const known = new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.devDependencies ?? {}),
    ...Object.keys(manifest.optionalDependencies ?? {}),
    ...builtinModules,
  ]);
  const nameOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  expect(offenders(product, (_, target) => !target.startsWith('node:') && !isLocal(target) && !target.endsWith('.ts') && !known.has(nameOf(target)))).toEqual(
    [],
  );
});

test('every room has a README of at most 40 lines', async () => {
  const names = [
    'coalition',
    'kernel',
    'gateway',
    'schema',
    'seed',
    'test',
    'subgraphs/nations',
    'subgraphs/personnel',
    'subgraphs/training',
    'subgraphs/contributions',
  ];
  for (const name of names) {
    const text = await readFile(join(root, name, 'README.md'), 'utf8');
    expect(text.split('\n').length, name).toBeLessThanOrEqual(41);
  }
});
