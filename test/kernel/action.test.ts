import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useGraph, viewer } from '../kit/graph.ts';

const graph = useGraph();
const can = viewer('CAN', 'SNR');
const save =
  'mutation ($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id name version } problems { code path message } } }';
const input = (name: string, more: object = {}) => ({
  idempotencyKey: randomUUID(),
  name,
  kind: 'IMPLEMENTER',
  type: '10',
  nation: 'CAN',
  notional: true,
  ...more,
});
const send = async (values: object, as = can) => (await graph().data('nations', as, save, { input: values })).saveOrganization;
const counts = async () => {
  const [row] = await graph().database.admin`
    select (select count(*)::int from nations.organization) as rows, (select count(*)::int from coalition.idempotency) as keys,
      (select count(*)::int from coalition.audit_entry) as entries, (select count(*)::int from coalition.outbox) as events`;
  return row;
};

test('one action is one row, one idempotency record, one audit entry and one outbox event', async () => {
  const before = await counts();
  await send(input('Notional one'));
  const after = await counts();
  for (const part of ['rows', 'keys', 'entries', 'events']) expect(after?.[part] - before?.[part], part).toBe(1);
});

test('the same key with the same request answers as the first time, and is done once (DC-21)', async () => {
  const values = input('Notional replay');
  const first = await send(values);
  const before = await counts();
  expect(await send(values)).toEqual(first);
  expect(await counts()).toEqual(before);
});

test('the same key with another request is refused, and nothing is written (DC-21)', async () => {
  const values = input('Notional first');
  await send(values);
  const before = await counts();
  const { organization, problems } = await send({ ...values, name: 'Notional second' });
  expect(organization).toBeNull();
  expect(problems).toMatchObject([{ code: 'KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
  expect(await counts()).toEqual(before);
});

test('sixteen at once with one key write once, and all sixteen get the same answer (DC-21)', async () => {
  const before = await counts();
  const values = input('Notional storm');
  const answers = await Promise.all(Array.from({ length: 16 }, () => send(values)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0].organization.name).toBe('Notional storm');
  const after = await counts();
  expect(after?.rows - before?.rows).toBe(1);
  expect(after?.entries - before?.entries).toBe(1);
});

test('another nation and another person may use the same key: no scope tells of another', async () => {
  const values = input('Notional shared key');
  const mine = await send(values);
  const theirs = await send({ ...values, nation: 'USA' }, viewer('USA', 'SNR'));
  const colleague = await send(values, { ...can, actor: 'another-actor-of-CAN' });
  expect(new Set([mine, theirs, colleague].map(({ organization }) => organization.id)).size).toBe(3);
});

test('a refusal leaves nothing behind, and the corrected request may use the same key', async () => {
  const before = await counts();
  const values = input('');
  expect((await send(values)).problems).toMatchObject([{ code: 'BAD_VALUE', path: ['input', 'name'], message: 'must not be empty' }]);
  expect(await counts()).toEqual(before);
  expect((await send({ ...values, name: 'Notional corrected' })).organization.name).toBe('Notional corrected');
});

test('of many who change what they all saw, one wins and the others are told: CONFLICT', async () => {
  const { organization } = await send(input('Notional race'));
  const change = (name: string) => send(input(name, { id: organization.id, expectedVersion: organization.version }));
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => change(`Notional racer ${index}`)));
  const won = answers.filter(({ problems }) => problems.length === 0);
  expect(won).toHaveLength(1);
  expect(answers.flatMap(({ problems }) => problems.map(({ code }: { code: string }) => code))).toEqual(Array(11).fill('CONFLICT'));
  expect(won[0].organization.version).toBe(2);
});

test('hidden and absent are refused with the very same answer (IS-03)', async () => {
  const { organization } = await send(input('Notional hidden', { nation: 'USA' }), viewer('USA', 'SNR'));
  const hidden = await send(input('Notional x', { id: organization.id, expectedVersion: 1 }));
  const absent = await send(input('Notional x', { id: randomUUID(), expectedVersion: 1 }));
  const malformed = await send(input('Notional x', { id: 'not-an-id', expectedVersion: 1 }));
  expect(hidden).toEqual(absent);
  expect(malformed).toEqual(absent);
  expect(hidden.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
});

test('a role that may not is refused by IDP-04, and nobody writes for another nation', async () => {
  expect((await send(input('Notional reader'), viewer('CAN', 'READER'))).problems).toMatchObject([{ code: 'IDP-04' }]);
  const forged = graph().database.admin.begin(async (sql) => {
    await sql`set local role coalition_nations`;
    await sql`select coalition.enter('CAN', '{SNR}', 'x')`;
    const [label] = await sql`select coalition.label_for('{}', '{}', 'PUBLIC', '{}') as id`;
    await sql`insert into nations.organization (label_id, originator, name, kind, type, nation) values (${label?.id}, 'USA', 'forged', 'IMPLEMENTER', '10', 'USA')`;
  });
  await expect(forged).rejects.toThrow(/row-level security/);
});
