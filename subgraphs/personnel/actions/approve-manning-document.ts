import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { lockAndLook } from '#kernel/database/lock.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { isWithin, type Label, narrowed } from '#kernel/label/label.ts';
import { labelFor, listLabelsById } from '#kernel/label/store.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import type { ApproveManningDocumentInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import {
  type BilletRow,
  insertBillets,
  listBilletsOf,
  updateBillet,
  updateBilletLabels,
  updateLinksOfDocument,
  updateMissingBillets,
} from '../store/billet.ts';
import { type BilletVersionRow, listBilletVersionsOf, updateBilletsOfVersions } from '../store/billet-version.ts';
import { findApprovedDocument, findManningDocument, type ManningDocumentRow, updateManningDocument } from '../store/manning-document.ts';
import { findToday } from '../store/today.ts';
import { onlyCoordinator } from './refusals.ts';

/** Tours hold it shared while they are planned and changed: the edition that they read stands still. */
export const MANNING = 'manning documents';

const form = z.object({ id: z.string(), expectedVersion: z.int() });

const attributesOf = ({ id, labelId, originator, documentId, billetId, billetNumber, ...attributes }: BilletVersionRow) => ({
  ...attributes,
  nations: [...attributes.nations],
  skills: [...attributes.skills],
  documentId,
  currentVersionId: id,
});

type Takeover = { readonly document: ManningDocumentRow; readonly lines: readonly BilletVersionRow[]; readonly billets: ReadonlyMap<string, BilletRow> };

/** Brings the billets that the edition takes over within its label, a label at a time (IS-05); their lines and links follow. */
const narrowBillets = async (db: Database, { document, lines, billets }: Takeover): Promise<void> => {
  const known = Map.groupBy(
    lines.flatMap(({ billetNumber }) => billets.get(billetNumber) ?? []),
    ({ labelId }) => labelId,
  );
  const labels = new Map((await listLabelsById(db, [...new Set([document.labelId, ...known.keys()])])).map((label) => [label.id, label]));
  const above = labels.get(document.labelId) as Label;
  for (const [labelId, rows] of known) {
    const label = labels.get(labelId) as Label;
    if (isWithin(label, above)) continue;
    const made = await labelFor(db, narrowed(label, above));
    if (!made.ok) throw new Error('a narrowed label was refused');
    await updateBilletLabels(
      db,
      rows.map(({ id }) => id),
      made.id,
    );
  }
};

/** Matches lines and billets by number: a new one is made, a known one takes its line, a missing one is disestablished (PE-10). */
const takeOver = async (db: Database, takeover: Takeover) => {
  const { document, lines, billets } = takeover;
  const made = lines.filter(({ billetNumber }) => !billets.has(billetNumber));
  const { labelId, originator, notional } = document;
  await insertBillets(
    db,
    made.map((line) => ({ ...attributesOf(line), billetNumber: line.billetNumber, labelId, originator, notional })),
  );
  await Promise.all(
    lines.flatMap((line) => {
      const known = billets.get(line.billetNumber);
      return known === undefined ? [] : [updateBillet(db, known.id, attributesOf(line))];
    }),
  );
  await narrowBillets(db, takeover);
  await updateBilletsOfVersions(db, document.id);
  await updateLinksOfDocument(db, document.id);
  const ended = await updateMissingBillets(db, originator, document.id, document.effectiveFrom);
  return { made: made.length, kept: lines.length - made.length, ended };
};

/** The billets by number; nobody labels them or their documents meanwhile. */
const openBillets = async (db: Database, document: ManningDocumentRow, lines: readonly BilletVersionRow[]) => {
  const numbers = new Set(lines.map(({ billetNumber }) => billetNumber));
  const matching = (await listBilletsOf(db, document.originator)).filter(({ billetNumber }) => numbers.has(billetNumber));
  for (const id of new Set([document.id, ...matching.map(({ documentId }) => documentId)].sort())) await lockParent(db, id, 'shared');
  await Promise.all(matching.map(({ id }) => lockParent(db, id, 'exclusive')));
  return new Map((await listBilletsOf(db, document.originator)).map((row) => [row.billetNumber, row]));
};

const approve = async (db: Database, document: ManningDocumentRow, expectedVersion: number): Promise<Decision> => {
  if (document.state !== 'DRAFT') return refuse('PE-10', ['id'], `Only a DRAFT is approved; this edition is ${document.state}.`);
  const former = await findApprovedDocument(db, document.originator);
  if (former !== null && document.effectiveFrom <= former.effectiveFrom)
    return refuse('PE-10', ['id'], `The approved edition holds from ${former.effectiveFrom}: a later one must hold from a later day.`);
  const lines = await listBilletVersionsOf(db, document.id);
  const billets = await openBillets(db, document, lines);
  if (former !== null && !(await updateManningDocument(db, former.id, former.version, { state: 'SUPERSEDED' }))) return conflict();
  if (!(await updateManningDocument(db, document.id, expectedVersion, { state: 'APPROVED', approvedOn: await findToday(db) }))) return conflict();
  const counts = await takeOver(db, { document, lines, billets });
  const { id, labelId } = document;
  return {
    ok: true,
    change: { action: 'approve', entityType: 'ManningDocument', entityId: id, labelBefore: labelId, labelAfter: labelId, rules: ['PE-10'], detail: counts },
  };
};

/** Approves a draft of the manning document, and brings the billets to what it says. */
export const approveManningDocument = async (desk: Desk, input: ApproveManningDocumentInput): Promise<Outcome> => {
  if (!canWriteBillet(desk.viewer)) return onlyCoordinator('Approving a manning document');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'approveManningDocument', input }, async (db) => {
    const seen = await findManningDocument(db, parsed.value.id);
    if (seen === null) return notFound('id');
    await lockAndLook(db, MANNING, 'exclusive');
    const document = await findManningDocument(db, seen.id);
    return document === null ? notFound('id') : approve(db, document, parsed.value.expectedVersion);
  });
};
