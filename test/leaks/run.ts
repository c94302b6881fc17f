import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { leaks } from './leaks.ts';
import { type Leak, plant } from './plant.ts';

// Plants leaks one at a time in a copy of the house, and expects the named tests to fail there.

const help = `Plants each leak of test/leaks/leaks.ts in a copy of the working tree and expects its tests to fail.

  node test/leaks/run.ts                  all of them
  node test/leaks/run.ts --only NAME      one, or several: --only a --only b
  node test/leaks/run.ts --list           their names and what they mean
  node test/leaks/run.ts --no-baseline    without the first run, in which the same tests must pass

Exit codes: 0 every leak was caught, 1 one was not, or the tests fail without any leak, 2 wrong use.`;

const root = resolve(import.meta.dirname, '../..');
const left = new Set(['node_modules', '.git', '.data', 'coverage']);

const copyTree = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'leaks-'));
  await cp(root, folder, { recursive: true, filter: (source) => !left.has(basename(source)) });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
};

type Failure = { readonly name: string; readonly message: string };
type Verdict = { readonly ok: boolean; readonly passed: number; readonly failures: readonly Failure[] };

type Report = {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly failureMessages?: readonly string[] }[];
  }[];
};

const firstLine = (text = ''): string => (text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 160);

const verdictOf = ({ success, numPassedTests, testResults }: Report): Verdict => ({
  ok: success,
  passed: numPassedTests,
  failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => ({ name: one.title, message: firstLine(one.failureMessages?.[0]) }));
    return failed.length > 0 || status !== 'failed' ? failed : [{ name: basename(name), message: firstLine(message) }];
  }),
});

/** Runs test files in the copy. @throws Error where the run itself did not come to an end */
const runTests = async (folder: string, tests: readonly string[], only?: string): Promise<Verdict> => {
  const file = join(folder, 'leaks-report.json');
  await rm(file, { force: true });
  const args = ['run', ...tests, '--reporter=json', `--outputFile=${file}`, ...(only === undefined ? [] : ['-t', only])];
  const child = spawn(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise<void>((done, fail) => child.on('error', fail).on('close', () => done()));
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return verdictOf(JSON.parse(text) as Report);
  // What keeps the whole run from starting, such as a database that refuses to be served, is a failure of every test.
  return { ok: false, passed: 0, failures: [{ name: 'the run', message: firstLine(said) }] };
};

/** Breaks that would fail any test: a leak that does not even run shows nothing. */
const isMistake = ({ message }: Failure): boolean =>
  /SyntaxError|Transform failed|ReferenceError|Cannot find module|Expected .* but found|PostgresError: (could not determine|syntax error|.* does not exist)/.test(
    message,
  );

const tryLeak = async (folder: string, { edits, tests, only }: Leak): Promise<Verdict> => {
  const before = new Map<string, string>();
  try {
    for (const edit of edits) {
      const file = join(folder, edit.file);
      const text = await readFile(file, 'utf8');
      if (!before.has(file)) before.set(file, text);
      await writeFile(file, plant(text, edit));
    }
    return await runTests(folder, tests, only);
  } finally {
    for (const [file, text] of before) await writeFile(file, text);
  }
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;

const baseline = async (folder: string, chosen: readonly Leak[]): Promise<boolean> => {
  const since = performance.now();
  const tests = [...new Set(chosen.flatMap((leak) => leak.tests))];
  const { ok, passed, failures } = await runTests(folder, tests);
  say(`without a leak: ${passed} tests passed, ${failures.length} failed (${seconds(since)})`);
  for (const { name, message } of failures) say(`  ${name}: ${message}`);
  return ok;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' }, 'no-baseline': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    say(help);
    return 0;
  }
  const chosen = leaks.filter(({ name }) => values.only === undefined || values.only.includes(name));
  const unknown = values.only?.find((name) => !leaks.some((leak) => leak.name === name));
  if (unknown !== undefined) throw new TypeError(`There is no leak ${unknown}. There are: ${leaks.map(({ name }) => name).join(', ')}.`);
  if (values.list) {
    for (const { name, means } of leaks) say(`${name.padEnd(26)}${means}`);
    return 0;
  }
  const folder = await copyTree();
  try {
    if (!values['no-baseline'] && !(await baseline(folder, chosen))) return 1;
    let missed = 0;
    for (const [index, leak] of chosen.entries()) {
      const since = performance.now();
      const { ok, failures } = await tryLeak(folder, leak);
      const mistake = failures.find(isMistake);
      const caught = !ok && failures.length > 0 && mistake === undefined;
      if (!caught) missed += 1;
      const [first] = failures;
      const how = mistake === undefined ? (first === undefined ? 'every test passed' : `by "${first.name}"`) : `it does not run: ${mistake.message}`;
      say(`${index + 1}/${chosen.length} ${leak.name}: ${caught ? 'caught' : 'NOT CAUGHT'} ${how} (${seconds(since)})`);
      if (caught && first !== undefined) say(`      ${first.message}`);
    }
    say(`${chosen.length - missed} of ${chosen.length} leaks caught`);
    return missed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  process.exitCode = await main().catch((error: Error) => {
    process.stderr.write(`${error.name === 'TypeError' ? error.message : error.stack}\n`);
    return 2;
  });
}
