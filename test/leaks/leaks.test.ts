import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { leaks } from './leaks.ts';
import { plant, Unplantable } from './plant.ts';

const root = resolve(import.meta.dirname, '../..');

test.each(leaks)('the leak $name can still be planted, and the tests that must catch it are there', ({ edits, tests, only }) => {
  const texts = new Map<string, string>();
  for (const edit of edits) {
    const text = texts.get(edit.file) ?? readFileSync(join(root, edit.file), 'utf8');
    const planted = plant(text, edit);
    expect(planted).not.toBe(text);
    texts.set(edit.file, planted);
  }
  for (const file of tests) expect(existsSync(join(root, file)), file).toBe(true);
  if (only !== undefined)
    expect(
      tests.some((file) => readFileSync(join(root, file), 'utf8').includes(only)),
      only,
    ).toBe(true);
});

test('there are at least 25 leaks, each with a name of its own', () => {
  expect(new Set(leaks.map(({ name }) => name)).size).toBe(leaks.length);
  expect(leaks.length).toBeGreaterThanOrEqual(25);
});

test('a leak whose place was rewritten is reported, never skipped', () => {
  expect(() => plant('a b', { file: 'x.ts', search: 'c', replace: '' })).toThrow(Unplantable);
  expect(() => plant('a a', { file: 'x.ts', search: 'a', replace: '' })).toThrow('holds 2 times');
  expect(plant('f(\n  a,\n  b\n)', { file: 'x.ts', search: 'f( a, b )', replace: 'g()' })).toBe('g()');
});
