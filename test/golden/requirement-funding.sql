-- nations
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "nations"."requirement"."id", "nations"."requirement"."label_id", "nations"."requirement"."originator", "nations"."requirement"."reference", "nations"."requirement"."title", "nations"."requirement"."description", "nations"."requirement"."type", "nations"."requirement"."quantity", "nations"."requirement"."unit", "nations"."requirement"."priority", "nations"."requirement"."need_by", "nations"."requirement"."line_of_effort", "nations"."requirement"."objective_id", "nations"."requirement"."beneficiary_id", "nations"."requirement"."estimated_cost", "nations"."requirement"."estimated_currency", "nations"."requirement"."running_cost", "nations"."requirement"."running_currency", "nations"."requirement"."state", "nations"."requirement"."decision_reason", "nations"."requirement"."decided_on", "nations"."requirement"."notional", "nations"."requirement"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest(coalition.visible_labels()) as label (label_id) cross join lateral (select "need_by" as "sort_key", "id" as "sort_id" from "nations"."requirement" where ("nations"."requirement"."label_id" = label.label_id and "nations"."requirement"."state" in ($1)) order by "nations"."requirement"."need_by" asc, "nations"."requirement"."id" asc limit $2) "place" order by place.sort_key asc, place.sort_id asc limit $3) "place" inner join "nations"."requirement" on "nations"."requirement"."id" = place.sort_id order by place.sort_key asc, place.sort_id asc;
select coalesce(sum(counted.count), 0) from unnest(coalition.visible_labels()) as label (label_id) cross join lateral (select count(*) as "count" from "nations"."requirement" where ("nations"."requirement"."label_id" = label.label_id and "nations"."requirement"."state" in ($1))) "counted";
select "id", "label_id", "originator", "name", "acronym", "kind", "type", "nation", "iati_org_id", "notional", "version" from "nations"."organization" where "nations"."organization"."id" in ($1, $2, $3, $4);
select "id", "label_id", "originator", "plan_id", "line_of_effort", "title", "description", "notional", "version" from "nations"."objective" where "nations"."objective"."id" in ($1, $2, $3, $4, $5, $6, $7);
commit;
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "nations"."nation"."code", "nations"."nation"."alpha2", "nations"."nation"."name", "nations"."nation"."official_name", "nations"."nation"."role", "nations"."nation"."fiscal_year_start", "nations"."nation"."currency", ("coalition"."participant"."joined_at" at time zone 'UTC')::date, ("coalition"."participant"."left_at" at time zone 'UTC')::date, case when exists (select from "coalition"."suspension" where "coalition"."suspension"."nation" = "nations"."nation"."code" and "coalition"."suspension"."suspended_at" <= coalition.now() and "coalition"."suspension"."lifted_at" is null) then 'SUSPENDED' else 'ACTIVE' end from "nations"."nation" left join "coalition"."participant" on "coalition"."participant"."nation" = "nations"."nation"."code" where "nations"."nation"."code" in ($1, $2, $3, $4, $5, $6, $7, $8, $9);
commit;

