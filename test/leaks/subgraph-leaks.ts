// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

import type { Leak } from './plant.ts';

const ghost = 'test/ghost/ghost.test.ts';
const everybody = 'test/ghost/everybody.test.ts';
const worlds = 'test/worlds/worlds.test.ts';
const nationsMigration = 'subgraphs/nations/migrations/0001_create_nations.sql';

/** Leaks of money and of the plan. */
export const subgraphLeaks: readonly Leak[] = [
  {
    name: 'definer-view',
    means: "a view shows every organization with its owner's rights",
    edits: [
      {
        file: nationsMigration,
        search: 'create trigger keep_requirement before update on nations.requirement for each row execute function nations.keep_requirement();',
        replace: 'create view nations.every_organization as select id, name from nations.organization; grant select on nations.every_organization to public;',
      },
    ],
    tests: [everybody],
  },
  {
    name: 'unique-for-all',
    means: 'a reference that another nation uses is refused, so that it tells of a hidden record',
    edits: [
      {
        file: nationsMigration,
        search: 'constraint requirement_originator_reference_key unique (originator, reference)',
        replace: 'constraint requirement_originator_reference_key unique (reference)',
      },
    ],
    tests: [ghost],
    only: 'accepted at least once',
  },
  {
    name: 'link-unfiltered',
    means: 'a contribution shows the ids of requirements that are hidden',
    edits: [
      {
        file: 'subgraphs/contributions/store/link-target.ts',
        search: 'sql`exists (select from ${requirement} where ${requirement.id} = ${key})`',
        replace: 'sql`${key} is not null`',
      },
    ],
    tests: [ghost],
    only: 'a writer and the coordinator get the same answers',
  },
  {
    name: 'filter-by-hidden',
    means: 'a filter by a hidden objective finds the visible requirements that serve it',
    edits: [
      {
        file: 'subgraphs/nations/store/links-to.ts',
        search: 'and(isAmong(column, onlyUuids(ids)), sql`exists (select from ${target} where ${target.id} = ${column})`)',
        replace: 'isAmong(column, onlyUuids(ids))',
      },
    ],
    tests: [ghost],
    only: 'a reader gets the same answers',
  },
  {
    name: 'reference-echoed',
    means: '_entities answers a hidden requirement by its id',
    edits: [
      {
        file: 'subgraphs/contributions/resolvers/CapabilityRequirement.ts',
        search: 'return visible === null ? null : { id: visible.id, estimatedCost };',
        replace: 'return { id: visible?.id ?? id, estimatedCost };',
      },
    ],
    tests: [ghost],
    only: '_entities answers null',
  },
  {
    name: 'foreign-key-decides',
    means: 'a hidden objective can be named and an absent one cannot',
    edits: [
      {
        file: 'subgraphs/nations/actions/requirement-form.ts',
        search: "if (objectiveId !== null && objective === null) return notFound('objectiveId');",
        replace: '',
      },
    ],
    tests: [ghost],
    only: 'a writer cannot tell',
  },
  {
    name: 'funded-iteration-unfiltered',
    means: 'a contribution shows the ids of course iterations that are hidden',
    edits: [
      {
        file: 'subgraphs/contributions/store/link-target.ts',
        search: 'sql`exists (select from ${courseIteration} where ${courseIteration.id} = ${key})`',
        replace: 'sql`${key} is not null`',
      },
    ],
    tests: ['test/subgraphs/contributions/links.test.ts'],
  },
  {
    name: 'ids-in-a-row',
    means: 'the id of a requirement tells how many others have raised',
    edits: [
      {
        file: nationsMigration,
        search: 'create table nations.requirement ( id uuid primary key default gen_random_uuid(),',
        replace:
          "create sequence nations.requirement_ids; grant usage on sequence nations.requirement_ids to public; create table nations.requirement ( id uuid primary key default lpad(to_hex(nextval('nations.requirement_ids')), 32, '0')::uuid,",
      },
    ],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'sorted-by-hidden',
    means: 'requirements stand in the order of the objectives that they serve, hidden ones too',
    edits: [{ file: 'subgraphs/nations/store/requirement.ts', search: "TITLE: 'title' },", replace: "TITLE: 'objectiveId' }," }],
    tests: [ghost],
    only: 'a reader gets the same answers',
  },
  {
    name: 'hidden-pledge-filters',
    means: 'a filter by a hidden pledge finds what came of it',
    edits: [
      {
        file: 'subgraphs/contributions/store/commitment.ts',
        search: 'const pledgeVisible = sql`exists (select from ${pledge} where ${pledge.id} = ${commitment.pledgeId})`;',
        replace: 'const pledgeVisible = sql`true`;',
      },
    ],
    tests: ['test/subgraphs/contributions/label.test.ts'],
  },
  {
    name: 'marked-commitment-shows',
    means: 'what is outstanding of a pledge tells what a commitment took out of it that is left out of totals',
    edits: [{ file: 'subgraphs/contributions/store/funding.ts', search: 'or ${convertedInSilence(to)} then', replace: 'then' }],
    tests: ['test/subgraphs/contributions/funding.test.ts'],
  },
  {
    name: 'link-shows-in-version',
    means: 'a visible contribution gets a new version when it is linked to a hidden requirement',
    edits: [
      {
        file: 'subgraphs/contributions/actions/link-contribution.ts',
        search: "import { type ContributionRow, findContribution } from '../store/contribution.ts';",
        replace: "import { type ContributionRow, findContribution, updateContributionLabel } from '../store/contribution.ts';",
      },
      {
        file: 'subgraphs/contributions/actions/link-contribution.ts',
        search: 'if (!linked.ok) return linked;',
        replace: 'if (!linked.ok) return linked; await updateContributionLabel(db, id, opened.contribution.version, labelId);',
      },
    ],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'total-of-everything',
    means: 'a total has lines in it that are hidden',
    edits: [
      {
        file: 'kernel/label/protection.ts',
        search: "policy('see', 'SELECT', 'coalition_subgraphs', labelled ? VISIBLE : 'true', null)",
        replace: "policy('see', 'SELECT', 'coalition_subgraphs', protection.kind === 'labelled' ? VISIBLE : 'true', null)",
      },
      {
        file: 'subgraphs/contributions/store/funding.ts',
        search: 'r.donor = given.donor and r.label_id = any (${visibleLabels})',
        replace: 'r.donor = given.donor',
      },
    ],
    tests: ['test/subgraphs/contributions/funding.test.ts'],
    only: 'nobody learns of hidden lines',
  },
];
