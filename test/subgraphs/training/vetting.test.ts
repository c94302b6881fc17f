import { isInputObjectType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { viewer } from '../../kit/graph.ts';
import {
  at,
  canada,
  cleared,
  day,
  done,
  type Input,
  inNations,
  italy,
  officer,
  open,
  record,
  refused,
  requested,
  schemaOf,
  send,
  trainee,
  unit,
  usa,
  useTraining,
} from './fixture.ts';

const graph = useTraining();
const liaison = viewer('USA', 'VETTING_LIAISON');
const poland = officer('POL');
const END = day(34);

// Of each test a unit and a person of its own, so that no clearance of another one counts.
const person = async (nation = italy): Promise<{ readonly unitId: string; readonly traineeId: string }> => {
  const unitId = await unit(graph(), canada);
  return { unitId, traineeId: (await trainee(graph(), unitId, nation)).id };
};

let iterationId = '';
beforeAll(async () => {
  iterationId = (await open(graph(), canada, { capacity: 100, requiredAuthorities: ['USA'] })).id;
});

const enroll = (traineeId: string, id = iterationId) => send(graph(), italy, 'enroll', { iterationId: id, traineeId, notional: true });
const codes = async (traineeId: string, id = iterationId) => (await enroll(traineeId, id)).problems.map(({ code }) => code);

test('nobody is enrolled until person and unit are cleared by each required authority (TR-03)', async () => {
  const { id } = await open(graph(), canada, { requiredAuthorities: ['USA', 'POL'] });
  const { unitId, traineeId } = await person();
  expect(await codes(traineeId, id)).toEqual(['TR-03']);
  await cleared(graph(), italy, usa, { traineeId });
  expect(await codes(traineeId, id)).toEqual(['TR-03']);
  await cleared(graph(), italy, usa, { unitId });
  expect(await codes(traineeId, id)).toEqual(['TR-03']);
  await cleared(graph(), italy, poland, { traineeId });
  expect(await codes(traineeId, id)).toEqual(['TR-03']);
  await cleared(graph(), italy, poland, { unitId });
  expect(await codes(traineeId, id)).toEqual([]);
});

test('where no authority is required nobody needs a clearance (TR-03)', async () => {
  const { id } = await open(graph(), canada);
  expect(await codes((await person()).traineeId, id)).toEqual([]);
});

test('the same words refuse a missing, expired, revoked or hidden clearance (TR-03, Decision 7)', async () => {
  const missing = await person();
  const revoked = await person();
  const { id: caseId } = await cleared(graph(), italy, usa, { traineeId: revoked.traineeId });
  await cleared(graph(), italy, usa, { unitId: revoked.unitId });
  await record(graph(), usa, caseId, 'REVOKED');
  const unitOnly = await person();
  await cleared(graph(), italy, usa, { unitId: unitOnly.unitId });
  const answers = await Promise.all([missing, revoked, unitOnly].map(({ traineeId }) => enroll(traineeId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.problems).toMatchObject(at('TR-03', 'traineeId'));
});

const windows: readonly (readonly [string, Input, readonly string[]])[] = [
  ['valid through the last day', { validTo: END }, []],
  ['expired one day before the last', { validTo: day(-1, END) }, ['TR-03']],
  ['valid on the first day but not to the last', { validTo: day(30) }, ['TR-03']],
  ['from the first day on', { validFrom: day(30), validTo: END }, []],
  ['from the day after the first on', { validFrom: day(31), validTo: day(99) }, ['TR-03']],
];
test.each(windows)('a clearance %s: for the person and for the unit (TR-03)', async (_, over, expected) => {
  const [one, two] = [await person(), await person()];
  await cleared(graph(), italy, usa, { traineeId: one.traineeId }, over);
  await cleared(graph(), italy, usa, { unitId: one.unitId });
  await cleared(graph(), italy, usa, { traineeId: two.traineeId });
  await cleared(graph(), italy, usa, { unitId: two.unitId }, over);
  expect(await codes(one.traineeId)).toEqual(expected);
  expect(await codes(two.traineeId)).toEqual(expected);
});

test('a clearance is measured on leap days and over the end of a year (TR-03)', async () => {
  const leap = await open(graph(), canada, { startsOn: '2028-02-28', endsOn: '2028-02-29', requiredAuthorities: ['USA'] });
  const turn = await open(graph(), canada, { startsOn: '2026-12-28', endsOn: '2027-01-01', requiredAuthorities: ['USA'] });
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [leap.id, '2028-02-28', ['TR-03']],
    [leap.id, '2028-02-29', []],
    [turn.id, '2026-12-31', ['TR-03']],
    [turn.id, '2027-01-01', []],
  ];
  for (const [id, validTo, expected] of cases) {
    const { unitId, traineeId } = await person();
    await cleared(graph(), italy, usa, { unitId }, { validTo });
    await cleared(graph(), italy, usa, { traineeId }, { validTo });
    expect(await codes(traineeId, id), validTo).toEqual(expected);
  }
});

test('the newest result of an authority counts: a revocation, a suspension and a clearance after it (TR-03)', async () => {
  const { unitId, traineeId } = await person();
  const { id: caseId } = await cleared(graph(), italy, usa, { traineeId });
  await cleared(graph(), italy, usa, { unitId });
  await record(graph(), usa, caseId, 'SUSPENDED');
  expect(await codes(traineeId)).toEqual(['TR-03']);
  await record(graph(), usa, caseId, 'CLEARED');
  const unitCase = await cleared(graph(), italy, usa, { unitId });
  await record(graph(), usa, unitCase.id, 'REVOKED');
  expect(await codes(traineeId)).toEqual(['TR-03']);
  await cleared(graph(), italy, usa, { unitId });
  expect(await codes(traineeId)).toEqual([]);
});

test('a result counts that whoever enrolls does not see, whoever asked for it (TR-03, Decision 7)', async () => {
  const { unitId, traineeId } = await person();
  await cleared(graph(), italy, usa, { traineeId });
  const { id: caseId } = await cleared(graph(), poland, usa, { unitId });
  const { vettingCase } = await graph().data('training', italy, 'query ($id: ID!) { vettingCase(id: $id) { id } }', { id: caseId });
  expect(vettingCase).toBeNull();
  expect(await codes(traineeId)).toEqual([]);
  await record(graph(), usa, caseId, 'REVOKED');
  const { id: other } = await trainee(graph(), unitId, italy);
  await cleared(graph(), italy, usa, { traineeId: other });
  expect(await codes(other)).toEqual(['TR-03']);
});

test("a clearance by another than a required authority is none, and another person's is none (TR-03)", async () => {
  const { unitId, traineeId } = await person();
  await cleared(graph(), italy, poland, { traineeId });
  await cleared(graph(), italy, poland, { unitId });
  expect(await codes(traineeId)).toEqual(['TR-03']);
  await cleared(graph(), italy, usa, { unitId });
  const { id: other } = await trainee(graph(), unitId, italy);
  await cleared(graph(), italy, usa, { traineeId: other });
  expect(await codes(traineeId)).toEqual(['TR-03']);
  expect(await codes(other)).toEqual([]);
});

test('only the authority of a case records its results, and the requester is told (TR-03)', async () => {
  const { traineeId } = await person();
  const { id: caseId } = await requested(graph(), italy, usa, { traineeId }, { label: { releasableTo: ['USA', 'POL'] } });
  for (const as of [italy, poland]) expect(await refused(graph(), as, 'recordVettingResult', { caseId, result: 'IN_REVIEW' })).toEqual(at('TR-03', 'caseId'));
  expect(await refused(graph(), canada, 'recordVettingResult', { caseId, result: 'IN_REVIEW' })).toEqual(at('NOT_FOUND', 'caseId'));
  await record(graph(), liaison, caseId, 'IN_REVIEW');
  const document = 'query ($id: ID!) { vettingCase(id: $id) { state results { nodes { result authority { code } } } } }';
  expect((await graph().data('training', italy, document, { id: caseId })).vettingCase).toEqual({
    state: 'IN_REVIEW',
    results: { nodes: [{ result: 'IN_REVIEW', authority: { code: 'USA' } }] },
  });
  expect((await graph().data('training', poland, document, { id: caseId })).vettingCase).toEqual({ state: 'REQUESTED', results: { nodes: [] } });
});

test('a case is released to its authority and a result to its requester, or refused with what is missing (TR-03)', async () => {
  const { traineeId } = await person();
  const input = { authority: 'USA', traineeId, notional: true };
  expect(await refused(graph(), italy, 'requestVetting', { ...input, label: { releasableTo: ['POL'] } })).toEqual(at('TR-03', 'label', 'releasableTo'));
  const focal = viewer('ITA', 'VETTING_LIAISON', 'PERSONNEL_OFFICER');
  const { id: caseId, label } = await done(graph(), focal, 'requestVetting', input);
  expect(label).toMatchObject({ originator: 'ITA', releasableTo: ['USA'], handling: ['VETTING'] });
  const result = { caseId, result: 'CLEARED', validTo: END };
  expect(await refused(graph(), usa, 'recordVettingResult', { ...result, label: {} })).toEqual(at('TR-03', 'label', 'releasableTo'));
  expect((await done(graph(), liaison, 'recordVettingResult', result)).label).toMatchObject({
    originator: 'USA',
    releasableTo: ['ITA'],
    handling: ['VETTING'],
  });
});

test('a nation vets its own: the result stays within the case (TR-03, IS-05)', async () => {
  const { traineeId } = await person(usa);
  const { id: caseId } = await requested(graph(), usa, usa, { traineeId });
  expect(await refused(graph(), usa, 'recordVettingResult', { caseId, result: 'IN_REVIEW', label: { releasableTo: ['ITA'] } })).toEqual(at('IS-05', 'label'));
  expect((await record(graph(), usa, caseId, 'CLEARED')).label).toMatchObject({ releasableTo: [], handling: ['VETTING'] });
});

test('results follow the states of vetting, and of a unit alone there is remediation (TR-21)', async () => {
  const { traineeId, unitId } = await person();
  const path = async (subject: Input, ...results: readonly string[]) => {
    const { id: caseId } = await requested(graph(), italy, usa, subject);
    const told: string[] = [];
    for (const result of results) {
      const { problems } = await send(graph(), usa, 'recordVettingResult', { caseId, result, ...(result === 'CLEARED' ? { validTo: END } : {}) });
      told.push(problems[0]?.code ?? 'ok');
    }
    return told;
  };
  expect(
    await path({ traineeId }, 'REVOKED', 'SUSPENDED', 'REMEDIATION', 'IN_REVIEW', 'IN_REVIEW', 'CLEARED', 'CLEARED', 'NOT_CLEARED', 'REVOKED', 'IN_REVIEW'),
  ).toEqual(['TR-21', 'TR-21', 'TR-21', 'ok', 'TR-21', 'ok', 'TR-21', 'TR-21', 'ok', 'TR-21']);
  expect(await path({ traineeId }, 'NOT_CLEARED', 'REMEDIATION', 'IN_REVIEW')).toEqual(['ok', 'TR-21', 'TR-21']);
  expect(await path({ unitId }, 'NOT_CLEARED', 'REMEDIATION', 'IN_REVIEW', 'SUSPENDED', 'CLEARED')).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

test('a clearance reads as expired from the day after its last (TR-03)', async () => {
  const stateOf = async (validTo: string) => {
    const { id } = await cleared(graph(), italy, usa, { unitId: (await person()).unitId }, { validFrom: day(-100), validTo });
    return (await graph().data('training', italy, 'query ($id: ID!) { vettingCase(id: $id) { state } }', { id })).vettingCase.state;
  };
  expect(await stateOf(day(0))).toBe('CLEARED');
  expect(await stateOf(day(-1))).toBe('EXPIRED');
});

test('nothing of vetting or of a trainee takes free text (TR-07)', async () => {
  const schema = schemaOf(graph());
  const texts = (name: string) => {
    const type = schema.getType(name);
    if (!isInputObjectType(type) && !isObjectType(type)) throw new Error(`${name} has no fields`);
    return Object.values(type.getFields()).flatMap((field) => (/^\[?String/.test(String(field.type)) ? [field.name] : []));
  };
  expect(['RequestVettingInput', 'RecordVettingResultInput', 'VettingCase', 'VettingResult'].map(texts)).toEqual([
    ['caseRef'],
    ['caseRef'],
    ['caseRef'],
    ['caseRef'],
  ]);
  expect([texts('RegisterTraineeInput'), texts('Trainee')]).toEqual([['traineeRef'], ['traineeRef']]);
  const { traineeId, unitId } = await person();
  const { id: caseId } = await requested(graph(), italy, usa, { unitId });
  for (const caseRef of ['', 'Jane Doe', 'seen at a rally', 'reason', 'a1', 'x'.repeat(59).concat('12'), 'ref 7', 'a\u00007', '-17']) {
    expect(await refused(graph(), italy, 'requestVetting', { traineeId, authority: 'USA', caseRef }), caseRef).toEqual(at('BAD_VALUE', 'caseRef'));
    expect(await refused(graph(), usa, 'recordVettingResult', { caseId, result: 'IN_REVIEW', caseRef }), caseRef).toEqual(at('BAD_VALUE', 'caseRef'));
    const person = { traineeRef: caseRef, unitId, rankBand: 'CIVILIAN' };
    expect(await refused(graph(), italy, 'registerTrainee', person), caseRef).toEqual(at('BAD_VALUE', 'traineeRef'));
  }
  const columns = await graph().database.admin<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'training' and data_type = 'text' and table_name in ('trainee', 'vetting_case', 'vetting_result') order by 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    'trainee.originator',
    'trainee.rank_band',
    'trainee.trainee_ref',
    'vetting_case.authority',
    'vetting_case.case_ref',
    'vetting_case.originator',
    'vetting_result.case_ref',
    'vetting_result.originator',
    'vetting_result.result',
  ]);
});

test('trainees are seen by personnel officers and vetting by liaisons, of their own nation too (TR-07, IS-03)', async () => {
  const { traineeId, unitId } = await person();
  const { id: caseId } = await cleared(graph(), italy, usa, { traineeId });
  const document =
    'query ($t: ID!, $c: ID!) { trainee(id: $t) { id } vettingCase(id: $c) { id trainee { id } state } trainees { totalCount } vettingCases { totalCount } }';
  const seen = (...roles: Parameters<typeof viewer> extends [string, ...infer Roles] ? Roles : never) =>
    graph().data('training', viewer('ITA', ...roles), document, { t: traineeId, c: caseId });
  expect(await seen('SNR', 'TRAINING_FOCAL')).toEqual({ trainee: null, vettingCase: null, trainees: { totalCount: 0 }, vettingCases: { totalCount: 0 } });
  expect(await seen('PERSONNEL_OFFICER')).toMatchObject({ trainee: { id: traineeId }, vettingCase: null, vettingCases: { totalCount: 0 } });
  expect(await seen('VETTING_LIAISON')).toMatchObject({
    trainee: null,
    vettingCase: { id: caseId, trainee: null, state: 'CLEARED' },
    trainees: { totalCount: 0 },
  });
  const focal = viewer('ITA', 'TRAINING_FOCAL');
  expect(await refused(graph(), focal, 'enroll', { iterationId, traineeId })).toEqual(at('NOT_FOUND', 'traineeId'));
  expect(await refused(graph(), viewer('ITA', 'VETTING_LIAISON'), 'requestVetting', { traineeId, authority: 'USA' })).toEqual(at('NOT_FOUND', 'traineeId'));
  const registered = await send(graph(), focal, 'registerTrainee', { traineeRef: 'XX-NOTIONAL-F1', unitId, rankBand: 'CIVILIAN', notional: true });
  expect(registered).toEqual({ entity: null, problems: [] });
  const again = { traineeRef: 'XX-NOTIONAL-F1', unitId, rankBand: 'CIVILIAN', notional: true };
  expect(await refused(graph(), focal, 'registerTrainee', again)).toEqual(at('BAD_VALUE', 'traineeRef'));
  await done(graph(), usa, 'registerTrainee', again);
});

test('a trainee of another nation is vetted and enrolled by nobody else, seen or not (TR-22)', async () => {
  const { traineeId } = await person();
  const [row] = await graph().database.admin`select version from training.trainee where id = ${traineeId}`;
  await done(graph(), italy, 'setTraineeLabel', { id: traineeId, expectedVersion: row?.version, label: { releasableTo: ['USA'] } });
  expect(await refused(graph(), usa, 'enroll', { iterationId, traineeId })).toEqual(at('TR-22', 'traineeId'));
  expect(await refused(graph(), usa, 'requestVetting', { traineeId, authority: 'USA' })).toEqual(at('TR-22', 'traineeId'));
});

test('sixteen results at once on one case leave a history that the states allow (TR-21)', async () => {
  const { unitId } = await person();
  const { id: caseId } = await requested(graph(), italy, usa, { unitId });
  const results = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 'IN_REVIEW' : 'CLEARED'));
  await Promise.all(results.map((result) => send(graph(), usa, 'recordVettingResult', { caseId, result, ...(result === 'CLEARED' ? { validTo: END } : {}) })));
  const rows = await graph().database.admin<{ result: string }[]>`select result from training.vetting_result where case_id = ${caseId} order by seq`;
  expect([['IN_REVIEW', 'CLEARED'], ['CLEARED']]).toContainEqual(rows.map(({ result }) => result));
});

test('a unit that is hidden now is null in its case, and is not told to be there (FD-02)', async () => {
  const hidden = await unit(graph(), italy, { releasableTo: ['USA'] });
  const { id } = await requested(graph(), italy, usa, { unitId: hidden }, { label: { releasableTo: ['USA', 'POL'] } });
  const unitOf = async (as: typeof usa) =>
    (await graph().data('training', as, 'query ($id: ID!) { vettingCase(id: $id) { subject unit { id } } }', { id })).vettingCase;
  expect(await unitOf(usa)).toEqual({ subject: 'UNIT', unit: { id: hidden } });
  expect(await unitOf(poland)).toEqual({ subject: 'UNIT', unit: null });
  const [row] = await graph().database.admin`select version from nations.beneficiary_unit where id = ${hidden}`;
  await inNations(graph(), italy, 'setBeneficiaryUnitLabel', 'beneficiaryUnit', { id: hidden, expectedVersion: row?.version, label: {} });
  expect(await unitOf(usa)).toEqual({ subject: 'UNIT', unit: null });
  expect(await refused(graph(), usa, 'registerTrainee', { traineeRef: 'XX-1', unitId: hidden, rankBand: 'CIVILIAN' })).toEqual(at('NOT_FOUND', 'unitId'));
});
