import { lockThing } from '#kernel/action.ts';
import { lockAndLook } from '#kernel/database/lock.ts';
import type { Database } from '#kernel/database/run.ts';
import { conflict, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { BilletVersionRow } from '../store/billet-version.ts';
import { isAuthorized } from '../store/gap.ts';
import { hasLoan } from '../store/loan.ts';
import { type Days, findTour, hasPrimaryTour, isBilletFree, type TourRow } from '../store/tour.ts';
import { MANNING } from './approve-manning-document.ts';
import { hasAnother, isOver, isTaken, notYours } from './refusals.ts';

// What the actions on tours share. Locks are always taken in this order: the manning document, the billet, the person.

/** Locks what a tour contends for; the statements after it see what was written before. */
export const lockPost = async (db: Database, billetId: string, staffMemberId: string): Promise<void> => {
  await lockAndLook(db, MANNING, 'shared');
  await lockThing(db, `billet ${billetId}`);
  await lockThing(db, `staff ${staffMemberId}`);
};

/** A tour of the viewer's nation that has not ended, locked, in the version that the viewer saw. */
export const openTour = async (
  db: Database,
  viewer: Viewer,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<{ readonly ok: true; readonly tour: TourRow } | Refusal> => {
  const seen = await findTour(db, id);
  if (seen === null) return notFound('id');
  if (seen.originator !== viewer.nation) return notYours('id', 'a tour');
  await lockPost(db, seen.billetId, seen.staffMemberId);
  const tour = await findTour(db, seen.id);
  if (tour === null) return notFound('id');
  if (tour.version !== expectedVersion) return conflict();
  return tour.state === 'PLANNED' || tour.state === 'IN_POST' ? { ok: true, tour } : isOver(tour.state);
};

/** The post that a tour would hold, and on which days. */
export type Post = Days & {
  readonly billetId: string;
  /** The version of the billet; null where it is not released to the viewer any more. */
  readonly version: BilletVersionRow | null;
  readonly staffMemberId: string;
  readonly isPrimary: boolean;
  /** The tour that is there already. */
  readonly tourId: string | null;
  /** Which part of the input is told. */
  readonly path: string;
};

const hidden = (path: string): Refusal => refuse('PE-03', [path], 'The billet is not released to your nation any more: ask the coalition staff.');

/** May the nation fill the billet on these days: bound to it, or lent to it for all of them (PE-03)? */
const mayFill = async (db: Database, nation: string, { version, billetId, path, ...days }: Post): Promise<Refusal | null> => {
  if (version === null) return hidden(path);
  const owners = version.binding === 'FIXED' ? [version.boundTo ?? ''] : version.nations;
  if (version.binding === 'OPEN_BID' || owners.includes(nation)) return null;
  if (await hasLoan(db, { billetId, nation, lenders: owners, arrival: days.arrival, departure: days.departure })) return null;
  return refuse('PE-03', [path], 'The billet is bound to others: your nation fills it on a loan that covers all of these days.');
};

/** Is everything there for these days: the right to fill, the billet, the person (PE-01, PE-02, PE-03)? */
export const mayHold = async (db: Database, nation: string, post: Post): Promise<Refusal | null> => {
  const { billetId, version, staffMemberId, tourId, isPrimary, path, arrival, departure } = post;
  const unfit = await mayFill(db, nation, post);
  if (unfit !== null || version === null) return unfit;
  if (!(await isBilletFree(db, { billetId, billetVersionId: version.id, tourId, arrival, departure }))) return isTaken(path);
  return isPrimary && (await hasPrimaryTour(db, staffMemberId, tourId, { arrival, departure })) ? hasAnother(path) : null;
};

/** Refuses days on which the billet is not authorized. */
export const mustBeAuthorized = async (db: Database, { billetId, arrival, departure, path }: Post): Promise<Refusal | null> =>
  (await isAuthorized(db, billetId, { first: arrival, last: departure }))
    ? null
    : refuse('PE-06', [path], 'The billet is not authorized on all of these days: see its authorizedFrom and authorizedTo.');
