import { readFileSync } from 'node:fs';
import { kernelSdl, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { beneficiaryUnit, lineOfEffort, nation, objective, organization, requirement } from './links.ts';
import { createLoaders } from './loaders.ts';
import { protections } from './protections.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { rules } from './rules.ts';
import { invariants } from './store/invariants.ts';

export const training: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'training',
  sdl: [kernelSdl, readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')],
  resolvers,
  createLoaders,
  rules,
  protections,
  links: [nation, lineOfEffort, objective, requirement, organization, beneficiaryUnit],
  channels: [
    {
      function: 'training.seats_remaining(uuid[])',
      reason: 'Seats are taken by nations that do not see each other: whoever sees an iteration is told how many remain, and nothing of who holds the others.',
      fields: ['CourseIteration.seatsRemaining'],
      rules: ['TR-01'],
    },
    {
      function: 'training.seats_used(uuid[])',
      reason: 'Seats of an allocation are taken by enrollments that its viewers may not see: they are told how many are taken.',
      fields: ['SeatAllocation.used'],
      rules: ['TR-01'],
    },
    {
      function: 'training.cleared(uuid,uuid)',
      reason:
        'Clearances of a person and a unit are seen by vetting liaisons, and by requester and authority alone: whoever enrolls is told only whether all that the iteration requires are there on its days.',
      fields: [],
      rules: ['TR-03'],
    },
  ],
  invariants,
  migrations: new URL('migrations/', import.meta.url),
};
