import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { childrenOfProgram } from '../store/children.ts';
import { findProgram, updateProgramLabel } from '../store/program.ts';

/** Gives a program another label; its links follow (IS-05, IS-09). */
export const setProgramLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setProgramLabel',
    entityType: 'TrainingProgram',
    input,
    mayWrite: canRunTraining(desk.viewer),
    find: findProgram,
    update: updateProgramLabel,
    children: childrenOfProgram,
  });
