import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const readFromRoot = (path: string): Promise<string> => readFile(resolve(root, path), 'utf8');

/** Variables and commands that other branches bring, to be taken out of here when they are there. */
export const awaitedVariables: readonly string[] = ['METRICS_PORT', 'METRICS_HOST', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'BACKUP_KEY_FILE'];
export const awaitedCommands: readonly string[] = ['backup', 'restore', 'audit checkpoint'];

const numberIn = async (path: string, pattern: RegExp): Promise<number> => Number((pattern.exec(await readFromRoot(path))?.[1] ?? '').replaceAll('_', ''));

/** Milliseconds that a stopping server waits for what it is answering, after it drained. */
export const LAST_ANSWERS = await numberIn('kernel/http/listen.ts', /^const LAST_ANSWERS = ([\d_]+);/m);

/** Milliseconds that its connections to Postgres may take to end. */
export const POOLS_END = 1_000 * (await numberIn('kernel/database/connect.ts', /sql\.end\(\{ timeout: (\d+) \}\)/));

/** What the table of coalition.ts says of each command. */
export const commandTable = async (): Promise<ReadonlyMap<string, string>> => {
  const text = await readFromRoot('coalition.ts');
  return new Map([...text.matchAll(/use: '(\w+)([^']*)'/g)].map(([, name = '', use = '']) => [name, use]));
};

/** Tells whether the product has a command, and the verb behind it. */
export const commandsOfImage = async (): Promise<(command: string, verb: string) => boolean> => {
  const table = await commandTable();
  return (command, verb) => {
    if (awaitedCommands.includes(command) || awaitedCommands.includes(`${command} ${verb}`)) return true;
    const use = table.get(command);
    if (use === undefined) return false;
    return command === 'subgraph' || !/^[a-z]+$/.test(verb) || use.split(/[ |]/).includes(verb);
  };
};
