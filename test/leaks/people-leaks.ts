// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

import type { Leak } from './plant.ts';

/** Leaks of people: posted, taught, vetted. */
export const peopleLeaks: readonly Leak[] = [
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
    name: 'people-counted-unseen',
    means: 'a count of people tells how many different persons stand behind enrollments that are seen',
    edits: [
      {
        file: 'subgraphs/training/store/count.ts',
        search: 'and exists (select from ${trainee} t where t.id = e.trainee_id and t.label_id not in (select id from silent)) group by c.key',
        replace: 'and exists (select from coalition.label l where l.id = e.label_id) group by c.key',
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
