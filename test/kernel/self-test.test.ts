import { expect, test } from 'vitest';
import { connect } from '#kernel/database/connect.ts';
import { selfTest } from '#kernel/self-test.ts';
import { useDatabase } from '../kit/database.ts';
import { definitions } from '../kit/definitions.ts';

const database = useDatabase();

const findings = async () => {
  const pools = definitions.map((definition) => ({ definition, pool: connect(database.current().urlOf(definition.name), { size: 2, name: 'self-test' }) }));
  try {
    const all = await Promise.all(pools.map(({ definition, pool }) => selfTest(pool.sql, definition)));
    return { faults: [...new Set(all.flatMap(({ faults }) => faults))], warnings: [...new Set(all.flatMap(({ warnings }) => warnings))] };
  } finally {
    await Promise.all(pools.map(({ pool }) => pool.end()));
  }
};

test('a migrated database has no fault; the embedded server warns of its age', async () => {
  const { faults, warnings } = await findings();
  expect(faults).toEqual([]);
  expect(warnings.join()).toMatch(/DATABASE_URL in production/);
});

const faults = [
  [
    'a table without forced row level security',
    'alter table nations.organization no force row level security',
    'alter table nations.organization force row level security',
    /organization is not under forced row level security/,
  ],
  [
    'a table with row level security switched off',
    'alter table nations.organization disable row level security',
    'alter table nations.organization enable row level security',
    /organization is not under forced/,
  ],
  ['a policy that lets everybody see', 'alter policy see on nations.organization using (true)', null, /missing or was changed.*organization see/],
  [
    'a policy that is not ours',
    'create policy extra on nations.organization for select using (true)',
    'drop policy extra on nations.organization',
    /not one of ours.*organization extra/,
  ],
  [
    "a view with its owner's rights",
    'create view nations.leak as select id from nations.organization',
    'drop view nations.leak',
    /view nations.leak sees with its owner's rights/,
  ],
  [
    "a function with its owner's rights that nobody listed",
    'create function nations.leak() returns int language sql security definer as $$ select 1 $$',
    'drop function nations.leak()',
    /nations.leak\(\) runs with its owner's rights/,
  ],
  ['a list index that is gone', 'drop index nations.organization_name_list', null, /lacks the index organization_name_list/],
  [
    'a table whose rows are no longer counted',
    'drop trigger count_update on nations.organization',
    null,
    /organization lacks a trigger that keeps its running counts/,
  ],
  ['a test clock', "alter database %d set app.clock = '2026-01-01'", 'alter database %d reset app.clock', /app.clock is set/],
] as const;

for (const [what, plant, remove, complaint] of faults) {
  test(`the product refuses to serve on ${what}`, async () => {
    const { admin, name } = database.current();
    await admin.unsafe(plant.replace('%d', name));
    try {
      expect((await findings()).faults.join('\n')).toMatch(complaint);
    } finally {
      if (remove !== null) await admin.unsafe(remove.replace('%d', name));
    }
  });
}

test('a login that bypasses row level security is refused', async () => {
  const { admin, urlOf } = database.current();
  await admin`create role coalition_strong superuser login password 'only-for-this-test'`;
  const url = new URL(urlOf('nations'));
  url.username = 'coalition_strong';
  url.password = 'only-for-this-test';
  const pool = connect(url.toString(), { size: 1, name: 'self-test' });
  try {
    const [nations] = definitions;
    if (nations === undefined) throw new Error('no subgraph');
    expect((await selfTest(pool.sql, nations)).faults.join('\n')).toMatch(
      /^The login of nations must be coalition_nations, not coalition_strong, which is a superuser/,
    );
  } finally {
    await pool.end();
    await admin`drop role coalition_strong`;
  }
});
