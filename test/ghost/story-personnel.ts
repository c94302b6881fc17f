import type { Step, Teller } from './story.ts';

// What personnel holds in the base: the staff's posts, and a nation's people in them.

const line = (billetNumber: string, over: Readonly<Record<string, unknown>> = {}) => ({
  billetNumber,
  title: 'Notional post',
  functionalArea: 'LOGISTICS',
  rankFrom: 'OF-3',
  rankTo: 'OF-5',
  service: 'ANY',
  binding: 'OPEN_BID',
  languageProfile: '3322',
  skills: ['LOG-1'],
  location: 'HQ',
  criticality: 1,
  tourMonths: 12,
  handoverDays: 5,
  authorizedFrom: '2020-01-01',
  authorizedTo: '2098-01-01',
  ...over,
});

const boundNations = ['BGR', 'CAN', 'USA'];

/** Posts to fill, one for each chapter of each nation; one bound to each; one that some hold in turn. */
const lines = (chapter: number) => [
  ...Array.from({ length: 8 }, (_, n) => line(`${chapter}-${n}`)),
  ...boundNations.map((nation) => line(`${chapter}-${nation}`, { binding: 'FIXED', boundTo: nation })),
  line(`${chapter}-T`, { binding: 'ROTATIONAL', nations: ['BGR', 'USA'] }),
  line(`${chapter}-C`, { category: 'CIVILIAN', rankFrom: null, rankTo: null, service: null }),
];

const numbered = (number: string) => `select id::text from personnel.billet where billet_number = '${number}' and originator = 'XCS'`;

/** The staff's posts, once for each audience. A later document leaves the posts of the one before until far ahead. */
export const postSteps: readonly Step[] = [
  {
    mutation: 'draftManningDocument',
    makes: 'document',
    by: 'COORDINATOR',
    input: (_, { label, chapter }) => ({
      title: 'Notional manning document',
      edition: chapter,
      effectiveFrom: chapter === 1 ? '2026-01-01' : `209${chapter}-01-01`,
      billets: lines(chapter),
      notional: true,
      label,
    }),
  },
  {
    mutation: 'approveManningDocument',
    changes: 'document',
    by: 'COORDINATOR',
    input: ({ document }) => ({ id: document }),
    finds: ({ chapter }) =>
      Object.fromEntries([
        ...Array.from({ length: 8 }, (_, n) => [`billet${n}`, numbered(`${chapter}-${n}`)]),
        ...boundNations.map((nation) => [`billet${nation}`, numbered(`${chapter}-${nation}`)]),
      ]),
  },
  { mutation: 'linkBillet', by: 'COORDINATOR', input: ({ billet0 }) => ({ billetId: billet0, lineOfEffort: 'LOE-LOG' }) },
  { mutation: 'linkBillet', by: 'COORDINATOR', input: ({ billet0 }) => ({ billetId: billet0, lineOfEffort: 'LOE-HR' }) },
  ...['billet1', 'billet2'].map(
    (billet): Step => ({ mutation: 'linkBillet', by: 'COORDINATOR', input: (made) => ({ billetId: made[billet], lineOfEffort: 'LOE-LOG' }) }),
  ),
  { mutation: 'unlinkBillet', by: 'COORDINATOR', input: ({ billet0 }) => ({ billetId: billet0, lineOfEffort: 'LOE-HR' }) },
  { mutation: 'setBilletLabel', changes: 'billet0', by: 'COORDINATOR', input: ({ billet0 }, { label }) => ({ id: billet0, label }) },
  { mutation: 'setManningDocumentLabel', changes: 'document', by: 'COORDINATOR', input: ({ document }, { label }) => ({ id: document, label }) },
];

const able = {
  category: 'MILITARY',
  rankCode: 'OF-4',
  nationalRank: 'Notional rank',
  service: 'ARMY',
  functionalAreas: ['LOGISTICS'],
  skills: ['LOG-1', 'TRAIN-1'],
  languageProfile: '4433',
  clearedForPost: true,
  notional: true,
};

// Each nation's chapter has a post of its own, so that nobody's days are in another's way.
const postOf = (made: Readonly<Record<string, string>>, { nation, chapter }: Teller) =>
  made[`billet${chapter === 5 ? 7 : Math.max(boundNations.indexOf(nation), 0) * 2 + Math.min(chapter, 2) - 1}`];

