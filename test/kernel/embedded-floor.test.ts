import { expect, test } from 'vitest';
import { belowFloor } from '#kernel/embedded/floor.ts';

test.each([[150_019], [150_020], [160_015], [170_011], [180_006], [180_007], [190_000]])('server version %i is at or above the security floor', (version) => {
  expect(belowFloor(version)).toBeNull();
});

test.each([
  [150_018, '15.18', '15.19'],
  [160_014, '16.14', '16.15'],
  [170_010, '17.10', '17.11'],
  [180_004, '18.4', '18.6'],
  [180_000, '18.0', '18.6'],
])('server version %i is below the security floor, and the sentence names what is needed', (version, has, needs) => {
  expect(belowFloor(version)).toBe(`PostgreSQL ${has} lacks security fixes that row level security depends on; ${needs} or later is needed.`);
});

test('a major version without security fixes is below the floor', () => {
  expect(belowFloor(140_030)).toBe('PostgreSQL 14 gets no security fixes any more; 15 or later is needed.');
});
