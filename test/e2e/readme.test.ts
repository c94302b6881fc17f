import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { checkout, endLaunched, type Product, startLoaded, stopProduct } from './kit/launched-product.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const session = readme.slice(readme.indexOf('## A first session'), readme.indexOf('## What each nation sees'));
const blocks = [...session.matchAll(/```(sh|json)\n(.*?)```/gs)].map(([, kind = '', text = '']) => ({ kind, text: text.trim() }));

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const place = openPlace();
const dataDir = place.path('data');
let product: Product;

beforeAll(async () => {
  product = await startLoaded(dataDir);
}, 120_000);

afterAll(async () => {
  await stopProduct(product);
  await endLaunched();
  await place.close();
});

const MARK = '@@ end of step';

test.skipIf(!has('curl') || !has('bash'))(
  'the first session of the README, typed into a shell, answers what the README shows (skipped where there is no curl or bash)',
  async () => {
    const steps = blocks.filter(({ kind }) => kind === 'sh').map(({ text }) => `${text}\necho; echo '${MARK}'`);
    const script = ['set -u', ...steps].join('\n').replaceAll('http://127.0.0.1:4000', product.url);
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      cwd: checkout,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir },
    });
    const answers = stdout.split(MARK).map((text) => text.trim());
    const shown = blocks.filter(({ kind }) => kind === 'json').map(({ text }) => text);
    expect(shown.length).toBeGreaterThan(4);
    expect(answers.slice(0, shown.length)).toEqual(shown);
  },
);