-- contributions
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "id" from "nations"."requirement" where "nations"."requirement"."id" in ($1, $2, $3, $4, $5, $6, $7, $8, $9);
select key, measure, currency, reason, minor, reporting, count, converted from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select s.contribution_id, s.requirement_id::text as key, s.percentage from "contributions"."contribution_requirement" s
    where s.requirement_id = any ($1::uuid[]) and exists (select from "nations"."requirement" r where r.id = s.requirement_id)),
        line as (
  select share.key, case t.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else t.type end as measure, t.currency,
    case when c.secondary then 'SECONDARY' when coalesce(t.label_id in (select id from silent) or c.label_id in (select id from silent)
      or m.label_id in (select id from silent) or p.label_id in (select id from silent), false) then 'NO_AGGREGATE' end as reason,
    div(t.amount_minor::numeric * share.percentage, 100) as minor,
    case when t.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') then div(t.reporting_minor * share.percentage, 100) end as reporting
  from share join "contributions"."contribution" c on c.id = share.contribution_id
  join "contributions"."transaction" t on t.contribution_id = share.contribution_id
  left join "contributions"."commitment" m on m.id = t.commitment_id left join "contributions"."pledge" p on p.id = t.pledge_id
  where t.type <> 'INCOMING_FUNDS' and true and true union all 
  select share.key, 'OUTSTANDING' as measure, p.currency, case when c.secondary then 'SECONDARY' when o.silent or p.label_id in (select id from silent) or c.label_id in (select id from silent) then 'NO_AGGREGATE' end as reason,
    div(o.minor * share.percentage, 100) as minor, div(o.reporting * share.percentage, 100) as reporting
  from share join "contributions"."contribution" c on c.id = share.contribution_id
  join "contributions"."pledge" p on p.contribution_id = share.contribution_id
  cross join lateral (
    select sum(t.amount_minor::numeric) as minor, case when bool_and(t.reporting_currency is not distinct from coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR')) then sum(t.reporting_minor) end as reporting,
      bool_or(t.label_id in (select id from silent)) as silent
    from "contributions"."transaction" t where t.pledge_id = p.id and true and true
  ) as pledged
  cross join lateral (
    select coalesce(sum(t.amount_minor::numeric), 0) as minor, coalesce(bool_or(t.label_id in (select id from silent)), false) as silent
    from "contributions"."commitment" m join "contributions"."transaction" t on t.commitment_id = m.id
    where m.pledge_id = p.id and t.type = 'COMMITMENT' and true and true
  ) as converted
  cross join lateral (
    select pledged.minor - converted.minor as minor, pledged.silent or converted.silent as silent,
      div(2 * pledged.reporting * (pledged.minor - converted.minor) + pledged.minor, 2 * pledged.minor) as reporting
  ) as o
  where pledged.minor > converted.minor)
      select key, measure, currency, reason, sum(minor)::text as minor, sum(reporting)::text as reporting, count(*) as count, count(reporting) as converted
      from line group by key, measure, currency, reason order by key, measure, currency) as total;
select "contributions"."contribution_requirement"."id", "contributions"."contribution_requirement"."contribution_id", "contributions"."contribution_requirement"."requirement_id", "contributions"."contribution_requirement"."percentage", "contributions"."contribution_requirement"."linked_at" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest($1::uuid[]) as parent (key) cross join lateral (select place.sort_key as "sort_key", place.sort_id as "sort_id" from (with recursive found (label_id) as (
    (select "contributions"."contribution_requirement"."label_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (coalition.visible_labels())) order by "contributions"."contribution_requirement"."label_id" limit 1) union all select (select "contributions"."contribution_requirement"."label_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (coalition.visible_labels()) and "contributions"."contribution_requirement"."label_id" > found.label_id) order by "contributions"."contribution_requirement"."label_id" limit 1) from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null) as label (label_id) cross join lateral (select "linked_at" as "sort_key", "id" as "sort_id" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = label.label_id and exists (select from "nations"."requirement" where "nations"."requirement"."id" = "contributions"."contribution_requirement"."requirement_id")) order by "contributions"."contribution_requirement"."linked_at" desc, "contributions"."contribution_requirement"."id" desc limit $2) "place" order by place.sort_key desc, place.sort_id desc limit $3) "place") "place" inner join "contributions"."contribution_requirement" on "contributions"."contribution_requirement"."id" = place.sort_id order by place.sort_key desc, place.sort_id desc;
select today::text, moment, currency from (select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting;
select max("version") from "contributions"."rate_load";
select parent.key, count(*) from unnest($1::uuid[]) as parent (key) cross join lateral (select 1 as "one" from "contributions"."contribution_requirement" where ("contributions"."contribution_requirement"."requirement_id" = parent.key and "contributions"."contribution_requirement"."label_id" = any (coalition.visible_labels()) and exists (select from "nations"."requirement" where "nations"."requirement"."id" = "contributions"."contribution_requirement"."requirement_id"))) "counted" group by parent.key;
select "id", "label_id", "originator", "donor", "reference", "title", "description", "status", "planned_start", "planned_end", "actual_start", "actual_end", "planned_start_key", "aid_type", "flow_type", "finance_type", "tied_status", "collaboration_type", "oda_eligibility", "sectors", "earmark", "conditions", "secondary", "notional", "created_at", "version" from "contributions"."contribution" where "contributions"."contribution"."id" in ($1, $2, $3, $4, $5, $6, $7, $8, $9);
select "code" from "nations"."nation" where "nations"."nation"."code" in ($1, $2, $3, $4, $5, $6, $7, $8, $9);
commit;
