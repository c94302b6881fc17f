// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

import type { Leak } from './plant.ts';

const kernelMigration = 'kernel/migrations/0001_create_coalition.sql';

/** Leaks of labels, and of who is in which group. */
export const labelLeaks: readonly Leak[] = [
  {
    name: 'default-open',
    means: 'a record about which nothing was said is released to the whole coalition',
    edits: [
      {
        file: 'kernel/label/label.ts',
        search: 'export const nationOnly: LabelDraft = { releasableTo: [], groups: [],',
        replace: "export const nationOnly: LabelDraft = { releasableTo: [], groups: ['COALITION'],",
      },
    ],
    tests: ['test/kernel/label.test.ts'],
  },
  {
    name: 'left-and-still-in',
    means: 'a nation that left a group goes on seeing what is released to it',
    edits: [{ file: kernelMigration, search: 'and m.joined_at <= moment and (m.left_at is null or m.left_at > moment)', replace: 'and m.joined_at <= moment' }],
    tests: ['test/kernel/releasability.test.ts'],
  },
  {
    name: 'suspended-and-still-in',
    means: 'a suspended nation goes on reading',
    edits: [{ file: kernelMigration, search: "raise exception 'suspended' using errcode = 'CG002';", replace: 'null;' }],
    tests: ['test/kernel/releasability.test.ts'],
  },
  {
    name: 'personal-for-all',
    means: 'personal data is read without the role for it',
    edits: [{ file: kernelMigration, search: "and ('PERSONNEL_OFFICER' = any (roles) or not ('PERSONAL' = any (l.handling)))", replace: '' }],
    tests: ['test/kernel/releasability.test.ts'],
  },
  {
    name: 'narrowing-stops-short',
    means: 'what belongs to a record stays released when the record no longer is',
    edits: [{ file: 'kernel/label/set-label.ts', search: 'await cascade(db, below);', replace: '' }],
    tests: ['test/subgraphs/contributions/label.test.ts', 'test/subgraphs/nations/plans.test.ts'],
  },
  {
    name: 'lines-let-go',
    means: 'who may not release lets go what was held back below a record, with its lines',
    edits: [{ file: 'kernel/label/set-label.ts', search: 'if (!canRelease(viewer) && (await widensBelow(db, below))) return onlyReleasers();', replace: '' }],
    tests: ['test/subgraphs/contributions/label.test.ts'],
  },
  {
    name: 'reversal-stays',
    means: 'a reversal stays released when the line that it takes back no longer is',
    edits: [{ file: 'subgraphs/contributions/actions/set-transaction-label.ts', search: 'children: childrenOfTransaction,', replace: '' }],
    tests: ['test/subgraphs/contributions/label.test.ts'],
  },
  {
    name: 'hidden-rows-locked',
    means: 'who does not see a row waits for what its owner does with it',
    edits: [{ file: 'kernel/label/cascade.ts', search: 'const seen = await find(db, id);', replace: 'const seen = { id };' }],
    tests: ['test/subgraphs/nations/hidden-rows.test.ts'],
  },
  {
    name: 'groups-for-all',
    means: 'every nation reads which groups there are and who is in them',
    edits: [
      {
        file: kernelMigration,
        search:
          "create policy see on coalition.membership for select to coalition_subgraphs using (group_name in (select unnest(nullif(current_setting('app.groups', true), '')::text[])));",
        replace: 'create policy see on coalition.membership for select to coalition_subgraphs using (true);',
      },
    ],
    tests: ['test/subgraphs/nations/release-groups.test.ts'],
    only: 'seen by its members alone',
  },
  {
    name: 'groups-as-written',
    means: 'a label names the groups that its originator is in and the viewer is not',
    edits: [{ file: 'kernel/label/store.ts', search: 'groups: readableGroups,', replace: 'groups: label.groups,' }],
    tests: ['test/subgraphs/nations/release-groups.test.ts'],
    only: 'a label shows the groups',
  },
  {
    name: 'defaults-for-all',
    means: "a record gets another nation's default label",
    edits: [
      {
        file: kernelMigration,
        search:
          "create policy own on coalition.label_default for all to coalition_subgraphs using (originator = nullif(current_setting('app.nation', true), ''))",
        replace: 'create policy own on coalition.label_default for all to coalition_subgraphs using (true)',
      },
    ],
    tests: ['test/subgraphs/nations/default-labels.test.ts'],
  },
];
