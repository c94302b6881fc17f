import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout: where `npm start` is typed. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** The Node that npm would put first on PATH. */
export const projectNode = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

/** How a process of the product ended, and everything it said. */
export type Ending = { readonly code: number | null; readonly signal: string | null; readonly stdout: string; readonly stderr: string };

export type LaunchOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** Goes in front of the command line. */
  readonly before?: readonly string[];
  /** Who starts it. */
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  readonly cwd?: string;
};

/** A process of the product that was started, whatever becomes of it. */
export type Launched = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The address it prints. @throws Error with what it said, where it ends before it serves */
  readonly serves: Promise<string>;
  readonly ended: Promise<Ending>;
};

const launched: Launched[] = [];

// Nothing of the test's own environment but what a shell would have.
const shell = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', TMPDIR: process.env.TMPDIR ?? '/tmp' };

const collect = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let text = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
};

/** Starts a program of the product, with an environment of its own. */
export const launch = (command: readonly string[], { env = {}, before = [], as, cwd = checkout }: LaunchOptions = {}): Launched => {
  const [program = '', ...args] = [...before, ...command];
  const child = spawn(program, args, { cwd, detached: true, env: { ...shell, ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...as });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }));
  });
  const serves = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, url] = / serves at (http:\/\/\S+)\/graphql /.exec(stdout()) ?? [];
      // Both lines belong to it.
      if (url !== undefined && stdout().split('\n').length > 2) resolve(url);
    });
    ended.then(
      ({ code, signal }) => reject(new Error(`it ended with ${code ?? signal} before it served: ${stderr()}`)),
      (error: unknown) => reject(error),
    );
  });
  serves.catch(() => undefined);
  const it: Launched = { child, pid: child.pid ?? 0, stdout, stderr, serves, ended };
  launched.push(it);
  return it;
};

/** Free port, no waiting for load balancers: what a test wants unless it is about those. */
export const quickly = { PORT: '0', DRAIN_MS: '0' };

/** `node coalition.ts start` on a data folder. */
export const launchProduct = (dataDir: string, options: LaunchOptions = {}): Launched =>
  launch([projectNode, 'coalition.ts', 'start'], { ...options, env: { ...quickly, DATA_DIR: dataDir, ...options.env } });

export type Product = Launched & { readonly url: string; readonly dataDir: string };

/** A start that must come to serve. */
export const startProduct = async (dataDir: string, options: LaunchOptions = {}): Promise<Product> => {
  const product = launchProduct(dataDir, options);
  return { ...product, url: await product.serves, dataDir };
};

/** Ends a product the way an operator does. */
export const stopProduct = (product: Launched, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> => {
  product.child.kill(signal);
  return product.ended;
};

/** `node coalition.ts …` to its end. */
export const runCommand = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ending> =>
  launch([projectNode, 'coalition.ts', ...args], { env }).ended;

/** Ends whatever a test left running. */
export const endLaunched = async (): Promise<void> => {
  for (const { child } of launched) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await Promise.allSettled(launched.splice(0).map(({ ended }) => ended));
};
