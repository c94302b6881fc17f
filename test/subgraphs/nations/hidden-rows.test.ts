import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { canada, coordinator, done, organizationInput, planInput, refused, requirementInput, unitInput } from './fixture.ts';

const graph = useGraph();

test('nobody waits for a row that is hidden from them: what its owner does with it meanwhile is not felt (IS-03, IS-12)', async () => {
  const organization = await done(graph(), canada, 'saveOrganization', organizationInput());
  const requirement = await done(graph(), canada, 'raiseRequirement', requirementInput());
  const plan = await done(graph(), coordinator, 'savePlan', { ...planInput(), label: {} });
  const other = viewer('GBR', 'SNR');
  const revised = { ...requirementInput(), id: requirement.id, expectedVersion: 1 };
  const unlabelled = ({ label: _, ...input }: Record<string, unknown>) => input;
  const tries: readonly (readonly [as: typeof other, field: string, input: Readonly<Record<string, unknown>>, path: string])[] = [
    [other, 'saveOrganization', { ...unlabelled(organizationInput()), id: organization.id, expectedVersion: 1 }, 'id'],
    [other, 'setOrganizationLabel', { id: organization.id, expectedVersion: 1, label: {} }, 'id'],
    [other, 'saveBeneficiaryUnit', unitInput(organization.id), 'organizationId'],
    [other, 'reviseRequirement', unlabelled(revised), 'id'],
    ...['submitRequirement', 'withdrawRequirement', 'closeRequirement'].map(
      (field) => [other, field, { id: requirement.id, expectedVersion: 1 }, 'id'] as const,
    ),
    [coordinator, 'validateRequirement', { id: requirement.id, expectedVersion: 1, decision: 'REJECTED', reason: 'NOTIONAL' }, 'id'],
    [other, 'setPlanLabel', { id: plan.id, expectedVersion: 1, label: {} }, 'id'],
  ];
  // What an owner's mutation of its row holds until it commits.
  const held = await graph().database.admin.reserve();
  await held`begin`;
  for (const { id } of [organization, requirement, plan]) await held`select pg_advisory_xact_lock(hashtextextended(${`parent "${id}"`}, 0))`;
  try {
    for (const [as, field, input, path] of tries)
      expect(await refused(graph(), as, field, { idempotencyKey: randomUUID(), ...input }), field).toEqual([{ code: 'NOT_FOUND', path: ['input', path] }]);
  } finally {
    await held`rollback`;
    held.release();
  }
});
