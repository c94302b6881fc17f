-- The words every subgraph speaks in the database: time, participants, labels, idempotency, audit, outbox.
-- Runs as the owner. Function owners and grants to the other roles are set here, once.

grant usage on schema coalition to coalition_subgraphs, coalition_keeper, coalition_audit;
grant create on schema coalition to coalition_keeper, coalition_audit; -- to own functions; taken back at the end

-- Time. `app.clock` is set by tests alone; the start-up self-test refuses to serve where it is set.
create function coalition.now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(pg_catalog.current_setting('app.clock', true), '')::timestamptz, pg_catalog.transaction_timestamp()) $$;

create function coalition.today() returns date language sql stable
  as $$ select (coalition.now() at time zone 'UTC')::date $$;

-- What the first statement of a transaction set. Unset or empty: nothing, hence no row.
create function coalition.viewer() returns text language sql stable
  as $$ select nullif(pg_catalog.current_setting('app.nation', true), '') $$;

create function coalition.visible_labels() returns bigint[] language sql stable
  as $$ select nullif(pg_catalog.current_setting('app.labels', true), '')::bigint[] $$;

create function coalition.visible_groups() returns text[] language sql stable
  as $$ select nullif(pg_catalog.current_setting('app.groups', true), '')::text[] $$;

-- Who takes part. World-readable: that a nation is in the coalition, or suspended, is no secret (DOMAIN 4.1).
create table coalition.participant (
  nation text collate "C" primary key check (nation ~ '^[A-Z]{3}$'),
  joined_at timestamptz not null,
  left_at timestamptz check (left_at > joined_at)
);

create table coalition.suspension (
  nation text collate "C" not null references coalition.participant,
  suspended_at timestamptz not null,
  lifted_at timestamptz check (lifted_at >= suspended_at),
  primary key (nation, suspended_at)
);
create unique index suspension_open on coalition.suspension (nation) where lifted_at is null;

-- Who is in which release group, dated. Seen only by the members.
create table coalition.membership (
  group_name text collate "C" not null check (group_name ~ '^[A-Z][A-Z0-9-]{2,39}$'),
  nation text collate "C" not null references coalition.participant,
  joined_at timestamptz not null,
  left_at timestamptz check (left_at >= joined_at),
  primary key (group_name, nation, joined_at)
);
create unique index membership_open on coalition.membership (group_name, nation) where left_at is null;

-- One row per distinct label, immutable. The id is the first 64 bits of the SHA-256 of the canonical form.
create table coalition.label (
  id bigint primary key,
  originator text collate "C" not null references coalition.participant,
  releasable_to text[] not null,
  groups text[] not null,
  classification text not null check (classification in ('PUBLIC', 'COALITION_UNCLASSIFIED', 'COALITION_SENSITIVE')),
  handling text[] not null check (handling <@ array['ORCON', 'PERSONAL', 'COMMERCIAL', 'VETTING', 'NO_AGGREGATE', 'NO_EXPORT']),
  unique (id, originator),
  check (not (originator = any (releasable_to))),
  check (not ('ORCON' = any (handling) and cardinality(groups) > 0))
);
create index label_originator on coalition.label (originator);

-- A nation's own default for a type (IS-02). Without a row: the creator's nation alone.
create table coalition.label_default (
  originator text collate "C" not null references coalition.participant,
  entity_type text collate "C" not null,
  releasable_to text[] not null,
  groups text[] not null,
  classification text not null,
  handling text[] not null,
  primary key (originator, entity_type)
);

