import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { listParticipants } from '#kernel/participants.ts';
import { checked, problem, type Refusal } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import { STAFF } from '#kernel/viewer.ts';
import type { DraftManningDocumentInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import { day } from '../post/forms.ts';
import { insertBilletVersions, type NewBilletVersion } from '../store/billet-version.ts';
import { insertManningDocument } from '../store/manning-document.ts';
import { billetLine } from './billet-line.ts';
import { onlyCoordinator } from './refusals.ts';

const MOST_LINES = 300;
const EDITIONS = 'must be from 1 to 9999';

const form = z.object({
  title: text(200),
  edition: z.int().min(1, EDITIONS).max(9999, EDITIONS),
  effectiveFrom: day,
  billets: z
    .array(billetLine)
    .min(1, 'must have a line at least')
    .max(MOST_LINES, `must be at most ${MOST_LINES} lines`)
    .refine((lines) => new Set(lines.map(({ billetNumber }) => billetNumber)).size === lines.length, 'must have each billetNumber once'),
  notional: z.boolean(),
});

type Values = z.output<typeof form>;

/** Refuses nations that send nobody: those that take no part, and the coalition staff. */
const strangers = async (db: Database, { billets }: Values): Promise<Refusal | null> => {
  const named = new Set(billets.flatMap(({ boundTo, nations }) => [...(boundTo === null ? [] : [boundTo]), ...nations]));
  const senders = new Set(await listParticipants(db, [...named]));
  const sends = (code: string) => senders.has(code) && code !== STAFF;
  const words = 'must be the code of a nation that takes part and sends people, such as CAN';
  const problems = billets.flatMap(({ boundTo, nations }, index) => [
    ...(boundTo === null || sends(boundTo) ? [] : [problem('BAD_VALUE', ['billets', String(index), 'boundTo'], words)]),
    ...nations.flatMap((code, place) => (sends(code) ? [] : [problem('BAD_VALUE', ['billets', String(index), 'nations', String(place)], words)])),
  ]);
  return problems.length === 0 ? null : { ok: false, problems };
};

/** Adds an edition of the manning document, as a draft. */
export const draftManningDocument = async (desk: Desk, input: DraftManningDocumentInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteBillet(viewer)) return onlyCoordinator('Drafting a manning document');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { billets, ...values } = parsed.value;
  return act(desk, { field: 'draftManningDocument', input }, async (db) => {
    const strange = await strangers(db, parsed.value);
    if (strange !== null) return strange;
    const label = await labelNew(db, { viewer, entityType: 'ManningDocument', wanted: input.label });
    if (!label.ok) return label;
    const owned = { labelId: label.labelId, originator: label.originator };
    const id = await insertManningDocument(db, { ...values, ...owned });
    await insertBilletVersions(
      db,
      billets.map((line) => ({ ...line, ...owned, documentId: id }) as NewBilletVersion),
    );
    return {
      ok: true,
      change: { action: 'draft', entityType: 'ManningDocument', entityId: id, labelAfter: label.labelId, rules: ['PE-08', 'PE-10'], detail: parsed.value },
    };
  });
};
