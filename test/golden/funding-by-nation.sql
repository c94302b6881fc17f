-- nations
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "nations"."nation"."code", "nations"."nation"."alpha2", "nations"."nation"."name", "nations"."nation"."official_name", "nations"."nation"."role", "nations"."nation"."fiscal_year_start", "nations"."nation"."currency", ("coalition"."participant"."joined_at" at time zone 'UTC')::date, ("coalition"."participant"."left_at" at time zone 'UTC')::date, case when exists (select from "coalition"."suspension" where "coalition"."suspension"."nation" = "nations"."nation"."code" and "coalition"."suspension"."suspended_at" <= coalition.now() and "coalition"."suspension"."lifted_at" is null) then 'SUSPENDED' else 'ACTIVE' end from "nations"."nation" left join "coalition"."participant" on "coalition"."participant"."nation" = "nations"."nation"."code" order by "nations"."nation"."code" asc;
commit;

-- contributions
begin transaction isolation level repeatable read, read only;
select coalition.enter($1, $2::text[], $3);
select "code" from "nations"."nation" where "nations"."nation"."code" in ($1, $2, $3, $4, $5, $6, $7, $8, $9);
select key, measure, currency, reason, minor, reporting, count, converted from (with silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer()),
        share as materialized (select c.id as contribution_id, c.donor as key from "contributions"."contribution" c where c.donor = any ($1::text[])),
        line as (
  select share.key, case t.type when 'REIMBURSEMENT' then 'DISBURSEMENT' else t.type end as measure, t.currency,
    case when c.secondary then 'SECONDARY' when coalesce(t.label_id in (select id from silent) or c.label_id in (select id from silent)
      or m.label_id in (select id from silent) or p.label_id in (select id from silent), false) then 'NO_AGGREGATE' end as reason,
    t.amount_minor::numeric as minor,
    case when t.reporting_currency = coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') then t.reporting_minor end as reporting
  from share join "contributions"."contribution" c on c.id = share.contribution_id
  join "contributions"."transaction" t on t.contribution_id = share.contribution_id
  left join "contributions"."commitment" m on m.id = t.commitment_id left join "contributions"."pledge" p on p.id = t.pledge_id
  where t.type <> 'INCOMING_FUNDS' and true and true union all 
  select share.key, 'OUTSTANDING' as measure, p.currency, case when c.secondary then 'SECONDARY' when o.silent or p.label_id in (select id from silent) or c.label_id in (select id from silent) then 'NO_AGGREGATE' end as reason,
    o.minor as minor, o.reporting as reporting
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
