-- The version of what a viewer sees, so that an answer may be given again while nothing changed that went into it: how
-- often rows changed under each label, appended by the triggers that keep the running counts, in the transaction that
-- changes the rows. As these, it is never updated, and folded now and then. What nobody may see changes nothing here.

create table coalition.label_change (
  -- 0 for rows that everybody sees.
  label_id bigint not null,
  changes bigint not null
);
create index label_change_read on coalition.label_change (label_id) include (changes);

alter table coalition.label_change enable row level security;
alter table coalition.label_change force row level security;
do $$
begin
  execute format('create policy maintain on coalition.label_change for all to %I using (true) with check (true)', current_user);
end $$;
grant insert, select on coalition.label_change to coalition_keeper;
create policy append on coalition.label_change for insert to coalition_keeper with check (true);
create policy keep on coalition.label_change for select to coalition_keeper using (true);
grant select on coalition.label_default to coalition_keeper;
create policy keep on coalition.label_default for select to coalition_keeper using (true);

-- On every table whose rows everybody sees.
create function coalition.note_open_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into coalition.label_change (label_id, changes) values (0, 1);
  return null;
end $$;

-- Of all that an answer may depend on beside its question: the day, who takes part, what the viewer may see, and how often
-- that changed.
create function coalition.data_version() returns text language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(convert_to(array_to_string(array[
    coalition.today()::text,
    current_setting('app.labels', true),
    current_setting('app.groups', true),
    (select string_agg(p::text || (p.joined_at <= coalition.now() and (p.left_at is null or p.left_at > coalition.now())), ',' order by p.nation) from coalition.participant p),
    (select string_agg(s.nation, ',' order by s.nation) from coalition.suspension s where s.suspended_at <= coalition.now() and s.lifted_at is null),
    (select string_agg(m.group_name || ' ' || m.nation || ' ' || m.joined_at, ',' order by m.group_name, m.nation, m.joined_at) from coalition.membership m
      where m.group_name = any (coalition.visible_groups()) and m.joined_at <= coalition.now() and (m.left_at is null or m.left_at > coalition.now())),
    (select string_agg(d::text, ',' order by d.entity_type) from coalition.label_default d where d.originator = coalition.viewer()),
    (select string_agg(c.label_id || ' ' || c.changes, ',' order by c.label_id) from (
      select l.label_id, sum(l.changes) as changes from coalition.label_change l
      where l.label_id = any (coalition.visible_labels() || 0::bigint) group by l.label_id) c)
  ], '|', ''), 'UTF8')), 'hex')
$$;

-- The same for a viewer who is not in a transaction: one statement.
create function coalition.data_version_for(nation text, roles text[], actor text) returns text language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform coalition.enter(nation, roles, actor);
  return coalition.data_version();
end $$;

-- Folds the changes by label into one row each, as compact_running folds the counts. @returns how many rows went
create function coalition.compact_changes() returns bigint language sql volatile set search_path = pg_catalog as $$
  with crowded as (
    select l.label_id from coalition.label_change l group by l.label_id having count(*) > 1
  ), gone as (
    delete from coalition.label_change l using crowded c where l.label_id = c.label_id returning l.label_id, l.changes
  ), folded as (
    insert into coalition.label_change (label_id, changes) select g.label_id, sum(g.changes) from gone g group by g.label_id returning 1
  )
  select (select count(*) from gone) - (select count(*) from folded)
$$;

grant create on schema coalition to coalition_keeper;
alter function coalition.note_open_change() owner to coalition_keeper;
alter function coalition.data_version() owner to coalition_keeper;
revoke create on schema coalition from coalition_keeper;
revoke all on function coalition.note_open_change(), coalition.data_version(), coalition.data_version_for(text, text[], text), coalition.compact_changes() from public;
grant execute on function coalition.data_version(), coalition.data_version_for(text, text[], text) to coalition_subgraphs;
grant execute on function coalition.today() to coalition_keeper;
