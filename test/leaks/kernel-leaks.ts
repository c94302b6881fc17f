// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

import type { Edit, Leak } from './plant.ts';

const ghost = 'test/ghost/ghost.test.ts';
const everybody = 'test/ghost/everybody.test.ts';
const worlds = 'test/worlds/worlds.test.ts';
const kernelMigration = 'kernel/migrations/0001_create_coalition.sql';

const seeEverything: Edit = {
  file: 'kernel/label/protection.ts',
  search: "policy('see', 'SELECT', 'coalition_subgraphs', labelled ? VISIBLE : 'true', null)",
  replace: "policy('see', 'SELECT', 'coalition_subgraphs', 'true', null)",
};

/** Leaks in the words that every subgraph speaks, and in the database. */
export const kernelLeaks: readonly Leak[] = [
  {
    name: 'kept-past-narrowing',
    means: 'an answer is given again after its rows were taken back',
    edits: [
      {
        file: 'kernel/migrations/0006_count_changes_by_schema.sql',
        search: 'where l.label_id = any ((select coalition.visible_labels() || 0::bigint)::bigint[]) group by',
        replace: 'where l.label_id = 0 group by',
      },
      {
        file: 'kernel/migrations/0006_count_changes_by_schema.sql',
        search: "current_setting('app.labels', true),",
        replace: '',
      },
    ],
    tests: ['test/kernel/kept-answers.test.ts'],
  },
  {
    name: 'told-of-the-hidden-by-time',
    means: 'a hidden row that changed makes answers be read again',
    edits: [
      {
        file: 'kernel/migrations/0006_count_changes_by_schema.sql',
        search: 'where l.label_id = any ((select coalition.visible_labels() || 0::bigint)::bigint[]) group by',
        replace: 'group by',
      },
    ],
    tests: ['test/kernel/kept-answers.test.ts'],
  },
  {
    name: 'policy-dropped',
    means: 'every row is visible to everybody who has its id',
    edits: [seeEverything],
    tests: ['test/kernel/releasability.test.ts'],
  },
  {
    name: 'force-forgotten',
    means: "the tables' owner is not under the policies",
    edits: [{ file: 'kernel/label/protection.ts', search: '`alter table ${table} force row level security`,', replace: '' }],
    tests: [everybody],
  },
  {
    name: 'count-of-everything',
    means: 'totalCount counts hidden rows',
    edits: [
      {
        file: 'kernel/migrations/0002_keep_running_counts.sql',
        search:
          "create policy see on coalition.running_count for select to coalition_subgraphs using (label_id in (select unnest(nullif(current_setting('app.labels', true), '')::bigint[])));",
        replace: 'create policy see on coalition.running_count for select to coalition_subgraphs using (true);',
      },
      { file: 'kernel/list.ts', search: 'sql`parent.key::text`} and r.label_id = any (${visibleLabels}))`', replace: 'sql`parent.key::text`})`' },
    ],
    tests: ['test/kernel/releasability-lists.test.ts', 'test/kernel/running-counts.test.ts'],
  },
  {
    name: 'loader-shared',
    means: 'a row that was loaded for one nation is answered to the next',
    edits: [
      {
        file: 'kernel/loader.ts',
        search: "import DataLoader from 'dataloader';",
        replace: "import DataLoader from 'dataloader';\nconst shared = new Map<unknown, unknown>();",
      },
      {
        file: 'kernel/loader.ts',
        search: 'const found = new Map((await rowsFor(keys)).map((row) => [keyOf(row), row]));',
        replace: 'const found = shared as Map<Key, Row>; for (const row of await rowsFor(keys)) found.set(keyOf(row), row);',
      },
    ],
    tests: [everybody],
    only: 'ten nations ask',
  },
  {
    name: 'stub-echoed',
    means: 'a keyed type without a resolver answers with whatever id was asked for',
    edits: [{ file: 'kernel/subgraph.ts', search: '[type, { __resolveReference: () => null }]', replace: '[type, {}]' }],
    tests: [everybody],
    only: 'a keyed type that nobody resolves',
  },
  {
    name: 'viewer-stays',
    means: 'the next request on the connection begins with the last viewer’s eyes',
    edits: [
      { file: kernelMigration, search: "set_config('app.labels', labels::text, true)", replace: "set_config('app.labels', labels::text, false)" },
      {
        file: kernelMigration,
        search: "perform set_config('app.nation', enter.nation, true)",
        replace: "perform set_config('app.nation', enter.nation, false)",
      },
    ],
    tests: [everybody],
    only: 'nothing of a viewer stays',
  },
  {
    name: 'key-of-all-nations',
    means: "an idempotency key that another nation used is refused, and tells of that nation's request",
    edits: [{ file: kernelMigration, search: 'primary key (nation, actor, field, key)', replace: 'primary key (field, key)' }],
    tests: [ghost],
    only: 'a writer cannot tell',
  },
  {
    name: 'hidden-refused-otherwise',
    means: 'a hidden requirement is refused with other words than an absent one',
    edits: [seeEverything],
    tests: [ghost],
    only: 'a writer cannot tell',
  },
  {
    name: 'cursor-unbound',
    means: 'a cursor made with one filter walks a list with another',
    edits: [{ file: 'kernel/connection.ts', search: 'bound === scope && fits(types.key', replace: "bound !== '' && fits(types.key" }],
    tests: [everybody],
    only: 'a cursor serves',
  },
  {
    name: 'check-forgotten',
    means: "whoever reaches a subgraph's login writes records for another nation",
    edits: [
      {
        file: 'kernel/label/protection.ts',
        search: "policy('add', 'INSERT', role, null, writer)",
        replace: "policy('add', 'INSERT', role, null, 'true')",
      },
    ],
    tests: ['test/kernel/action.test.ts'],
    only: 'nobody writes for another nation',
  },
  {
    name: 'count-from-statistics',
    means: 'totalCount is what the server estimates of the whole table',
    edits: [
      {
        file: 'kernel/list.ts',
        search: 'runningSum(table) : sql`(select coalesce(sum(of_label.count), 0)',
        replace:
          'sql`(select greatest(c.reltuples, 0)::bigint as count from pg_class c where c.oid = ${qualifiedName(table)}::regclass)` : sql`(select coalesce(sum(of_label.count), 0)',
      },
    ],
    tests: ['test/kernel/running-counts.test.ts'],
    only: 'what the API counts',
  },
  {
    name: 'cursor-counts',
    means: 'a cursor tells how many rows everybody was given so far',
    edits: [
      { file: 'kernel/connection.ts', search: 'const decode = (', replace: 'let given = 0;\nconst decode = (' },
      { file: 'kernel/connection.ts', search: 'JSON.stringify([page.scope, key, id])', replace: 'JSON.stringify([page.scope, key, id, (given += 1)])' },
    ],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'audit-for-all',
    means: 'the audit of every nation is read by whoever reaches a login of a subgraph',
    edits: [
      {
        file: kernelMigration,
        search: 'create policy append on coalition.audit_entry for insert to coalition_audit with check (true);',
        replace:
          'create policy append on coalition.audit_entry for insert to coalition_audit with check (true); grant select on coalition.audit_entry to coalition_subgraphs; create policy see on coalition.audit_entry for select to coalition_subgraphs using (true);',
      },
    ],
    tests: ['test/kernel/audit.test.ts'],
    only: 'reads neither the audit',
  },
  {
    name: 'outbox-for-all',
    means: 'what happens in other nations, and how much of it, is read off the outbox',
    edits: [
      {
        file: kernelMigration,
        search: 'grant insert on coalition.outbox to coalition_subgraphs;',
        replace:
          'grant select, insert on coalition.outbox to coalition_subgraphs; create policy see on coalition.outbox for select to coalition_subgraphs using (true);',
      },
    ],
    tests: ['test/kernel/audit.test.ts'],
    only: 'reads neither the audit',
  },
];
