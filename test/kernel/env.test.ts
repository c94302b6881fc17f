import { expect, test } from 'vitest';
import { ConfigurationError, readEnvironment, variables } from '#kernel/env.ts';

test('an empty environment has every default', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', DATA_DIR: '.data', MAX_DEPTH: 20, MAX_COST: 5000, DEMO: undefined });
});

test('an empty value counts as unset', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000, DATABASE_URL: undefined });
});

test('a wrong value is refused with a sentence that says what is right, and all of them at once', () => {
  const wrong = { PORT: '70000', DATABASE_URL: 'mysql://x', DEMO: 'yes', REPORTING_CURRENCY: 'euro', LOG_LEVEL: 'loud', POOL_SIZE: '-1' };
  let message = '';
  try {
    readEnvironment(wrong);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    message = (error as Error).message;
  }
  const lines = message.split('\n');
  expect(lines).toHaveLength(Object.keys(wrong).length);
  for (const name of Object.keys(wrong))
    expect(
      lines.find((line) => line.startsWith(`${name} must be`)),
      name,
    ).toBeDefined();
  expect(message).toContain('PORT must be a whole number from 0 to 65535');
});

test('a refused DATABASE_URL is not repeated in full: it may hold a password', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'mysql://user:hunter2@host/db' })).toThrow(/^(?!.*hunter2)/s);
});

test('every variable says what it is for', () => {
  for (const [name, { means }] of Object.entries(variables)) expect(means.length, name).toBeGreaterThan(10);
});
