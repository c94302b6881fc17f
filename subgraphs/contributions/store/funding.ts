import { type SQL, sql } from 'drizzle-orm';
import { arrayOf, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { FundingSum } from '../ledger/total.ts';
import { requirement } from '../links.ts';
import { commitment, contribution, contributionLineOfEffort, contributionRequirement, pledge, transaction } from '../tables.ts';
import { onlyCodes } from './code.ts';

// Totals over what the viewer may see (AG-01), in minor units, by currency. Of each line a parent gets its share; with
// lines of effort the shares of a line add up to the line, the remainder going to the largest (DC-09).

export type FundingRange = { readonly from?: string | null | undefined; readonly to?: string | null | undefined };
export type NationFundingFilter = FundingRange & { readonly lineOfEffort?: string | null | undefined };
export type LineOfEffortFundingFilter = FundingRange & { readonly donor?: readonly string[] | null | undefined };

/** The shares of lines: rows of (contribution_id, key) with what a share needs, and the share of a number of minor units. */
type Shares = { readonly rows: SQL; readonly of: (minor: SQL) => SQL };

const whole = (minor: SQL): SQL => minor;

/** The contributions of each donor, wholly. */
const byDonor = (donors: readonly string[]): Shares => ({
  rows: sql`select c.id as contribution_id, c.donor as key from ${contribution} c where c.donor = any (${arrayOf(onlyCodes(donors), 'text')})`,
  of: whole,
});

/** The shares of lines of effort. `parts` are all of a contribution's, what it does not specify among them; `largest` takes the remainder of each line. */
const byLineOfEffort = (codes: readonly string[], key: SQL, also: SQL = sql`true`): Shares => ({
  rows: sql`select split.contribution_id, ${key} as key, split.percentage, split.largest, split.parts from (
      select s.contribution_id, s.line_of_effort, s.percentage,
        array_agg(s.percentage) over whole || 100 - sum(s.percentage) over whole as parts,
        s.id = first_value(s.id) over (partition by s.contribution_id order by s.percentage desc, s.line_of_effort)
          and s.percentage >= 100 - sum(s.percentage) over whole as largest
      from ${contributionLineOfEffort} s
      where s.contribution_id in (select o.contribution_id from ${contributionLineOfEffort} o where o.line_of_effort = any (${arrayOf(onlyCodes(codes), 'text')}))
      window whole as (partition by s.contribution_id)
    ) as split join ${contribution} c on c.id = split.contribution_id
    where split.line_of_effort = any (${arrayOf(onlyCodes(codes), 'text')}) and ${also}`,
  of: (minor) => sql`div(${minor} * share.percentage, 100)
    + case when share.largest then ${minor} - (select sum(div(${minor} * part, 100)) from unnest(share.parts) as part) else 0 end`,
});

/** The shares of requirements. Each stands for itself, since the others may be hidden; a remainder is nobody's. */
const byRequirement = (ids: readonly string[]): Shares => ({
  rows: sql`select s.contribution_id, s.requirement_id::text as key, s.percentage from ${contributionRequirement} s
    where s.requirement_id = any (${arrayOf(onlyUuids(ids), 'uuid')}) and exists (select from ${requirement} r where r.id = s.requirement_id)`,
  of: (minor) => sql`div(${minor} * share.percentage, 100)`,
});

const range = ({ from, to }: FundingRange): SQL =>
  sql`${from == null ? sql`true` : sql`t.date >= ${from}::date`} and ${to == null ? sql`true` : sql`t.date <= ${to}::date`}`;

const reporting = sql`coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')`;

const reasonOf = (silent: SQL): SQL => sql`case when c.secondary then 'SECONDARY' when ${silent} then 'NO_AGGREGATE' end`;

/** Every line that is seen, with its share, in the reporting currency too where it has a rate. */
const linesOf = (shares: Shares, filter: FundingRange): SQL => sql`
  select share.key, case t.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else t.type end as measure, t.currency,
    ${reasonOf(sql`coalesce(t.label_id in (select id from silent) or c.label_id in (select id from silent)
      or m.label_id in (select id from silent) or p.label_id in (select id from silent), false)`)} as reason,
    ${shares.of(sql`t.amount_minor::numeric`)} as minor,
    case when t.reporting_currency = ${reporting} then ${shares.of(sql`t.reporting_minor`)} end as reporting
  from share join ${contribution} c on c.id = share.contribution_id
  join ${transaction} t on t.contribution_id = share.contribution_id
  left join ${commitment} m on m.id = t.commitment_id left join ${pledge} p on p.id = t.pledge_id
  where t.type <> 'INCOMING_FUNDS' and ${range(filter)}`;

/** Every pledge with something outstanding, as of `to`: its own lines less what was converted, at the rate of its lines. */
const outstandingOf = (shares: Shares, { to }: FundingRange): SQL => sql`
  select share.key, 'OUTSTANDING' as measure, p.currency, ${reasonOf(sql`o.silent or p.label_id in (select id from silent) or c.label_id in (select id from silent)`)} as reason,
    ${shares.of(sql`o.minor`)} as minor, ${shares.of(sql`o.reporting`)} as reporting
  from share join ${contribution} c on c.id = share.contribution_id
  join ${pledge} p on p.contribution_id = share.contribution_id
  cross join lateral (
    select sum(t.amount_minor::numeric) as minor, case when bool_and(t.reporting_currency is not distinct from ${reporting}) then sum(t.reporting_minor) end as reporting,
      bool_or(t.label_id in (select id from silent)) as silent
    from ${transaction} t where t.pledge_id = p.id and ${range({ to })}
  ) as pledged
  cross join lateral (
    select coalesce(sum(t.amount_minor::numeric), 0) as minor, coalesce(bool_or(t.label_id in (select id from silent)), false) as silent
    from ${commitment} m join ${transaction} t on t.commitment_id = m.id
    where m.pledge_id = p.id and t.type = 'COMMITMENT' and ${range({ to })}
  ) as converted
  cross join lateral (
    select pledged.minor - converted.minor as minor, pledged.silent or converted.silent as silent,
      div(2 * pledged.reporting * (pledged.minor - converted.minor) + pledged.minor, 2 * pledged.minor) as reporting
  ) as o
  where pledged.minor > converted.minor`;

const sumsOf = async (db: Database, shares: Shares, filter: FundingRange): Promise<readonly FundingSum[]> =>
  db
    .select({
      key: sql<string>`key`,
      measure: sql<FundingSum['measure']>`measure`,
      currency: sql<string>`currency`,
      reason: sql<FundingSum['reason']>`reason`,
      minor: sql<string>`minor`,
      reporting: sql<string | null>`reporting`,
      count: sql<number>`count`.mapWith(Number),
      converted: sql<number>`converted`.mapWith(Number),
    })
    .from(
      sql`(with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (${shares.rows}),
        line as (${linesOf(shares, filter)} union all ${outstandingOf(shares, filter)})
      select key, measure, currency, reason, sum(minor)::text as minor, sum(reporting)::text as reporting, count(*) as count, count(reporting) as converted
      from line group by key, measure, currency, reason order by key, measure, currency) as total`,
    );

const grouped = (rows: readonly FundingSum[]): ReadonlyMap<string, readonly FundingSum[]> => Map.groupBy(rows, ({ key }) => key);

/** What nations give, by code. */
export const listNationFunding = async (db: Database, codes: readonly string[], filter: NationFundingFilter) => {
  const { lineOfEffort } = filter;
  const shares =
    lineOfEffort == null ? byDonor(codes) : byLineOfEffort([lineOfEffort], sql`c.donor`, sql`c.donor = any (${arrayOf(onlyCodes(codes), 'text')})`);
  return grouped(await sumsOf(db, shares, filter));
};

/** What is given for lines of effort, by code. */
export const listLineOfEffortFunding = async (db: Database, codes: readonly string[], filter: LineOfEffortFundingFilter) => {
  const { donor } = filter;
  const shares = byLineOfEffort(codes, sql`split.line_of_effort`, donor == null ? sql`true` : sql`c.donor = any (${arrayOf(onlyCodes(donor), 'text')})`);
  return grouped(await sumsOf(db, shares, filter));
};

/** What is given for requirements, by id. */
export const listRequirementFunding = async (db: Database, ids: readonly string[]) => grouped(await sumsOf(db, byRequirement(ids), {}));
