import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { debianEnvironment, stopDebian } from './debian.ts';

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

export type ProductOptions = LaunchOptions & {
  /** Unless said, the shape and the server of the run: each test runs in both shapes, some on both servers. */
  readonly shape?: 'together' | 'apart';
  readonly server?: 'embedded' | 'debian';
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
      const [, url, graphql] = / serves at (unix:\S+|http:\/\/[^\s/]+)(\/graphql .*\n.*)?\n/.exec(stdout()) ?? [];
      // A gateway says two lines, a subgraph one.
      if (url !== undefined && (graphql !== undefined || !stdout().includes('/graphql'))) resolve(url);
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

/** The product on a data folder, in one process or apart. */
export const launchProduct = (dataDir: string, { shape = inject('shape'), ...options }: ProductOptions = {}): Launched =>
  launch([projectNode, 'coalition.ts', shape === 'apart' ? 'all' : 'start'], { ...options, env: { ...quickly, DATA_DIR: dataDir, ...options.env } });

export const serverEnvironment = async (dataDir: string, server: ProductOptions['server'] = inject('server')): Promise<Readonly<Record<string, string>>> =>
  server === 'debian' ? debianEnvironment(dataDir) : {};

export type Product = Launched & { readonly url: string; readonly dataDir: string };

/** A start that must come to serve. */
export const startProduct = async (dataDir: string, options: ProductOptions = {}): Promise<Product> => {
  const product = launchProduct(dataDir, { ...options, env: { ...(await serverEnvironment(dataDir, options.server)), ...options.env } });
  return { ...product, url: await product.serves, dataDir };
};

/** A start on a data folder that has the demo loaded: a copy of one, where that is the embedded server's. */
export const startLoaded = (dataDir: string, options: ProductOptions = {}): Promise<Product> => {
  if (inject('server') === 'embedded' && !existsSync(dataDir)) execFileSync('cp', ['-a', inject('loaded'), dataDir]);
  return startProduct(dataDir, options);
};

/** Ends a product the way an operator does. */
export const stopProduct = (product: Launched, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> => {
  product.child.kill(signal);
  return product.ended;
};

/** `node coalition.ts …` to its end. */
export const runCommand = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ending> =>
  launch([projectNode, 'coalition.ts', ...args], { env }).ended;

/** The same, on the server that the product of a data folder uses. */
export const runOn = async (dataDir: string, ...args: readonly string[]): Promise<Ending> =>
  runCommand(args, { DATA_DIR: dataDir, ...(await serverEnvironment(dataDir)) });

/** Ends whatever a test left running. */
export const endLaunched = async (): Promise<void> => {
  for (const { child } of launched) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await Promise.allSettled(launched.splice(0).map(({ ended }) => ended));
  await stopDebian();
};
