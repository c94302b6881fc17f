import type postgres from 'postgres';
import { labelledTables } from '../ghost/tables.ts';
import { groups, idsAbout, nations, wordOf } from '../ghost/values.ts';
import { chance, type Dice } from '../kit/dice.ts';
import { RELEASED } from '../model/truth.ts';

// The ids and keys that an observer may try: what it sees, what it does not, and what is nowhere.

export type Pools = {
  /** What kind of row an id is of, in one word such as courseiteration. */
  readonly kindOf: Map<string, string>;
  readonly seen: string[];
  /** Rows of world B that the observer may not see, the newest last. */
  readonly hidden: string[];
  readonly isHidden: Set<string>;
  /** References that hidden rows use. */
  readonly hiddenKeys: Set<string>;
};

const ABSENT = ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'x', ''];
const codes = ['LOE-LOG', 'LOE-HR', 'LOE-NONE', ...nations, ...groups];
const keyColumns = ['reference', 'service_ref', 'trainee_ref', 'billet_number', 'code'];

const entities = labelledTables.filter(({ isEntity }) => isEntity);

/** Reads what world B holds for a nation, as the superuser. */
export const readPools = async (b: postgres.Sql, nation: string): Promise<Pools> => {
  const rows = await b.unsafe<{ id: string; kind: string; key: string | null; seen: boolean }[]>(
    entities
      .map(({ name, columns }) => {
        const key = keyColumns.find((column) => columns.includes(column));
        return `select t.id::text, '${wordOf(name)}' as kind, ${key === undefined ? 'null' : `t.${key}`} as key, ${RELEASED} as seen
          from ${name} t join coalition.label l on l.id = t.label_id`;
      })
      .join(' union all '),
    [nation],
  );
  const hidden = rows.filter(({ seen }) => !seen);
  return {
    kindOf: new Map(rows.map(({ id, kind }) => [id, kind])),
    seen: rows.filter(({ seen }) => seen).map(({ id }) => id),
    hidden: hidden.map(({ id }) => id),
    isHidden: new Set(hidden.map(({ id }) => id)),
    hiddenKeys: new Set(hidden.flatMap(({ key }) => key ?? [])),
  };
};

/** Notes a row that the observer may not see from now on. */
export const noteHidden = ({ kindOf, hidden, isHidden }: Pools, id: string, kind: string): void => {
  if (!kindOf.has(id)) kindOf.set(id, kind);
  hidden.push(id);
  isHidden.add(id);
};

/** Notes a row that the observer sees from now on. */
export const noteSeen = ({ kindOf, seen, isHidden, hidden }: Pools, id: string, kind: string): void => {
  if (!kindOf.has(id)) kindOf.set(id, kind);
  if (isHidden.delete(id)) hidden.splice(0, hidden.length, ...hidden.filter((other) => other !== id));
  seen.push(id);
};

const NEWEST = 6;

/** A hidden id of the kind that a name says; half of the time one of the newest. */
export const drawHidden = (dice: Dice, { hidden, kindOf }: Pools, name: string): string | undefined => {
  const about = idsAbout(hidden, name, kindOf);
  return dice.pick(chance(dice, 50) ? about.slice(-NEWEST) : about);
};

/** An id for an argument of this name: often a hidden one. */
export const drawId = (dice: Dice, pools: Pools, name: string): string => {
  const isCode = /^(code|name|group|nation|lineOfEffort|partner)/.test(name);
  const turn = dice.below(100);
  const drawn =
    isCode && turn < 80
      ? dice.pick(codes)
      : turn < 40
        ? drawHidden(dice, pools, name)
        : turn < 80
          ? dice.pick(idsAbout(pools.seen, name, pools.kindOf))
          : undefined;
  return drawn ?? dice.pick([...ABSENT, ...codes]) ?? '';
};
