-- Running totals of money (Decision 8): what ledger lines sum to, by label and by all that a total must tell apart.
-- Appended by triggers in the transaction that changes the lines, and folded now and then. Grains:
--   DONOR                of a donor, ever
--   EVER, YEAR, MONTH    of a contribution, ever and by calendar period
--   PLEDGE, PLEDGE_DAY   of a pledge: its own lines and what was committed out of it, ever and by day (DC-06)
--   COMMITMENT           of a commitment, ever (DC-04)

create table contributions.running_total (
  grain text collate "C" not null check (grain in ('DONOR', 'EVER', 'YEAR', 'MONTH', 'PLEDGE', 'PLEDGE_DAY', 'COMMITMENT')),
  donor text collate "C",
  secondary boolean,
  contribution_id uuid,
  pledge_id uuid,
  commitment_id uuid,
  -- The first day of the period; of what has none, the beginning of time.
  period date not null,
  label_id bigint not null,
  type text collate "C" not null,
  currency text collate "C" not null,
  -- Null: lines without a rate (DC-08).
  reporting_currency text collate "C",
  -- The line is marked NO_AGGREGATE, or its commitment, pledge or contribution (AG-06). Not told of pledges and commitments.
  quiet boolean not null,
  amount numeric not null,
  minor numeric not null,
  reporting numeric,
  -- What the lines take from their commitment, in its currency (DC-05).
  taken numeric,
  lines bigint not null
);
create index running_total_donor on contributions.running_total (donor, label_id)
  include (secondary, type, currency, reporting_currency, quiet, minor, reporting, lines) where grain = 'DONOR';
create index running_total_ever on contributions.running_total (contribution_id, label_id)
  include (type, currency, reporting_currency, quiet, minor, reporting, lines) where grain = 'EVER';
create index running_total_period on contributions.running_total (contribution_id, label_id, grain, period)
  include (type, currency, reporting_currency, quiet, minor, reporting, lines) where grain in ('YEAR', 'MONTH');
create index running_total_pledges on contributions.running_total (contribution_id, label_id)
  include (pledge_id, type, currency, reporting_currency, minor, reporting, lines) where grain = 'PLEDGE';
create index running_total_pledge_days on contributions.running_total (contribution_id, label_id, period)
  include (pledge_id, type, currency, reporting_currency, minor, reporting, lines) where grain = 'PLEDGE_DAY';
create index running_total_pledge on contributions.running_total (pledge_id, label_id) include (type, amount, lines) where grain = 'PLEDGE';
create index running_total_commitment on contributions.running_total (commitment_id, label_id) include (type, amount, taken, lines) where grain = 'COMMITMENT';

