import type { GraphQLSchema } from 'graphql';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import { STAFF } from '#kernel/viewer.ts';
import type { PlannedOperations } from '../../gateway/executor/planner.ts';
import type { DemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import type { SavedOperations } from '../../gateway/saved-operations.ts';
import { type Base, HIDDEN_GROUP, openNarrator } from '../ghost/chronicle.ts';
import { countFrom } from '../ghost/ids.ts';
import { planSteps } from '../ghost/story.ts';
import { openWorld, type World } from '../ghost/world.ts';
import { createDatabase } from '../kit/database.ts';
import type { Dice } from '../kit/dice.ts';
import { type Names, namesOf } from './attempts.ts';
import type { Cast } from './cast.ts';
import { type Crossings, openCrossings } from './crossing.ts';
import { type Deeds, openDeeds } from './deeds.ts';
import { type Hidden, openHidden } from './hidden.ts';
import { doorLimits } from './noise.ts';
import { openStage, type Stage } from './stage.ts';

/** Two worlds that their observers cannot tell apart, and those who go on hiding in them. */
export type Pair = {
  readonly stage: Stage;
  readonly hidden: Hidden;
  readonly crossings: Crossings;
  readonly deeds: Deeds;
  /** What a nation that looks on has made. */
  readonly namesOf: (nation: string) => Names;
  readonly freshChapter: () => number;
  readonly close: () => Promise<void>;
};

export type House = {
  /** The database that both worlds are copied from. */
  readonly template: string;
  readonly base: Base;
  readonly schema: GraphQLSchema;
  readonly supergraph: string;
  readonly issuers: DemoIssuers;
  readonly plans: PlannedOperations;
  readonly operations: SavedOperations;
  /** What stands before the subgraphs of a world; nothing but in the tests of this test. */
  readonly watch?: (database: World['database']) => (subgraph: OpenSubgraph) => OpenSubgraph;
};

/** The chapter of the posts that hiders alone see. */
const HIDDEN_POSTS = 6;
/** How many steps of hidden stories there are before the first sequence. */
const BEFORE = 25;

/** Copies the base twice, and lets the hidden part of B begin. */
export const openPair = async (house: House, cast: Cast, dice: Dice): Promise<Pair> => {
  const { base, schema, issuers, supergraph, plans, operations, watch } = house;
  const open = async () => {
    const database = await createDatabase(house.template);
    return openWorld(database, issuers, supergraph, plans, { environment: doorLimits, operations, ...(watch === undefined ? {} : { watch: watch(database) }) });
  };
  const [a, b] = [await open(), await open()];
  const label = { releasableTo: cast.hiders.filter((nation) => nation !== STAFF) };
  const [posts] = await Promise.all(
    [a, b].map(async ({ subgraphs, database }) => {
      await countFrom(database, 1_000_000);
      return openNarrator(subgraphs, database.admin).tell(planSteps, { nation: STAFF, label, chapter: HIDDEN_POSTS }, {});
    }),
  );
  for (const nation of cast.hiders)
    await b.database
      .admin`insert into coalition.membership (group_name, nation, joined_at) values (${HIDDEN_GROUP}, ${nation}, '2026-01-01') on conflict do nothing`;
  const stage = openStage({ worlds: { a, b }, cast, base, schema, mint: issuers.mint, idsFrom: 2_000_000 });
  const hidden = openHidden(stage, posts ?? {});
  for (let n = 0; n < BEFORE; n += 1) await hidden.tell(dice);
  const names = new Map<string, Names>();
  let chapter = 1_000;
  return {
    stage,
    hidden,
    crossings: openCrossings(stage),
    deeds: openDeeds(stage, hidden),
    namesOf: (nation) => {
      const known = names.get(nation) ?? namesOf(base, nation);
      names.set(nation, known);
      return known;
    },
    freshChapter: () => {
      chapter += 1;
      return chapter;
    },
    close: async () => {
      await a.close();
      await b.close();
    },
  };
};
