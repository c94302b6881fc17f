-- nations

-- personnel

-- training
begin transaction isolation level repeatable read, read only;
commit;
select "training"."course"."id", "training"."course"."label_id", "training"."course"."originator", "training"."course"."code", "training"."course"."provider_id", "training"."course"."notional", "training"."course"."created_at", "training"."course"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest(((select coalition.visible_labels())::bigint[])) as label (label_id) cross join lateral (select "code" as "sort_key", "id" as "sort_id" from "training"."course" where "training"."course"."label_id" = label.label_id order by "training"."course"."code" asc, "training"."course"."id" asc limit $1) "place" order by place.sort_key asc, place.sort_id asc limit $2) "place" inner join "training"."course" on "training"."course"."id" = place.sort_id order by place.sort_key asc, place.sort_id asc;
select "training"."course_iteration"."id", "training"."course_iteration"."label_id", "training"."course_iteration"."originator", "training"."course_iteration"."course_id", "training"."course_iteration"."course_version_id", "training"."course_iteration"."bound_course_id", "training"."course_iteration"."program_id", "training"."course_iteration"."title", "training"."course_iteration"."starts_on", "training"."course_iteration"."ends_on", "training"."course_iteration"."travel_from", "training"."course_iteration"."travel_to", "training"."course_iteration"."location", "training"."course_iteration"."capacity", "training"."course_iteration"."min_to_run", "training"."course_iteration"."required_authorities", "training"."course_iteration"."instructor_skill", "training"."course_iteration"."state", "training"."course_iteration"."cancelled_on", "training"."course_iteration"."cancellation_reason", "training"."course_iteration"."cancellation_cost", "training"."course_iteration"."cancellation_currency", "training"."course_iteration"."notional", "training"."course_iteration"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest($1::uuid[]) as parent (key) cross join lateral (select place.sort_key as "sort_key", place.sort_id as "sort_id" from (with recursive found (label_id) as (
    (select "training"."course_iteration"."label_id" from "training"."course_iteration" where ("training"."course_iteration"."course_id" = parent.key and "training"."course_iteration"."label_id" = any (((select coalition.visible_labels())::bigint[]))) order by "training"."course_iteration"."label_id" limit 1) union all select (select "training"."course_iteration"."label_id" from "training"."course_iteration" where ("training"."course_iteration"."course_id" = parent.key and "training"."course_iteration"."label_id" = any (((select coalition.visible_labels())::bigint[])) and "training"."course_iteration"."label_id" > found.label_id) order by "training"."course_iteration"."label_id" limit 1) from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null) as label (label_id) cross join lateral (select "starts_on" as "sort_key", "id" as "sort_id" from "training"."course_iteration" where ("training"."course_iteration"."course_id" = parent.key and "training"."course_iteration"."label_id" = label.label_id) order by "training"."course_iteration"."starts_on" desc, "training"."course_iteration"."id" desc limit $2) "place" order by place.sort_key desc, place.sort_id desc limit $3) "place") "place" inner join "training"."course_iteration" on "training"."course_iteration"."id" = place.sort_id order by place.sort_key desc, place.sort_id desc;
select coalition.enter($1, $2::text[], $3);
select counted.count as "count" from (select coalesce(sum(r.delta), 0) as count from coalition.running_count r where r.relation = $1 and r.dimension = ''
    and r.key = '' and r.label_id = any (((select coalition.visible_labels())::bigint[]))) as counted;
select distinct on ("training"."course_version"."course_id") "id", "label_id", "originator", "course_id", "number", "title", "discipline", "aim", "performance_objectives", "duration_days", "delivery", "languages", "min_attendance_percent", "human_rights_hours", "instructor_skill", "notional", "created_at" from "training"."course_version" where "training"."course_version"."course_id" = any ($1::uuid[]) order by "training"."course_version"."course_id", "training"."course_version"."number" desc;
select key, count from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()), counted as materialized (select "training"."course_iteration"."course_id"::text as key, "training"."course_iteration"."id" as id, "training"."course_iteration"."capacity" as capacity from "training"."course_iteration"
    where "training"."course_iteration"."course_id" = any ($1::uuid[]) and not starts_with("training"."course_iteration"."state", 'CANCELLED_') and "training"."course_iteration"."label_id" not in (select id from silent)
    and true and true) select c.key, sum(r.delta) as count from counted c
    join coalition.running_count r on r.relation = 'training.enrollment' and r.dimension = 'standing_in' and r.key = c.id::text
    where r.label_id not in (select id from silent) group by c.key) as total;
select key, count from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()), counted as materialized (select "training"."course_iteration"."course_id"::text as key, "training"."course_iteration"."id" as id, "training"."course_iteration"."capacity" as capacity from "training"."course_iteration"
    where "training"."course_iteration"."course_id" = any ($1::uuid[]) and not starts_with("training"."course_iteration"."state", 'CANCELLED_') and "training"."course_iteration"."label_id" not in (select id from silent)
    and true and true) select key, count(*) as count from counted group by key) as total;
select key, count from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()), counted as materialized (select "training"."course_iteration"."id"::text as key, "training"."course_iteration"."id" as id, "training"."course_iteration"."capacity" as capacity from "training"."course_iteration"
    where "training"."course_iteration"."id" = any ($1::uuid[]) and not starts_with("training"."course_iteration"."state", 'CANCELLED_') and "training"."course_iteration"."label_id" not in (select id from silent)
    and true and true) select c.key, sum(r.delta) as count from counted c
    join coalition.running_count r on r.relation = 'training.enrollment' and r.dimension = 'standing_in' and r.key = c.id::text
    where r.label_id not in (select id from silent) group by c.key) as total;
select parent.key as "key", counted.count as "count" from unnest($1::uuid[]) as parent (key) cross join lateral (select coalesce(sum(r.delta), 0) as count from coalition.running_count r where r.relation = $2 and r.dimension = (select coalition.counted_by($3, $4))
    and r.key = parent.key::text and r.label_id = any (((select coalition.visible_labels())::bigint[]))) as counted where counted.count > 0;

-- contributions
begin transaction isolation level repeatable read, read only;
commit;
select "id" from "training"."course_iteration" where "training"."course_iteration"."id" = any ($1::uuid[]);
select coalesce(max("contributions"."rate_load"."version"), 0) as "version" from "contributions"."rate_load";
select coalition.enter($1, $2::text[], $3);
select json_agg(json_build_array(key, measure, currency, reason, minor, reporting, count, converted) order by key, measure, currency) as "rows" from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select s.contribution_id, s.iteration_id::text as key, s.percentage from "contributions"."contribution_iteration" s
    where s.iteration_id = any ($1::uuid[]) and s.label_id = any (((select coalition.visible_labels())::bigint[])) and exists (select from "training"."course_iteration" i where i.id = s.iteration_id))
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
select today::text as "today", moment as "now", currency as "currency" from (select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting;
