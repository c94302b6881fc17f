import { z } from 'zod';
import { act, type Decision, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import { lockAndLook } from '#kernel/database/lock.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { LinkBilletInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import { type BilletRow, findBillet } from '../store/billet.ts';
import { insertLineOfEffortLink, insertRequirementLink } from '../store/link.ts';
import { listLineOfEffortCodes, listRequirementIds } from '../store/link-target.ts';
import { MANNING } from './approve-manning-document.ts';
import { onlyCoordinator } from './refusals.ts';

/** A billet, and exactly one thing that it is linked to. */
export const linkForm = z
  .object({ billetId: z.string(), requirementId: z.string().nullish(), lineOfEffort: z.string().nullish() })
  .refine(({ requirementId, lineOfEffort }) => [requirementId, lineOfEffort].filter((target) => target != null).length === 1, {
    message: 'must name exactly one of requirementId and lineOfEffort',
  });

export type LinkValues = z.output<typeof linkForm>;

/** The billet to link, locked, so that its label and its edition stand still. */
export const openBillet = async (db: Database, billetId: string): Promise<{ readonly ok: true; readonly billet: BilletRow } | Refusal> => {
  const seen = await findBillet(db, billetId);
  if (seen === null) return notFound('billetId');
  await lockAndLook(db, MANNING, 'shared');
  await lockParent(db, seen.id, 'shared');
  // Labelling its document reaches down to its links: in the order in which a label mutation of the billet locks the two.
  const held = await findBillet(db, seen.id);
  if (held === null) return notFound('billetId');
  await lockParent(db, held.documentId, 'shared');
  await lockThing(db, `links ${seen.id}`);
  const billet = await findBillet(db, seen.id);
  return billet === null ? notFound('billetId') : { ok: true, billet };
};

const already = (path: string): Refusal => refuse('BAD_VALUE', [path], 'must be one that the billet is not linked to yet');

const link = async (db: Database, billet: BilletRow, { requirementId, lineOfEffort }: LinkValues): Promise<Refusal | null> => {
  const row = { billetId: billet.id, documentId: billet.documentId, labelId: billet.labelId, originator: billet.originator };
  if (requirementId != null) {
    if ((await listRequirementIds(db, [requirementId])).length === 0) return notFound('requirementId');
    return (await insertRequirementLink(db, { ...row, requirementId })) ? null : already('requirementId');
  }
  const code = lineOfEffort ?? '';
  if ((await listLineOfEffortCodes(db, [code])).length === 0) return notFound('lineOfEffort');
  return (await insertLineOfEffortLink(db, { ...row, lineOfEffort: code })) ? null : already('lineOfEffort');
};

/** Links a billet to a line of effort or a requirement that the viewer may see. */
export const linkBillet = async (desk: Desk, input: LinkBilletInput): Promise<Outcome> => {
  if (!canWriteBillet(desk.viewer)) return onlyCoordinator('Linking a billet');
  const parsed = checked(linkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'linkBillet', input }, async (db): Promise<Decision> => {
    const opened = await openBillet(db, parsed.value.billetId);
    if (!opened.ok) return opened;
    const refusal = await link(db, opened.billet, parsed.value);
    if (refusal !== null) return refusal;
    const { id, labelId } = opened.billet;
    return {
      ok: true,
      change: { action: 'link', entityType: 'Billet', entityId: id, labelBefore: labelId, labelAfter: labelId, rules: ['PE-08'], detail: parsed.value },
    };
  });
};
