import { expect, test } from 'vitest';
import { connectionOf, type PlaceTypes, pageOf } from '#kernel/connection.ts';

const shape = { filter: null, field: 'DATE', direction: 'ASC' };
const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** The cursor that a list with this shape gives for a place. */
const cursorOf = (key: unknown, of: unknown = id): string => {
  const page = pageOf({}, shape, { key: 'date', id: 'uuid' });
  const [edge] = connectionOf(
    [{}],
    page,
    () => ({ key, id: of }) as never,
    async () => 1,
  ).edges;
  return edge?.cursor ?? '';
};

const places: readonly (readonly [type: string, keys: readonly unknown[], odd: readonly unknown[]])[] = [
  ['date', ['2026-01-31', '0001-01-01', '9999-12-31'], ['zzz', 5, null, '2026-02-30', '0000-01-01', '2026-01-31T00:00:00Z', 'infinity']],
  ['timestamp with time zone', ['2026-01-31T10:20:30.000Z'], ['2026-01-31', '2026-01-31 10:20', 'now', '0000-01-31T10:20:30.000Z', 7, null]],
  ['integer', [5, -1, 2_147_483_647, '12'], [2_147_483_648, 1.5, 'x', '', null]],
  ['bigint', [0, '900000000000000000', Number.MAX_SAFE_INTEGER], ['9'.repeat(19), '1e3', null, true]],
  ['text', ['', 'NOTIONAL', "'"], ['a\0b', 5, null, ['a']]],
];

test.each(places)('a cursor goes on after any place of a list that is ordered by %s, and one with what no such column holds is refused', (key, keys, odd) => {
  const types: PlaceTypes = { key, id: 'uuid' };
  for (const one of keys) expect(pageOf({ after: cursorOf(one) }, shape, types).after, String(one)).toEqual({ key: one, id });
  for (const one of odd) expect(() => pageOf({ after: cursorOf(one) }, shape, types), String(one)).toThrow('belongs to no page of this list');
});

test('a cursor with an id that is none, of another list or that cannot be read is refused alike', () => {
  const types: PlaceTypes = { key: 'date', id: 'uuid' };
  const other = pageOf.bind(undefined, { after: cursorOf('2026-01-31') }, { ...shape, direction: 'DESC' }, types);
  expect(other).toThrow('belongs to no page of this list');
  for (const after of [cursorOf('2026-01-31', 'zzz'), cursorOf('2026-01-31', 5), cursorOf('2026-01-31', null), '', 'e30', 'x'.repeat(5_000)])
    expect(() => pageOf({ after }, shape, types), after.slice(0, 40)).toThrow('belongs to no page of this list');
});
