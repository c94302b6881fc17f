import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canVet } from '../policy.ts';
import { findVettingCase, findVettingResult, updateVettingResultLabel } from '../store/vetting.ts';

/** Gives a vetting result another label, VETTING always, no wider than its own nation's case (IS-05, IS-09). */
export const setVettingResultLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setVettingResultLabel',
    entityType: 'VettingResult',
    input,
    mayWrite: canVet(desk.viewer),
    find: findVettingResult,
    update: updateVettingResultLabel,
    parent: ({ boundCaseId }) => (boundCaseId === null ? undefined : { id: boundCaseId, find: (db) => findVettingCase(db, boundCaseId) }),
    gate: 'VETTING',
  });
