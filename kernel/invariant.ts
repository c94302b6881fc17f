import type postgres from 'postgres';
import type { Protection } from './label/protection.ts';
import { countInvariants } from './running-count.ts';

/** Something that holds over all rows at any time: recomputed from what is stored, whoever may see it. */
export type Invariant = {
  /** The rule's id, such as DC-04. */
  readonly rule: string;
  /** What holds, as a sentence. */
  readonly says: string;
  /** A query for the ids of the rows that break it: none while it holds. Read as the owner, who sees every row. */
  readonly violations: string;
};

/** All that holds over the rows of these rooms: what each says of its own, and that what is counted of its tables is right. */
export const invariantsOf = (
  rooms: readonly { readonly invariants?: readonly Invariant[]; readonly protections: readonly Protection[] }[],
): readonly Invariant[] => rooms.flatMap(({ invariants = [], protections }) => [...invariants, ...countInvariants(protections)]);

/**
 * The children whose label is wider than that of their parent of the same originator, as written (IS-05). Pairs of labels
 * are few, however many rows have them.
 * @param child,parent tables with their schema
 * @param key the child's column that names its parent
 */
export const widerThanParent = (child: string, parent: string, key: string): string => `
  select child.id from ${child} child join ${parent} parent on parent.id = child.${key}
  where child.originator = parent.originator and child.label_id <> parent.label_id and (child.label_id, parent.label_id) in (
    select i.id, o.id from coalition.label i join coalition.label o on o.originator = i.originator
    where not (i.releasable_to <@ o.releasable_to and i.groups <@ o.groups
      and not exists (select from unnest(o.handling) as gate where gate in ('PERSONAL', 'VETTING') and not gate = any (i.handling))))`;

/** How often an invariant is broken, and the first few ids that break it. */
export type Finding = { readonly invariant: Invariant; readonly count: number; readonly ids: readonly string[] };

const SHOWN = 5;

const ask = ({ violations }: Invariant): string => `
  with broken as materialized (select row_number() over () as place, found.* from (${violations}) as found (id))
  select (select count(*)::int from broken) as count, (select array_agg(id::text order by place) from broken where place <= ${SHOWN}) as ids`;

/**
 * Asks one invariant, in a transaction of its own or in the one that is under way. Changes nothing.
 * @throws Error naming the rule, where the query cannot run
 */
export const findViolations = async (sql: postgres.Sql | postgres.TransactionSql, invariant: Invariant): Promise<Finding> => {
  const answer = (transaction: postgres.TransactionSql) => transaction.unsafe<{ count: number; ids: string[] | null }[]>(ask(invariant));
  try {
    const [row] = await ('savepoint' in sql ? answer(sql) : sql.begin('read only', answer));
    return { invariant, count: row?.count ?? 0, ids: row?.ids ?? [] };
  } catch (error) {
    throw new Error(`${invariant.rule} could not be asked (${invariant.says}): ${(error as Error).message}`, { cause: error });
  }
};

const lineOf = ({ invariant: { rule, says }, count, ids }: Finding): string =>
  count === 0
    ? `${rule.padEnd(6)} holds: ${says}`
    : `${rule.padEnd(6)} BROKEN by ${count}: ${says}\n       ${ids.join(', ')}${count > ids.length ? ', …' : ''}`;

/** Asks each invariant in turn and says a line about it. @returns how many are broken */
export const checkInvariants = async (
  sql: postgres.Sql | postgres.TransactionSql,
  invariants: readonly Invariant[],
  say: (line: string) => void,
): Promise<number> => {
  let broken = 0;
  for (const invariant of invariants) {
    const finding = await findViolations(sql, invariant);
    if (finding.count > 0) broken += 1;
    say(lineOf(finding));
  }
  return broken;
};
