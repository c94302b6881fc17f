import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { orAbsent } from './embedded-error.ts';
import { serverFolder } from './home.ts';

/** A mark in the server's logs: how long each file is. */
export type LogSizes = ReadonlyMap<string, number>;

const logFiles = async (folder: string): Promise<string[]> => {
  const server = serverFolder(folder);
  const rotated = (await orAbsent(readdir(join(server, 'log')))) ?? [];
  return [...rotated.sort().map((name) => join(server, 'log', name)), join(server, 'start.log')];
};

/** Marks where the server's logs end now. */
export const serverLogSizes = async (folder: string): Promise<LogSizes> => {
  const sizes = new Map<string, number>();
  for (const file of await logFiles(folder)) sizes.set(file, (await orAbsent(stat(file)))?.size ?? 0);
  return sizes;
};

/** What the server has written to its logs since the mark. */
export const readServerLog = async (folder: string, since: LogSizes): Promise<string> => {
  let text = '';
  for (const file of await logFiles(folder)) {
    text += (await orAbsent(readFile(file)))?.subarray(since.get(file) ?? 0).toString() ?? '';
  }
  return text;
};
