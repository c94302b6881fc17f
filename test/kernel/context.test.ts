import { expect, test } from 'vitest';
import { countingTrace, useGraph, viewer } from '../kit/graph.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);

test('a viewer is told who they are: nation from the issuer table, roles from the token', async () => {
  const { me } = await graph().data('nations', viewer('CAN', 'DONOR_FOCAL'), '{ me { nation { code name role } roles actor } }');
  expect(me).toEqual({ nation: { code: 'CAN', name: 'Canada', role: 'CONTRIBUTOR' }, roles: ['DONOR_FOCAL'], actor: 'actor-of-CAN' });
});

test('a fetch is one transaction: begin, enter, one statement a loader, commit', async () => {
  counter.reset();
  await graph().data('nations', viewer('CAN'), '{ a: nation(code: "CAN") { name } b: nation(code: "USA") { name } c: nation(code: "ZZZ") { name } }');
  expect(counter.statements.map((sql) => sql.split(' ').slice(0, 2).join(' '))).toEqual([
    'begin transaction',
    'select coalition.enter($1,',
    'select "nations"."nation"."code",',
    'commit',
  ]);
});

test('a nation that does not take part is refused (IS-01)', async () => {
  const { errors, data } = await graph().ask('nations', viewer('PSE'), '{ nations { code } }');
  expect(data).toEqual({ nations: null });
  expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
});
