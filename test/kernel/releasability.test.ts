import fc from 'fast-check';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { nationRoles, staffRoles } from '#kernel/viewer.ts';
import { useDatabase } from '../kit/database.ts';
import { seedOf } from '../kit/seed.ts';

// The labels that Postgres lets each viewer see, against a model of DOMAIN 5.2 that knows no SQL.

const database = useDatabase();
const seed = seedOf('releasability');

const nations = ['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA', 'XCS'] as const;
const groups = ['ALPHA', 'BRAVO', 'CHARLIE', 'DELTA'] as const;
const marks = ['ORCON', 'PERSONAL', 'COMMERCIAL', 'VETTING', 'NO_AGGREGATE', 'NO_EXPORT'] as const;
const now = '2026-06-15T12:00:00.000Z';
const LABELS = 400;
const WORLDS = 4;

type Label = { id: string; originator: string; releasableTo: string[]; groups: string[]; handling: string[] };
type Membership = { group: string; nation: string; joinedAt: string; leftAt: string | null };
type Viewer = { nation: string; roles: string[] };
type World = { labels: Label[]; memberships: Membership[]; suspended: string[]; lifted: string[]; left: string[] };

const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
// Few moments, so that memberships begin and end exactly now too.
const moment = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-06-15T11:59:59.999Z', now, '2026-06-15T12:00:00.001Z', '2027-01-01T00:00:00.000Z');

const label: fc.Arbitrary<Omit<Label, 'id'>> = fc
  .record({ originator: fc.constantFrom(...nations), releasableTo: some(nations), groups: some(groups), handling: some(marks) })
  .map(({ originator, ...rest }) => ({
    originator,
    releasableTo: rest.releasableTo.filter((nation) => nation !== originator),
    groups: rest.handling.includes('ORCON') ? [] : rest.groups,
    handling: rest.handling,
  }));

const membership: fc.Arbitrary<Membership> = fc
  .record({ group: fc.constantFrom(...groups), nation: fc.constantFrom(...nations), joinedAt: moment, leftAt: fc.option(moment) })
  .filter(({ joinedAt, leftAt }) => leftAt === null || leftAt >= joinedAt);

const world: fc.Arbitrary<World> = fc.record({
  labels: fc
    .array(label, { minLength: LABELS, maxLength: LABELS, size: 'max' })
    .map((labels) => labels.map((one, index) => ({ ...one, id: String(index + 1) }))),
  memberships: fc
    .uniqueArray(membership, { selector: ({ group, nation, joinedAt }) => `${group} ${nation} ${joinedAt}`, minLength: 30, maxLength: 60, size: 'max' })
    .map((all) =>
      all.filter(
        ({ group, nation, leftAt }, index) => leftAt !== null || all.findIndex((m) => m.group === group && m.nation === nation && m.leftAt === null) === index,
      ),
    ),
  suspended: fc.subarray([...nations], { maxLength: 2 }),
  lifted: fc.subarray([...nations], { maxLength: 3 }),
  left: fc.subarray([...nations], { maxLength: 2 }),
});

const viewers: fc.Arbitrary<Viewer[]> = fc.tuple(
  ...nations.map((nation) =>
    fc.record({ nation: fc.constant(nation), roles: fc.subarray([...nationRoles, ...(nation === 'XCS' ? staffRoles : [])], { minLength: 1 }) }),
  ),
);

/** The whole rule: which labels a viewer may see; null where it may not enter at all. */
const visible = ({ labels, memberships, suspended, left }: World, { nation, roles }: Viewer): string[] | null => {
  if (suspended.includes(nation) || left.includes(nation)) return null;
  const inGroup = memberships.filter((m) => m.nation === nation && m.joinedAt <= now && (m.leftAt === null || m.leftAt > now)).map((m) => m.group);
  return labels
    .filter(
      ({ originator, releasableTo, groups: named }) => originator === nation || releasableTo.includes(nation) || named.some((group) => inGroup.includes(group)),
    )
    .filter(({ handling }) => !handling.includes('PERSONAL') || roles.includes('PERSONNEL_OFFICER'))
    .filter(({ handling }) => !handling.includes('VETTING') || roles.includes('VETTING_LIAISON'))
    .filter(() => !roles.includes('AUDITOR'))
    .map(({ id }) => id)
    .sort();
};

