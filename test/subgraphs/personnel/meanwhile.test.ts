import { expect, test } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import { personnel } from '../../../subgraphs/personnel/subgraph.ts';
import { billetsOf, canada, coordinator, day, done, staffInput, tourInput, usePersonnel } from './fixture.ts';

// One action begins, another one comes between its reading and its writing.

const graph = usePersonnel();

/** Holds what a statement locks until `release`. */
const hold = async (statement: string) => {
  const connection = await graph().database.admin.reserve();
  await connection.unsafe('begin');
  await connection.unsafe(statement);
  return {
    /** @param end what becomes of it */
    release: async (end: 'commit' | 'rollback') => {
      await connection.unsafe(end);
      connection.release();
    },
  };
};

const waiting = (what: string) =>
  expect
    .poll(async () => (await graph().database.admin`select from pg_stat_activity where wait_event_type = 'Lock' and query like ${`%${what}%`}`).length, {
      timeout: 5_000,
    })
    .toBeGreaterThan(0);

test('a billet that is linked while its document is narrowed has a link no wider than itself (IS-05)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{}]);
  const [row] = await graph().database.admin<Record<string, string>[]>`
    select b.label_id, b.document_id, d.version from personnel.billet b join personnel.manning_document d on d.id = b.document_id where b.id = ${billet}`;
  // Another link of the same that comes to nothing: it only makes linkBillet wait before its own.
  const other = await hold(
    `insert into personnel.billet_line_of_effort (label_id, originator, billet_id, document_id, line_of_effort) values (${row?.label_id}, 'XCS', '${billet}', '${row?.document_id}', 'LOE-HR')`,
  );
  const linking = done(graph(), coordinator, 'linkBillet', { billetId: billet, lineOfEffort: 'LOE-HR' });
  await waiting('billet_line_of_effort');
  const labelling = done(graph(), coordinator, 'setManningDocumentLabel', { id: row?.document_id, expectedVersion: Number(row?.version), label: {} });
  await waiting('pg_advisory_xact_lock');
  await other.release('rollback');
  await Promise.all([linking, labelling]);
  for (const one of personnel.invariants ?? []) expect(await findViolations(graph().database.admin, one), one.says).toMatchObject({ count: 0 });
});

test('what a person lacks is said anew of a tour that gets another label meanwhile (PE-05)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{ skills: ['PLANNING'] }]);
  const { serviceRef, ...input } = staffInput({ skills: ['PLANNING'] });
  const person = await done(graph(), canada, 'registerStaffMember', { ...input, serviceRef });
  const tour = await done(graph(), canada, 'proposeTour', tourInput(billet, person.id, day(10), day(20)));
  expect(tour.deficits).toEqual([]);
  const labelling = await hold(`update personnel.tour set version = version + 1 where id = '${tour.id}'`);
  const revising = done(graph(), canada, 'reviseStaffMember', { ...input, skills: [], id: person.id, expectedVersion: person.version });
  await waiting('personnel"."tour');
  await labelling.release('commit');
  await revising;
  const read = await graph().data('personnel', canada, 'query ($id: ID!) { tour(id: $id) { deficits { kind required } } }', { id: tour.id });
  expect(read.tour.deficits).toEqual([{ kind: 'SKILL', required: 'PLANNING' }]);
});
