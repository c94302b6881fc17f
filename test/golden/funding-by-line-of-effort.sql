-- nations
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "code", "title", "description" from "nations"."line_of_effort" order by "nations"."line_of_effort"."code" asc;
select "nations"."requirement"."id", "nations"."requirement"."label_id", "nations"."requirement"."originator", "nations"."requirement"."reference", "nations"."requirement"."title", "nations"."requirement"."description", "nations"."requirement"."type", "nations"."requirement"."quantity", "nations"."requirement"."unit", "nations"."requirement"."priority", "nations"."requirement"."need_by", "nations"."requirement"."line_of_effort", "nations"."requirement"."objective_id", "nations"."requirement"."beneficiary_id", "nations"."requirement"."estimated_cost", "nations"."requirement"."estimated_currency", "nations"."requirement"."running_cost", "nations"."requirement"."running_currency", "nations"."requirement"."state", "nations"."requirement"."decision_reason", "nations"."requirement"."decided_on", "nations"."requirement"."notional", "nations"."requirement"."version" from (select place.sort_key as "sort_key", place.sort_id as "sort_id" from unnest($1::text[]) as parent (key) cross join lateral (select place.sort_key as "sort_key", place.sort_id as "sort_id" from (with recursive found (label_id) as (
    (select "nations"."requirement"."label_id" from "nations"."requirement" where ("nations"."requirement"."line_of_effort" = parent.key and "nations"."requirement"."label_id" = any (coalition.visible_labels())) order by "nations"."requirement"."label_id" limit 1) union all select (select "nations"."requirement"."label_id" from "nations"."requirement" where ("nations"."requirement"."line_of_effort" = parent.key and "nations"."requirement"."label_id" = any (coalition.visible_labels()) and "nations"."requirement"."label_id" > found.label_id) order by "nations"."requirement"."label_id" limit 1) from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null) as label (label_id) cross join lateral (select "need_by" as "sort_key", "id" as "sort_id" from "nations"."requirement" where ("nations"."requirement"."line_of_effort" = parent.key and "nations"."requirement"."label_id" = label.label_id) order by "nations"."requirement"."need_by" asc, "nations"."requirement"."id" asc limit $2) "place" order by place.sort_key asc, place.sort_id asc limit $3) "place") "place" inner join "nations"."requirement" on "nations"."requirement"."id" = place.sort_id order by place.sort_key asc, place.sort_id asc;
select parent.key, count(*) from unnest($1::text[]) as parent (key) cross join lateral (select 1 as "one" from "nations"."requirement" where ("nations"."requirement"."line_of_effort" = parent.key and "nations"."requirement"."label_id" = any (coalition.visible_labels()))) "counted" group by parent.key;
commit;

-- contributions
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "code" from "nations"."line_of_effort" where "nations"."line_of_effort"."code" in ($1, $2, $3, $4, $5, $6, $7);
select key, measure, currency, reason, minor, reporting, count, converted from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select split.contribution_id, split.line_of_effort as key, split.percentage, split.largest, split.parts from (
      select s.contribution_id, s.line_of_effort, s.percentage,
        array_agg(s.percentage) over whole || 100 - sum(s.percentage) over whole as parts,
        s.id = first_value(s.id) over (partition by s.contribution_id order by s.percentage desc, s.line_of_effort)
          and s.percentage >= 100 - sum(s.percentage) over whole as largest
      from "contributions"."contribution_line_of_effort" s
      where s.contribution_id in (select o.contribution_id from "contributions"."contribution_line_of_effort" o where o.line_of_effort = any ($1::text[]))
      window whole as (partition by s.contribution_id)
    ) as split join "contributions"."contribution" c on c.id = split.contribution_id
    where split.line_of_effort = any ($2::text[]) and true),
        line as (
  select share.key, case t.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else t.type end as measure, t.currency,
    case when c.secondary then 'SECONDARY' when coalesce(t.label_id in (select id from silent) or c.label_id in (select id from silent)
      or m.label_id in (select id from silent) or p.label_id in (select id from silent), false) then 'NO_AGGREGATE' end as reason,
    div(t.amount_minor::numeric * share.percentage, 100)
    + case when share.largest then t.amount_minor::numeric - (select sum(div(t.amount_minor::numeric * part, 100)) from unnest(share.parts) as part) else 0 end as minor,
    case when t.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') then div(t.reporting_minor * share.percentage, 100)
    + case when share.largest then t.reporting_minor - (select sum(div(t.reporting_minor * part, 100)) from unnest(share.parts) as part) else 0 end end as reporting
  from share join "contributions"."contribution" c on c.id = share.contribution_id
  join "contributions"."transaction" t on t.contribution_id = share.contribution_id
  left join "contributions"."commitment" m on m.id = t.commitment_id left join "contributions"."pledge" p on p.id = t.pledge_id
  where t.type <> 'INCOMING_FUNDS' and true and true union all 
  select share.key, 'OUTSTANDING' as measure, p.currency, case when c.secondary then 'SECONDARY' when o.silent or p.label_id in (select id from silent) or c.label_id in (select id from silent) then 'NO_AGGREGATE' end as reason,
    div(o.minor * share.percentage, 100)
    + case when share.largest then o.minor - (select sum(div(o.minor * part, 100)) from unnest(share.parts) as part) else 0 end as minor, div(o.reporting * share.percentage, 100)
    + case when share.largest then o.reporting - (select sum(div(o.reporting * part, 100)) from unnest(share.parts) as part) else 0 end as reporting
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
select today::text, moment, currency from (select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting;
select max("version") from "contributions"."rate_load";
commit;
