import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canVet } from '../policy.ts';
import { childrenOfVettingCase } from '../store/children.ts';
import { findVettingCase, updateVettingCaseLabel } from '../store/vetting.ts';

/** Gives a vetting case another label, VETTING always; its own nation's results narrow with it (IS-05, IS-09). */
export const setVettingCaseLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setVettingCaseLabel',
    entityType: 'VettingCase',
    input,
    mayWrite: canVet(desk.viewer),
    find: findVettingCase,
    update: updateVettingCaseLabel,
    children: childrenOfVettingCase,
    gate: 'VETTING',
  });
