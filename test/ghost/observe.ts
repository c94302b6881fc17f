import type { Coverage } from './coverage.ts';
import { countFrom } from './ids.ts';
import type { Operation, Paged } from './operations.ts';
import type { Answer, World } from './world.ts';

// Asks both worlds the same and compares the answers byte for byte.

export type Worlds = { readonly a: World; readonly b: World };

/** An operation that the two worlds answer differently. */
export type Difference = { readonly target: string; readonly query: string; readonly variables: unknown; readonly a: string; readonly b: string };

export type Report = {
  /** How many operations were asked, of each world. */
  readonly asked: number;
  readonly differences: readonly Difference[];
  /** Operations that something broke on: their error ids would differ anyway. */
  readonly broken: readonly string[];
};

export const shownOf = ({ status, headers, body }: Answer) => `${body}\n${status}\n${headers}`;
const around = 160;

export const differenceOf = ({ target, query, variables }: Operation, a: Answer, b: Answer): Difference => {
  const [left, right] = [shownOf(a), shownOf(b)];
  let first = 0;
  while (first < left.length && left[first] === right[first]) first += 1;
  const at = Math.max(0, first - around);
  return { target, query, variables, a: left.slice(at, at + 2 * around), b: right.slice(at, at + 2 * around) };
};

type Body = { readonly data?: unknown; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };

export const isBroken = ({ errors = [] }: Body): boolean =>
  errors.some(({ extensions }) =>
    ['INTERNAL', 'UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED', 'RATE_LIMITED', 'BUDGET_SPENT', 'COST_LIMIT'].includes(extensions?.code ?? ''),
  );

const AT_ONCE = 4;
const PAGES = 4;
const PAGES_UNDER_PARENTS = 2;

/** Runs a job for every item, a few at the same time. */
export const inParallel = async <Item>(items: readonly Item[], job: (item: Item) => Promise<void>, atOnce = AT_ONCE): Promise<void> => {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await job(item);
    }),
  );
};

export const cursorsIn = (body: string): readonly string[] => [...new Set([...body.matchAll(/"endCursor":"([^"]+)"/g)].map(([, cursor]) => cursor ?? ''))];

let idsFrom = 1_000_000;

/** An observer with one token, in both worlds. */
export const openObserver = ({ a, b }: Worlds, token: string, coverage: Coverage) => {
  let asked = 0;
  const differences: Difference[] = [];
  const broken: string[] = [];

  const ask = async (operation: Operation): Promise<string> => {
    const { query, variables } = operation;
    // One after the other: the second takes the plan that the first has made.
    const left = await a.send(token, query, variables);
    const right = await b.send(token, query, variables);
    asked += 1;
    if (shownOf(left) !== shownOf(right)) differences.push(differenceOf(operation, left, right));
    const body = JSON.parse(left.body) as Body;
    if (isBroken(body)) broken.push(`${operation.target}: ${left.body.slice(0, 300)} ${query.slice(0, 300)} ${JSON.stringify(variables).slice(0, 300)}`);
    coverage.note(query, variables, body.data);
    if (body.errors !== undefined) for (const single of operation.singles?.() ?? []) await ask(single);
    return left.body;
  };

  const report = (): Report => {
    const made = { asked, differences: [...differences], broken: [...broken] };
    asked = 0;
    differences.length = 0;
    broken.length = 0;
    return made;
  };

  return {
    /** Asks in any order. */
    all: async (operations: readonly Operation[]): Promise<Report> => {
      await inParallel(operations, async (operation) => void (await ask(operation)));
      return report();
    },
    /** Asks one after the other, each made when its turn has come. */
    inTurn: async (operations: AsyncIterable<Operation>): Promise<Report> => {
      for await (const operation of operations) {
        // Both worlds count on from the same number, so that one difference does not make every new id after it another one.
        idsFrom += 1_000;
        await Promise.all([a, b].map(({ database }) => countFrom(database, idsFrom)));
        await ask(operation);
      }
      return report();
    },
    /** Reads lists to their ends. Under parents, every cursor of a page is taken once. */
    pages: async (lists: readonly Paged[]): Promise<Report> => {
      await inParallel(lists, async ({ page, isRoot }) => {
        const seen = new Set<string>();
        const ahead: (string | null)[] = [null];
        for (let n = 0; n < (isRoot ? PAGES : PAGES_UNDER_PARENTS) && ahead.length > 0; n += 1) {
          for (const cursor of cursorsIn(await ask(page(ahead.shift() ?? null)))) {
            if (!seen.has(cursor)) ahead.push(cursor);
            seen.add(cursor);
          }
        }
      });
      return report();
    },
  };
};

/** The cursors that a viewer gets in one world. */
export const cursorsOf = async (world: World, token: string, lists: readonly Paged[]): Promise<ReadonlyMap<Paged, readonly string[]>> => {
  const made = new Map<Paged, readonly string[]>();
  await inParallel(lists, async (list) => {
    const { query, variables } = list.page(null);
    const { body } = await world.send(token, query, variables);
    made.set(list, cursorsIn(body).slice(0, 3));
  });
  return made;
};
