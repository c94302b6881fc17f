import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

// Processes that are measured, and what they needed.

export type Running = { readonly child: ChildProcess; readonly said: Readonly<Record<string, string>> };

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill();
});

/** Starts a process that says where it serves: in a line of JSON, or in words that a pattern knows, whose first group is the URL. */
export const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}, says?: RegExp): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    alive.add(child);
    child.once('exit', () => alive.delete(child));
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

/** Milliseconds of processor time: its own, and that of its children that have ended. */
const timesOf = async (pid: number): Promise<{ readonly own: number; readonly ended: number }> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  const [user = 0, system = 0, usersEnded = 0, systemsEnded = 0] = fields.slice(11, 15).map((ticks) => (Number(ticks) / TICKS) * 1_000);
  return { own: user + system, ended: usersEnded + systemsEnded };
};

export const cpuOf = async (pid = 0): Promise<number> => (await timesOf(pid)).own;

/** Processor time of a process and of all that it has started, whether they live or have ended. */
export const cpuOfFamily = async (pid: number): Promise<number> => {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter((child) => child !== '');
  const lived = await Promise.all(children.map((child) => cpuOf(Number(child)).catch(() => 0))); // it may end meanwhile
  const { own, ended } = await timesOf(pid);
  return lived.reduce((sum, one) => sum + one, own + ended);
};

export const cpuOfAll = async (processes: readonly Running[]): Promise<number> =>
  (await Promise.all(processes.map(({ child }) => cpuOf(child.pid)))).reduce((sum, one) => sum + one, 0);

export const memoryOf = async (pid = 0): Promise<number> => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
};
