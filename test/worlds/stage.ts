import type { GraphQLSchema } from 'graphql';
import { STAFF } from '#kernel/viewer.ts';
import type { DemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { type Base, writers } from '../ghost/chronicle.ts';
import { countFrom } from '../ghost/ids.ts';
import type { Input } from '../ghost/mutations.ts';
import type { Worlds } from '../ghost/observe.ts';
import type { World } from '../ghost/world.ts';
import { briefly } from '../model/actor.ts';
import type { Cast } from './cast.ts';

// What those do who do not look on: through the same door, in world B alone or in both.

export type Ending = { readonly id: string | null; readonly kind: string; readonly codes: readonly string[] };

export type Stage = {
  readonly worlds: Worlds;
  readonly cast: Cast;
  readonly base: Base;
  readonly schema: GraphQLSchema;
  /** A token of a nation's writer who does not look on. */
  readonly tokenOf: (nation: string) => Promise<string>;
  readonly mint: DemoIssuers['mint'];
  /** Sends a mutation to world B alone. */
  readonly hide: (nation: string, mutation: string, input: Input) => Promise<Ending>;
  /** Sends a mutation to both worlds, with another input to B where one is given. @throws Error where they end it differently: then what is shared no longer is */
  readonly both: (nation: string, mutation: string, input: Input, inputOfB?: Input) => Promise<Ending>;
  /** Was this operation asked before? Then both worlds may be asked at once: else the second takes the plan of the first. */
  readonly isPlanned: (body: Readonly<Record<string, unknown>>) => boolean;
  /** Both worlds make the ids of what comes next from the same number. */
  readonly alike: () => Promise<void>;
};

const ROOM = 1_000;
/** Where the ids begin of rows that world B alone has. */
const HIDDEN_IDS = 1_000_000_000;

const endingOf = (text: string): Ending => {
  const { data, errors = [] } = JSON.parse(text) as {
    data?: { payload: { row: { __typename: string; id?: string } | null; problems: { code: string }[] } | null } | null;
    errors?: { extensions: { code: string } }[];
  };
  const { row = null, problems = [] } = data?.payload ?? {};
  return {
    id: row?.id ?? null,
    kind: row?.__typename.toLowerCase() ?? '',
    codes: [...problems.map(({ code }) => code), ...errors.map(({ extensions }) => extensions.code)],
  };
};

export type StageOptions = Pick<Stage, 'worlds' | 'cast' | 'base' | 'schema' | 'mint'> & { readonly idsFrom: number };

export const openStage = ({ worlds, cast, base, schema, mint, idsFrom }: StageOptions): Stage => {
  const { a, b } = worlds;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (nation: string): Promise<string> => {
    const token = tokens.get(nation) ?? mint(nation, nation === STAFF ? ['COORDINATOR', ...writers] : [...writers], { subject: 'backstage' });
    tokens.set(nation, token);
    return token;
  };
  const planned = new Set<string>();
  let shared = idsFrom;
  let hidden = HIDDEN_IDS;
  const alike = async () => {
    shared += ROOM;
    await Promise.all([a, b].map(({ database }) => countFrom(database, shared)));
  };
  const send = async (world: World, nation: string, mutation: string, input: Input): Promise<Ending> => {
    const field = schema.getMutationType()?.getFields()[mutation];
    if (field === undefined) throw new Error(`no mutation ${mutation}`);
    const { body } = await world.send(await tokenOf(nation), briefly(field), { input });
    return endingOf(body);
  };
  return {
    worlds,
    cast,
    base,
    schema,
    mint,
    tokenOf,
    alike,
    isPlanned: ({ query, documentId }) => {
      const text = String(query ?? documentId);
      const isKnown = planned.has(text);
      planned.add(text);
      return isKnown;
    },
    hide: async (nation, mutation, input) => {
      hidden += ROOM;
      await countFrom(b.database, hidden);
      return send(b, nation, mutation, input);
    },
    both: async (nation, mutation, input, inputOfB = input) => {
      await alike();
      const [left, right] = await Promise.all([send(a, nation, mutation, input), send(b, nation, mutation, inputOfB)]);
      if (JSON.stringify(left) !== JSON.stringify(right))
        throw new Error(`${nation} was to do the same in both worlds: ${mutation} ${JSON.stringify(input)} ended with ${JSON.stringify([left, right])}`);
      return left;
    },
  };
};
