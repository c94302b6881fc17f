import { lockThing } from '#kernel/action.ts';
import { lockAndLook } from '#kernel/database/lock.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import type { Label } from '#kernel/label/label.ts';
import { listLabelsById } from '#kernel/label/store.ts';
import { notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { findIteration, type IterationRow } from '../store/iteration.ts';

// What actions open before they decide: a row that the viewer sees, locked so that it stands still.

type Opened<Row> = { readonly ok: true; readonly row: Row } | Refusal;
type OwnedRow = { readonly id: string; readonly labelId: string; readonly originator: string };

type OwnRequest<Row> = {
  readonly id: string;
  /** The part of the input that names it. */
  readonly path: string;
  readonly find: (db: Database, id: string) => Promise<Row | null>;
  /** The record whose label binds this one's. */
  readonly above?: (row: Row) => string | null;
};

/** A record of the viewer's own nation, its label standing still; another nation's is refused (TR-22). */
export const openOwn = async <Row extends OwnedRow>(db: Database, viewer: Viewer, { id, path, find, above }: OwnRequest<Row>): Promise<Opened<Row>> => {
  const seen = await find(db, id);
  if (seen === null) return notFound(path);
  if (seen.originator !== viewer.nation) return refuse('TR-22', [path], "Only the originator's nation changes it: name one of your own.");
  const course = above?.(seen) ?? null;
  if (course !== null) await lockParent(db, course, 'shared');
  await lockParent(db, seen.id, 'shared');
  const row = await find(db, seen.id);
  return row === null ? notFound(path) : { ok: true, row };
};

/** Holds whoever takes seats of an iteration, or moves it, until the other is done; labels above it stand still. */
export const openIteration = async (db: Database, id: string, path: string): Promise<Opened<IterationRow>> => {
  const seen = await findIteration(db, id);
  if (seen === null) return notFound(path);
  if (seen.boundCourseId !== null) await lockParent(db, seen.boundCourseId, 'shared');
  await lockParent(db, seen.id, 'shared');
  await lockThing(db, `iteration ${seen.id}`);
  const row = await findIteration(db, seen.id);
  return row === null ? notFound(path) : { ok: true, row };
};

/** Vetting of a person or a unit is recorded by one at a time, and not while somebody is enrolled by it. */
export const lockVetting = (db: Database, subjectId: string, mode: 'shared' | 'exclusive'): Promise<void> => lockAndLook(db, `vetting ${subjectId}`, mode);

/** The label that binds a new row: that of the parent of the same originator, or none (IS-05). */
export const boundBy = async (db: Database, viewer: Viewer, parent: OwnedRow): Promise<Label | undefined> => {
  if (parent.originator !== viewer.nation) return undefined;
  const [label] = await listLabelsById(db, [parent.labelId]);
  if (label === undefined) throw new Error('the label of a visible row is not visible');
  return label;
};

/** Which rows bind what stands under an iteration: both of one originator, or neither. */
export const boundTo = (viewer: Viewer, { id, originator, boundCourseId }: IterationRow) =>
  originator === viewer.nation ? { boundIterationId: id, boundCourseId } : { boundIterationId: null, boundCourseId: null };
