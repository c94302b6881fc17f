import type { Viewer } from '#kernel/viewer.ts';
import { type Data, type Graph, viewer } from '../../kit/graph.ts';
import type { LabelKnowledge } from './bad-values.ts';
import { billetsOf, canada, coordinator, day, documentInput, done, type Input, inPost, lineInput, staffInput, tourInput, usa } from './fixture.ts';
import { courseOf, iterationOf } from './iterations.ts';

// One of everything that a good input names, what is hidden from who sends it, what is another's and released to them.

export type Stock = Readonly<Record<string, string>>;
export type World = { readonly own: Stock; readonly hidden: Stock; readonly visible: Stock };

const requirementOf = async (graph: Graph, as: Viewer, label: Input): Promise<string> => {
  const need = {
    title: 'NOTIONAL need',
    type: 'ADVISER',
    quantity: '1',
    unit: 'posts',
    priority: 2,
    needBy: day(200),
    lineOfEffort: 'LOE-LOG',
    notional: true,
    label,
  };
  const document = 'mutation ($input: RaiseRequirementInput!) { raiseRequirement(input: $input) { requirement { id } } }';
  const { raiseRequirement } = await graph.data('nations', as, document, { input: { idempotencyKey: crypto.randomUUID(), ...need } });
  return raiseRequirement.requirement.id;
};

/** Released to those of the three that it is not of. */
const both = (nation: string) => ({ releasableTo: ['USA', 'CAN', 'XCS'].filter((code) => code !== nation) });

/** A person, tours of theirs in these billets, a loan, an assignment: of one nation, under one label. */
const nationStock = async (graph: Graph, as: Viewer, billets: readonly string[], label: Input): Promise<Stock> => {
  const [fixed = '', arriving = '', leaving = '', cutting = '', labelled = ''] = billets;
  const staff = await done(graph, as, 'registerStaffMember', staffInput({ label }));
  const other = await done(graph, as, 'registerStaffMember', staffInput({ rankCode: 'OF-5', label }));
  const planned = await done(graph, as, 'proposeTour', tourInput(arriving, other.id, day(-3), day(90), { label }));
  const tours = [];
  for (const billet of [leaving, cutting, labelled]) tours.push((await inPost(graph, as, billet, day(-30), day(90), { label })).id);
  const borrower = as.nation === 'CAN' ? 'USA' : 'CAN';
  const loan = { billetId: fixed, toNation: 'ITA', from: day(0), until: day(9), reason: 'NOTIONAL', notional: true };
  const lent = await done(graph, as, 'loanBillet', { ...loan, label: { releasableTo: ['ITA', ...(label.releasableTo === undefined ? [] : [borrower])] } });
  const iteration = (await iterationOf(graph, await courseOf(graph), day(1), day(5))).id;
  const assignment = await done(graph, as, 'assignInstructor', { tourId: tours[2], iterationId: iteration, notional: true, label });
  const [leave = '', cut = '', held = ''] = tours as string[];
  return { staff: staff.id, planned: planned.id, leave, cut, held, loan: lent.id, assignment: assignment.id, fixed };
};

/** What the coalition staff has: a draft, a billet with links, a waiver, a requirement to link. */
const staffStock = async (graph: Graph, billet: string, tourId: string): Promise<Stock> => {
  const draft = await done(graph, coordinator, 'draftManningDocument', documentInput([lineInput()], { effectiveFrom: day(-1) }));
  const linked = await requirementOf(graph, coordinator, {});
  await done(graph, coordinator, 'linkBillet', { billetId: billet, requirementId: linked });
  await done(graph, coordinator, 'linkBillet', { billetId: billet, lineOfEffort: 'LOE-OPS' });
  const waive = { tourId, kind: 'RANK', reason: 'NOTIONAL', expiresOn: day(90), notional: true };
  const waiver = await done(graph, coordinator, 'waiveRequirement', waive);
  return { draft: draft.id, linked, requirement: await requirementOf(graph, coordinator, {}), waiver: waiver.id, billet };
};

export const openWorld = async (graph: Graph): Promise<World> => {
  const bound = (nation: string) => ({ binding: 'FIXED', boundTo: nation });
  const billets = await billetsOf(graph, [{}, {}, ...['CAN', 'USA', 'USA'].flatMap((nation) => [bound(nation), {}, {}, {}, {}])]);
  const [billet = '', free = ''] = billets;
  const own = await nationStock(graph, canada, billets.slice(2, 7), both('CAN'));
  const hidden = await nationStock(graph, usa, billets.slice(7, 12), {});
  const visible = await nationStock(graph, usa, billets.slice(12, 17), both('USA'));
  const course = await courseOf(graph);
  const iteration = (await iterationOf(graph, course, day(10), day(15))).id;
  const unseen = (await iterationOf(graph, course, day(20), day(25), {})).id;
  const [hiddenBillet = ''] = await billetsOf(graph, [{}]);
  const { billet: row } = await graph.data('personnel', coordinator, 'query ($id: ID!) { billet(id: $id) { version } }', { id: hiddenBillet });
  await done(graph, coordinator, 'setBilletLabel', { id: hiddenBillet, expectedVersion: row.version, label: {} });
  const staff = await staffStock(graph, billet, own.planned ?? '');
  return {
    own: { ...own, ...staff, free, iteration },
    // Nothing of its own is hidden from the coalition staff: there an id of another kind of record stands for it.
    hidden: {
      ...hidden,
      draft: hidden.held ?? '',
      billet: hiddenBillet,
      free: hiddenBillet,
      iteration: unseen,
      requirement: await requirementOf(graph, canada, {}),
      waiver: hidden.held ?? '',
    },
    visible: { ...visible, requirement: await requirementOf(graph, canada, both('CAN')) },
  };
};

