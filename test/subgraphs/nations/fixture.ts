import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import type { Data, Graph } from '../../kit/graph.ts';
import { viewer } from '../../kit/graph.ts';

export const coordinator = viewer('XCS', 'COORDINATOR');
export const canada = viewer('CAN', 'SNR');

const label = 'label { originator releasableTo groups classification handling }';
const organization = `organization { id name acronym kind type nation { code } iatiOrgId notional version ${label} }`;
const beneficiaryUnit = `beneficiaryUnit { id organization { id } name level notional version ${label} }`;
const plan = `plan { id title edition startYear endYear state notional version ${label} }`;
const objective = `objective { id plan { id } lineOfEffort { code } title description notional version ${label} }`;
const money = '{ amount currency }';
const requirement = `requirement {
  id raisedBy { code } reference title description type quantity unit priority needBy lineOfEffort { code } objective { id } beneficiary { id }
  estimatedCost ${money} annualRunningCost ${money} state decisionReason decidedOn notional version viewerCanValidate viewerCanRelease ${label} }`;
const nation = 'nation { code status defaultLabels { type releasableTo groups classification handling } }';

/** Every mutation of the subgraph: its input type and what is read back. */
export const mutations: Readonly<Record<string, readonly [input: string, entity: string]>> = {
  saveOrganization: ['SaveOrganizationInput', organization],
  setOrganizationLabel: ['SetLabelInput', organization],
  saveBeneficiaryUnit: ['SaveBeneficiaryUnitInput', beneficiaryUnit],
  setBeneficiaryUnitLabel: ['SetLabelInput', beneficiaryUnit],
  savePlan: ['SavePlanInput', plan],
  setPlanLabel: ['SetLabelInput', plan],
  saveObjective: ['SaveObjectiveInput', objective],
  setObjectiveLabel: ['SetLabelInput', objective],
  raiseRequirement: ['RaiseRequirementInput', requirement],
  reviseRequirement: ['ReviseRequirementInput', requirement],
  submitRequirement: ['SubmitRequirementInput', requirement],
  withdrawRequirement: ['WithdrawRequirementInput', requirement],
  validateRequirement: ['ValidateRequirementInput', requirement],
  closeRequirement: ['CloseRequirementInput', requirement],
  setRequirementLabel: ['SetLabelInput', requirement],
  setMembership: ['SetMembershipInput', 'group { name members { nation { code } since } }'],
  suspendNation: ['SuspendNationInput', nation],
  setDefaultLabel: ['SetDefaultLabelInput', nation],
};

type Input = Readonly<Record<string, unknown>>;
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly message: string };
export type Answer = { readonly entity: Data | null; readonly problems: readonly Problem[] };

