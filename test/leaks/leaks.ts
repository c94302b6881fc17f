// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

// Leaks that somebody might plant by mistake. Each is a change of a few words; run.ts makes them one at a time in a copy
// of the house, and the tests named here must fail there.

export type Edit = {
  readonly file: string;
  /** Stands in the file exactly once, however it is formatted: runs of white space count as one. */
  readonly search: string;
  readonly replace: string;
};

export type Leak = {
  readonly name: string;
  /** What would be seen by whom. */
  readonly means: string;
  readonly edits: readonly Edit[];
  /** The test files that must notice, and which of their tests to run. */
  readonly tests: readonly string[];
  readonly only?: string;
};

const ghost = 'test/ghost/ghost.test.ts';
const everybody = 'test/ghost/everybody.test.ts';
const kernelMigration = 'kernel/migrations/0001_create_coalition.sql';
const nationsMigration = 'subgraphs/nations/migrations/0001_create_nations.sql';

const seeEverything: Edit = {
  file: 'kernel/label/protection.ts',
  search: "policy('see', 'SELECT', 'coalition_subgraphs', labelled ? VISIBLE : 'true', null)",
  replace: "policy('see', 'SELECT', 'coalition_subgraphs', 'true', null)",
};

export const leaks: readonly Leak[] = [
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
        search: 'and(inArray(column, onlyUuids(ids)), sql`exists (select from ${target} where ${target.id} = ${column})`)',
        replace: 'inArray(column, onlyUuids(ids))',
      },
    ],
    tests: [ghost],
    only: 'a reader gets the same answers',
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
      { file: 'kernel/list.ts', search: 'sql`parent.key::text`} and r.label_id = any (${visible}))`', replace: 'sql`parent.key::text`})`' },
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
    name: 'nation-from-claim',
    means: 'whoever claims to be another nation is',
    edits: [
      { file: 'gateway/identity/verify-token.ts', search: "if (Object.hasOwn(claims, 'nation') && claims.nation !== entry.nation)", replace: 'if (false)' },
      { file: 'gateway/identity/verify-token.ts', search: 'nation: entry.nation, roles:', replace: 'nation: String(payload.nation ?? entry.nation), roles:' },
    ],
    tests: ['test/gateway/broken-tokens.test.ts', 'test/gateway/issuers.test.ts'],
  },
  {
    name: 'errors-passed-through',
    means: 'what Postgres says of a table reaches the client',
    edits: [
      {
        file: 'gateway/errors.ts',
        search: 'return mask(error, logger, { ...facts, subgraph });',
        replace: "return new GraphQLError(error.message, { path: pathOf(error), extensions: { code: 'BAD_USER_INPUT' } });",
      },
    ],
    tests: ['test/gateway/errors.test.ts'],
  },
  {
    name: 'stub-echoed',
    means: 'a keyed type without a resolver answers with whatever id was asked for',
    edits: [{ file: 'kernel/subgraph.ts', search: '[type, { __resolveReference: () => null }]', replace: '[type, {}]' }],
    tests: [everybody],
    only: 'a keyed type that nobody resolves',
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
    name: 'hidden-refused-otherwise',
    means: 'a hidden requirement is refused with other words than an absent one',
    edits: [seeEverything],
    tests: [ghost],
    only: 'a writer cannot tell',
  },
  {
    name: 'cursor-unbound',
    means: 'a cursor made with one filter walks a list with another',
    edits: [{ file: 'kernel/connection.ts', search: 'bound === scope && typeof id', replace: "bound !== '' && typeof id" }],
    tests: [everybody],
    only: 'a cursor serves',
  },
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
    edits: [{ file: 'kernel/label/set-label.ts', search: 'await cascade(db, children, row.id, next, withChildren);', replace: '' }],
    tests: ['test/subgraphs/contributions/label.test.ts', 'test/subgraphs/nations/plans.test.ts'],
  },
  {
    name: 'person-without-mark',
    means: "whoever reads for a nation sees the nation's trainees, not its personnel officers alone",
    edits: [
      { file: 'subgraphs/training/actions/register-trainee.ts', search: ", wanted: input.label, gate: 'PERSONAL' })", replace: ', wanted: input.label })' },
    ],
    tests: ['test/subgraphs/training/vetting.test.ts'],
  },
  {
    name: 'mark-dropped-by-label',
    means: 'a new label takes the mark off a vetting result',
    edits: [{ file: 'subgraphs/training/actions/set-vetting-result-label.ts', search: "gate: 'VETTING',", replace: '' }],
    tests: ['test/subgraphs/training/links.test.ts'],
    only: 'keep their mark',
  },
  {
    name: 'person-relabelled-bare',
    means: 'a new label takes the mark off a person',
    edits: [{ file: 'subgraphs/personnel/actions/set-staff-member-label.ts', search: "gate: 'PERSONAL',", replace: '' }],
    tests: ['test/subgraphs/personnel/tours.test.ts'],
    only: 'carries PERSONAL',
  },
  {
    name: 'unit-unfiltered',
    means: 'a vetting case names a unit that is hidden',
    edits: [
      {
        file: 'subgraphs/training/resolvers/VettingCase.ts',
        search: 'unitId === null ? null : loaders.beneficiaryUnitById.load(unitId)',
        replace: 'unitId === null ? null : { id: unitId }',
      },
    ],
    tests: ['test/subgraphs/training/vetting.test.ts'],
    only: 'a unit that is hidden now',
  },
  {
    name: 'instructed-iteration-unfiltered',
    means: 'an instructor assignment names an iteration that is hidden',
    edits: [
      {
        file: 'subgraphs/personnel/resolvers/InstructorAssignment.ts',
        search: 'iteration: ({ iterationId }, _, { loaders }) => loaders.iterationById.load(iterationId),',
        replace: 'iteration: ({ iterationId }) => ({ id: iterationId }) as never,',
      },
    ],
    tests: ['test/subgraphs/personnel/loans.test.ts', 'test/subgraphs/personnel/tours.test.ts'],
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
    name: 'people-counted-unseen',
    means: 'a count of people tells how many different persons stand behind enrollments that are seen',
    edits: [
      {
        file: 'subgraphs/training/store/count.ts',
        search: 'and exists (select from ${trainee} t where t.id = e.trainee_id and t.label_id not in (select id from silent)) group by c.key',
        replace: 'and ${trainee.id.name} is not null group by c.key',
      },
    ],
    tests: ['test/subgraphs/training/counts.test.ts'],
    only: 'only who sees the person',
  },
  {
    name: 'keeper-tells-the-hidden',
    means: 'whoever guesses the id of a hidden billet is told whether its days are free',
    edits: [
      {
        file: 'subgraphs/personnel/migrations/0001_create_personnel.sql',
        search: 'where b.id = any (billets) and b.label_id = any (coalition.visible_labels())',
        replace: 'where b.id = any (billets)',
      },
    ],
    tests: ['test/subgraphs/personnel/gaps.test.ts'],
  },
];

const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s*'),
    'g',
  );

/** A leak that cannot be planted any more: its place was rewritten. */
export class Unplantable extends Error {
  override readonly name = 'Unplantable';
}

/** Makes one edit. @throws Unplantable where its text does not stand there exactly once */
export const plant = (text: string, { file, search, replace }: Edit): string => {
  const found = text.match(pattern(search))?.length ?? 0;
  if (found !== 1) throw new Unplantable(`${file} holds ${found} times, not once: ${search}`);
  return text.replace(pattern(search), () => replace);
};
