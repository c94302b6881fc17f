import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const readFromRoot = (path: string): Promise<string> => readFile(resolve(root, path), 'utf8');

const numberIn = async (path: string, pattern: RegExp): Promise<number> => Number((pattern.exec(await readFromRoot(path))?.[1] ?? '').replaceAll('_', ''));

/** Milliseconds that a stopping server waits for what it is answering, after it drained. */
export const LAST_ANSWERS = await numberIn('kernel/http/listen.ts', /^const LAST_ANSWERS = ([\d_]+);/m);

/** Milliseconds that its connections to Postgres may take to end. */
export const POOLS_END = 1_000 * (await numberIn('kernel/database/connect.ts', /sql\.end\(\{ timeout: (\d+) \}\)/));

/** Tells whether the product has a command, and the verb behind it: by the table of coalition.ts, or by the command's help. */
export const commandsOfImage = async (): Promise<(command: string, verb: string) => boolean> => {
  const table = await readFromRoot('coalition.ts');
  const uses = new Map([...table.matchAll(/use: '(\w+)([^']*)'/g)].map(([, name = '', use = '']) => [name, use]));
  const files = (await readdir(resolve(root, 'coalition'))).filter((name) => name.endsWith('.ts'));
  const help = (await Promise.all(files.map((name) => readFromRoot(`coalition/${name}`)))).join('\n');
  return (command, verb) => {
    const use = uses.get(command);
    if (use === undefined || command === 'subgraph' || !/^[a-z]+$/.test(verb)) return use !== undefined;
    return use.split(/[ |]/).includes(verb) || help.includes(`-- ${command} ${verb} `);
  };
};
