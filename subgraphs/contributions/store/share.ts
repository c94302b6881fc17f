import { type SQL, sql } from 'drizzle-orm';
import { arrayOf, onlyCodes } from '#kernel/database/array.ts';
import { visibleLabels } from '#kernel/label/visible.ts';
import { courseIteration, requirement } from '../links.ts';
import { contribution, contributionIteration, contributionLineOfEffort, contributionRequirement } from '../tables.ts';

/** The shares of contributions: rows of (contribution_id, key) with what a share needs, and the share of a number of minor units. */
export type Shares = { readonly rows: SQL; readonly of: (minor: SQL) => SQL };

const donors = (codes: readonly string[]): SQL => sql`c.donor = any (${arrayOf(onlyCodes(codes), 'text')})`;

/** The contributions of each donor, wholly. */
export const byDonor = (codes: readonly string[]): Shares => ({
  rows: sql`select c.id as contribution_id, c.donor as key from ${contribution} c where ${donors(codes)} and c.label_id = any (${visibleLabels})`,
  of: (minor) => minor,
});

/**
 * The shares of lines of effort. `parts` are all of a contribution's, what it does not specify among them; `largest`
 * takes the remainder of each sum.
 */
const split = (codes: readonly string[], key: SQL, also: SQL): Shares => ({
  rows: sql`select split.contribution_id, ${key} as key, split.percentage, split.largest, split.parts from (
      select s.contribution_id, s.line_of_effort, s.percentage,
        array_agg(s.percentage) over whole || 100 - sum(s.percentage) over whole as parts,
        s.id = first_value(s.id) over (partition by s.contribution_id order by s.percentage desc, s.line_of_effort)
          and s.percentage >= 100 - sum(s.percentage) over whole as largest
      from ${contributionLineOfEffort} s
      where s.contribution_id in (select o.contribution_id from ${contributionLineOfEffort} o where o.line_of_effort = any (${arrayOf(onlyCodes(codes), 'text')}) and o.label_id = any (${visibleLabels}))
      window whole as (partition by s.contribution_id)
    ) as split join ${contribution} c on c.id = split.contribution_id
    where split.line_of_effort = any (${arrayOf(onlyCodes(codes), 'text')}) and ${also}`,
  of: (minor) => sql`div(${minor} * share.percentage, 100)
    + case when share.largest then ${minor} - (select sum(div(${minor} * part, 100)) from unnest(share.parts) as part) else 0 end`,
});

/** What donors give for lines of effort, by donor and line: `CAN LOE-LOG`. */
export const byDonorAndLine = (codes: readonly string[], lines: readonly string[]): Shares =>
  split(lines, sql`c.donor || ' ' || split.line_of_effort`, donors(codes));

/** What is given for lines of effort, of these donors or of all. */
export const byLineOfEffort = (codes: readonly string[], of: readonly string[] | null): Shares =>
  split(codes, sql`split.line_of_effort`, of === null ? sql`true` : donors(of));

const cut = (minor: SQL): SQL => sql`div(${minor} * share.percentage, 100)`;

/** The shares of requirements, by an array of their ids. Each stands for itself, since the others may be hidden; a remainder is nobody's. */
export const byRequirement = (ids: SQL): Shares => ({
  rows: sql`select s.contribution_id, s.requirement_id::text as key, s.percentage from ${contributionRequirement} s
    where s.requirement_id = any (${ids}) and s.label_id = any (${visibleLabels}) and exists (select from ${requirement} r where r.id = s.requirement_id)`,
  of: cut,
});

/** The shares of course iterations, by an array of their ids: each stands for itself, like a requirement's. */
export const byIteration = (ids: SQL): Shares => ({
  rows: sql`select s.contribution_id, s.iteration_id::text as key, s.percentage from ${contributionIteration} s
    where s.iteration_id = any (${ids}) and s.label_id = any (${visibleLabels}) and exists (select from ${courseIteration} i where i.id = s.iteration_id)`,
  of: cut,
});
