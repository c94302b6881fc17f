import { randomUUID } from 'node:crypto';
import { isInputObjectType, isNonNullType } from 'graphql';
import { expect, test } from 'vitest';
import { useGraph } from '../../kit/graph.ts';
import { canada, coordinator, done, mutations, objectiveInput, organizationInput, planInput, requirementInput, unitInput } from './fixture.ts';

const graph = useGraph();

const schemaOf = () => {
  const schema = graph().subgraphs.find(({ name }) => name === 'nations')?.schema;
  if (schema === undefined) throw new Error('no subgraph nations');
  return schema;
};

test('every mutation of the subgraph is tried by these tests', () => {
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(schemaOf().getMutationType()?.getFields() ?? {}).sort());
});

test('what is missing is refused by the type of the input, and nothing is written', async () => {
  for (const [field, [name, entity]] of Object.entries(mutations)) {
    const type = schemaOf().getType(name);
    if (!isInputObjectType(type)) throw new Error(`no input ${name}`);
    const required = Object.values(type.getFields()).filter((part) => isNonNullType(part.type) && part.defaultValue === undefined);
    expect(required.map((part) => part.name)).toContain('idempotencyKey');
    const { data, errors } = await graph().ask('nations', coordinator, `mutation ($input: ${name}!) { ${field}(input: $input) { ${entity} } }`, { input: {} });
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
    for (const { message } of errors ?? []) expect(message).toMatch(/^Variable "\$input" got invalid value/);
  }
  expect(await graph().database.admin`select from coalition.audit_entry`).toHaveLength(0);
});

test('each thing that is done is audited once, with who did it, its labels and what changed, and announced once', async () => {
  const keys = new Map<string, string>();
  const step = async (as: typeof canada, field: string, input: Record<string, unknown>) => {
    const idempotencyKey = randomUUID();
    keys.set(idempotencyKey, `${as.nation} ${field}`);
    return done(graph(), as, field, { ...input, idempotencyKey });
  };
  const plan = await step(coordinator, 'savePlan', planInput());
  const objective = await step(coordinator, 'saveObjective', objectiveInput(plan.id));
  const { id } = await step(canada, 'raiseRequirement', requirementInput({ label: { releasableTo: ['XCS'] } }));
  await step(canada, 'reviseRequirement', requirementInput({ id, expectedVersion: 1 }));
  await step(canada, 'submitRequirement', { id, expectedVersion: 2 });
  await step(coordinator, 'validateRequirement', { id, expectedVersion: 3, decision: 'VALIDATED', objectiveId: objective.id });
  await step(canada, 'setRequirementLabel', { id, expectedVersion: 4, label: {} });
  await step(canada, 'closeRequirement', { id, expectedVersion: 5 });
  const organization = await step(canada, 'saveOrganization', organizationInput());
  await step(canada, 'saveBeneficiaryUnit', unitInput(organization.id));
  await step(coordinator, 'setMembership', { group: 'AUDITED', nation: 'XCS', member: true });
  await step(coordinator, 'suspendNation', { nation: 'TUR', suspended: true, reason: 'NOTIONAL' });
  await step(canada, 'setDefaultLabel', { type: 'PLEDGE', label: {} });
  const entries = await graph().database.admin<{ chain: string; body: string; change: string }[]>`
    select e.chain, e.body, c.change from coalition.audit_entry e join coalition.audit_change c using (chain, seq)`;
  const bodies = entries.map(({ body }) => JSON.parse(body));
  expect(new Map(bodies.map((body, at) => [body.idempotencyKey, `${entries[at]?.chain} ${body.field}`]))).toEqual(keys);
  for (const { change } of entries) expect(Object.keys(JSON.parse(change)).length).toBeGreaterThan(0);
  const labels = bodies.filter(({ entityId }) => entityId === id).map(({ labelBefore, labelAfter }) => [labelBefore, labelAfter]);
  expect(labels.filter(([before, after]) => before !== after)).toHaveLength(2);
  const announced = await graph().database.admin<{ count: number }[]>`select count(*)::int as count from coalition.outbox`;
  expect(announced[0]?.count).toBe(keys.size);
});
