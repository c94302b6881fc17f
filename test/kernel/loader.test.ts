import { expect, test } from 'vitest';
import { byCode, byId, loadByKey, loadLasting } from '#kernel/loader.ts';

test('what nobody removes is asked for until it is found, and then no more, in whatever fetch', async () => {
  const asked: (readonly string[])[] = [];
  const there = new Set(['CAN', 'USA']);
  const known = new Map<string, { readonly code: string }>();
  const loaderOfAFetch = () =>
    loadLasting(
      known,
      async (codes) => {
        asked.push(codes);
        return codes.filter((code) => there.has(code)).map((code) => ({ code }));
      },
      byCode,
    );
  expect(await loaderOfAFetch().loadMany(['CAN', 'ITA'])).toEqual([{ code: 'CAN' }, null]);
  expect(await loaderOfAFetch().loadMany(['ITA', 'CAN', 'USA'])).toEqual([null, { code: 'CAN' }, { code: 'USA' }]);
  expect(await loaderOfAFetch().loadMany(['USA', 'CAN'])).toEqual([{ code: 'USA' }, { code: 'CAN' }]);
  there.add('ITA');
  expect(await loaderOfAFetch().load('ITA')).toEqual({ code: 'ITA' });
  expect(asked).toEqual([['CAN', 'ITA'], ['ITA', 'USA'], ['ITA']]);
});

test('an id in capitals is the same id', async () => {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  const loader = loadByKey(async () => [{ id }], byId);
  expect(await loader.loadMany([id, id.toUpperCase(), 'CAN'])).toEqual([{ id }, { id }, null]);
});