const fill = async (admin: postgres.Sql, { labels, memberships, suspended, lifted, left }: World) => {
  await admin.begin(async (sql) => {
    await sql`truncate coalition.membership, coalition.suspension`;
    await sql`delete from nations.organization`;
    await sql`delete from coalition.label`;
    await sql`update coalition.participant set left_at = null`;
    await sql`update coalition.participant set left_at = ${now} where nation = any (${left})`;
    await sql`insert into coalition.suspension (nation, suspended_at, lifted_at) select n, '2026-02-01', '2026-03-01' from unnest(${lifted}::text[]) n`;
    await sql`insert into coalition.suspension (nation, suspended_at) select n, ${now} from unnest(${suspended}::text[]) n`;
    for (const m of memberships)
      await sql`insert into coalition.membership (group_name, nation, joined_at, left_at) values (${m.group}, ${m.nation}, ${m.joinedAt}, ${m.leftAt})`;
    for (const one of labels)
      await sql`insert into coalition.label (id, originator, releasable_to, groups, classification, handling)
        values (${one.id}, ${one.originator}, ${one.releasableTo}, ${one.groups}, 'PUBLIC', ${one.handling})`;
    await sql`insert into nations.organization (label_id, originator, name, kind, type, nation)
      select id, originator, 'Notional ' || id, 'IMPLEMENTER', '10', originator from coalition.label`;
  });
};

type Seen = { readonly labels: string[]; readonly rows: string[] } | null;

const look = (sql: postgres.Sql, { nation, roles }: Viewer): Promise<Seen> =>
  sql.begin(async (transaction): Promise<Seen> => {
    const [entered] = await transaction`select coalition.enter(${nation}, ${roles}, 'actor')`.catch((error: { code: string }) => {
      expect(['CG001', 'CG002']).toContain(error.code);
      return [];
    });
    if (entered === undefined) throw new Refused();
    const labels = await transaction<{ id: string }[]>`select id::text from coalition.label`;
    const rows = await transaction<{ id: string }[]>`select label_id::text as id from nations.organization`;
    return { labels: labels.map(({ id }) => id).sort(), rows: rows.map(({ id }) => id).sort() };
  });

class Refused extends Error {}

test('who sees which label is what the rule says, for every viewer, group, date, role and suspension (IS-01, IS-10, IDP-06)', async () => {
  const { admin, name, urlOf } = database.current();
  await admin.unsafe(`alter database ${name} set app.clock = '${now}'`);
  const sql = postgres(urlOf('nations'), { max: 1, onnotice: () => undefined });
  const counts = { pairs: 0, visible: 0, refused: 0 };
  try {
    for (const [index, one] of fc.sample(world, { seed, numRuns: WORLDS }).entries()) {
      await fill(admin, one);
      for (const viewer of fc.sample(viewers, { seed: seed + index, numRuns: 8 }).flat()) {
        const seen = await look(sql, viewer).catch((error: unknown) => {
          if (error instanceof Refused) return null;
          throw error;
        });
        const expected = visible(one, viewer);
        expect(seen?.labels ?? null, JSON.stringify(viewer)).toEqual(expected);
        expect(seen?.rows ?? null, JSON.stringify(viewer)).toEqual(expected);
        counts.pairs += LABELS;
        counts.visible += expected?.length ?? 0;
        counts.refused += expected === null ? 1 : 0;
      }
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
  console.info(`releasability: ${counts.pairs} pairs of label and viewer, ${counts.visible} visible, ${counts.refused} viewers refused`);
  expect(counts.pairs).toBeGreaterThanOrEqual(10_000);
  expect(counts.visible).toBeGreaterThan(1_000);
  expect(counts.refused).toBeGreaterThan(0);
});
