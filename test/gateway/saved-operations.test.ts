import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SavedOperationError, savedOperations } from '../../gateway/saved-operations.ts';
import { type Fixture, startFixture } from './fixture.ts';

const where = 'query Where($code: String! = "AAA") { place(code: $code) { name } }';
const who = 'query Who { whoami }';

let gateway: Fixture;
beforeAll(async () => {
  const operations = savedOperations(
    new Map([
      ['who.graphql', who],
      ['where.graphql', where],
    ]),
  );
  gateway = await startFixture({ gateway: { operations } });
});
afterAll(() => gateway.stop());

const send = async (body: unknown) => {
  const response = await gateway.send(JSON.stringify(body));
  return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } };
};

test('a saved operation is asked for by its name, with variables', async () => {
  expect((await send({ documentId: 'Where', variables: { code: 'BBB' } })).body.data).toEqual({ place: { name: 'Place BBB' } });
  expect((await send({ documentId: 'Where' })).body.data).toEqual({ place: { name: 'Place AAA' } });
});

test('a saved operation is asked for by the hash of its text', async () => {
  const documentId = `sha256:${createHash('sha256').update(who).digest('hex')}`;
  expect((await send({ documentId })).body.data).toEqual({ whoami: 'CAN' });
});

test('an identifier of nothing is refused, and the answer says what there is', async () => {
  for (const documentId of ['Nothing', '', '__proto__', 7, null, ['Who'], { toString: 'Who' }]) {
    const { status, body } = await send({ documentId });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' }, message: expect.stringContaining('There are: Where, Who.') });
  }
});

test('an identifier that is null beside an operation is none', async () => {
  expect(await send({ documentId: null, query: '{ whoami }' })).toEqual({ status: 200, body: { data: { whoami: 'CAN' } } });
});

test('an operation and an identifier in one request are refused: they could differ', async () => {
  const { status, body } = await send({ documentId: 'Who', query: '{ whoami }' });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toBe('Send either query or documentId, not both.');
});

test('two saved operations of one name, none or several in a file, are refused at the start', () => {
  for (const texts of [[who, who], ['{ whoami }'], [`${who} ${where}`]])
    expect(() => savedOperations(new Map(texts.map((text, index) => [`${index}.graphql`, text])))).toThrow(SavedOperationError);
});
