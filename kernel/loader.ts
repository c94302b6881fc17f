import DataLoader from 'dataloader';

/** A loader by key that answers null for what is not there, hidden and absent alike. */
export type Loader<Key, Row> = DataLoader<Key, Row | null>;

/** The key of most rows. */
export const byId = (row: { readonly id: string }): string => row.id;

/** The key of world-readable rows. */
export const byCode = (row: { readonly code: string }): string => row.code;

/** Read at most once in a fetch. */
export const once = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let value: Promise<Value> | undefined;
  return () => (value ??= read());
};

/** Loads what belongs to keys in one batch for a tick: one value for each key, in their order. */
export const loadBatch = <Key, Value>(valuesFor: (keys: readonly Key[]) => Promise<readonly Value[]>): DataLoader<Key, Value> => new DataLoader(valuesFor);

/**
 * Loads rows by key: one statement for all keys of a tick, in any order, each key once.
 * @example const contributionById = loadByKey((ids) => listContributionsById(db, ids), (row) => row.id);
 */
export const loadByKey = <Key extends string, Row>(rowsFor: (keys: readonly Key[]) => Promise<readonly Row[]>, keyOf: (row: Row) => Key): Loader<Key, Row> =>
  loadBatch<Key, Row | null>(async (keys) => {
    const found = new Map((await rowsFor(keys)).map((row) => [keyOf(row), row]));
    // A UUID is the same in capitals, as some clients write it.
    return keys.map((key) => found.get(key) ?? found.get(key.toLowerCase() as Key) ?? null);
  });

/**
 * Loads what everybody sees and nobody removes, such as the codes of nations: what was found once is not asked for again.
 * @param known what was found; it outlives the fetch
 */
export const loadLasting = <Key extends string, Row>(
  known: Map<Key, Row>,
  rowsFor: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row> =>
  loadBatch<Key, Row | null>(async (keys) => {
    const missing = keys.filter((key) => !known.has(key));
    if (missing.length > 0) for (const row of await rowsFor(missing)) known.set(keyOf(row), row);
    return keys.map((key) => known.get(key) ?? null);
  });

/** What was asked of a loader, by key: several fields of one row ask for the same. */
const asked = new WeakMap<object, Map<unknown, Promise<unknown>>>();

const existing = async <Key, Row>(loader: Loader<Key, Row>, key: Key): Promise<Row> => {
  const row = await loader.load(key);
  if (row === null) throw new Error(`${String(key)} is named by a visible row and is not there`);
  return row;
};

/** Loads what must be there, since a row that the viewer sees names it. @throws Error where it is not */
export const loadExisting = <Key, Row>(loader: Loader<Key, Row>, key: Key): Promise<Row> => {
  const known = asked.get(loader) ?? new Map<unknown, Promise<unknown>>();
  asked.set(loader, known);
  const row = (known.get(key) as Promise<Row> | undefined) ?? existing(loader, key);
  known.set(key, row);
  return row;
};

/** Loads what belongs to a key: the list of its rows, empty where there are none. */
export const loadListByKey = <Key extends string, Row>(
  rowsFor: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> =>
  loadBatch<Key, readonly Row[]>(async (keys) => {
    const found = Map.groupBy(await rowsFor(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });

/** Loads a value for a key where every key has one, such as a count or a total. */
export const loadValueByKey = <Key extends string, Value>(
  valuesFor: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
  otherwise: Value,
): DataLoader<Key, Value> =>
  loadBatch<Key, Value>(async (keys) => {
    const found = await valuesFor(keys);
    return keys.map((key) => found.get(key) ?? otherwise);
  });

/**
 * One loader for each distinct set of arguments, within one fetch: `iterations(first: 5)` under forty parents is one
 * statement, whatever other arguments stand elsewhere in the operation.
 */
export const loaderPerArguments = <Args, Key, Value>(make: (args: Args) => DataLoader<Key, Value>): ((args: Args) => DataLoader<Key, Value>) => {
  const made = new Map<string, DataLoader<Key, Value>>();
  return (args) => {
    const name = JSON.stringify(args);
    const loader = made.get(name) ?? make(args);
    made.set(name, loader);
    return loader;
  };
};
