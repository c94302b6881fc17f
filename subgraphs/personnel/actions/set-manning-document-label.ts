import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteBillet } from '../policy.ts';
import { childrenOfDocument } from '../store/children.ts';
import { findManningDocument, updateManningDocument } from '../store/manning-document.ts';

/** Gives a manning document another label; its lines and billets narrow with it (IS-05, IS-09). */
export const setManningDocumentLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setManningDocumentLabel',
    entityType: 'ManningDocument',
    input,
    mayWrite: canWriteBillet(desk.viewer),
    find: findManningDocument,
    update: (db, id, expectedVersion, labelId) => updateManningDocument(db, id, expectedVersion, { labelId }),
    children: childrenOfDocument,
  });
