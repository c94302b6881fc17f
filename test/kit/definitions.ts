import type { SubgraphDefinition } from '#kernel/subgraph.ts';
import { contributions } from '../../subgraphs/contributions/subgraph.ts';
import { nations } from '../../subgraphs/nations/subgraph.ts';
import { personnel } from '../../subgraphs/personnel/subgraph.ts';
import { training } from '../../subgraphs/training/subgraph.ts';

/** Every subgraph of the product, in the order in which they migrate. */
export const definitions: readonly SubgraphDefinition<object>[] = [nations, personnel, training, contributions];
