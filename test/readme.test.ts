import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readEnvironment, variables } from '#kernel/env.ts';

const root = new URL('../', import.meta.url);
const file = new URL('README.md', root);
const readme = await readFile(file, 'utf8');
const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

const defaults = readEnvironment({}) as Readonly<Record<string, unknown>>;
const table = [
  '| variable | default | what it is |',
  '| --- | --- | --- |',
  ...Object.entries(variables).map(([name, { means }]) => `| \`${name}\` | ${defaults[name] === undefined ? '' : `\`${defaults[name]}\``} | ${means} |`),
].join('\n');

test('the README lists every variable with its default and what it is (UPDATE_README=1 writes the table anew)', async () => {
  const [before, after] = ['<!-- configuration -->', '<!-- end of configuration -->'];
  const start = readme.indexOf(before) + before.length;
  const end = readme.indexOf(after);
  expect(start).toBeGreaterThan(before.length);
  expect(end).toBeGreaterThan(start);
  if (process.env.UPDATE_README === '1') await writeFile(file, `${readme.slice(0, start)}\n\n${table}\n\n${readme.slice(end)}`);
  expect((await readFile(file, 'utf8')).slice(start, start + table.length + 4).trim()).toBe(table);
});

test('every npm script that the README names is there', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
});

test('every folder and file of the map is there', async () => {
  const map = /## The map\n\n```\n(.*?)```/s.exec(readme)?.[1] ?? '';
  for (const line of map.trim().split('\n')) {
    const name = line.split(/\s/)[0] ?? '';
    await expect(
      readFile(new URL(name.endsWith('/') ? `${name}README.md` : name, root)).catch((error: NodeJS.ErrnoException) =>
        name === 'subgraphs/' ? 'rooms below' : Promise.reject(error),
      ),
      name,
    ).resolves.toBeDefined();
  }
});

test('no page names this or that machine: no path of a home or workplace, no registry host', async () => {
  for (const page of ['README.md', 'kernel/README.md', 'gateway/README.md', 'schema/README.md', 'seed/README.md', 'test/README.md', 'deploy/README.md']) {
    const text = await readFile(new URL(page, root), 'utf8');
    expect(text, page).not.toMatch(/\/(root|home|work|Users)\/|registry\.[a-z]/);
  }
});
