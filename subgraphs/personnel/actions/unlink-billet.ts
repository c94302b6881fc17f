import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, notFound } from '#kernel/problem.ts';
import type { LinkBilletInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import { removeLineOfEffortLink, removeRequirementLink } from '../store/link.ts';
import { type LinkValues, linkForm, openBillet } from './link-billet.ts';
import { onlyCoordinator } from './refusals.ts';

/** Takes the link back. @returns null, or the part of the input that names no link */
const unlink = async (db: Database, billetId: string, { requirementId, lineOfEffort }: LinkValues): Promise<string | null> => {
  if (requirementId == null) return (await removeLineOfEffortLink(db, billetId, lineOfEffort ?? '')) ? null : 'lineOfEffort';
  const [id] = onlyUuids([requirementId]);
  return id !== undefined && (await removeRequirementLink(db, billetId, id)) ? null : 'requirementId';
};

/** Takes a link of a billet back; the link only, nothing else. */
export const unlinkBillet = async (desk: Desk, input: LinkBilletInput): Promise<Outcome> => {
  if (!canWriteBillet(desk.viewer)) return onlyCoordinator('Unlinking a billet');
  const parsed = checked(linkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'unlinkBillet', input }, async (db): Promise<Decision> => {
    const opened = await openBillet(db, parsed.value.billetId);
    if (!opened.ok) return opened;
    const { id, labelId } = opened.billet;
    const missing = await unlink(db, id, parsed.value);
    if (missing !== null) return notFound(missing);
    return {
      ok: true,
      change: { action: 'unlink', entityType: 'Billet', entityId: id, labelBefore: labelId, labelAfter: labelId, rules: ['PE-08'], detail: parsed.value },
    };
  });
};
