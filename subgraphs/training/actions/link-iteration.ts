import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { LinkIterationInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findIteration } from '../store/iteration.ts';
import { iterationLinkForm, targetOf } from './forms.ts';
import { link } from './link.ts';
import { openOwn } from './open.ts';

/** Links an iteration to what the viewer may see. */
export const linkIteration = async (desk: Desk, input: LinkIterationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Linking an iteration takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(iterationLinkForm, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'linkIteration', input }, async (db): Promise<Decision> => {
    const opened = await openOwn(db, viewer, {
      id: parsed.value.iterationId,
      path: 'iterationId',
      find: findIteration,
      above: ({ boundCourseId }) => boundCourseId,
    });
    if (!opened.ok) return opened;
    const { id, labelId, originator, boundCourseId } = opened.row;
    const done = await link(db, 'iteration', { id, labelId, originator, boundCourseId }, targetOf(parsed.value));
    if (!done.ok) return done;
    return {
      ok: true,
      change: {
        action: 'link',
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
