import postgres from 'postgres';
import { expect, test } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import { invariants } from '../../../subgraphs/nations/store/invariants.ts';
import { useGraph } from '../../kit/graph.ts';
import { canada, coordinator, done, objectiveInput, organizationInput, planInput, requirementInput, unitInput } from './fixture.ts';

const graph = useGraph();

/** What breaks a rule, as the owner sees it. */
const broken = async () => {
  const owner = postgres(graph().database.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const found = await Promise.all(invariants.map((invariant) => findViolations(owner, invariant)));
    return found.flatMap(({ invariant, ids }) => ids.map((id) => `${invariant.rule} ${id}`)).sort();
  } finally {
    await owner.end();
  }
};

test('every state that actions reach keeps the rules, and each row that breaks one is told (IS-05, PN-07, PN-13)', async () => {
  const everybody = { label: { groups: ['COALITION'] } };
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { releasableTo: ['USA'] } }));
  const approved = await done(graph(), coordinator, 'savePlan', planInput());
  await done(graph(), coordinator, 'savePlan', planInput({ id: approved.id, edition: approved.edition, expectedVersion: 1 }));
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  const elsewhere = await done(graph(), coordinator, 'saveObjective', objectiveInput(approved.id));
  const institution = await done(graph(), canada, 'saveOrganization', organizationInput({ label: { releasableTo: ['USA'] } }));
  const unit = await done(graph(), canada, 'saveBeneficiaryUnit', unitInput(institution.id, { label: { releasableTo: ['USA'] } }));
  const theirs = await done(graph(), coordinator, 'saveOrganization', organizationInput({ label: { releasableTo: ['CAN'] } }));
  await done(graph(), canada, 'saveBeneficiaryUnit', unitInput(theirs.id, everybody));
  const requirement = await done(graph(), canada, 'raiseRequirement', requirementInput({ label: { releasableTo: ['XCS'] } }));
  expect(await broken()).toEqual([]);

  await graph().database.admin.begin(async (admin) => {
    // What no action does: the triggers that guard labels are off.
    await admin`set local session_replication_role = replica`;
    await admin`update nations.objective set label_id = (select label_id from nations.objective where id = ${elsewhere.id}) where id = ${objective.id}`;
    await admin`update nations.organization set label_id = (select label_id from nations.requirement where id = ${requirement.id}) where id = ${institution.id}`;
    await admin`update nations.requirement set state = 'CLOSED', decided_on = '2026-06-15' where id = ${requirement.id}`;
    await admin`update coalition.audit_change set change = jsonb_set(change::jsonb, '{before,state}', '"APPROVED"')::text where change like ${`%"before":%${approved.id}%`}`;
  });
  expect(await broken()).toEqual([`IS-05 ${objective.id}`, `IS-05 ${unit.id}`, `PN-07 ${approved.id}`, `PN-13 ${requirement.id}`].sort());
});
