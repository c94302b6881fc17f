import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { findIteration } from '../store/iteration.ts';

/** The iteration whose label binds a seat or an enrollment of the same nation; the course above it stands still too. */
export const boundIteration = ({ boundIterationId: id }: { readonly boundIterationId: string | null }) =>
  id === null
    ? undefined
    : {
        id,
        find: async (db: Database) => {
          const iteration = await findIteration(db, id);
          if (iteration === null || iteration.boundCourseId === null) return iteration;
          await lockParent(db, iteration.boundCourseId, 'shared');
          return findIteration(db, id);
        },
      };