-- One text for every way in which lines come, go and move: %1$s the lines with their sign. Each grain is summed from the one
-- below it, so that a batch of lines is summed once.
do $outer$
declare
  append constant text := $sql$
    with line as materialized (
      select t.contribution_id, c.donor, c.secondary, case t.type when 'PLEDGE' then t.pledge_id when 'COMMITMENT' then m.pledge_id end as pledge_id, t.commitment_id,
        t.date, t.label_id, t.type, t.currency, t.reporting_currency,
        coalesce(t.label_id = any (quiet_labels) or c.label_id = any (quiet_labels) or m.label_id = any (quiet_labels) or p.label_id = any (quiet_labels), false) as quiet,
        t.sign * t.amount as amount, t.sign * t.amount_minor as minor, t.sign * t.reporting_minor as reporting, t.sign * t.commitment_amount as taken, t.sign as lines
      from (%1$s) t
      join contributions.contribution c on c.id = t.contribution_id
      left join contributions.commitment m on m.id = t.commitment_id
      left join contributions.pledge p on p.id = t.pledge_id
      where t.type <> 'INCOMING_FUNDS'
    ), month as materialized (
      select contribution_id, donor, secondary, date_trunc('month', date::timestamp)::date as period, label_id, type, currency, reporting_currency, quiet,
        sum(amount) as amount, sum(minor) as minor, sum(reporting) as reporting, sum(taken) as taken, sum(lines) as lines
      from line group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ), year as materialized (
      select contribution_id, donor, secondary, date_trunc('year', period::timestamp)::date as period, label_id, type, currency, reporting_currency, quiet,
        sum(amount) as amount, sum(minor) as minor, sum(reporting) as reporting, sum(taken) as taken, sum(lines) as lines
      from month group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ), ever as materialized (
      select contribution_id, donor, secondary, label_id, type, currency, reporting_currency, quiet,
        sum(amount) as amount, sum(minor) as minor, sum(reporting) as reporting, sum(taken) as taken, sum(lines) as lines
      from year group by 1, 2, 3, 4, 5, 6, 7, 8
    ), pledged as materialized (
      select contribution_id, pledge_id, date, label_id, type, currency, reporting_currency,
        sum(amount) as amount, sum(minor) as minor, sum(reporting) as reporting, sum(taken) as taken, sum(lines) as lines
      from line where pledge_id is not null group by 1, 2, 3, 4, 5, 6, 7
    )
    insert into contributions.running_total (grain, donor, secondary, contribution_id, pledge_id, commitment_id, period, label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines)
    select 'DONOR', donor, secondary, null::uuid, null::uuid, null::uuid, date '-infinity', label_id, type, currency, reporting_currency, quiet, sum(amount), sum(minor), sum(reporting), sum(taken), sum(lines)
    from ever group by donor, secondary, label_id, type, currency, reporting_currency, quiet having sum(lines) <> 0
    union all
    select 'EVER', null, null, contribution_id, null, null, '-infinity', label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines from ever where lines <> 0
    union all
    select 'YEAR', null, null, contribution_id, null, null, period, label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines from year where lines <> 0
    union all
    select 'MONTH', null, null, contribution_id, null, null, period, label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines from month where lines <> 0
    union all
    select 'PLEDGE', null, null, contribution_id, pledge_id, null, '-infinity', label_id, type, currency, reporting_currency, false, sum(amount), sum(minor), sum(reporting), sum(taken), sum(lines)
    from pledged group by contribution_id, pledge_id, label_id, type, currency, reporting_currency having sum(lines) <> 0
    union all
    select 'PLEDGE_DAY', null, null, contribution_id, pledge_id, null, date, label_id, type, currency, reporting_currency, false, amount, minor, reporting, taken, lines from pledged where lines <> 0
    union all
    select 'COMMITMENT', null, null, null, null, commitment_id, '-infinity', label_id, type, currency, reporting_currency, false, sum(amount), sum(minor), sum(reporting), sum(taken), sum(lines)
    from line where commitment_id is not null group by commitment_id, label_id, type, currency, reporting_currency having sum(lines) <> 0;$sql$;
  lines constant text := 'select %s as sign, contribution_id, label_id, type, date, currency, reporting_currency, pledge_id, commitment_id, amount, amount_minor, reporting_minor, commitment_amount from %s';
  -- The labels marked NO_AGGREGATE, read once for all lines of a statement.
  marked constant text := $sql$array(select l.id from coalition.label l where 'NO_AGGREGATE' = any (l.handling))$sql$;
begin
  execute format($sql$
    create function contributions.keep_running_totals() returns trigger language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $body$
    declare
      quiet_labels bigint[] := %4$s;
    begin
      if tg_op = 'INSERT' then %1$s
      elsif tg_op = 'DELETE' then %2$s
      else %3$s
      end if;
      return null;
    end $body$
  $sql$,
    format(append, format(lines, 1, 'added')),
    format(append, format(lines, -1, 'removed')),
    format(append, format(lines, 1, 'added') || ' union all ' || format(lines, -1, 'removed')),
    marked);

  -- A mark on what lines stand under: what they sum to leaves the open sums for the quiet ones, or comes back.
  create function contributions.keep_quiet_totals() returns trigger language plpgsql security definer set search_path = pg_catalog as $body$
  begin
    insert into contributions.running_total (grain, donor, secondary, contribution_id, period, label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines)
    select g.grain, g.donor, g.secondary, g.contribution_id, g.period, t.label_id, t.type, t.currency, t.reporting_currency, moved.quiet,
      sum(moved.sign * t.amount), sum(moved.sign * t.amount_minor), sum(moved.sign * t.reporting_minor), sum(moved.sign * t.commitment_amount), sum(moved.sign)
    from added n join removed o on o.id = n.id and o.label_id <> n.label_id
    join coalition.label nl on nl.id = n.label_id join coalition.label ol on ol.id = o.label_id
      and ('NO_AGGREGATE' = any (nl.handling)) <> ('NO_AGGREGATE' = any (ol.handling))
    join contributions.transaction t on t.contribution_id = n.id or t.commitment_id = n.id or t.pledge_id = n.id
    join contributions.contribution c on c.id = t.contribution_id
    left join contributions.commitment m on m.id = t.commitment_id
    left join contributions.pledge p on p.id = t.pledge_id
    cross join lateral (
      select coalesce(bool_or('NO_AGGREGATE' = any (l.handling)), false) as quiet from coalition.label l
      where l.id = t.label_id or l.id = c.label_id and c.id <> n.id or l.id = m.label_id and m.id <> n.id or l.id = p.label_id and p.id <> n.id
    ) other
    cross join lateral (values (1, 'NO_AGGREGATE' = any (nl.handling)), (-1, 'NO_AGGREGATE' = any (ol.handling))) moved (sign, quiet)
    cross join lateral (values
      ('DONOR', c.donor, c.secondary, null::uuid, date '-infinity'),
      ('EVER', null, null, c.id, '-infinity'),
      ('YEAR', null, null, c.id, date_trunc('year', t.date::timestamp)::date),
      ('MONTH', null, null, c.id, date_trunc('month', t.date::timestamp)::date)
    ) g (grain, donor, secondary, contribution_id, period)
    where t.type <> 'INCOMING_FUNDS' and not other.quiet
    group by g.grain, g.donor, g.secondary, g.contribution_id, g.period, t.label_id, t.type, t.currency, t.reporting_currency, moved.quiet;
    return null;
  end $body$;

  -- The lines of earlier landings: nobody writes meanwhile.
  lock table contributions.contribution, contributions.pledge, contributions.commitment, contributions.transaction in share row exclusive mode;
  execute replace(format(append, format(lines, 1, 'contributions.transaction')), '(quiet_labels)', '(' || marked || ')');
