import { readFileSync } from 'node:fs';
import { kernelSdl, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { courseIteration, lineOfEffort, nation, requirement } from './links.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { rules } from './rules.ts';
import { invariants } from './store/invariants.ts';
import { protections } from './tables.ts';

export const personnel: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'personnel',
  sdl: [kernelSdl, readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')],
  resolvers,
  createLoaders,
  rules,
  protections,
  links: [nation, lineOfEffort, requirement, courseIteration],
  channels: [
    {
      function: 'personnel.billet_free(uuid,uuid,uuid,date,date)',
      reason: 'A nation that proposes a tour may not see the others of the billet: it is told whether its days are free, and no more.',
      fields: ['Billet.gaps', 'Query.gapForecast'],
      rules: ['PE-01'],
    },
    {
      function: 'personnel.gaps(uuid[],date,date)',
      reason: 'Whoever sees a billet must see when it is empty, whoever fills it: it tells the days, and whether somebody is awaited.',
      fields: ['Billet.gaps', 'Query.gapForecast', 'Nation.fillRate'],
      rules: ['PE-06'],
    },
    {
      function: 'personnel.instructor_has(uuid,text)',
      reason:
        'A training focal assigns the instructors of its own nation and does not see persons: it is told whether one has the skill that an iteration asks for.',
      fields: [],
      rules: ['PE-13'],
    },
  ],
  invariants,
  migrations: new URL('migrations/', import.meta.url),
};
