import { expect, test } from 'vitest';
import { countingTrace, type Data, useGraph, viewer } from '../../kit/graph.ts';
import { absent, canada, coordinator, done, entities, impossible, objectiveInput, organizationInput, planInput, requirementInput } from './fixture.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);

test('nine contributors and the coalition staff take part; the partner, a stakeholder and another donor are only referred to', async () => {
  const { nations } = await graph().data('nations', viewer('BGR'), '{ nations { code role joinedOn leftOn status } }');
  const codesOf = (role: string) => nations.filter((nation: Data) => nation.role === role).map(({ code }: Data) => code);
  expect(codesOf('CONTRIBUTOR')).toEqual(['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA']);
  expect(codesOf('COALITION_STAFF')).toEqual(['XCS']);
  expect(codesOf('BENEFICIARY_AUTHORITY')).toEqual(['PSE']);
  expect(codesOf('STAKEHOLDER')).toEqual(['ISR']);
  expect(codesOf('OTHER_DONOR')).toEqual(['NOR']);
  for (const { role, joinedOn, leftOn, status } of nations) {
    expect({ leftOn, status }).toEqual({ leftOn: null, status: 'ACTIVE' });
    expect(joinedOn).toEqual(role === 'CONTRIBUTOR' || role === 'COALITION_STAFF' ? '2005-03-01' : null);
  }
});

test('a nation is found by its code, with its fiscal year and currency; a code of nothing finds nothing', async () => {
  const document = 'query ($code: ID!) { nation(code: $code) { code alpha2 name officialName fiscalYearStart currency } }';
  const { nation } = await graph().data('nations', viewer('USA'), document, { code: 'CAN' });
  expect(nation).toEqual({ code: 'CAN', alpha2: 'CA', name: 'Canada', officialName: 'Canada', fiscalYearStart: '04-01', currency: 'CAD' });
  for (const code of ['ZZZ', 'can', '', impossible]) expect(await graph().data('nations', viewer('USA'), document, { code })).toEqual({ nation: null });
});

test('nations are filtered by role', async () => {
  const { nations } = await graph().data('nations', viewer('USA'), '{ nations(role: [STAKEHOLDER, COALITION_STAFF]) { code } }');
  expect(nations).toEqual([{ code: 'ISR' }, { code: 'XCS' }]);
});

test('the seven lines of effort are read by every nation, by code', async () => {
  const { linesOfEffort } = await graph().data('nations', viewer('TUR'), '{ linesOfEffort { code title description } }');
  expect(linesOfEffort.map(({ code }: Data) => code)).toEqual(['LOE-CAMP', 'LOE-COORD', 'LOE-HR', 'LOE-LOG', 'LOE-OPS', 'LOE-ROL', 'LOE-SUS']);
  for (const { title, description } of linesOfEffort) expect(`${title} ${description}`).toMatch(/^[A-Z].{20}/);
  const { one, none, odd } = await graph().data(
    'nations',
    viewer('TUR'),
    'query ($odd: ID!) { one: lineOfEffort(code: "LOE-HR") { title } none: lineOfEffort(code: "LOE-NONE") { title } odd: lineOfEffort(code: $odd) { title } }',
    { odd: impossible },
  );
  expect({ one, none, odd }).toEqual({ one: { title: 'Human resource reform' }, none: null, odd: null });
});

test('references are answered in order, an unknown key with null, and the same key twice with one statement', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  const organization = await done(graph(), canada, 'saveOrganization', organizationInput({ label: { releasableTo: ['XCS'] } }));
  const requirement = await done(graph(), canada, 'raiseRequirement', requirementInput({ label: { releasableTo: ['XCS'] } }));
  const cases: readonly (readonly [type: string, key: string, known: string, unknown: string])[] = [
    ['Nation', 'code', 'CAN', 'ZZZ'],
    ['LineOfEffort', 'code', 'LOE-HR', 'LOE-NONE'],
    ['ReleaseGroup', 'name', 'COALITION', 'NOBODY'],
    ['MultiYearPlan', 'id', plan.id, absent],
    ['Objective', 'id', objective.id, absent],
    ['Organization', 'id', organization.id, absent],
    ['CapabilityRequirement', 'id', requirement.id, absent],
  ];
  for (const [type, key, known, unknown] of cases) {
    counter.reset();
    const found = await entities(graph(), coordinator, type, key, [unknown, known, impossible, known]);
    expect(found, type).toEqual([null, { [key]: known }, null, { [key]: known }]);
    expect(counter.statements, type).toHaveLength(4);
  }
});

test('a reference to a hidden record is answered as one to nothing (FD-01, IS-03)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: {} }));
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: {} }));
  const organization = await done(graph(), coordinator, 'saveOrganization', organizationInput());
  const requirement = await done(graph(), coordinator, 'raiseRequirement', requirementInput());
  const hidden = { MultiYearPlan: plan.id, Objective: objective.id, Organization: organization.id, CapabilityRequirement: requirement.id };
  for (const [type, id] of Object.entries(hidden)) expect(await entities(graph(), canada, type, 'id', [id, absent]), type).toEqual([null, null]);
});
