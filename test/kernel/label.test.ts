import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countingTrace, useGraph, viewer } from '../kit/graph.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);

const save =
  'mutation ($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id name version label { originator releasableTo groups } } problems { code path message } } }';
const setLabel = 'mutation ($input: SetLabelInput!) { setOrganizationLabel(input: $input) { organization { id version } problems { code path message } } }';
const list = '{ organizations(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id name nation { name } label { releasableTo } } } }';
const organization = (name: string, label?: object) => ({
  idempotencyKey: randomUUID(),
  name,
  kind: 'IMPLEMENTER',
  type: '10',
  nation: 'CAN',
  notional: true,
  ...(label === undefined ? {} : { label }),
});

test("a new record is seen by its creator's nation alone (IS-02, IS-03)", async () => {
  const { saveOrganization } = await graph().data('nations', viewer('CAN', 'SNR'), save, { input: organization('Notional A') });
  expect(saveOrganization.problems).toEqual([]);
  expect(saveOrganization.organization.label).toEqual({ originator: 'CAN', releasableTo: [], groups: [] });
  const { organizations } = await graph().data('nations', viewer('CAN'), list);
  expect(organizations).toMatchObject({ totalCount: 1, nodes: [{ name: 'Notional A', nation: { name: 'Canada' } }] });
  const other = await graph().data('nations', viewer('USA', 'SNR'), list);
  expect(other.organizations).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] });
});

test('released and narrowed again: others see it from the next read on, and not from the next read on', async () => {
  const { saveOrganization } = await graph().data('nations', viewer('CAN', 'SNR'), save, {
    input: organization('Notional B', { releasableTo: ['USA'], groups: [] }),
  });
  const { id, version } = saveOrganization.organization;
  const seen = async () => (await graph().data('nations', viewer('USA'), list)).organizations.nodes.map((row: { id: string }) => row.id);
  expect(await seen()).toEqual([id]);
  const narrowed = await graph().data('nations', viewer('CAN', 'DONOR_FOCAL'), setLabel, {
    input: { idempotencyKey: randomUUID(), id, expectedVersion: version, label: {} },
  });
  expect(narrowed.setOrganizationLabel.problems).toEqual([]);
  expect(await seen()).toEqual([]);
});

test("naming one's own nation in a label says nothing: it takes no role to release, and is not stored", async () => {
  const { saveOrganization } = await graph().data('nations', viewer('CAN', 'DONOR_FOCAL'), save, {
    input: organization('Notional C', { releasableTo: ['CAN'], groups: [] }),
  });
  expect(saveOrganization).toMatchObject({ problems: [], organization: { label: { originator: 'CAN', releasableTo: [], groups: [] } } });
});
