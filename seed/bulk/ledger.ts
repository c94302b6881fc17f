import { minorUnitsOf } from '#kernel/values.ts';
import { DECADE } from './contributions.ts';
import { INSTITUTIONS } from './nations.ts';
import type { Plan, Stage } from './stage.ts';
import { ranges } from './words.ts';

/** The rate of each day between each two currencies: found once for every line of that day, as findRate finds it (DC-08). */
const rateTable = `
  create temp table seed_rate as
  select pair.base as sold, pair.quote as bought, day::date as day, rate.id, rate.base, rate.quote, rate.date, rate.value, rate.source, rate.notional, rate.load_version
  from (select distinct base, quote from contributions.exchange_rate union select distinct quote, base from contributions.exchange_rate) as pair
  cross join generate_series(pg_temp.day(-${DECADE + 30})::timestamp, pg_temp.day(0)::timestamp, interval '1 day') as day
  cross join lateral (
    select r.id, r.base, r.quote, r.date, r.value, r.source, r.notional, r.load_version from contributions.exchange_rate r
    where (r.base = pair.base and r.quote = pair.quote or r.base = pair.quote and r.quote = pair.base) and r.date <= day::date and r.date >= day::date - 31
    order by r.date desc, r.base = pair.base desc, r.load_version desc, r.source limit 1
  ) as rate`;

// The lines of an agreement, by place: 1 the pledge, 2 the commitment, 3 its amendment, 4 incoming funds, then payments, and
// last the reversal of the first payment. With u the agreement's unit and p its payments: pledged 5up, committed 4up, then
// 3up or 5up (DC-06), paid at most 2up (DC-04, DC-07).
const FIRST_PAYMENT = 5;

// Else the planner would put each expression wherever its name stands, and compute it as often.
const ONCE = 'offset 0';

/** What a line says of itself; a reversal says what its line says (DC-03). */
const drawn = (lines: number): string => `
  select a.*, k, a.n * ${lines} + k as line, a.n * ${lines} + said as said_by, said, payments, l.*
  from seed_agreement a cross join generate_series(1, ${lines}) k
  cross join lateral (select case k when ${lines} then ${FIRST_PAYMENT} else k end as said, ${lines - FIRST_PAYMENT} as payments) as place
  cross join lateral (
    select case when said = 1 then 'PLEDGE' when said <= 3 then 'COMMITMENT' when said = 4 then 'INCOMING_FUNDS' when said = ${FIRST_PAYMENT} then 'DISBURSEMENT'
        when said % 7 = 0 then 'EXPENDITURE' when said % 11 = 0 then 'REIMBURSEMENT' else 'DISBURSEMENT' end as type,
      -- One payment in twenty is in another currency than its commitment (DC-05).
      case when said > ${FIRST_PAYMENT} and a.currency <> 'JOD' and pg_temp.any_of('foreign', a.n * ${lines} + said, 20) = 0
        then case a.currency when 'EUR' then 'USD' else 'EUR' end else a.currency end as paid_in,
      case when pg_temp.any_of('line', a.n * ${lines} + said, 20) = 0 then a.own_label_id when said = 4 then a.contribution_label_id else a.label_id end as line_label_id
  ) as l`;

const amounts = `
  select d.*,
    case said when 1 then 5 * unit * payments when 2 then 4 * unit * payments
      when 3 then unit * payments * case pg_temp.any_of('amendment', n, 2) when 0 then 1 else -1 end
      when 4 then unit
      else unit * (1 + pg_temp.any_of('amount', said_by, 2)) / case when paid_in = currency then 1 when currency = 'EUR' then 1 when currency = 'TRY' then 100 else 10 end
    end::numeric as amount,
    case said when 1 then first_on when 2 then first_on + days / 10 when 3 then first_on + days / 4 when 4 then first_on + days / 5
      else first_on + days / 10 + (days - days / 10) * (said - 4) / (payments + 2) end as value_date,
    case paid_in when 'JOD' then 3 else 2 end as digits, case paid_in when 'JOD' then 1000 else 100 end as minor_units, case currency when 'JOD' then 3 else 2 end as commitment_digits
  from (%) d`;