/** Sends a mutation; a key of its own is added where the input has none. */
export const send = async (graph: Graph, as: Viewer, field: string, input: Input): Promise<Answer> => {
  const [type, entity] = mutations[field] ?? [];
  const document = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { ${entity} problems { code path message } } }`;
  const { payload } = await graph.data('nations', as, document, { input: { idempotencyKey: randomUUID(), ...input } });
  const { problems, ...rest } = payload;
  return { problems, entity: Object.values(rest)[0] as Data | null };
};

/** Sends a mutation that must be done: what is read back. */
export const done = async (...request: Parameters<typeof send>): Promise<Data> => {
  const { entity, problems } = await send(...request);
  expect(problems).toEqual([]);
  if (entity === null) throw new Error(`${request[2]} answered nothing`);
  return entity;
};

/** Everything that a mutation could write: how many rows each table has. */
const written = async (graph: Graph): Promise<unknown> => {
  const tables = [
    ...['organization', 'beneficiary_unit', 'multi_year_plan', 'objective', 'requirement'].map((name) => `nations.${name}`),
    ...['membership', 'suspension', 'label_default', 'idempotency', 'outbox', 'audit_entry', 'audit_change'].map((name) => `coalition.${name}`),
  ];
  const counts = tables.map((name) => `select '${name}' as name, count(*)::int as count from ${name}`).join(' union all ');
  const versions = await graph.database
    .admin`select id, version from nations.requirement union all select id, version from nations.organization union all select id, version from nations.beneficiary_unit order by 1`;
  return [await graph.database.admin.unsafe(counts), versions];
};

/** Sends a mutation that must be refused, and sees that nothing was written: the problems, without their words. */
export const refused = async (...request: Parameters<typeof send>): Promise<readonly Omit<Problem, 'message'>[]> => {
  const [graph] = request;
  const before = await written(graph);
  const { entity, problems } = await send(...request);
  expect(entity).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems) expect(message).toMatch(/\w+ \w+/);
  expect(await written(graph)).toEqual(before);
  return problems.map(({ code, path }) => ({ code, path }));
};

/** One problem, as `refused` tells it. @example at('BAD_VALUE', 'title') */
export const at = (code: string, ...path: string[]) => [{ code, path: ['input', ...path] }];

/** An id that is of nothing, and one that cannot be an id. */
export const absent = '00000000-0000-4000-8000-00000000abcd';
export const impossible = 'not an id \u0000';

export const organizationInput = (over: Input = {}): Input => ({
  name: 'NOTIONAL Institution A',
  kind: 'BENEFICIARY_INSTITUTION',
  type: '10',
  nation: 'PSE',
  notional: true,
  ...over,
});

export const unitInput = (organizationId: string, over: Input = {}): Input => ({
  organizationId,
  name: 'Notional Unit A',
  level: 'UNIT',
  notional: true,
  ...over,
});

let edition = 0;
export const planInput = (over: Input = {}): Input => {
  edition += 1;
  return { title: `NOTIONAL plan ${edition}`, edition, startYear: 2026, endYear: 2030, notional: true, ...over };
};

export const objectiveInput = (planId: string, over: Input = {}): Input => ({
  planId,
  lineOfEffort: 'LOE-HR',
  title: 'NOTIONAL objective',
  notional: true,
  ...over,
});

export const requirementInput = (over: Input = {}): Input => ({
  title: 'NOTIONAL requirement',
  type: 'TRAINING',
  quantity: '20',
  unit: 'seats',
  priority: 2,
  needBy: '2027-06-30',
  lineOfEffort: 'LOE-LOG',
  notional: true,
  ...over,
});

/** The same key with the same input is done once; with another input it is refused (DC-21). */
export const expectOnce = async (graph: Graph, as: Viewer, field: string, input: Input, other: Input): Promise<Data> => {
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const first = await done(graph, as, field, keyed);
  const before = await written(graph);
  expect(await done(graph, as, field, keyed)).toEqual(first);
  expect(await written(graph)).toEqual(before);
  expect(await refused(graph, as, field, { ...keyed, ...other })).toEqual(at('KEY_REUSED', 'idempotencyKey'));
  return first;
};

/** References by key, as the gateway sends them. */
export const entities = async (graph: Graph, as: Viewer, type: string, key: string, keys: readonly string[]): Promise<readonly (Data | null)[]> => {
  const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${key} } } }`;
  const { _entities } = await graph.data('nations', as, document, { representations: keys.map((value) => ({ __typename: type, [key]: value })) });
  return _entities;
};

/** A hidden id and one of nothing get the very same answer (IS-03, IS-12). */
export const expectSameAsAbsent = async (graph: Graph, as: Viewer, field: string, hidden: Input, idAt: string): Promise<void> => {
  const answers = [];
  for (const id of [hidden[idAt], absent, impossible]) answers.push(await send(graph, as, field, { ...hidden, [idAt]: id }));
  expect(answers[0]).toEqual({ entity: null, problems: [{ code: 'NOT_FOUND', path: ['input', idAt], message: 'Nothing that you may see has this id.' }] });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
};