-- The viewer enters: one call, the first of every transaction. Computes the visible labels with the memberships of now.
create function coalition.enter(nation text, roles text[], actor text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := coalition.now();
  member_of text[];
  labels bigint[];
begin
  if not exists (select from coalition.participant p where p.nation = enter.nation and p.joined_at <= moment and (p.left_at is null or p.left_at > moment)) then
    raise exception 'not a participant' using errcode = 'CG001';
  end if;
  if exists (select from coalition.suspension s where s.nation = enter.nation and s.suspended_at <= moment and s.lifted_at is null) then
    raise exception 'suspended' using errcode = 'CG002';
  end if;
  select coalesce(array_agg(m.group_name order by m.group_name), '{}') into member_of
    from coalition.membership m
    where m.nation = enter.nation and m.joined_at <= moment and (m.left_at is null or m.left_at > moment);
  select coalesce(array_agg(l.id order by l.id), '{}') into labels
    from coalition.label l
    where not ('AUDITOR' = any (roles))
      and (l.originator = enter.nation or enter.nation = any (l.releasable_to) or l.groups && member_of)
      and ('PERSONNEL_OFFICER' = any (roles) or not ('PERSONAL' = any (l.handling)))
      and ('VETTING_LIAISON' = any (roles) or not ('VETTING' = any (l.handling)));
  perform set_config('app.nation', enter.nation, true),
          set_config('app.roles', roles::text, true),
          set_config('app.actor', enter.actor, true),
          set_config('app.groups', member_of::text, true),
          set_config('app.labels', labels::text, true);
end $$;

-- Finds or makes a label of the viewer's nation, and lets the viewer see it at once, so that a new row can be read back.
create function coalition.label_for(releasable_to text[], groups text[], classification text, handling text[]) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  nation text := coalition.viewer();
  nations text[] := array(select distinct n from unnest(releasable_to) n where n <> nation order by n);
  names text[] := array(select distinct g from unnest(label_for.groups) g order by g);
  marks text[] := array(select distinct h from unnest(label_for.handling) h order by h);
  canonical text := array_to_string(array['v1', nation, array_to_string(nations, ','), array_to_string(names, ','), classification, array_to_string(marks, ',')], '|');
  hash bigint := ('x' || substr(encode(sha256(convert_to(canonical, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint;
  cap int := coalesce(nullif(current_setting('app.label_cap', true), '')::int, 200);
  candidate bigint;
begin
  if nation is null then raise exception 'no viewer' using errcode = 'CG001'; end if;
  if exists (select from unnest(nations) n where not exists (select from coalition.participant p where p.nation = n)) then
    raise exception 'a label names participants only' using errcode = 'CG010';
  end if;
  if not (names <@ coalition.visible_groups()) then
    raise exception 'a label names groups that its originator is in' using errcode = 'CG010';
  end if;
  perform from coalition.label l where l.id = hash for key share;
  if not found then
    perform pg_advisory_xact_lock(hashtextextended('label-cap ' || nation, 0));
    if (select count(*) from coalition.label l where l.originator = nation) >= cap then
      -- Collect what no row uses: the foreign keys of the labelled tables decide, inside a subtransaction each.
      for candidate in select l.id from coalition.label l where l.originator = nation loop
        begin
          delete from coalition.label l where l.id = candidate;
        exception when foreign_key_violation then null;
        end;
      end loop;
      if (select count(*) from coalition.label l where l.originator = nation) >= cap then
        raise exception 'too many distinct labels' using errcode = 'CG011';
      end if;
    end if;
    insert into coalition.label (id, originator, releasable_to, groups, classification, handling)
      values (hash, nation, nations, names, label_for.classification, marks) on conflict do nothing;
  end if;
  if not (hash = any (coalition.visible_labels())) then
    perform set_config('app.labels', (coalition.visible_labels() || hash)::text, true);
  end if;
  return hash;
end $$;

-- Membership and suspension change through these alone: by the coordinator, who must be in the group (or found it).
create function coalition.require_coordinator() returns void language plpgsql stable set search_path = pg_catalog as $$
begin
  if coalition.viewer() is distinct from 'XCS' or not ('COORDINATOR' = any (current_setting('app.roles', true)::text[])) then
    raise exception 'only the coordinator does this' using errcode = 'CG021';
  end if;
end $$;

-- True when something changed; false when it was so already.
create function coalition.set_membership(group_name text, nation text, member boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column -- on conflict names columns that the arguments are called like
declare
  moment timestamptz := coalition.now();
  founded boolean := exists (select from coalition.membership m where m.group_name = set_membership.group_name);
begin
  perform coalition.require_coordinator();
  if founded and not (set_membership.group_name = any (coalition.visible_groups())) or not founded and nation <> coalition.viewer() then
    raise exception 'the coordinator manages the groups it is in' using errcode = 'CG021';
  end if;
  if member then
    insert into coalition.membership (group_name, nation, joined_at)
      select set_membership.group_name, set_membership.nation, moment
      where not exists (select from coalition.membership m where m.group_name = set_membership.group_name and m.nation = set_membership.nation and m.left_at is null)
      on conflict (group_name, nation, joined_at) do update set left_at = null;
  else
    update coalition.membership m set left_at = moment
      where m.group_name = set_membership.group_name and m.nation = set_membership.nation and m.left_at is null;
  end if;
  return found;
end $$;

create function coalition.set_suspension(nation text, suspended boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column -- on conflict names columns that the arguments are called like
declare
  moment timestamptz := coalition.now();
begin
  perform coalition.require_coordinator();
  if suspended then
    insert into coalition.suspension (nation, suspended_at)
      select set_suspension.nation, moment
      where not exists (select from coalition.suspension s where s.nation = set_suspension.nation and s.lifted_at is null)
      on conflict (nation, suspended_at) do update set lifted_at = null;
  else
    update coalition.suspension s set lifted_at = moment where s.nation = set_suspension.nation and s.lifted_at is null;
  end if;
  return found;
end $$;

-- On every labelled table: the owner of a row never changes, and only its originator gives it another label (IS-09).
create function coalition.keep_ownership() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.originator is distinct from old.originator then
    raise exception 'a row keeps its originator' using errcode = 'CG020';
  end if;
  if new.label_id is distinct from old.label_id and coalition.viewer() is distinct from old.originator then
    raise exception 'only the originator labels a row' using errcode = 'CG020';
  end if;
  return new;
end $$;

-- Idempotency: one row per key, scoped so that nobody learns of another's key (DC-21).
create table coalition.idempotency (
  nation text collate "C" not null,
  actor text collate "C" not null,
  field text collate "C" not null,
  key uuid not null,
  request_hash text not null,
  entity_id text,
  created_at timestamptz not null default coalition.now(),
  primary key (nation, actor, field, key)
);
create index idempotency_age on coalition.idempotency (created_at);

-- What happened, for whoever follows the picture. Read by the coalition's own processes only.
create table coalition.outbox (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  nation text collate "C" not null,
  entity_type text not null,
  entity_id text not null,
  action text not null,
  at timestamptz not null default coalition.now()
);

-- The audit: one hash chain per acting nation; the change itself stands beside it and may be purged.
create table coalition.audit_head (
  chain text collate "C" primary key,
  seq bigint not null,
  hash bytea not null
);
create table coalition.audit_entry (
  chain text collate "C" not null,
  seq bigint not null,
  at text not null,
  body text not null,
  prev bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);
create table coalition.audit_change (
  chain text collate "C" not null,
  seq bigint not null,
  change text not null,
  primary key (chain, seq)
);

create function coalition.audit_hash(chain text, seq bigint, at text, body text, prev bytea) returns bytea language sql immutable
  as $$ select pg_catalog.sha256(pg_catalog.convert_to('v1' || chr(10) || chain || chr(10) || seq || chr(10) || at || chr(10) || body || chr(10), 'UTF8') || prev) $$;

-- Appends to the chain of the viewer's nation. Called last in a transaction, since it holds the head of the chain.
create function coalition.audit_append(body text, change text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  nation text := coalition.viewer();
  moment text := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  last coalition.audit_head;
  next_hash bytea;
begin
  if nation is null or body::jsonb ->> 'nation' is distinct from nation or body::jsonb ->> 'actor' is distinct from current_setting('app.actor', true) then
    raise exception 'an audit entry speaks for its own nation and actor' using errcode = 'CG030';
  end if;
  insert into coalition.audit_head (chain, seq, hash) values (nation, 0, sha256(convert_to('v1 ' || nation, 'UTF8'))) on conflict do nothing;
  select * into last from coalition.audit_head h where h.chain = nation for update;
  next_hash := coalition.audit_hash(nation, last.seq + 1, moment, body, last.hash);
  insert into coalition.audit_entry (chain, seq, at, body, prev, hash) values (nation, last.seq + 1, moment, body, last.hash, next_hash);
  insert into coalition.audit_change (chain, seq, change) values (nation, last.seq + 1, audit_append.change);
  update coalition.audit_head h set seq = last.seq + 1, hash = next_hash where h.chain = nation;
end $$;

create function coalition.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = 'CG031';
end $$;
create trigger append_only before update or delete on coalition.audit_entry for each row execute function coalition.refuse_change();
create trigger no_truncate before truncate on coalition.audit_entry for each statement execute function coalition.refuse_change();

-- Which seeds were loaded, and the day that their dates are offsets from. The owner's alone.
create table coalition.seed (
  name text primary key,
  day date not null,
  finished_at timestamptz
);

-- Row level security on everything, for the owner too. The owner's own policy serves migrations, purge, seed and checks.
do $$
declare name text;
begin
  foreach name in array array['participant', 'suspension', 'membership', 'label', 'label_default', 'idempotency', 'outbox', 'audit_head', 'audit_entry', 'audit_change', 'seed', 'migration'] loop
    execute format('alter table coalition.%I enable row level security', name);
    execute format('alter table coalition.%I force row level security', name);
    execute format('create policy maintain on coalition.%I for all to %I using (true) with check (true)', name, current_user);
  end loop;
end $$;

grant select on coalition.participant, coalition.suspension to coalition_subgraphs;
create policy see on coalition.participant for select to coalition_subgraphs using (true);
create policy see on coalition.suspension for select to coalition_subgraphs using (true);

grant select on coalition.membership to coalition_subgraphs;
create policy see on coalition.membership for select to coalition_subgraphs
  using (group_name in (select unnest(nullif(current_setting('app.groups', true), '')::text[])));

grant select on coalition.label to coalition_subgraphs;
create policy see on coalition.label for select to coalition_subgraphs
  using (id in (select unnest(nullif(current_setting('app.labels', true), '')::bigint[])));

grant select, insert, update on coalition.label_default to coalition_subgraphs;
create policy own on coalition.label_default for all to coalition_subgraphs
  using (originator = nullif(current_setting('app.nation', true), ''))
  with check (originator = nullif(current_setting('app.nation', true), ''));

grant select, insert on coalition.idempotency to coalition_subgraphs;
grant update (entity_id) on coalition.idempotency to coalition_subgraphs;
create policy own on coalition.idempotency for all to coalition_subgraphs
  using (nation = nullif(current_setting('app.nation', true), '') and actor = nullif(current_setting('app.actor', true), ''))
  with check (nation = nullif(current_setting('app.nation', true), '') and actor = nullif(current_setting('app.actor', true), ''));

grant insert on coalition.outbox to coalition_subgraphs;
create policy add on coalition.outbox for insert to coalition_subgraphs with check (nation = nullif(current_setting('app.nation', true), ''));

-- The keeper computes what a viewer may see; the audit role appends. Neither may log in, neither owns a table.
grant select on coalition.participant to coalition_keeper;
grant select, insert, update on coalition.suspension, coalition.membership to coalition_keeper;
grant select, insert, update, delete on coalition.label to coalition_keeper;
create policy keep on coalition.participant for select to coalition_keeper using (true);
create policy keep on coalition.suspension for all to coalition_keeper using (true) with check (true);
create policy keep on coalition.membership for all to coalition_keeper using (true) with check (true);
create policy keep on coalition.label for all to coalition_keeper using (true) with check (true);
grant select, insert, update on coalition.audit_head to coalition_audit;
grant insert on coalition.audit_entry, coalition.audit_change to coalition_audit;
create policy append on coalition.audit_head for all to coalition_audit using (true) with check (true);
create policy append on coalition.audit_entry for insert to coalition_audit with check (true);
create policy append on coalition.audit_change for insert to coalition_audit with check (true);

alter function coalition.enter(text, text[], text) owner to coalition_keeper;
alter function coalition.label_for(text[], text[], text, text[]) owner to coalition_keeper;
alter function coalition.set_membership(text, text, boolean) owner to coalition_keeper;
alter function coalition.set_suspension(text, boolean) owner to coalition_keeper;
alter function coalition.audit_append(text, text) owner to coalition_audit;
revoke create on schema coalition from coalition_keeper, coalition_audit;
revoke all on all functions in schema coalition from public;
grant execute on all functions in schema coalition to coalition_subgraphs;
grant execute on function coalition.now(), coalition.viewer(), coalition.visible_labels(), coalition.visible_groups(), coalition.require_coordinator() to coalition_keeper, coalition_audit;
grant execute on function coalition.audit_hash(text, bigint, text, text, bytea) to coalition_audit;
