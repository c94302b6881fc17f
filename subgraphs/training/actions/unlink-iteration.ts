import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { UnlinkIterationInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findIteration } from '../store/iteration.ts';
import { iterationLinkForm, targetOf } from './forms.ts';
import { unlink } from './link.ts';
import { openOwn } from './open.ts';

/** Takes a link of an iteration back; the link only, nothing else. */
export const unlinkIteration = async (desk: Desk, input: UnlinkIterationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Unlinking an iteration takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(iterationLinkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'unlinkIteration', input }, async (db): Promise<Decision> => {
    const opened = await openOwn(db, viewer, {
      id: parsed.value.iterationId,
      path: 'iterationId',
      find: findIteration,
      above: ({ boundCourseId }) => boundCourseId,
    });
    if (!opened.ok) return opened;
    const { id, labelId } = opened.row;
    const done = await unlink(db, 'iteration', id, targetOf(parsed.value));
    if (!done.ok) return done;
    return {
      ok: true,
      change: {
        action: 'unlink',
        entityType: 'CourseIteration',
        entityId: id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['TR-22'],
        detail: parsed.value,
      },
    };
  });
};
