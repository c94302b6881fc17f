import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { createLogger } from '#kernel/log.ts';
import { createErrorFormatter } from '../../gateway/errors.ts';
import { deduplicate } from '../../gateway/executor/representations.ts';

const nation = (code: string) => ({ __typename: 'Nation', code });

test('rows that refer to one entity get equal answers that share no object, so that a later fetch adds to one alone', () => {
  const { variables, unique, expandData } = deduplicate({ representations: [nation('CAN'), nation('GBR'), nation('CAN')], first: 5 });
  expect([variables, unique]).toEqual([{ representations: [nation('CAN'), nation('GBR')], first: 5 }, 2]);
  const [first, second, third] = expandData({ _entities: [{ in: [{ a: 1 }] }, null] })._entities as { in: object[] }[];
  expect(third).toEqual({ in: [{ a: 1 }] });
  expect(second).toBeNull();
  expect(third).not.toBe(first);
  expect(third?.in[0]).not.toBe(first?.in[0]);
});

test('a key of __proto__ in an entity stays a key in its copy', () => {
  const { expandData } = deduplicate({ representations: [nation('CAN'), nation('CAN')] });
  const hostile = JSON.parse('{"__proto__":{"polluted":true}}') as object;
  const [, copied] = expandData({ _entities: [hostile] })._entities as object[];
  expect(Object.keys(copied ?? {})).toEqual(['__proto__']);
  expect((copied as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a fetch without representations, or with different ones, passes as it is', () => {
  const plain = { code: 'CAN' };
  expect(deduplicate(plain)).toMatchObject({ variables: plain, unique: undefined });
  const different = { representations: [nation('CAN'), nation('GBR')] };
  expect(deduplicate(different).variables).toBe(different);
});

test('an error that no request knows, and that has no public code, is masked by the formatter itself', () => {
  const lines: string[] = [];
  const { format } = createErrorFormatter(createLogger('info', { write: (line: string) => void lines.push(line) }));
  const error = new GraphQLError('connect ECONNREFUSED 10.0.0.1:5432', { extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x'] } });
  const shown = format(error.toJSON(), error);
  expect(shown).toEqual({ message: expect.stringContaining('Quote the error id'), extensions: { code: 'INTERNAL', errorId: expect.any(String) } });
  expect(lines.join('')).toContain('ECONNREFUSED');
  expect(lines.join('')).toContain(String(shown.extensions?.errorId));
});
