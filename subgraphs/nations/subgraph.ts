import { readFileSync } from 'node:fs';
import { kernelSdl, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { labelDefault, membership, participant, suspension } from './links.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { rules } from './rules.ts';
import { invariants } from './store/invariants.ts';
import { protections } from './tables.ts';

export const nations: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'nations',
  sdl: [kernelSdl, readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')],
  resolvers,
  createLoaders,
  rules,
  protections,
  links: [participant, suspension, membership, labelDefault],
  channels: [],
  personal: ['Query.me'],
  invariants,
  migrations: new URL('migrations/', import.meta.url),
};