/** A good input of a mutation, and one change that makes it another good request. */
export type Variant = {
  readonly name: string;
  readonly mutation: string;
  readonly as: Viewer;
  readonly label?: LabelKnowledge;
  readonly input: (graph: Graph, own: Stock) => Promise<Input> | Input;
  readonly other: Input;
  /** Whose id stands in its fields. */
  readonly names: Readonly<Record<string, string>>;
};

const reader = viewer('CAN', 'PERSONNEL_OFFICER', 'SNR');
const versionOf = async (graph: Graph, as: Viewer, field: string, id: string): Promise<number> => {
  const data: Data = await graph.data('personnel', as, `query ($id: ID!) { row: ${field}(id: $id) { version } }`, { id });
  return data.row.version;
};

type Changed = {
  readonly mutation: string;
  readonly as?: Viewer;
  readonly field: string;
  readonly stock: string;
  readonly unseen?: string;
  readonly input: Input;
  readonly other: Input;
};

/** A mutation of an existing record, in the version that stands. */
const changing = ({ mutation, as = reader, field, stock, unseen = stock, input, other }: Changed, label: LabelKnowledge = {}): Variant => ({
  name: mutation,
  mutation,
  as,
  label,
  names: { id: unseen },
  input: async (graph, own) => ({ id: own[stock], expectedVersion: await versionOf(graph, as, field, own[stock] ?? ''), ...input }),
  other,
});

const line = (over: Input): Input =>
  lineInput({
    skills: ['PLANNING'],
    languageProfile: '3+2+21',
    location: 'FORWARD',
    criticality: 1,
    tourMonths: 6,
    handoverDays: 10,
    authorizedTo: '2030-12-31',
    ...over,
  });
const draft = (binding: Input): Variant['input'] => {
  const input = documentInput([line(binding)], { effectiveFrom: day(0), label: { releasableTo: ['CAN'] } });
  return () => input;
};
const person = {
  category: 'MILITARY',
  rankCode: 'OF(D)',
  nationalRank: 'NOTIONAL',
  service: 'NAVY',
  functionalAreas: ['LEGAL'],
  skills: ['LAW'],
  languageProfile: '3+2+21',
  clearedForPost: true,
  notional: true,
};
const label = { releasableTo: ['USA'] };

