import { expect, test } from 'vitest';
import { createLogger } from '#kernel/log.ts';

const logged = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  let text = '';
  write(
    createLogger('info', {
      write: (line: string) => {
        text += line;
      },
    }),
  );
  return text;
};

test('secrets are redacted wherever they stand: token, authorization, password, variables, connection strings', () => {
  const canary = 'canary-7f3a';
  const text = logged((logger) => {
    logger.info({ token: canary, request: { headers: { authorization: `Bearer ${canary}` } }, variables: { amount: canary } }, 'one');
    logger.info({ database: { password: canary, url: canary } }, 'two');
  });
  expect(text).not.toContain(canary);
  expect(text.match(/\[redacted\]/g)?.length).toBe(5);
});

test('a value cannot forge a line, hide text or flood the log', () => {
  const text = logged((logger) => logger.info({ name: `a\r\nforged\u001b[2J\u202eend`, long: 'x'.repeat(100_000) }, 'three'));
  expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/\\u001b|\u202e|\\n/);
  expect(text.length).toBeLessThan(6_000);
});