/** Units of what is bought for one of what is sold, by a rate in either direction; amounts are rounded half away from zero. */
const converted = (rate: string, amount: string, digits: string): string =>
  `case when ${rate}.base = ${rate}.sold then round(${amount} * ${rate}.value, ${digits}) else round(${amount}::numeric(60, 30) / ${rate}.value, ${digits}) end`;

const insert = ({ counts: { lines }, reportingCurrency }: Plan, from: number, to: number): string => `
  insert into contributions.transaction (id, label_id, originator, contribution_id, type, date, value_date, currency, amount, amount_minor, pledge_id, commitment_id,
    provider_org_id, receiver_org_id, description, reverses_id, commitment_amount, commitment_rate, reporting_currency, reporting_minor,
    rate_id, rate_base, rate_quote, rate_date, rate_value, rate_source, rate_notional, rate_load_version, created_at)
  select pg_temp.id_of('line', line), line_label_id, nation, contribution_id, type, s.date, value_date, paid_in, sign * round(amount, digits),
    sign * (amount * minor_units)::bigint, case type when 'PLEDGE' then pledge_id end, case when type not in ('PLEDGE', 'INCOMING_FUNDS') then commitment_id end,
    case type when 'INCOMING_FUNDS' then pg_temp.id_of('agency', contribution % 9) end,
    case when type in ('DISBURSEMENT', 'REIMBURSEMENT') then pg_temp.id_of('institution', pg_temp.any_of('receiver', said_by, ${INSTITUTIONS})) end,
    case when k = ${lines} then 'NOTIONAL correction' when k = 3 then 'NOTIONAL amendment' end,
    case when k = ${lines} then pg_temp.id_of('line', said_by) end,
    case when type in ('PLEDGE', 'INCOMING_FUNDS') then null when paid_in = currency then sign * round(amount, digits) else ${converted('t', 'amount', 'commitment_digits')} end,
    case when type in ('PLEDGE', 'INCOMING_FUNDS') or paid_in = currency then null when t.base = t.sold then t.value else round(1::numeric(60, 40) / t.value, 30) end,
    case when paid_in = '${reportingCurrency}' or r.id is not null then '${reportingCurrency}' end,
    case when paid_in = '${reportingCurrency}' then sign * amount * minor_units else sign * ${converted('r', 'amount', String(minorUnitsOf(reportingCurrency)))} * ${10 ** minorUnitsOf(reportingCurrency)} end,
    r.id, r.base, r.quote, r.date, r.value, r.source, r.notional, r.load_version, pg_temp.at(s.date) + k * interval '1 millisecond'
  from (${amounts.replace('%', `${drawn(lines)} where a.n between ${from} and ${to} ${ONCE}`)} ${ONCE}) as m
  cross join lateral (select case when k = ${lines} then -1 else 1 end as sign, case when k = ${lines} then first_on + days else value_date end as date) as s
  left join seed_rate r on r.sold = paid_in and r.bought = '${reportingCurrency}' and r.day = value_date and paid_in <> '${reportingCurrency}'
  left join seed_rate t on t.sold = paid_in and t.bought = currency and t.day = value_date and paid_in <> currency`;

const LINES_A_BATCH = 40_000;

/** The ledger: every line of ten years. */
export const ledger: Stage = {
  name: 'ledger',
  heavy: true,
  tables: [{ table: 'contributions.transaction', entityType: 'Transaction' }],
  prepare: () => [rateTable, 'analyze seed_rate'],
  batches: (plan) => {
    const { lines, agreements, contributions } = plan.counts;
    return ranges(9 * contributions * agreements, Math.ceil(LINES_A_BATCH / lines)).map(({ from, to }) => ({
      says: 'ledger lines',
      rows: (to - from + 1) * lines,
      sql: insert(plan, from, to),
    }));
  },
};
