import { readFileSync } from 'node:fs';
import { kernelSdl, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { courseIteration, lineOfEffort, nation, objective, organization, requirement } from './links.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { rules } from './rules.ts';
import { invariants } from './store/invariants.ts';
import { protections } from './tables.ts';

export const contributions: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'contributions',
  sdl: [kernelSdl, readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')],
  resolvers,
  createLoaders,
  rules,
  protections,
  links: [nation, lineOfEffort, objective, requirement, organization, courseIteration],
  channels: [],
  invariants,
  migrations: new URL('migrations/', import.meta.url),
};
