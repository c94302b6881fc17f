import { inArray, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '#kernel/connection.ts';
import { connect } from '#kernel/database/connect.ts';
import type { Database } from '#kernel/database/run.ts';
import { openReader } from '#kernel/database/transaction.ts';
import type { LabelledTable } from '#kernel/label/columns.ts';
import { countVisible, countVisibleUnder, type List, listVisible } from '#kernel/list.ts';
import { organization, requirement } from '../../subgraphs/nations/tables.ts';
import { useDatabase } from '../kit/database.ts';
import { viewer } from '../kit/graph.ts';
import { seedOf } from '../kit/seed.ts';

// The list engine against a model that filters, sorts and slices an array.

const database = useDatabase();
const seed = seedOf('lists');

const nations = ['BGR', 'CAN', 'USA', 'XCS'] as const;
const viewers = ['BGR', 'CAN', 'USA', 'NLD'] as const;
const LABELS = 25;

type Row = {
  readonly id: string;
  readonly label: number;
  readonly visibleTo: readonly string[];
  readonly parent: string;
  readonly kind: string;
  readonly key: string | number;
};

const label = fc.record({ originator: fc.constantFrom(...nations), releasableTo: fc.subarray([...nations]) });
const labels = fc.sample(fc.array(label, { minLength: LABELS, maxLength: LABELS, size: 'max' }), { seed, numRuns: 1 })[0] ?? [];

type Shape = {
  readonly name: string;
  readonly table: LabelledTable;
  readonly orderBy: PgColumn;
  readonly parent: PgColumn;
  readonly parents: readonly string[];
  readonly kind: PgColumn;
  readonly kinds: readonly string[];
  /** Few values, so that many rows tie; texts that sort by bytes alone. */
  readonly keys: readonly (string | number)[];
  readonly insert: (row: Row) => Readonly<Record<string, unknown>>;
};

const lines = ['LOE-HR', 'LOE-LOG', 'LOE-OPS'] as const;
const needed = { type: 'TRAINING', quantity: '1', unit: 'seats' };
const onRequirements = {
  table: requirement as LabelledTable,
  parent: requirement.lineOfEffort,
  parents: lines,
  kind: requirement.type,
  kinds: ['TRAINING', 'FUNDING'],
};
const shapes: readonly Shape[] = [
  {
    name: 'texts',
    table: organization,
    orderBy: organization.name,
    parent: organization.nation,
    parents: nations,
    kind: organization.kind,
    kinds: ['IMPLEMENTER', 'DONOR_AGENCY', 'TRAINING_PROVIDER'],
    keys: ['a', 'A', 'b', 'Z', 'é', 'Ω', '字', 'a b', 'a"b', '{a,b}'],
    insert: ({ key, parent, kind }) => ({ name: key, nation: parent, kind, type: '10' }),
  },
  {
    ...onRequirements,
    name: 'days',
    orderBy: requirement.needBy,
    keys: ['2026-01-31', '2026-02-28', '9999-12-31'],
    insert: ({ key, parent, kind }) => ({ ...needed, title: 'x', priority: 1, need_by: key, line_of_effort: parent, type: kind }),
  },
  {
    ...onRequirements,
    name: 'whole numbers',
    orderBy: requirement.priority,
    keys: [1, 2, 3, 4],
    insert: ({ key, parent, kind }) => ({ ...needed, title: 'x', priority: key, need_by: '2026-01-01', line_of_effort: parent, type: kind }),
  },
];

const visibleTo = ({ originator, releasableTo }: { originator: string; releasableTo: readonly string[] }) => [originator, ...releasableTo];

const rowsOf = ({ parents, kinds, keys }: Shape, count: number): readonly Row[] =>
  fc.sample(
    fc
      .record({
        id: fc.uuid({ version: 4 }),
        label: fc.nat(LABELS - 1),
        parent: fc.constantFrom(...parents),
        kind: fc.constantFrom(...kinds),
        key: fc.constantFrom(...keys),
      })
      .map((row) => ({ ...row, visibleTo: visibleTo(labels[row.label] ?? { originator: '', releasableTo: [] }) })),
    { seed, numRuns: count },
  );

const compare = (a: Row, b: Row): number =>
  (typeof a.key === 'number' ? a.key - Number(b.key) : Buffer.compare(Buffer.from(a.key), Buffer.from(String(b.key)))) || (a.id < b.id ? -1 : 1);

/** Pages through a list by its own places, as a client does with cursors. */
const readAll = async (db: Database, columns: Record<string, PgColumn>, list: Omit<List, 'after' | 'limit'>, size: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: Place | null = null; ; ) {
    const page = (await listVisible(db, columns, { ...list, after, limit: size })) as { id: string; key: string | number }[];
    ids.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < size) return ids;
    after = { key: last.key, id: last.id };
  }
};

