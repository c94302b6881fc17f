import { lockThing } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import type { Label } from '#kernel/label/label.ts';
import { listLabelsById } from '#kernel/label/store.ts';
import { notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { type ContributionRow, findContribution } from '../store/contribution.ts';
import { findSettings, type Settings } from '../store/setting.ts';

/** A contribution of the viewer's nation whose ledger nobody else writes until this transaction ends. */
export type OpenLedger = { readonly ok: true; readonly contribution: ContributionRow; readonly label: Label; readonly settings: Settings };

export type LedgerRequest = {
  readonly viewer: Viewer;
  readonly contributionId: string;
  /** What a new line belongs to below the contribution, the nearest first: their labels stand still meanwhile. */
  readonly under?: readonly (string | null)[];
  /** Where the id stands in the input. */
  readonly path: string;
};

/** The label of a row that the viewer sees. */
export const labelOf = async (db: Database, labelId: string): Promise<Label> => {
  const [label] = await listLabelsById(db, [labelId]);
  if (label === undefined) throw new Error('a visible row has a visible label');
  return label;
};

/**
 * Proves that the contribution is the viewer's own (DC-20) and locks its ledger: what is read from here on stays true
 * until the end of the transaction. Only what is the viewer's own is ever locked.
 */
export const openLedger = async (db: Database, { viewer, contributionId, under = [], path }: LedgerRequest): Promise<OpenLedger | Refusal> => {
  const seen = await findContribution(db, contributionId);
  if (seen === null) return notFound(path);
  if (seen.originator !== viewer.nation)
    return refuse('DC-20', [path], "Only the originator's nation writes the ledger of a contribution: name one of your own.");
  // In the order in which a label mutation takes them: the row, then what it belongs to.
  for (const id of under) if (id !== null) await lockParent(db, id, 'shared');
  await lockParent(db, seen.id, 'shared');
  await lockThing(db, `ledger ${seen.id}`);
  const [contribution, settings] = await Promise.all([findContribution(db, seen.id), findSettings(db)]);
  if (contribution === null) return notFound(path);
  return { ok: true, contribution, label: await labelOf(db, contribution.labelId), settings };
};
