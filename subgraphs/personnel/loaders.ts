import { connectedList, connectedListUnder, type ListArgs } from '#kernel/connected-list.ts';
import { connectionOf, pageOf } from '#kernel/connection.ts';
import type { Context } from '#kernel/context.ts';
import type { Database } from '#kernel/database/run.ts';
import { byCode, byId, loadByKey, loaderPerArguments, loadLasting, loadListByKey, once } from '#kernel/loader.ts';
import { dayAsked, forecastWindow, windowOf } from './post/window.ts';
import { instructorAssignmentList, listInstructorAssignmentsById } from './store/assignment.ts';
import { type BilletFilter, type BilletOrder, billetList, listBilletsById } from './store/billet.ts';
import { billetVersionList, listBilletVersionsById } from './store/billet-version.ts';
import { countGaps, listFillRates, listGapPage, listGaps } from './store/gap.ts';
import { type LinkOrder, lineOfEffortLinks, listLineOfEffortLinks, requirementLinks } from './store/link.ts';
import { listIterations, listLineOfEffortCodes, listNationCodes, listRequirementIds } from './store/link-target.ts';
import { billetLoanList, listBilletLoansById } from './store/loan.ts';
import { listManningDocumentsById, type ManningDocumentFilter, type ManningDocumentOrder, manningDocumentList } from './store/manning-document.ts';
import { listStaffMembersById, type StaffMemberFilter, type StaffMemberOrder, staffMemberList } from './store/staff-member.ts';
import { findToday } from './store/today.ts';
import { listToursById, type TourFilter, type TourOrder, tourList } from './store/tour.ts';
import { listRequirementWaiversById, listWaiversOfTours, requirementWaiverList } from './store/waiver.ts';

// Codes of the reference data: no role removes one, so what was found stays known.
const nations = new Map<string, { readonly code: string }>();
const linesOfEffort = new Map<string, { readonly code: string }>();

/** Links of other owners: their keys, where the viewer may see them. */
const targetLoaders = (db: Database) => ({
  nationByCode: loadLasting(nations, (codes) => listNationCodes(db, codes), byCode),
  lineOfEffortByCode: loadLasting(linesOfEffort, (codes) => listLineOfEffortCodes(db, codes), byCode),
  requirementById: loadByKey((ids) => listRequirementIds(db, ids), byId),
  iterationById: loadByKey((ids) => listIterations(db, ids), byId),
});

// An empty filter rather than none: the lists of links always filter their targets.
type LinkArgs = ListArgs<LinkOrder, Record<string, never>>;
const filtered = (args: LinkArgs): LinkArgs => ({ ...args, filter: {} });

const linkLoaders = (db: Database) => {
  const requirementsOfBillet = connectedListUnder(db, requirementLinks, 'billetId');
  const billetsOfRequirement = connectedListUnder(db, requirementLinks, 'requirementId');
  const billetsOfLineOfEffort = connectedListUnder(db, lineOfEffortLinks, 'lineOfEffort');
  return {
    linesOfEffortOfBillet: loadListByKey(
      (ids) => listLineOfEffortLinks(db, ids),
      (link) => link.billetId,
    ),
    requirementsOfBillet: (args: LinkArgs) => requirementsOfBillet(filtered(args)),
    billetsOfRequirement: (args: LinkArgs) => billetsOfRequirement(filtered(args)),
    billetsOfLineOfEffort: (args: LinkArgs) => billetsOfLineOfEffort(filtered(args)),
  };
};

const billetLoaders = (db: Database) => ({
  manningDocuments: (args: ListArgs<ManningDocumentOrder, ManningDocumentFilter>) => connectedList(db, manningDocumentList, args),
  manningDocumentById: loadByKey((ids) => listManningDocumentsById(db, ids), byId),
  linesOfDocument: connectedListUnder(db, billetVersionList, 'documentId'),
  billetVersionById: loadByKey((ids) => listBilletVersionsById(db, ids), byId),
  billets: (args: ListArgs<BilletOrder, BilletFilter>) => connectedList(db, billetList, args),
  billetsOfNation: connectedListUnder(db, billetList, 'boundTo'),
  billetById: loadByKey((ids) => listBilletsById(db, ids), byId),
  loansOfBillet: connectedListUnder(db, billetLoanList, 'billetId'),
  billetLoanById: loadByKey((ids) => listBilletLoansById(db, ids), byId),
});

const tourLoaders = (db: Database) => ({
  staffMembers: (args: ListArgs<StaffMemberOrder, StaffMemberFilter>) => connectedList(db, staffMemberList, args),
  staffMemberById: loadByKey((ids) => listStaffMembersById(db, ids), byId),
  tours: (args: ListArgs<TourOrder, TourFilter>) => connectedList(db, tourList, args),
  toursOfBillet: connectedListUnder(db, tourList, 'billetId'),
  toursOfNation: connectedListUnder(db, tourList, 'originator'),
  toursOfStaffMember: connectedListUnder(db, tourList, 'staffMemberId'),
  tourById: loadByKey((ids) => listToursById(db, ids), byId),
  waiversOfTour: connectedListUnder(db, requirementWaiverList, 'tourId'),
  allWaiversOfTour: loadListByKey(
    (ids) => listWaiversOfTours(db, ids),
    (waiver) => waiver.tourId,
  ),
  requirementWaiverById: loadByKey((ids) => listRequirementWaiversById(db, ids), byId),
  assignmentsOfTour: connectedListUnder(db, instructorAssignmentList, 'tourId'),
  instructorsOfIteration: connectedListUnder(db, instructorAssignmentList, 'iterationId'),
  instructorAssignmentById: loadByKey((ids) => listInstructorAssignmentsById(db, ids), byId),
});

type ForecastArgs = {
  readonly within: number;
  readonly filter?: BilletFilter | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
};
type WindowArgs = { readonly from?: string | null | undefined; readonly to?: string | null | undefined };

const gapLoaders = (db: Database, today: () => Promise<string>) => ({
  gapsOfBillet: loaderPerArguments((args: WindowArgs) =>
    loadListByKey(
      async (ids: readonly string[]) => listGaps(db, ids, windowOf(args, await today())),
      (gap) => gap.billetId,
    ),
  ),
  gapForecast: async ({ within, filter, first, after }: ForecastArgs) => {
    const page = pageOf({ first, after }, { within, filter: filter ?? {} }, { key: 'date', id: 'uuid' });
    const window = forecastWindow(within, await today());
    const rows = await listGapPage(db, { filter: filter ?? {}, window, after: page.after, limit: page.first + 1 });
    return connectionOf(
      rows,
      page,
      ({ from, billetId }) => ({ key: from, id: billetId }),
      () => countGaps(db, filter ?? {}, window),
    );
  },
  fillRateOfNation: loaderPerArguments(({ on }: { readonly on?: string | null | undefined }) =>
    loadByKey(
      async (codes: readonly string[]) => listFillRates(db, codes, dayAsked('on', on ?? (await today()))),
      ({ nation }) => nation,
    ),
  ),
});

export const createLoaders = (db: Database) => {
  const today = once(() => findToday(db));
  return { today, ...targetLoaders(db), ...linkLoaders(db), ...billetLoaders(db), ...tourLoaders(db), ...gapLoaders(db, today) };
};

export type PersonnelContext = Context<ReturnType<typeof createLoaders>>;
