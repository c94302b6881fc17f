/** An object of an answer. What came over HTTP has Object's prototype, so keys are looked up with `own`. */
export type Data = Record<string, unknown>;

/** The object's own value of a key; undefined where it has none. */
export const own = (object: Data, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Adds what a fetch brought to what is there. Objects that are new are taken over as they are: entities that are the same
 * share them, since whatever comes later at that place of the answer is the same for all of them.
 * @param keys the source's
 */
export const merge = (target: Data, source: Data, keys: readonly string[] = Object.keys(source)): void => {
  for (const key of keys) {
    const given = source[key];
    if (given === undefined || key === '__proto__') continue;
    const there = own(target, key);
    if (there === given) continue;
    if (isData(there) && isData(given)) merge(there, given);
    else if (Array.isArray(there) && Array.isArray(given) && there.length === given.length) mergeLists(there, given);
    else target[key] = given;
  }
};

const mergeLists = (target: unknown[], source: readonly unknown[]): void => {
  for (const [index, given] of source.entries()) {
    const there = target[index];
    if (isData(there) && isData(given)) merge(there, given);
    else target[index] = given;
  }
};

/**
 * The objects at a place of the answer: names, and `@` where a list is entered. What is null or missing is left out. One that
 * stands at several places is met several times.
 */
export const everyObjectAt = (data: Data, path: readonly string[]): readonly Data[] => {
  const found: Data[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    const part = path[depth];
    if (part === '@') {
      if (Array.isArray(value)) for (const element of value) walk(element, depth + 1);
    } else if (Array.isArray(value)) return;
    else if (part === undefined) found.push(value as Data);
    else walk(own(value as Data, part), depth + 1);
  };
  walk(data, 0);
  return found;
};

/** The same, each once, and what stands below it walked once. */
export const objectsAt = (data: Data, path: readonly string[]): readonly Data[] => {
  let found = new Set<unknown>([data]);
  for (const part of path) {
    const next = new Set<unknown>();
    for (const value of found) {
      if (part !== '@') {
        if (isData(value)) next.add(own(value, part));
      } else if (Array.isArray(value)) for (const element of value) next.add(element);
    }
    found = next;
  }
  return [...found].filter(isData);
};

type Place = readonly (string | number)[];

/** Every place where those objects stand. */
export const placesOf = (data: Data, path: readonly string[]): readonly { readonly object: Data; readonly place: Place }[] => {
  let found: { readonly value: unknown; readonly place: Place }[] = [{ value: data, place: [] }];
  for (const part of path) {
    found = found.flatMap(({ value, place }) => {
      if (part === '@') return Array.isArray(value) ? value.map((element, index) => ({ value: element, place: [...place, index] })) : [];
      return isData(value) ? [{ value: own(value, part), place: [...place, part] }] : [];
    });
  }
  return found.flatMap(({ value, place }) => (isData(value) ? [{ object: value, place }] : []));
};
