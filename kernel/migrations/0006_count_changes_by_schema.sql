-- How often rows changed is told by schema: what a subgraph cannot read makes none of its answers be read again. What 0005
-- made to tell it stays, for the processes of the release before, which go on until they are replaced.

alter table coalition.label_change add column area text collate "C" not null default '';
drop index coalition.label_change_read;
create index label_change_read on coalition.label_change (label_id) include (area, changes);

create or replace function coalition.note_open_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into coalition.label_change (label_id, changes, area) values (0, 1, tg_table_schema);
  return null;
end $$;

-- Of all that an answer may depend on beside its question, as `area:digest area:digest …`. Area * is the day, who takes part and
-- what the viewer may see; each other is a schema, and how often rows changed in it under a label that the viewer may see.
create function coalition.data_versions() returns text language sql stable security definer set search_path = pg_catalog as $$
  select concat_ws(' ',
    '*:' || encode(sha256(convert_to(array_to_string(array[
      coalition.today()::text,
      current_setting('app.labels', true),
      current_setting('app.groups', true),
      (select string_agg(p::text || (p.joined_at <= coalition.now() and (p.left_at is null or p.left_at > coalition.now())), ',' order by p.nation) from coalition.participant p),
      (select string_agg(s.nation, ',' order by s.nation) from coalition.suspension s where s.suspended_at <= coalition.now() and s.lifted_at is null),
      (select string_agg(m.group_name || ' ' || m.nation || ' ' || m.joined_at, ',' order by m.group_name, m.nation, m.joined_at) from coalition.membership m
        where m.group_name = any (coalition.visible_groups()) and m.joined_at <= coalition.now() and (m.left_at is null or m.left_at > coalition.now())),
      (select string_agg(d::text, ',' order by d.entity_type) from coalition.label_default d where d.originator = coalition.viewer())
    ], '|', ''), 'UTF8')), 'hex'),
    (select string_agg(a.area || ':' || encode(sha256(convert_to(a.changes, 'UTF8')), 'hex'), ' ' order by a.area) from (
      select c.area, string_agg(c.label_id || ' ' || c.changes, ',' order by c.label_id) as changes from (
        -- The labels in a query of their own: they are read once, not for each row.
        select l.area, l.label_id, sum(l.changes) as changes from coalition.label_change l
        where l.label_id = any ((select coalition.visible_labels() || 0::bigint)::bigint[]) group by l.area, l.label_id) c
      group by c.area) a))
$$;

-- The same for a viewer who is not in a transaction: one statement.
create function coalition.data_versions_for(nation text, roles text[], actor text) returns text language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform coalition.enter(nation, roles, actor);
  return coalition.data_versions();
end $$;

-- Folds the changes by schema and label into one row each. @returns how many rows went
create or replace function coalition.compact_changes() returns bigint language sql volatile set search_path = pg_catalog as $$
  with crowded as (
    select l.area, l.label_id from coalition.label_change l group by l.area, l.label_id having count(*) > 1
  ), gone as (
    delete from coalition.label_change l using crowded c where l.label_id = c.label_id and l.area = c.area returning l.area, l.label_id, l.changes
  ), folded as (
    insert into coalition.label_change (area, label_id, changes) select g.area, g.label_id, sum(g.changes) from gone g group by g.area, g.label_id returning 1
  )
  select (select count(*) from gone) - (select count(*) from folded)
$$;

grant create on schema coalition to coalition_keeper;
alter function coalition.data_versions() owner to coalition_keeper;
revoke create on schema coalition from coalition_keeper;
revoke all on function coalition.data_versions(), coalition.data_versions_for(text, text[], text) from public;
grant execute on function coalition.data_versions(), coalition.data_versions_for(text, text[], text) to coalition_subgraphs;
