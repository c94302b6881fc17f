import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { UnlinkProgramInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findProgram } from '../store/program.ts';
import { programLinkForm, targetOf } from './forms.ts';
import { unlink } from './link.ts';
import { openOwn } from './open.ts';

/** Takes a link of a program back; the link only, nothing else. */
export const unlinkProgram = async (desk: Desk, input: UnlinkProgramInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Unlinking a program takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(programLinkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'unlinkProgram', input }, async (db): Promise<Decision> => {
    const opened = await openOwn(db, viewer, { id: parsed.value.programId, path: 'programId', find: findProgram });
    if (!opened.ok) return opened;
    const { id, labelId } = opened.row;
    const done = await unlink(db, 'program', id, targetOf(parsed.value));
    if (!done.ok) return done;
    return {
      ok: true,
      change: {
        action: 'unlink',
        entityType: 'TrainingProgram',
        entityId: id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['TR-22'],
        detail: parsed.value,
      },
    };
  });
};
