import { readdir, readFile } from 'node:fs/promises';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { readFromRoot, root } from './facts.ts';

/** A Containerfile's instructions, comments and continued lines resolved. */
export const readInstructions = async (file: string): Promise<readonly { readonly name: string; readonly rest: string }[]> =>
  (await readFromRoot(file))
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

const filesBelow = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(root, join(parentPath, name)));
};

/** Tells which paths .dockerignore leaves to the engine: the last pattern that matches a path, or a folder of it, decides. */
const readIgnored = async (): Promise<(path: string) => boolean> => {
  const patterns = (await readFromRoot('.dockerignore')).split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const folders = (path: string) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return (path) =>
    patterns.reduce((ignored, pattern) => {
      const glob = pattern.replace(/^!/, '');
      return folders(path).some((part) => matchesGlob(part, glob)) ? !pattern.startsWith('!') : ignored;
    }, false);
};

/** The files of the checkout that the last stage of the image copies. */
export const filesOfImage = async (): Promise<readonly string[]> => {
  const instructions = await readInstructions('deploy/Containerfile');
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const sources = last.filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from')).flatMap(({ rest }) => rest.split(' ').slice(0, -1));
  const isIgnored = await readIgnored();
  return (await Promise.all(sources.map(filesBelow))).flat().filter((path) => !isIgnored(path));
};

// A statement that begins a line, or a call; types are gone before Node links a file.
const atRunTime = /(?:^(?:import|export)(?! type\b)\b[^;'"]*?\bfrom\s*|^import\s*|\bimport\(\s*)['"]([^'"]+)['"]/gm;
const ofTypes = /^(?:import|export) type\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const asData = /new URL\(['"]([^'"]+)['"], import\.meta\.url\)/g;

const isLocal = (target: string) => target.startsWith('.') || target.startsWith('#');
const resolved = (file: string, target: string) => (target.startsWith('#') ? target.slice(1) : relative(root, resolve(root, file, '..', target)));

export type Reached = { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string>; readonly data: ReadonlySet<string> };

/** Everything that a file may load at run time, or (`types`) be read with. */
export const reachedFrom = async (entry: string, { types = false } = {}): Promise<Reached> => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const data = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (files.has(file)) return;
    files.add(file);
    const text = await readFile(join(root, file), 'utf8');
    for (const [, path = ''] of text.matchAll(asData)) data.add(resolved(file, path));
    const targets = [atRunTime, ...(types ? [ofTypes] : [])].flatMap((pattern) => [...text.matchAll(pattern)].map(([, target = '']) => target));
    for (const target of targets) {
      if (isLocal(target)) await visit(resolved(file, target));
      else if (!target.startsWith('node:'))
        packages.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  };
  await visit(entry);
  return { files, packages, data };
};