/** Good inputs: together they fill in every field of every mutation. The approval stands last, since it ends billets. */
export const variants: readonly Variant[] = [
  {
    name: 'draft of a fixed billet',
    mutation: 'draftManningDocument',
    as: coordinator,
    input: draft({ binding: 'FIXED', boundTo: 'CAN' }),
    other: { title: 'NOTIONAL other' },
    names: {},
  },
  {
    name: 'draft of a rotational billet',
    mutation: 'draftManningDocument',
    as: coordinator,
    input: draft({ binding: 'ROTATIONAL', nations: ['CAN', 'USA'] }),
    other: { title: 'NOTIONAL other' },
    names: {},
  },
  {
    name: 'link to a requirement',
    mutation: 'linkBillet',
    as: coordinator,
    input: (_, { billet, requirement }) => ({ billetId: billet, requirementId: requirement }),
    other: { requirementId: '00000000-0000-4000-8000-000000000001' },
    names: { billetId: 'draft', requirementId: 'requirement' },
  },
  {
    name: 'link to a line of effort',
    mutation: 'linkBillet',
    as: coordinator,
    input: (_, { billet }) => ({ billetId: billet, lineOfEffort: 'LOE-HR' }),
    other: { lineOfEffort: 'LOE-ROL' },
    names: { billetId: 'draft' },
  },
  {
    name: 'unlink from a requirement',
    mutation: 'unlinkBillet',
    as: coordinator,
    input: (_, { billet, linked }) => ({ billetId: billet, requirementId: linked }),
    other: { requirementId: '00000000-0000-4000-8000-000000000001' },
    names: { billetId: 'draft', requirementId: 'requirement' },
  },
  {
    name: 'unlink from a line of effort',
    mutation: 'unlinkBillet',
    as: coordinator,
    input: (_, { billet }) => ({ billetId: billet, lineOfEffort: 'LOE-OPS' }),
    other: { lineOfEffort: 'LOE-ROL' },
    names: { billetId: 'draft' },
  },
  {
    name: 'registerStaffMember',
    mutation: 'registerStaffMember',
    as: reader,
    label: { personal: true },
    input: () => ({ ...person, serviceRef: 'XX-NOTIONAL-REGISTERED-1', label }),
    other: { serviceRef: 'XX-NOTIONAL-OTHER-1' },
    names: {},
  },
  changing({ mutation: 'reviseStaffMember', field: 'staffMember', stock: 'staff', input: person, other: { nationalRank: 'NOTIONAL other' } }),
  {
    name: 'proposeTour',
    mutation: 'proposeTour',
    as: reader,
    input: (_, { free, staff }) => ({ ...tourInput(free ?? '', staff ?? '', '2027-12-31', '2028-02-29'), primary: true, label }),
    other: { departure: '2028-03-01' },
    names: { billetId: 'free', staffMemberId: 'staff' },
  },
  changing({ mutation: 'confirmArrival', field: 'tour', stock: 'planned', input: { date: day(0) }, other: { date: day(-1) } }),
  changing({ mutation: 'confirmDeparture', field: 'tour', stock: 'leave', input: { date: day(0) }, other: { date: day(-1) } }),
  changing({ mutation: 'curtailTour', field: 'tour', stock: 'cut', input: { departure: day(9), reason: 'NOTIONAL' }, other: { reason: 'NOTIONAL other' } }),
  {
    name: 'loanBillet',
    mutation: 'loanBillet',
    as: reader,
    label: { released: ['USA', 'PE-03'] },
    input: (_, { fixed }) => ({ billetId: fixed, toNation: 'USA', from: day(0), until: day(9), reason: 'NOTIONAL', notional: true, label }),
    other: { reason: 'NOTIONAL other' },
    names: { billetId: 'billet' },
  },
  {
    name: 'waiveRequirement',
    mutation: 'waiveRequirement',
    as: coordinator,
    label: { released: ['CAN', 'PE-04'] },
    input: (_, { planned }) => ({ tourId: planned, kind: 'RANK', reason: 'NOTIONAL', expiresOn: day(9), notional: true, label: { releasableTo: ['CAN'] } }),
    other: { reason: 'NOTIONAL other' },
    names: { tourId: 'held' },
  },
  {
    name: 'assignInstructor',
    mutation: 'assignInstructor',
    as: reader,
    label: { belongs: true },
    input: (_, { held, iteration }) => ({ tourId: held, iterationId: iteration, role: 'ASSISTANT', notional: true, label }),
    other: { role: 'LEAD' },
    names: { tourId: 'held', iterationId: 'iteration' },
  },
  changing(
    { mutation: 'setInstructorAssignmentLabel', field: 'instructorAssignment', stock: 'assignment', input: { label }, other: { label: {} } },
    { belongs: true },
  ),
  changing({ mutation: 'removeInstructor', field: 'instructorAssignment', stock: 'assignment', input: {}, other: { expectedVersion: 9 } }),
  changing({ mutation: 'setStaffMemberLabel', field: 'staffMember', stock: 'staff', input: { label }, other: { label: {} } }, { personal: true }),
  changing({ mutation: 'setTourLabel', field: 'tour', stock: 'held', input: { label }, other: { label: {} } }),
  changing({ mutation: 'setBilletLoanLabel', field: 'billetLoan', stock: 'loan', input: { label }, other: { label: {} } }),
  changing({ mutation: 'setRequirementWaiverLabel', as: coordinator, field: 'requirementWaiver', stock: 'waiver', input: { label }, other: { label: {} } }),
  changing(
    { mutation: 'setBilletLabel', as: coordinator, field: 'billet', stock: 'billet', unseen: 'draft', input: { label: {} }, other: { label } },
    { belongs: true },
  ),
  changing({ mutation: 'setManningDocumentLabel', as: coordinator, field: 'manningDocument', stock: 'draft', input: { label }, other: { label: {} } }),
  changing({ mutation: 'approveManningDocument', as: coordinator, field: 'manningDocument', stock: 'draft', input: {}, other: { expectedVersion: 9 } }),
];

/** How the id of a record is refused that is another's and released to the viewer: what is only looked at may be another's. */
export const foreign: Readonly<Record<string, string | null>> = {
  reviseStaffMember: 'PE-08',
  confirmArrival: 'PE-08',
  confirmDeparture: 'PE-08',
  curtailTour: 'PE-08',
  removeInstructor: 'PE-08',
  'proposeTour.staffMemberId': 'PE-08',
  'assignInstructor.tourId': 'PE-08',
  setStaffMemberLabel: 'IS-09',
  setTourLabel: 'IS-09',
  setBilletLoanLabel: 'IS-09',
  setInstructorAssignmentLabel: 'IS-09',
};

/** The roles that a label mutation takes beside those that release. */
export const labellers: Readonly<Record<string, readonly string[]>> = {
  setManningDocumentLabel: ['COORDINATOR'],
  setBilletLabel: ['COORDINATOR'],
  setStaffMemberLabel: ['PERSONNEL_OFFICER'],
  setTourLabel: ['PERSONNEL_OFFICER'],
  setBilletLoanLabel: ['SNR'],
  setRequirementWaiverLabel: ['COORDINATOR'],
  setInstructorAssignmentLabel: ['PERSONNEL_OFFICER', 'TRAINING_FOCAL'],
};
