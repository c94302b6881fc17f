import type { SubgraphDefinition } from '#kernel/subgraph.ts';

/** Every subgraph by name, in the order in which they migrate. Each is loaded when it is asked for. */
const loaders = {
  nations: async () => (await import('../subgraphs/nations/subgraph.ts')).nations,
  personnel: async () => (await import('../subgraphs/personnel/subgraph.ts')).personnel,
  training: async () => (await import('../subgraphs/training/subgraph.ts')).training,
  contributions: async () => (await import('../subgraphs/contributions/subgraph.ts')).contributions,
} satisfies Readonly<Record<string, () => Promise<SubgraphDefinition<object>>>>;

export type SubgraphName = keyof typeof loaders;

export const subgraphNames = Object.keys(loaders) as readonly SubgraphName[];

export const isSubgraphName = (name: string | undefined): name is SubgraphName => subgraphNames.some((known) => known === name);

export const loadDefinition = (name: SubgraphName): Promise<SubgraphDefinition<object>> => loaders[name]();

/** Every subgraph, in the order in which they migrate. */
export const loadDefinitions = (): Promise<readonly SubgraphDefinition<object>[]> => Promise.all(subgraphNames.map(loadDefinition));

/** The rooms that work on a database. They are loaded while Postgres starts, and not at all by a token, a refusal or help. */
export const loadRooms = async () => ({
  ...(await import('#kernel/host.ts')),
  ...(await import('#kernel/telemetry/watched-subgraph.ts')),
  ...(await import('#kernel/label/protection.ts')),
  ...(await import('#kernel/database/provision.ts')),
  definitions: await loadDefinitions(),
});

export type Rooms = Awaited<ReturnType<typeof loadRooms>>;