/** A nation's people: in post, gone, and not yet there. */
export const peopleSteps: readonly Step[] = [
  {
    mutation: 'registerStaffMember',
    makes: 'staff',
    input: (_, { label, chapter }) => ({ ...able, serviceRef: `S-${chapter}`, label }),
  },
  {
    mutation: 'registerStaffMember',
    makes: 'weak',
    input: (_, { label, chapter }) => ({ ...able, serviceRef: `W-${chapter}`, rankCode: 'OF-1', skills: [], languageProfile: '1111', label }),
  },
  { mutation: 'reviseStaffMember', changes: 'weak', input: ({ weak }) => ({ ...able, id: weak, rankCode: 'OF-2', skills: [], languageProfile: '2+111' }) },
  { mutation: 'setStaffMemberLabel', changes: 'staff', input: ({ staff }, { label }) => ({ id: staff, label }) },
  {
    mutation: 'proposeTour',
    makes: 'departed',
    input: (made, teller) => ({
      billetId: postOf(made, teller),
      staffMemberId: made.staff,
      arrival: '2024-01-01',
      departure: '2024-12-31',
      primary: false,
      notional: true,
      label: teller.label,
    }),
  },
  { mutation: 'confirmArrival', changes: 'departed', input: ({ departed }) => ({ id: departed, date: '2024-01-02' }) },
  { mutation: 'confirmDeparture', changes: 'departed', input: ({ departed }) => ({ id: departed, date: '2024-12-30' }) },
  {
    mutation: 'proposeTour',
    makes: 'tour',
    input: (made, teller) => ({
      billetId: postOf(made, teller),
      staffMemberId: made.staff,
      arrival: '2026-01-10',
      departure: '2026-12-31',
      notional: true,
      label: teller.label,
    }),
  },
  { mutation: 'confirmArrival', changes: 'tour', input: ({ tour }) => ({ id: tour, date: '2026-01-10' }) },
  {
    mutation: 'proposeTour',
    makes: 'planned',
    input: (made, teller) => ({
      billetId: postOf(made, teller),
      staffMemberId: made.weak,
      arrival: '2027-02-01',
      departure: '2027-12-31',
      notional: true,
      label: teller.label,
    }),
  },
  { mutation: 'curtailTour', changes: 'planned', input: ({ planned }) => ({ id: planned, departure: '2027-11-30', reason: 'Notional' }) },
  { mutation: 'setTourLabel', changes: 'tour', input: ({ tour }, { label }) => ({ id: tour, label }) },
  {
    mutation: 'loanBillet',
    makes: 'loan',
    input: (made, { nation, label, chapter }) => ({
      billetId: made[`billet${nation}`] ?? made.billetBGR,
      toNation: 'ITA',
      from: `202${chapter}-01-01`,
      until: `202${chapter}-06-30`,
      reason: 'Notional',
      notional: true,
      label: { ...label, releasableTo: [...(label.releasableTo ?? []), 'ITA'] },
    }),
  },
  {
    mutation: 'setBilletLoanLabel',
    changes: 'loan',
    input: ({ loan }, { label }) => ({ id: loan, label: { ...label, releasableTo: [...(label.releasableTo ?? []), 'ITA'] } }),
  },
];

/** The coordinator waives what a post asks for, where it sees the tour. */
export const waiverSteps: readonly Step[] = [
  ...['billet0', 'billet1'].map(
    (billet): Step => ({ mutation: 'linkBillet', by: 'COORDINATOR', input: (made) => ({ billetId: made[billet], requirementId: made.requirement }) }),
  ),
  {
    mutation: 'waiveRequirement',
    makes: 'waiver',
    by: 'COORDINATOR',
    input: ({ planned }, { nation }) => ({
      tourId: planned,
      kind: 'LISTENING',
      reason: 'Notional',
      expiresOn: '2027-12-31',
      notional: true,
      label: { groups: ['COALITION'], releasableTo: nation === 'XCS' ? ['BGR'] : [nation] },
    }),
  },
  {
    mutation: 'setRequirementWaiverLabel',
    changes: 'waiver',
    by: 'COORDINATOR',
    input: ({ waiver }, { nation }) => ({
      id: waiver,
      label: { groups: ['COALITION'], releasableTo: nation === 'XCS' ? ['BGR'] : [nation], classification: 'PUBLIC' },
    }),
  },
];

/** Who teaches; after the iterations are there. */
export const instructorSteps: readonly Step[] = [
  {
    mutation: 'assignInstructor',
    makes: 'instructor',
    input: ({ tour, iteration }, { label }) => ({ tourId: tour, iterationId: iteration, role: 'LEAD', notional: true, label }),
  },
  { mutation: 'setInstructorAssignmentLabel', changes: 'instructor', input: ({ instructor }, { label }) => ({ id: instructor, label }) },
  { mutation: 'assignInstructor', makes: 'assistant', input: ({ tour, later }, { label }) => ({ tourId: tour, iterationId: later, label }) },
  { mutation: 'removeInstructor', changes: 'assistant', input: ({ assistant }) => ({ id: assistant }) },
];
