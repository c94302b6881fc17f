import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/viewer.ts';
import { type Graph, viewer } from '../../kit/graph.ts';

const make = async (graph: Graph, as: Viewer, field: string, type: string, entity: string, input: object): Promise<string> => {
  const document = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { entity: ${entity} { id } problems { code path message } } }`;
  const { payload } = await graph.data('training', as, document, { input: { idempotencyKey: randomUUID(), notional: true, ...input } });
  if (payload.entity === null) throw new Error(`${field}: ${JSON.stringify(payload.problems)}`);
  return payload.entity.id;
};

/** A course iteration of a nation with this label: what a contribution may pay for. @returns its id */
export const iterationOf = async (graph: Graph, nation: string, label: object): Promise<string> => {
  const as = viewer(nation, 'SNR', 'TRAINING_FOCAL');
  const course = { title: 'NOTIONAL course', discipline: 'LOGISTICS', aim: 'NOTIONAL aim', durationDays: '5', delivery: 'RESIDENT', languages: ['en'] };
  const courseId = await make(graph, as, 'createCourseVersion', 'CreateCourseVersionInput', 'course', {
    ...course,
    code: `C-${randomUUID().slice(0, 8)}`,
    label,
  });
  const dates = { startsOn: '2030-03-04', endsOn: '2030-03-08' };
  const input = { courseId, title: 'NOTIONAL iteration', ...dates, location: 'IN_COUNTRY', capacity: 20, label };
  return make(graph, as, 'planIteration', 'PlanIterationInput', 'courseIteration', input);
};