end $outer$;

grant create on schema contributions to coalition_keeper;
alter function contributions.keep_running_totals() owner to coalition_keeper;
alter function contributions.keep_quiet_totals() owner to coalition_keeper;
revoke create on schema contributions from coalition_keeper;
revoke all on function contributions.keep_running_totals(), contributions.keep_quiet_totals() from public;

create trigger total_insert after insert on contributions.transaction referencing new table as added for each statement execute function contributions.keep_running_totals();
create trigger total_update after update on contributions.transaction referencing new table as added old table as removed for each statement execute function contributions.keep_running_totals();
create trigger total_delete after delete on contributions.transaction referencing old table as removed for each statement execute function contributions.keep_running_totals();
create trigger total_update after update on contributions.contribution referencing new table as added old table as removed for each statement execute function contributions.keep_quiet_totals();
create trigger total_update after update on contributions.commitment referencing new table as added old table as removed for each statement execute function contributions.keep_quiet_totals();
create trigger total_update after update on contributions.pledge referencing new table as added old table as removed for each statement execute function contributions.keep_quiet_totals();

-- Folds what was appended into one row each, like coalition.compact_running. @returns how many rows went
create function contributions.compact_running() returns bigint language sql volatile set search_path = pg_catalog as $$
  with crowded as (
    select r.grain, r.period, r.label_id, r.type, r.currency, r.quiet, row(r.donor, r.secondary, r.contribution_id, r.pledge_id, r.commitment_id, r.reporting_currency)::text as rest
    from contributions.running_total r group by 1, 2, 3, 4, 5, 6, 7 having count(*) > 1 or sum(r.lines) = 0
  ), gone as (
    delete from contributions.running_total r using crowded c
    where r.grain = c.grain and r.period = c.period and r.label_id = c.label_id and r.type = c.type and r.currency = c.currency and r.quiet = c.quiet
      and row(r.donor, r.secondary, r.contribution_id, r.pledge_id, r.commitment_id, r.reporting_currency)::text = c.rest
    returning r.grain, r.donor, r.secondary, r.contribution_id, r.pledge_id, r.commitment_id, r.period, r.label_id, r.type, r.currency, r.reporting_currency, r.quiet, r.amount, r.minor, r.reporting, r.taken, r.lines
  ), folded as (
    insert into contributions.running_total (grain, donor, secondary, contribution_id, pledge_id, commitment_id, period, label_id, type, currency, reporting_currency, quiet, amount, minor, reporting, taken, lines)
    select g.grain, g.donor, g.secondary, g.contribution_id, g.pledge_id, g.commitment_id, g.period, g.label_id, g.type, g.currency, g.reporting_currency, g.quiet,
      sum(g.amount), sum(g.minor), sum(g.reporting), sum(g.taken), sum(g.lines)
    from gone g group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(g.lines) <> 0
    returning 1
  )
  select (select count(*) from gone) - (select count(*) from folded)
$$;
revoke all on function contributions.compact_running() from public;
