-- Running counts (ARCHITECTURE.md, Decision 8): how many rows of a table carry a label, as a whole and under each parent,
-- appended by triggers in the transaction that changes the rows. Nobody waits for anybody: nothing is ever updated, and
-- what was appended is folded now and then. The triggers, and what is counted, are written by the protections.

create table coalition.running_count (
  relation text collate "C" not null,
  -- The column that rows are counted by; empty for the table as a whole.
  dimension text collate "C" not null,
  key text collate "C" not null,
  label_id bigint not null,
  delta bigint not null
);
create index running_count_read on coalition.running_count (relation, dimension, key, label_id) include (delta);

-- What is counted, from when the rows that were there already had been.
create table coalition.counted (
  relation text collate "C" not null,
  dimension text collate "C" not null,
  primary key (relation, dimension)
);

-- Brings what is counted of a table to these columns, under a lock that waits for its writers. The owner's, at migration.
create function coalition.keep_counts(relation text, dimensions text[]) returns void language plpgsql set search_path = pg_catalog as $$
declare
  wanted text;
begin
  if array(select c.dimension from coalition.counted c where c.relation = keep_counts.relation order by 1) = array(select d from unnest(dimensions) d order by d collate "C") then
    return;
  end if;
  execute format('lock table %s in share row exclusive mode', relation);
  delete from coalition.running_count r where r.relation = keep_counts.relation and r.dimension <> all (dimensions);
  delete from coalition.counted c where c.relation = keep_counts.relation and c.dimension <> all (dimensions);
  foreach wanted in array dimensions loop
    continue when exists (select from coalition.counted c where c.relation = keep_counts.relation and c.dimension = wanted);
    if wanted = '' then
      execute format('insert into coalition.running_count (relation, dimension, key, label_id, delta) select %L, %L, %L, label_id, count(*) from %s group by label_id', relation, '', '', relation);
    else
      execute format('insert into coalition.running_count (relation, dimension, key, label_id, delta) select %L, %L, %I::text, label_id, count(*) from %s where %I is not null group by %I, label_id', relation, wanted, wanted, relation, wanted, wanted);
    end if;
    insert into coalition.counted (relation, dimension) values (keep_counts.relation, wanted);
  end loop;
end $$;

-- A count that nobody keeps would read as zero: it is refused.
create function coalition.counted_by(relation text, dimension text) returns text language plpgsql stable set search_path = pg_catalog as $$
begin
  if not exists (select from coalition.counted c where c.relation = counted_by.relation and c.dimension = counted_by.dimension) then
    raise exception 'rows of % are not counted by %: its protection does not say so', relation, dimension using errcode = 'CG050';
  end if;
  return dimension;
end $$;

-- Folds what was appended into one row each. What is folded goes and comes in one statement, so that a sum is the same
-- before and after; rows that appear meanwhile are left for the next time. @returns how many rows went
create function coalition.compact_running() returns bigint language sql volatile set search_path = pg_catalog as $$
  with crowded as (
    select r.relation, r.dimension, r.key, r.label_id from coalition.running_count r
    group by r.relation, r.dimension, r.key, r.label_id having count(*) > 1 or sum(r.delta) = 0
  ), gone as (
    delete from coalition.running_count r using crowded c
    where r.relation = c.relation and r.dimension = c.dimension and r.key = c.key and r.label_id = c.label_id
    returning r.relation, r.dimension, r.key, r.label_id, r.delta
  ), folded as (
    insert into coalition.running_count (relation, dimension, key, label_id, delta)
    select g.relation, g.dimension, g.key, g.label_id, sum(g.delta) from gone g
    group by g.relation, g.dimension, g.key, g.label_id having sum(g.delta) <> 0
    returning 1
  )
  select (select count(*) from gone) - (select count(*) from folded)
$$;

-- Whatever sums rows tells those marked NO_AGGREGATE apart, for each row that is written.
create index label_no_aggregate on coalition.label (id) where 'NO_AGGREGATE' = any (handling);

do $$
declare name text;
begin
  foreach name in array array['running_count', 'counted'] loop
    execute format('alter table coalition.%I enable row level security', name);
    execute format('alter table coalition.%I force row level security', name);
    execute format('create policy maintain on coalition.%I for all to %I using (true) with check (true)', name, current_user);
  end loop;
end $$;

grant select on coalition.running_count, coalition.counted to coalition_subgraphs;
create policy see on coalition.running_count for select to coalition_subgraphs
  using (label_id in (select unnest(nullif(current_setting('app.labels', true), '')::bigint[])));
create policy see on coalition.counted for select to coalition_subgraphs using (true);

-- The triggers append as the keeper: no role that serves a nation may. Its functions sum what is scarce (Decision 7).
grant insert, select on coalition.running_count to coalition_keeper;
create policy append on coalition.running_count for insert to coalition_keeper with check (true);
create policy keep on coalition.running_count for select to coalition_keeper using (true);

revoke all on function coalition.keep_counts(text, text[]), coalition.counted_by(text, text), coalition.compact_running() from public;
grant execute on function coalition.counted_by(text, text) to coalition_subgraphs;
