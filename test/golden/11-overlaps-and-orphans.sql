-- nations
begin transaction isolation level repeatable read, read only;
commit;
select "nations"."requirement"."id", "nations"."requirement"."label_id", "nations"."requirement"."originator", "nations"."requirement"."reference", "nations"."requirement"."title", "nations"."requirement"."description", "nations"."requirement"."type", "nations"."requirement"."quantity", "nations"."requirement"."unit", "nations"."requirement"."priority", "nations"."requirement"."need_by", "nations"."requirement"."line_of_effort", "nations"."requirement"."objective_id", "nations"."requirement"."beneficiary_id", "nations"."requirement"."estimated_cost", "nations"."requirement"."estimated_currency", "nations"."requirement"."running_cost", "nations"."requirement"."running_currency", "nations"."requirement"."state", "nations"."requirement"."decision_reason", "nations"."requirement"."decided_on", "nations"."requirement"."notional", "nations"."requirement"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest(((select coalition.visible_labels())::bigint[])) as label (label_id) cross join lateral (select "priority" as "sort_key", "id" as "sort_id" from "nations"."requirement" where ("nations"."requirement"."label_id" = label.label_id and "nations"."requirement"."state" = $1) order by "nations"."requirement"."priority" asc, "nations"."requirement"."id" asc limit $2) "place" order by place.sort_key asc, place.sort_id asc limit $3) "place" inner join "nations"."requirement" on "nations"."requirement"."id" = place.sort_id order by place.sort_key asc, place.sort_id asc;
select coalition.enter($1, $2::text[], $3);
select counted.count as "count" from (select coalesce(sum(of_label.count), 0) as count from unnest(((select coalition.visible_labels())::bigint[])) as label (label_id) cross join lateral (
          select count(*) as count from "nations"."requirement" where ("nations"."requirement"."label_id" = label.label_id and "nations"."requirement"."state" = $1)) as of_label) as counted;

-- personnel

-- training

-- contributions
begin transaction isolation level repeatable read, read only;
commit;
select "contributions"."contribution_requirement"."id", "contributions"."contribution_requirement"."contribution_id", "contributions"."contribution_requirement"."requirement_id", "contributions"."contribution_requirement"."percentage", "contributions"."contribution_requirement"."linked_at" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest($1::uuid[]) as parent (key) cross join lateral (select place.sort_key as "sort_key", place.sort_id as "sort_id" from (with recursive found (label_id) as (
    (select "contributions"."contribution_requirement"."label_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (((select coalition.visible_labels())::bigint[]))) order by "contributions"."contribution_requirement"."label_id" limit 1) union all select (select "contributions"."contribution_requirement"."label_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (((select coalition.visible_labels())::bigint[])) and "contributions"."contribution_requirement"."label_id" > found.label_id) order by "contributions"."contribution_requirement"."label_id" limit 1) from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null) as label (label_id) cross join lateral (select "linked_at" as "sort_key", "id" as "sort_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = label.label_id and exists (select from "nations"."requirement" where "nations"."requirement"."id" = "contributions"."contribution_requirement"."requirement_id")) order by "contributions"."contribution_requirement"."linked_at" desc, "contributions"."contribution_requirement"."id" desc limit $2) "place" order by place.sort_key desc, place.sort_id desc limit $3) "place") "place" inner join "contributions"."contribution_requirement" on "contributions"."contribution_requirement"."id" = place.sort_id order by place.sort_key desc, place.sort_id desc;
select "id" from "nations"."requirement" where "nations"."requirement"."id" = any ($1::uuid[]);
select "id", "label_id", "originator", "donor", "reference", "title", "description", "status", "planned_start", "planned_end", "actual_start", "actual_end", "planned_start_key", "aid_type", "flow_type", "finance_type", "tied_status", "collaboration_type", "oda_eligibility", "sectors", "earmark", "conditions", "secondary", "notional", "created_at", "version" from "contributions"."contribution" where "contributions"."contribution"."id" = any ($1::uuid[]);
select coalesce(max("contributions"."rate_load"."version"), 0) as "version" from "contributions"."rate_load";
select coalition.enter($1, $2::text[], $3);
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select s.contribution_id, s.requirement_id::text as key, s.percentage from "contributions"."contribution_requirement" s
    where s.requirement_id = any ($1::uuid[]) and s.label_id = any (((select coalition.visible_labels())::bigint[])) and exists (select from "nations"."requirement" r where r.id = s.requirement_id))
      select share.key, total.measure, total.currency, total.reason, sum(div(total.minor * share.percentage, 100))::text as minor,
        sum(div(total.reporting * share.percentage, 100))::text as reporting, sum(total.count) as count, sum(total.converted) as converted
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
select parent.key as "key", counted.count as "count" from unnest($1::uuid[]) as parent (key) cross join lateral (select count(*) as count from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (((select coalition.visible_labels())::bigint[])) and exists (select from "nations"."requirement" where "nations"."requirement"."id" = "contributions"."contribution_requirement"."requirement_id"))) as counted where counted.count > 0;
select today::text as "today", moment as "now", currency as "currency" from (select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting;
