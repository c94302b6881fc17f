import type { Child } from '#kernel/label/cascade.ts';
import { billet, billetLineOfEffort, billetRequirement, billetVersion, instructorAssignment } from '../tables.ts';

// What gets narrower with what (IS-05). Links always have their billet's label, and stand in its document too, so that
// a document that is narrowed narrows them as it narrows the billet.

export const childrenOfDocument: readonly Child[] = [
  { table: billet, parent: billet.documentId, mode: 'within' },
  { table: billetVersion, parent: billetVersion.documentId, mode: 'within' },
  { table: billetLineOfEffort, parent: billetLineOfEffort.documentId, mode: 'within' },
  { table: billetRequirement, parent: billetRequirement.documentId, mode: 'within' },
];

export const childrenOfBillet: readonly Child[] = [
  { table: billetVersion, parent: billetVersion.billetId, mode: 'within' },
  { table: billetLineOfEffort, parent: billetLineOfEffort.billetId, mode: 'follow' },
  { table: billetRequirement, parent: billetRequirement.billetId, mode: 'follow' },
];

export const childrenOfTour: readonly Child[] = [{ table: instructorAssignment, parent: instructorAssignment.tourId, mode: 'within' }];
