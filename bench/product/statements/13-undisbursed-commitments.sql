-- operations/13-undisbursed-commitments.graphql in one statement, for the viewer whose nation is $1. The page goes label by label,
-- as in the product: no other way touches fewer rows. Of the currencies that the seed has, JOD alone has not two decimal places.
with page as materialized (
  select found.*
  from unnest(coalition.visible_labels()) as label (id)
  cross join lateral (
    select c.id, c.reference, c.title, c.status, c.created_at
    from contributions.contribution c
    where c.donor = $1 and c.label_id = label.id
    order by c.created_at desc, c.id desc
    limit 26
  ) found
  order by found.created_at desc, found.id desc
  limit 26
), shown as materialized (
  select * from page order by created_at desc, id desc limit 25
)
select json_build_object('data', json_build_object('me', json_build_object('nation', json_build_object(
  'code', n.code,
  'fiscalYearStart', n.fiscal_year_start,
  'contributions', json_build_object(
    'totalCount', (
      select coalesce(sum(r.delta), 0)
      from coalition.running_count r
      where r.relation = 'contributions.contribution' and r.dimension = (select coalition.counted_by('contributions.contribution', 'donor'))
        and r.key = $1 and r.label_id = any (coalition.visible_labels())
    ),
    'pageInfo', json_build_object(
      'endCursor', (
        select rtrim(translate(encode(convert_to(format('["%s","%s","%s"]',
          left(translate(encode(sha256('{"filter":null,"field":"CREATED_AT","direction":"DESC"}'), 'base64'), '+/', '-_'), 11),
          to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), c.id), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
        from shown c
        order by c.created_at, c.id
        limit 1
      ),
      'hasNextPage', (select count(*) > 25 from page)
    ),
    'nodes', (
      select coalesce(json_agg(json_build_object(
        'id', c.id,
        'reference', c.reference,
        'title', c.title,
        'status', c.status,
        'commitments', (
          select json_build_object(
            'totalCount', count(*),
            'nodes', coalesce(json_agg(json_build_object(
              'id', m.id,
              'agreement', m.agreement,
              'signedOn', m.signed_on,
              'validTo', m.valid_to,
              'state', case
                when committed is null then null
                when committed = 0 then 'DECOMMITTED'
                when disbursed = 0 then 'SIGNED'
                when disbursed < committed then 'PART_DISBURSED'
                else 'FULLY_DISBURSED'
              end,
              'amount', case when committed is not null then json_build_object('amount', round(committed, places)::text, 'currency', m.currency) end,
              'disbursed', json_build_object('amount', round(disbursed, places)::text, 'currency', m.currency),
              'undisbursed', case when committed is not null then json_build_object('amount', round(committed - disbursed, places)::text, 'currency', m.currency) end
            ) order by m.signed_on, m.id) filter (where m.place <= 20), '[]')
          )
          from (
            select *, row_number() over (order by signed_on, id) as place, case currency when 'JOD' then 3 else 2 end as places
            from contributions.commitment
            where contribution_id = c.id
          ) m
          cross join lateral (
            select
              case when sum(t.lines) filter (where t.type = 'COMMITMENT') <> 0 then sum(t.amount) filter (where t.type = 'COMMITMENT') end as committed,
              coalesce(sum(t.taken) filter (where t.type <> 'COMMITMENT'), 0) as disbursed
            from contributions.running_total t
            where t.grain = 'COMMITMENT' and t.commitment_id = m.id
          ) balance
        )
      ) order by c.created_at desc, c.id desc), '[]')
      from shown c
    )
  )
))))
from nations.nation n
where n.code = $1
