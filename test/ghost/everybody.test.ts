import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { execute, parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { connect } from '#kernel/database/connect.ts';
import { openReader } from '#kernel/database/transaction.ts';
import { schemaOf } from '#kernel/subgraph.ts';
import { issuerNations } from '#kernel/viewer.ts';
import { organization } from '../../subgraphs/nations/tables.ts';
import { useGraph, viewer } from '../kit/graph.ts';

// What must hold between requests: all ten ask at once, and nobody is answered with another's eyes.

const graph = useGraph();

const save = 'mutation ($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id } problems { code } } }';
const releasedTo = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const [index, nation] of issuerNations.entries()) {
    const others = [1, 4].map((step) => issuerNations[(index + step) % issuerNations.length] ?? '');
    for (const releasableTo of [[], others]) {
      const input = { idempotencyKey: randomUUID(), name: `Notional ${nation}`, kind: 'IMPLEMENTER', type: '10', nation, label: { releasableTo } };
      const { saveOrganization } = await graph().data('nations', viewer(nation, 'SNR'), save, { input });
      releasedTo.set(saveOrganization.organization.id, [nation, ...releasableTo]);
    }
  }
});

test('ten nations ask the same at the same time, and each is answered as if it were alone (T23, IS-10)', async () => {
  const ids = [...releasedTo.keys()];
  const query = `{ organizations(first: 100) { totalCount nodes { id } } ${ids.map((id, n) => `a${n}: organization(id: "${id}") { id label { originator } }`).join(' ')} }`;
  const rounds = Array.from({ length: 5 }, () => issuerNations).flat();
  await Promise.all(
    rounds.map(async (nation) => {
      const seen = ids.filter((id) => releasedTo.get(id)?.includes(nation));
      const { organizations, ...rows } = await graph().data('nations', viewer(nation), query);
      expect(organizations.totalCount).toBe(seen.length);
      expect(organizations.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(seen.toSorted());
      expect(Object.values(rows).flatMap((row) => (row === null ? [] : [row.id]))).toEqual(seen);
    }),
  );
});

test('nothing of a viewer stays on the connection that answered it', async () => {
  const pool = connect(graph().database.urlOf('nations'), { size: 1, name: 'stays' });
  try {
    const { db, close } = openReader(pool, viewer('CAN', 'SNR'));
    const backend = sql<number>`pg_backend_pid()`;
    const [seen] = await db.select({ backend, id: organization.id }).from(organization).limit(1);
    await close();
    const lease = await pool.lease();
    const settings = "select pg_backend_pid(), current_setting('app.nation', true), current_setting('app.labels', true)";
    const [after] = await lease.send(`${settings}, (select count(*) from nations.organization)`, []);
    lease.release();
    expect(after).toEqual([seen?.backend, '', '', '0']);
  } finally {
    await pool.end();
  }
});

test('a cursor serves the list, filter and order that made it, and no other', async () => {
  const page = (args: string) => `{ organizations(first: 1${args}) { pageInfo { endCursor } } }`;
  const { organizations } = await graph().data('nations', viewer('CAN'), page(''));
  const after = `, after: "${organizations.pageInfo.endCursor}"`;
  await graph().data('nations', viewer('CAN'), page(after));
  for (const other of [', filter: { kind: IMPLEMENTER }', ', filter: { nation: "CAN" }', ', orderBy: { field: NAME, direction: DESC }']) {
    const { errors } = await graph().ask('nations', viewer('CAN'), page(`${other}${after}`));
    expect(errors?.[0]?.extensions.code, other).toBe('BAD_USER_INPUT');
  }
});

test('a keyed type that nobody resolves is answered with null, never with an echo of what was asked (SECURITY 1.6)', async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { one: Int } type Thing @key(fields: "id") { id: ID! }`;
  const document = parse('{ _entities(representations: [{ __typename: "Thing", id: "forged" }]) { ... on Thing { id } } }');
  expect(await execute({ schema: schemaOf({ sdl: [sdl], resolvers: {} }), document })).toEqual({ data: { _entities: [null] } });
});
