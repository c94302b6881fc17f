import { type SQL, sql } from 'drizzle-orm';
import { arrayLiteral, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { placeOfArray, queries, type RowOf, statementOf } from '#kernel/database/statement.ts';
import { visibleLabels } from '#kernel/label/visible.ts';
import { type DayRange, type Piece, piecesOf } from '../ledger/period.ts';
import type { FundingSum } from '../ledger/total.ts';
import { commitment, contribution, contributionIteration, contributionRequirement, pledge, runningTotal, transaction } from '../tables.ts';
import { byDonor, byDonorAndLine, byIteration, byLineOfEffort, byRequirement, type Shares } from './share.ts';

// Totals over what the viewer may see (AG-01), in minor units, by currency. They read running totals, a row for each
// label and kind of line, however many lines there are; of a range of days whole years and months, and at its edges the
// lines. A parent gets its share of what a contribution sums to: with lines of effort the shares of a sum add up to it,
// the remainder going to the largest (DC-09).

export type NationFundingFilter = DayRange & { readonly lineOfEffort?: string | null | undefined };
export type LineOfEffortFundingFilter = DayRange & { readonly donor?: readonly string[] | null | undefined };

const reporting = sql`coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')`;
const silent = sql`(select id from silent)`;

const bounds = (column: SQL, { from, before, to }: Piece): SQL => sql`${from === undefined ? sql`true` : sql`${column} >= ${from}::date`}
  and ${before === undefined ? sql`true` : sql`${column} < ${before}::date`} and ${to === undefined ? sql`true` : sql`${column} <= ${to}::date`}`;

// A line is left out where it is marked so, or its commitment, pledge or contribution, by another nation (AG-06).
const marked = sql`coalesce(given.silent or t.label_id in ${silent} or m.label_id in ${silent} or p.label_id in ${silent}, false)`;

/** The sums of the given contributions in one piece of time; the days at an edge line by line. */
const kept = (piece: Piece): SQL =>
  piece.grain === 'DAY'
    ? sql`select t.type, t.currency, t.reporting_currency, ${marked} as silent, t.amount_minor::numeric as minor, t.reporting_minor as reporting, 1::bigint as lines
      from ${transaction} t left join ${commitment} m on m.id = t.commitment_id left join ${pledge} p on p.id = t.pledge_id
      where t.contribution_id = given.id and t.label_id = any (${visibleLabels}) and ${bounds(sql`t.date`, piece)}`
    : sql`select r.type, r.currency, r.reporting_currency, r.quiet and given.by_other as silent, r.minor, r.reporting, r.lines
      from ${runningTotal} r where r.contribution_id = given.id and r.label_id = any (${visibleLabels})
        and r.grain = ${sql.raw(`'${piece.grain}'`)} and ${bounds(sql`r.period`, piece)}`;

const nothing = sql`select null as type, null as currency, null as reporting_currency, false as silent, 0::numeric as minor, 0::numeric as reporting, 0::bigint as lines where false`;

const isReporting = sql`k.reporting_currency = ${reporting}`;

/** Sums by measure, in the reporting currency too over the lines that have a rate. `k` are what is summed. */
const measures = (of: SQL, secondary: SQL): SQL => sql`
  select case k.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else k.type end as measure, k.currency,
    case when ${secondary} then 'SECONDARY' when k.silent then 'NO_AGGREGATE' end as reason,
    sum(k.minor) as minor,
    case when sum(k.lines) filter (where ${isReporting}) > 0 then sum(k.reporting) filter (where ${isReporting}) end as reporting,
    sum(k.lines) as count, coalesce(sum(k.lines) filter (where ${isReporting}), 0) as converted
  from (${of}) as k where k.type <> 'INCOMING_FUNDS' group by 1, 2, 3 having sum(k.lines) > 0`;

/** Is a commitment out of the pledge left out of totals? What is outstanding would tell its amount (AG-06). */
const convertedInSilence = (to: string | null | undefined): SQL =>
  sql`exists (select from ${commitment} m where m.pledge_id = o.pledge_id and m.label_id in ${silent} and ${to == null ? sql`true` : sql`m.signed_on <= ${to}::date`})`;

/** The pledges of the given contributions with something outstanding: their own lines less what was converted, at the rate of their lines. */
const outstanding = (to: string | null | undefined): SQL => sql`
  select 'OUTSTANDING' as measure, o.currency,
    case when given.secondary then 'SECONDARY'
      when given.silent or o.silent or p.label_id in ${silent} or ${convertedInSilence(to)} then 'NO_AGGREGATE' end as reason,
    sum(o.pledged - o.converted) as minor, sum(div(2 * o.reporting * (o.pledged - o.converted) + o.pledged, 2 * o.pledged)) as reporting,
    count(*) as count, count(o.reporting) as converted
  from (
    select r.pledge_id, max(r.currency) filter (where r.type = 'PLEDGE') as currency,
      coalesce(sum(r.lines) filter (where r.label_id in ${silent}), 0) > 0 as silent,
      sum(r.minor) filter (where r.type = 'PLEDGE') as pledged, coalesce(sum(r.minor) filter (where r.type = 'COMMITMENT'), 0) as converted,
      case when bool_and(r.reporting_currency is not distinct from ${reporting}) filter (where r.type = 'PLEDGE') then sum(r.reporting) filter (where r.type = 'PLEDGE') end as reporting
    from ${runningTotal} r where r.contribution_id = given.id and r.label_id = any (${visibleLabels})
      and ${to == null ? sql`r.grain = 'PLEDGE'` : sql`r.grain = 'PLEDGE_DAY' and r.period <= ${to}::date`}
    group by r.pledge_id
  ) as o join ${pledge} p on p.id = o.pledge_id where o.pledged > o.converted group by 1, 2, 3`;

type SumRow = readonly [
  key: string,
  measure: FundingSum['measure'],
  currency: string,
  reason: FundingSum['reason'],
  minor: string,
  reporting: string | null,
  count: number,
  converted: number,
];

// All sums are one text of JSON: they are many and small, and reading a text is what costs least.
const sums = {
  rows: sql<readonly SumRow[]>`json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency)`
    .mapWith((text) => JSON.parse(String(text)))
    .as('rows'),
};

type Sums = Promise<ReadonlyMap<string, readonly FundingSum[]>>;

const byKey = ([answer]: readonly RowOf<typeof sums>[]): ReadonlyMap<string, readonly FundingSum[]> => {
  const rows: readonly SumRow[] = answer?.rows ?? []; // null where there is nothing to sum
  return Map.groupBy(
    rows.map(([key, measure, currency, reason, minor, reporting, count, converted]) => ({
      key,
      measure,
      currency,
      reason,
      minor,
      reporting,
      count,
      converted,
    })),
    ({ key }) => key,
  );
};

const marks = sql`silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer())`;

/**
 * What is summed of each contribution, by measure: everything that moved, or what is outstanding. It is summed for each share,
 * by the contribution's key: joined to the shares afterwards, every sum would be compared with every share.
 */
const ofContributions = (shares: Shares, of: SQL) =>
  queries.select(sums).from(
    sql`(with ${marks},
        share as materialized (${shares.rows})
      select share.key, total.measure, total.currency, total.reason, sum(${shares.of(sql`total.minor`)})::text as minor,
        sum(${shares.of(sql`total.reporting`)})::text as reporting, sum(total.count) as count, sum(total.converted) as converted
      from share join (
          select c.id, c.secondary, c.originator <> coalition.viewer() as by_other, c.label_id in ${silent} as silent from ${contribution} c
        ) as given on given.id = share.contribution_id
        cross join lateral (${of}) as total
      group by share.key, total.measure, total.currency, total.reason) as total`,
  );

const moved = (shares: Shares, range: DayRange) => {
  const pieces = piecesOf(range);
  return ofContributions(shares, measures(pieces.length === 0 ? nothing : sql.join(pieces.map(kept), sql` union all `), sql`given.secondary`));
};

type Query = { readonly getSQL: () => SQL };

/** Asks once: the text follows a filter. */
const ask = async (db: Database, query: Query): Sums => byKey(await statementOf(sums, query)(db, {}));

/** Asks by ids, with a text that is written once. */
const byIds = (query: Query) => {
  const statement = statementOf(sums, query);
  return async (db: Database, ids: readonly string[]): Sums => byKey(await statement(db, { keys: arrayLiteral(onlyUuids(ids)) }));
};

/** What whole donors gave, ever: their own running totals, whatever their contributions are. */
const ofDonors = (() => {
  const ever = sql`select r.type, r.currency, r.reporting_currency, r.secondary, r.quiet and given.donor <> coalition.viewer() as silent, r.minor, r.reporting, r.lines
    from ${runningTotal} r where r.donor = given.donor and r.label_id = any (${visibleLabels}) and r.grain = 'DONOR'`;
  const statement = statementOf(
    sums,
    queries.select(sums).from(
      sql`(select given.donor as key, s.measure, s.currency, s.reason, s.minor::text as minor, s.reporting::text as reporting, s.count, s.converted
        from unnest(${placeOfArray('donors', contribution.donor)}) as given (donor) cross join lateral (${measures(ever, sql`k.secondary`)}) as s) as total`,
    ),
  );
  return async (db: Database, codes: readonly string[]): Sums => byKey(await statement(db, { donors: arrayLiteral([...new Set(onlyCodes(codes))]) }));
})();

/** Names what a nation gives: all of it, or for one line of effort. */
export const givenBy = (nation: string, { lineOfEffort }: NationFundingFilter): string => (lineOfEffort == null ? nation : `${nation} ${lineOfEffort}`);

/** Sums of whole nations by one statement, and of nations for lines of effort by another, however many lines are named. */
const ofNations = async (given: readonly string[], ofWhole: (codes: readonly string[]) => Sums, ofShares: (shares: Shares) => Sums): Sums => {
  const parts = given.map((name) => name.split(' ', 2));
  const whole = parts.flatMap(([nation = '', line]) => (line === undefined ? nation : []));
  const split = parts.filter((part): part is [string, string] => part.length === 2);
  const nations = new Set(split.map(([nation]) => nation));
  const lines = new Set(split.map(([, line]) => line));
  const [ofAll, ofLines] = await Promise.all([
    whole.length === 0 ? [] : ofWhole(whole),
    split.length === 0 ? [] : ofShares(byDonorAndLine([...nations], [...lines])),
  ]);
  return new Map([...ofAll, ...ofLines]);
};

/** What nations give, by the names of `givenBy`. */
export const listNationFunding = (db: Database, given: readonly string[], range: DayRange): Sums => {
  const inRange = (shares: Shares): Sums => ask(db, moved(shares, range));
  const isEver = range.from == null && range.to == null;
  return ofNations(given, (codes) => (isEver ? ofDonors(db, codes) : inRange(byDonor(codes))), inRange);
};

/** What nations pledged and did not convert yet, by the names of `givenBy`. */
export const listNationOutstanding = (db: Database, given: readonly string[], { to }: DayRange): Sums => {
  const byThen = (shares: Shares): Sums => ask(db, ofContributions(shares, outstanding(to)));
  return ofNations(given, (codes) => byThen(byDonor(codes)), byThen);
};

const sharesOfLines = (codes: readonly string[], { donor }: LineOfEffortFundingFilter): Shares => byLineOfEffort(codes, donor ?? null);

/** What is given for lines of effort, by code. */
export const listLineOfEffortFunding = (db: Database, codes: readonly string[], filter: LineOfEffortFundingFilter): Sums =>
  ask(db, moved(sharesOfLines(codes, filter), filter));

/** What is pledged for lines of effort and not converted yet, by code. */
export const listLineOfEffortOutstanding = (db: Database, codes: readonly string[], filter: LineOfEffortFundingFilter): Sums =>
  ask(db, ofContributions(sharesOfLines(codes, filter), outstanding(filter.to)));

/** What is given for requirements, by id. */
export const listRequirementFunding = byIds(moved(byRequirement(placeOfArray('keys', contributionRequirement.requirementId)), {}));

/** What is given for course iterations, by id. */
export const listIterationFunding = byIds(moved(byIteration(placeOfArray('keys', contributionIteration.iterationId)), {}));

/** What is pledged for course iterations and not converted yet, by id. */
export const listIterationOutstanding = byIds(ofContributions(byIteration(placeOfArray('keys', contributionIteration.iterationId)), outstanding(null)));