const fill = async (shape: Shape, rows: readonly Row[]) => {
  const { admin } = database.current();
  const table = shape.table === organization ? 'nations.organization' : 'nations.requirement';
  await admin.unsafe(`delete from ${table}`);
  for (const [index, { originator, releasableTo }] of labels.entries())
    await admin`insert into coalition.label (id, originator, releasable_to, groups, classification, handling)
      values (${index + 1}, ${originator}, ${releasableTo.filter((nation) => nation !== originator)}, '{}', 'PUBLIC', '{}') on conflict do nothing`;
  const columns = rows.map((row) => ({ id: row.id, label_id: row.label + 1, originator: labels[row.label]?.originator ?? '', ...shape.insert(row) }));
  for (let start = 0; start < columns.length; start += 500) await admin`insert into ${admin(table)} ${admin(columns.slice(start, start + 500))}`;
};

for (const shape of shapes) {
  test(`a list ordered by ${shape.name} shows every visible row exactly once, in order, whatever the page, filter or parent`, async () => {
    const { table, orderBy, parent, parents, kind, kinds } = shape;
    const rows = rowsOf(shape, 250);
    await fill(shape, rows);
    const columns = { id: table.id, key: orderBy, parent };
    const pool = connect(database.current().urlOf('nations'), { size: 2, name: 'lists' });
    let compared = 0;
    try {
      for (const nation of viewers) {
        const { db, close } = openReader(pool, viewer(nation));
        for (const chosen of [undefined, kinds.slice(0, 1), kinds.slice(0, 2)]) {
          const filter = chosen && { by: shape, name: chosen.join(), where: () => inArray(kind, [...chosen]) };
          const seen = rows.filter((row) => row.visibleTo.includes(nation) && (chosen?.includes(row.kind) ?? true)).toSorted(compare);
          const namesake = { by: columns, name: filter?.name ?? '', where: () => sql`false` };
          expect(await countVisible(db, { table, filter: namesake })).toBe(0);
          expect(await countVisible(db, { table, filter })).toBe(seen.length);
          const counts = await countVisibleUnder(db, { table, filter, under: { column: parent, keys: parents } });
          for (const direction of ['ASC', 'DESC'] as const) {
            const list = { table, orderBy, direction, filter };
            const expected = (direction === 'ASC' ? seen : seen.toReversed()).map(({ id, parent: under }) => ({ id, under }));
            for (const size of direction === 'DESC' && chosen !== undefined ? [1, 100] : [7, 1_000]) {
              expect(await readAll(db, columns, list, size)).toEqual(expected.map(({ id }) => id));
              compared += expected.length;
            }
            const together = (await listVisible(db, columns, { ...list, under: { column: parent, keys: parents }, limit: 5 })) as readonly {
              id: string;
              parent: string;
            }[];
            for (const key of parents) {
              const below = expected.filter(({ under }) => under === key).map(({ id }) => id);
              expect(counts.get(key) ?? 0).toBe(below.length);
              expect(await readAll(db, columns, { ...list, under: { column: parent, keys: [key] } }, 7)).toEqual(below);
              expect(together.filter((row) => row.parent === key).map(({ id }) => id)).toEqual(below.slice(0, 5));
              compared += below.length;
            }
          }
        }
        await close();
      }
    } finally {
      await pool.end();
    }
    console.info(`lists by ${shape.name}: ${compared} places compared`);
    expect(compared).toBeGreaterThan(2_000);
  });
}
