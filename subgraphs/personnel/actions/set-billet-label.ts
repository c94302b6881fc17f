import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import { findBillet, updateBilletLabel } from '../store/billet.ts';
import { childrenOfBillet } from '../store/children.ts';
import { findManningDocument } from '../store/manning-document.ts';

/** Gives a billet another label, no wider than its manning document's; its lines and links go with it (IS-05, IS-09). */
export const setBilletLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setBilletLabel',
    entityType: 'Billet',
    input,
    mayWrite: canWriteBillet(desk.viewer),
    find: findBillet,
    update: updateBilletLabel,
    parent: ({ documentId }) => ({ id: documentId, find: (db) => findManningDocument(db, documentId) }),
    children: childrenOfBillet,
  });
