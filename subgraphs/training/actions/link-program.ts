import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { LinkProgramInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findProgram } from '../store/program.ts';
import { programLinkForm, targetOf } from './forms.ts';
import { link } from './link.ts';
import { openOwn } from './open.ts';

/** Links a program to what the viewer may see. */
export const linkProgram = async (desk: Desk, input: LinkProgramInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Linking a program takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(programLinkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'linkProgram', input }, async (db): Promise<Decision> => {
    const opened = await openOwn(db, viewer, { id: parsed.value.programId, path: 'programId', find: findProgram });
    if (!opened.ok) return opened;
    const { id, labelId, originator } = opened.row;
    const done = await link(db, 'program', { id, labelId, originator }, targetOf(parsed.value));
    if (!done.ok) return done;
    return {
      ok: true,
      change: {
        action: 'link',
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
