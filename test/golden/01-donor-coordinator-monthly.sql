-- nations
begin transaction isolation level repeatable read, read only;
commit;
select "nations"."nation"."code", "nations"."nation"."alpha2", "nations"."nation"."name", "nations"."nation"."official_name", "nations"."nation"."role", "nations"."nation"."fiscal_year_start", "nations"."nation"."currency", ("coalition"."participant"."joined_at" at time zone 'UTC')::date as "joined_on", ("coalition"."participant"."left_at" at time zone 'UTC')::date as "left_on", case when exists (select from "coalition"."suspension" where "coalition"."suspension"."nation" = "nations"."nation"."code" and "coalition"."suspension"."suspended_at" <= coalition.now() and "coalition"."suspension"."lifted_at" is null) then 'SUSPENDED' else 'ACTIVE' end as "status" from "nations"."nation" left join "coalition"."participant" on "coalition"."participant"."nation" = "nations"."nation"."code" order by "nations"."nation"."code" asc;
select coalition.enter($1, $2::text[], $3);

-- personnel

-- training

-- contributions
begin transaction isolation level repeatable read, read only;
commit;
select "contributions"."pledge"."id", "contributions"."pledge"."label_id", "contributions"."pledge"."originator", "contributions"."pledge"."contribution_id", "contributions"."pledge"."currency", "contributions"."pledge"."event", "contributions"."pledge"."announced_on", "contributions"."pledge"."expected_by", "contributions"."pledge"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest(((select coalition.visible_labels())::bigint[])) as label (label_id) cross join lateral (select "announced_on" as "sort_key", "id" as "sort_id" from "contributions"."pledge" where "contributions"."pledge"."label_id" = label.label_id order by "contributions"."pledge"."announced_on" asc, "contributions"."pledge"."id" asc limit $1) "place" order by place.sort_key asc, place.sort_id asc limit $2) "place" inner join "contributions"."pledge" on "contributions"."pledge"."id" = place.sort_id order by place.sort_key asc, place.sort_id asc;
select "id", "label_id", "originator", "donor", "reference", "title", "description", "status", "planned_start", "planned_end", "actual_start", "actual_end", "planned_start_key", "aid_type", "flow_type", "finance_type", "tied_status", "collaboration_type", "oda_eligibility", "sectors", "earmark", "conditions", "secondary", "notional", "created_at", "version" from "contributions"."contribution" where "contributions"."contribution"."id" = any ($1::uuid[]);
select "pledge_id", coalesce(sum("lines") filter (where "type" = 'PLEDGE'), 0) as "lines", sum("amount") filter (where "type" = 'PLEDGE') as "pledged", coalesce(sum("amount") filter (where "type" = 'COMMITMENT'), 0) as "converted" from "contributions"."running_total" where ("contributions"."running_total"."grain" = 'PLEDGE' and "contributions"."running_total"."label_id" = any (((select coalition.visible_labels())::bigint[])) and "contributions"."running_total"."pledge_id" = any ($1::uuid[])) group by "contributions"."running_total"."pledge_id";
select coalesce(max("contributions"."rate_load"."version"), 0) as "version" from "contributions"."rate_load";
select coalition.enter($1, $2::text[], $3);
select counted.count as "count" from (select coalesce(sum(r.delta), 0) as count from coalition.running_count r where r.relation = $1 and r.dimension = ''
    and r.key = '' and r.label_id = any (((select coalition.visible_labels())::bigint[]))) as counted;
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (select given.donor as key, s.measure, s.currency, s.reason, s.minor::text as minor, s.reporting::text as reporting, s.count, s.converted
        from unnest($1::text[]) as given (donor) cross join lateral (
  select case k.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else k.type end as measure, k.currency,
    case when k.secondary then 'SECONDARY' when k.silent then 'NO_AGGREGATE' end as reason,
    sum(k.minor) as minor,
    case when sum(k.lines) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) > 0 then sum(k.reporting) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) end as reporting,
    sum(k.lines) as count, coalesce(sum(k.lines) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')), 0) as converted
  from (select r.type, r.currency, r.reporting_currency, r.secondary, r.quiet and given.donor <> coalition.viewer() as silent, r.minor, r.reporting, r.lines
    from "contributions"."running_total" r where r.donor = given.donor and r.label_id = any (((select coalition.visible_labels())::bigint[])) and r.grain = 'DONOR') as k where k.type <> 'INCOMING_FUNDS' group by 1, 2, 3 having sum(k.lines) > 0) as s) as total;
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select c.id as contribution_id, c.donor as key from "contributions"."contribution" c where c.donor = any ($1::text[]) and c.label_id = any (((select coalition.visible_labels())::bigint[])))
      select share.key, total.measure, total.currency, total.reason, sum(total.minor)::text as minor,
        sum(total.reporting)::text as reporting, sum(total.count) as count, sum(total.converted) as converted
      from share join (
          select c.id, c.secondary, c.originator <> coalition.viewer() as by_other, c.label_id in (select id from silent) as silent from "contributions"."contribution" c
        ) as given on given.id = share.contribution_id
        cross join lateral (
  select 'OUTSTANDING' as measure, o.currency,
    case when given.secondary then 'SECONDARY'
      when given.silent or o.silent or p.label_id in (select id from silent) or exists (select from "contributions"."commitment" m where m.pledge_id = o.pledge_id and m.label_id in (select id from silent) and true) then 'NO_AGGREGATE' end as reason,
    sum(o.pledged - o.converted) as minor, sum(div(2 * o.reporting * (o.pledged - o.converted) + o.pledged, 2 * o.pledged)) as reporting,
    count(*) as count, count(o.reporting) as converted
  from (
    select r.pledge_id, max(r.currency) filter (where r.type = 'PLEDGE') as currency,
      coalesce(sum(r.lines) filter (where r.label_id in (select id from silent)), 0) > 0 as silent,
      sum(r.minor) filter (where r.type = 'PLEDGE') as pledged, coalesce(sum(r.minor) filter (where r.type = 'COMMITMENT'), 0) as converted,
      case when bool_and(r.reporting_currency is not distinct from coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) filter (where r.type = 'PLEDGE') then sum(r.reporting) filter (where r.type = 'PLEDGE') end as reporting
    from "contributions"."running_total" r where r.contribution_id = given.id and r.label_id = any (((select coalition.visible_labels())::bigint[]))
      and r.grain = 'PLEDGE'
    group by r.pledge_id
  ) as o join "contributions"."pledge" p on p.id = o.pledge_id where o.pledged > o.converted group by 1, 2, 3) as total
      group by share.key, total.measure, total.currency, total.reason) as total;
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select split.contribution_id, c.donor || ' ' || split.line_of_effort as key, split.percentage, split.largest, split.parts from (
      select s.contribution_id, s.line_of_effort, s.percentage,
        array_agg(s.percentage) over whole || 100 - sum(s.percentage) over whole as parts,
        s.id = first_value(s.id) over (partition by s.contribution_id order by s.percentage desc, s.line_of_effort)
          and s.percentage >= 100 - sum(s.percentage) over whole as largest
      from "contributions"."contribution_line_of_effort" s
      where s.contribution_id in (select o.contribution_id from "contributions"."contribution_line_of_effort" o where o.line_of_effort = any ($1::text[]) and o.label_id = any (((select coalition.visible_labels())::bigint[])))
      window whole as (partition by s.contribution_id)
    ) as split join "contributions"."contribution" c on c.id = split.contribution_id
    where split.line_of_effort = any ($2::text[]) and c.donor = any ($3::text[]))
      select share.key, total.measure, total.currency, total.reason, sum(div(total.minor * share.percentage, 100)
    + case when share.largest then total.minor - (select sum(div(total.minor * part, 100)) from unnest(share.parts) as part) else 0 end)::text as minor,
        sum(div(total.reporting * share.percentage, 100)
    + case when share.largest then total.reporting - (select sum(div(total.reporting * part, 100)) from unnest(share.parts) as part) else 0 end)::text as reporting, sum(total.count) as count, sum(total.converted) as converted
      from share join (
          select c.id, c.secondary, c.originator <> coalition.viewer() as by_other, c.label_id in (select id from silent) as silent from "contributions"."contribution" c
        ) as given on given.id = share.contribution_id
        cross join lateral (
  select 'OUTSTANDING' as measure, o.currency,
    case when given.secondary then 'SECONDARY'
      when given.silent or o.silent or p.label_id in (select id from silent) or exists (select from "contributions"."commitment" m where m.pledge_id = o.pledge_id and m.label_id in (select id from silent) and true) then 'NO_AGGREGATE' end as reason,
    sum(o.pledged - o.converted) as minor, sum(div(2 * o.reporting * (o.pledged - o.converted) + o.pledged, 2 * o.pledged)) as reporting,
    count(*) as count, count(o.reporting) as converted
  from (
    select r.pledge_id, max(r.currency) filter (where r.type = 'PLEDGE') as currency,
      coalesce(sum(r.lines) filter (where r.label_id in (select id from silent)), 0) > 0 as silent,
      sum(r.minor) filter (where r.type = 'PLEDGE') as pledged, coalesce(sum(r.minor) filter (where r.type = 'COMMITMENT'), 0) as converted,
      case when bool_and(r.reporting_currency is not distinct from coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) filter (where r.type = 'PLEDGE') then sum(r.reporting) filter (where r.type = 'PLEDGE') end as reporting
    from "contributions"."running_total" r where r.contribution_id = given.id and r.label_id = any (((select coalition.visible_labels())::bigint[]))
      and r.grain = 'PLEDGE'
    group by r.pledge_id
  ) as o join "contributions"."pledge" p on p.id = o.pledge_id where o.pledged > o.converted group by 1, 2, 3) as total
      group by share.key, total.measure, total.currency, total.reason) as total;
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select split.contribution_id, c.donor || ' ' || split.line_of_effort as key, split.percentage, split.largest, split.parts from (
      select s.contribution_id, s.line_of_effort, s.percentage,
        array_agg(s.percentage) over whole || 100 - sum(s.percentage) over whole as parts,
        s.id = first_value(s.id) over (partition by s.contribution_id order by s.percentage desc, s.line_of_effort)
          and s.percentage >= 100 - sum(s.percentage) over whole as largest
      from "contributions"."contribution_line_of_effort" s
      where s.contribution_id in (select o.contribution_id from "contributions"."contribution_line_of_effort" o where o.line_of_effort = any ($1::text[]) and o.label_id = any (((select coalition.visible_labels())::bigint[])))
      window whole as (partition by s.contribution_id)
    ) as split join "contributions"."contribution" c on c.id = split.contribution_id
    where split.line_of_effort = any ($2::text[]) and c.donor = any ($3::text[]))
      select share.key, total.measure, total.currency, total.reason, sum(div(total.minor * share.percentage, 100)
    + case when share.largest then total.minor - (select sum(div(total.minor * part, 100)) from unnest(share.parts) as part) else 0 end)::text as minor,
        sum(div(total.reporting * share.percentage, 100)
    + case when share.largest then total.reporting - (select sum(div(total.reporting * part, 100)) from unnest(share.parts) as part) else 0 end)::text as reporting, sum(total.count) as count, sum(total.converted) as converted
      from share join (
          select c.id, c.secondary, c.originator <> coalition.viewer() as by_other, c.label_id in (select id from silent) as silent from "contributions"."contribution" c
        ) as given on given.id = share.contribution_id
        cross join lateral (
  select case k.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else k.type end as measure, k.currency,
    case when given.secondary then 'SECONDARY' when k.silent then 'NO_AGGREGATE' end as reason,
    sum(k.minor) as minor,
    case when sum(k.lines) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) > 0 then sum(k.reporting) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) end as reporting,
    sum(k.lines) as count, coalesce(sum(k.lines) filter (where k.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')), 0) as converted
  from (select r.type, r.currency, r.reporting_currency, r.quiet and given.by_other as silent, r.minor, r.reporting, r.lines
      from "contributions"."running_total" r where r.contribution_id = given.id and r.label_id = any (((select coalition.visible_labels())::bigint[]))
        and r.grain = 'EVER' and true
  and true and true) as k where k.type <> 'INCOMING_FUNDS' group by 1, 2, 3 having sum(k.lines) > 0) as total
      group by share.key, total.measure, total.currency, total.reason) as total;
select today::text as "today", moment as "now", currency as "currency" from (select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting;
