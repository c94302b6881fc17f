import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Pool } from 'undici';

// Processes that are measured, and what they needed.

export type Running = { readonly child: ChildProcess; readonly said: Readonly<Record<string, string>> };

/** Starts a process that says where it serves: in a line of JSON, or in words that a pattern knows, whose first group is the URL. */
export const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}, says?: RegExp): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.includes('\n')) return;
      const [, url] = says?.exec(said) ?? [];
      const line = said.split('\n').find((one) => one.startsWith('{'));
      if (url !== undefined) resolve({ child, said: { url } });
      else if (line !== undefined) resolve({ child, said: JSON.parse(line) as Record<string, string> });
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });

export const stop = async ({ child }: Running, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
};

const TICKS = 100;

export const cpuOf = async (pid = 0): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1_000;
};

export const memoryOf = async (pid = 0): Promise<number> => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
};

export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

export type Request = { readonly body: string; readonly token: string | undefined };

/** How long requests are sent: so many seconds, and so many requests at the least. */
export type Span = { readonly seconds: number; readonly requests?: number };

/**
 * Requests through kept connections, some at a time.
 * @returns milliseconds of each @throws where an answer is none
 */
export const drive = async (url: string, concurrency: number, { seconds, requests = 0 }: Span, next: (sent: number) => Request): Promise<readonly number[]> => {
  const until = performance.now() + seconds * 1_000;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const took: number[] = [];
  let sent = 0;
  const client = async () => {
    while (sent < requests || performance.now() < until) {
      const from = performance.now();
      const { body, token } = next(sent++);
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  await pool.close();
  return took;
};
