import { randomUUID } from 'node:crypto';
import { type Data, type Graph, viewer } from '../../kit/graph.ts';
import type { Input } from './fixture.ts';

// Courses and iterations of another nation, made through their own subgraph.

export const trainer = viewer('GBR', 'TRAINING_FOCAL', 'SNR');

const make = async (graph: Graph, field: string, entity: string, input: Input): Promise<Data> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { entity: ${entity} { id version } problems { message } } }`;
  const { payload } = await graph.data('training', trainer, document, { input: { idempotencyKey: randomUUID(), notional: true, ...input } });
  if (payload.entity === null) throw new Error(`${field}: ${JSON.stringify(payload.problems)}`);
  return payload.entity;
};

const all = { releasableTo: ['CAN', 'USA', 'ITA'] };

/** A course: its id. */
export const courseOf = async (graph: Graph, over: Input = {}): Promise<string> => {
  const content = { title: 'NOTIONAL course', discipline: 'NOTIONAL', aim: 'NOTIONAL', durationDays: '5', delivery: 'RESIDENT', languages: ['en'] };
  return (await make(graph, 'createCourseVersion', 'course', { ...content, code: `NOTIONAL-${randomUUID().slice(0, 8)}`, label: all, ...over })).id;
};

/** An iteration of a course: its id and version. */
export const iterationOf = (graph: Graph, courseId: string, startsOn: string, endsOn: string, label: Input = all): Promise<Data> =>
  make(graph, 'planIteration', 'courseIteration', { courseId, title: 'NOTIONAL iteration', startsOn, endsOn, location: 'IN_COUNTRY', capacity: 20, label });
