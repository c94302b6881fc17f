import type { OpenSubgraph, Subgraph } from '#kernel/subgraph.ts';
import { labelledTables } from '../ghost/tables.ts';
import type { TestDatabase } from '../kit/database.ts';

// Leaks that stand between the gateway and the subgraphs of a world, so that it can be seen that the sequences find them.

type Fetched = Awaited<ReturnType<Subgraph['fetch']>>;
type Asked = Parameters<Subgraph['fetch']>[0];

/** What becomes of a fetch's answer. `kept` lives as long as the world. */
type Interference = (
  world: { readonly database: TestDatabase; readonly kept: Map<string, Fetched> },
  asked: Asked,
  answer: () => Promise<Fetched>,
) => Promise<Fetched>;

const mapped = (value: unknown, change: (name: string, value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(name, mapped(inner, change))]));
};

const everyRow = labelledTables.map(({ name }) => `select id::text from ${name}`).join(' union all ');

export const interferences: Readonly<Record<string, Interference>> = {
  'a count has the hidden rows in it': async ({ database }, _, answer) => {
    const { data, ...rest } = await answer();
    if (!JSON.stringify(data ?? null).includes('"totalCount"')) return { data, ...rest } as Fetched;
    const [row] = await database.admin.unsafe<{ count: number }[]>(`select count(*)::int as count from (${everyRow}) rows`);
    return { ...rest, data: mapped(data, (name, value) => (name === 'totalCount' ? Number(value) + (row?.count ?? 0) : value)) } as Fetched;
  },
  'a hidden row is refused in other words than an absent one': async ({ database }, { variables }, answer) => {
    const result = await answer();
    const ids = JSON.stringify(variables).match(/[0-9a-f-]{36}/g) ?? [];
    if (!JSON.stringify(result).includes('NOT_FOUND') || ids.length === 0) return result;
    const found = await database.admin.unsafe(`select from (${everyRow}) rows where id = any ($1)`, [ids]);
    return {
      ...result,
      data: mapped(result.data, (name, value) => (name === 'message' ? `${String(value)} (${found.length} of them are there)` : value)),
    } as Fetched;
  },
  'an answer is kept for whoever asks the same': async ({ kept }, { query: text, variables }, answer) => {
    if (text.startsWith('mutation')) return answer();
    const name = `${text} ${JSON.stringify(variables)}`;
    const result = kept.get(name) ?? (await answer());
    kept.set(name, result);
    return result;
  },
};

/** What stands before the subgraphs of a pair: nothing, until one of them is switched on. */
export const openInterferences = () => {
  let current: Interference | undefined;
  return {
    use: (name: string | undefined): void => {
      current = name === undefined ? undefined : interferences[name];
    },
    watch: (database: TestDatabase) => {
      const kept = new Map<string, Fetched>();
      return (subgraph: OpenSubgraph): OpenSubgraph => ({
        ...subgraph,
        fetch: (asked) => current?.({ database, kept }, asked, () => subgraph.fetch(asked)) ?? subgraph.fetch(asked),
        fetchTogether: async (fetches) =>
          current === undefined
            ? subgraph.fetchTogether(fetches)
            : Promise.all(fetches.map((asked) => current?.({ database, kept }, asked, () => subgraph.fetch(asked)) ?? subgraph.fetch(asked))),
      });
    },
  };
};
