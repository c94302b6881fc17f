-- Whom the coalition needs and whom the nations send: manning documents and billets of the coalition staff, people and
-- tours of the nations. Policies, grants, keys to the label and list indexes are written by the protections.

create table personnel.manning_document (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator = 'XCS'),
  title text collate "C" not null check (title <> ''),
  edition int not null check (edition between 1 and 9999),
  effective_from date not null,
  state text collate "C" not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'SUPERSEDED')),
  approved_on date,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint manning_document_originator_edition_key unique (originator, edition),
  check ((state = 'DRAFT') = (approved_on is null))
);
create unique index manning_document_approved on personnel.manning_document (originator) where state = 'APPROVED';

-- The lines of manning documents: what a billet was in each edition. They never change (PE-10).
create table personnel.billet_version (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator = 'XCS'),
  document_id uuid not null references personnel.manning_document,
  billet_id uuid,
  billet_number text collate "C" not null check (billet_number <> ''),
  title text collate "C" not null check (title <> ''),
  functional_area text collate "C" not null,
  category text collate "C" not null check (category in ('MILITARY', 'CIVILIAN', 'POLICE')),
  rank_from text collate "C",
  rank_to text collate "C",
  service text collate "C" check (service in ('ARMY', 'NAVY', 'AIR_FORCE', 'SPECIAL', 'ANY')),
  binding text collate "C" not null check (binding in ('FIXED', 'ROTATIONAL', 'OPEN_BID')),
  bound_to text collate "C" check (bound_to ~ '^[A-Z]{3}$'),
  nations text[] not null,
  language_profile text collate "C" check (language_profile ~ '^([0-4]\+?|5){4}$'),
  skills text[] not null,
  location text collate "C" not null check (location in ('HQ', 'FORWARD', 'BENEFICIARY_SITE')),
  criticality int not null check (criticality between 1 and 3),
  tour_months int not null check (tour_months between 1 and 60),
  handover_days int not null check (handover_days between 0 and 60),
  authorized_from date not null,
  authorized_to date check (authorized_to >= authorized_from),
  unique (document_id, billet_number),
  check ((rank_from is null) = (rank_to is null)),
  check ((category = 'MILITARY') = (service is not null)),
  check (category <> 'MILITARY' or rank_from is not null),
  check (category <> 'CIVILIAN' or rank_from is null),
  check ((binding = 'FIXED') = (bound_to is not null)),
  check ((binding = 'ROTATIONAL') = (cardinality(nations) > 0))
);

-- A billet is never deleted: an edition that leaves it out ends its authorization, on a day that may be before its first.
create table personnel.billet (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator = 'XCS'),
  document_id uuid not null references personnel.manning_document,
  current_version_id uuid not null references personnel.billet_version,
  billet_number text collate "C" not null check (billet_number <> ''),
  title text collate "C" not null,
  functional_area text collate "C" not null,
  category text collate "C" not null,
  rank_from text collate "C",
  rank_to text collate "C",
  service text collate "C",
  binding text collate "C" not null,
  bound_to text collate "C",
  nations text[] not null,
  language_profile text collate "C",
  skills text[] not null,
  location text collate "C" not null,
  criticality int not null,
  tour_months int not null,
  handover_days int not null,
  authorized_from date not null,
  authorized_to date,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint billet_originator_number_key unique (originator, billet_number)
);
alter table personnel.billet_version add foreign key (billet_id) references personnel.billet;
create index billet_version_billet on personnel.billet_version (billet_id) where billet_id is not null;
create index billet_document on personnel.billet (document_id);

create table personnel.billet_line_of_effort (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  billet_id uuid not null references personnel.billet,
  document_id uuid not null references personnel.manning_document,
  line_of_effort text collate "C" not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (billet_id, line_of_effort)
);
create index billet_line_of_effort_document on personnel.billet_line_of_effort (document_id);

create table personnel.billet_requirement (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  billet_id uuid not null references personnel.billet,
  document_id uuid not null references personnel.manning_document,
  requirement_id uuid not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (billet_id, requirement_id)
);
create index billet_requirement_document on personnel.billet_requirement (document_id);

create table personnel.staff_member (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator <> 'XCS'),
  service_ref text collate "C" not null check (service_ref ~ '^[A-Z0-9][A-Z0-9._/-]{2,39}$' and service_ref ~ '[0-9]'),
  category text collate "C" not null check (category in ('MILITARY', 'CIVILIAN', 'POLICE')),
  rank_code text collate "C",
  national_rank text,
  service text collate "C" check (service in ('ARMY', 'NAVY', 'AIR_FORCE', 'SPECIAL')),
  functional_areas text[] not null,
  skills text[] not null,
  language_profile text collate "C" check (language_profile ~ '^([0-4]\+?|5){4}$'),
  cleared_for_post boolean not null,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint staff_member_originator_reference_key unique (originator, service_ref),
  check ((category = 'MILITARY') = (service is not null)),
  check (category <> 'MILITARY' or rank_code is not null),
  check (category <> 'CIVILIAN' or rank_code is null)
);

create table personnel.tour (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator <> 'XCS'),
  billet_id uuid not null references personnel.billet,
  billet_version_id uuid not null references personnel.billet_version,
  staff_member_id uuid not null references personnel.staff_member,
  arrival date not null,
  departure date not null check (departure >= arrival),
  original_departure date not null,
  actual_arrival date,
  actual_departure date,
  state text collate "C" not null default 'PLANNED' check (state in ('PLANNED', 'IN_POST', 'DEPARTED', 'CURTAILED', 'CANCELLED')),
  is_primary boolean not null,
  deficits jsonb not null check (jsonb_typeof(deficits) = 'array'),
  reason text,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check ((actual_arrival is not null) = (state in ('IN_POST', 'DEPARTED', 'CURTAILED'))),
  check ((actual_departure is not null) = (state in ('DEPARTED', 'CURTAILED'))),
  check (actual_arrival is null or actual_arrival = arrival),
  check (actual_departure is null or actual_departure = departure)
);
create index tour_billet_days on personnel.tour (billet_id, departure) where state <> 'CANCELLED';
create index tour_staff_days on personnel.tour (staff_member_id, departure) where state <> 'CANCELLED';
create index tour_version on personnel.tour (billet_version_id);

-- What is over is over (PE-09): of a tour that has ended only the label may change.
create function personnel.keep_ended() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state in ('DEPARTED', 'CURTAILED', 'CANCELLED') and (to_jsonb(new) - 'label_id' - 'version') is distinct from (to_jsonb(old) - 'label_id' - 'version') then
    raise exception 'a tour that has ended is not opened again' using errcode = 'CG050';
  end if;
  return new;
end $$;
create trigger keep_ended before update on personnel.tour for each row execute function personnel.keep_ended();

-- A line of a manning document keeps what it says (PE-10): it gets its billet once, and other labels.
create function personnel.keep_line() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (to_jsonb(new) - 'label_id' - 'billet_id') is distinct from (to_jsonb(old) - 'label_id' - 'billet_id')
    or old.billet_id is not null and new.billet_id is distinct from old.billet_id then
    raise exception 'a line of a manning document is immutable' using errcode = 'CG051';
  end if;
  return new;
end $$;
create trigger keep_line before update on personnel.billet_version for each row execute function personnel.keep_line();

create table personnel.billet_loan (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  billet_id uuid not null references personnel.billet,
  to_nation text collate "C" not null check (to_nation ~ '^[A-Z]{3}$' and to_nation <> originator),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  reason text not null check (reason <> ''),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1
);

create table personnel.requirement_waiver (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null check (originator = 'XCS'),
  tour_id uuid not null references personnel.tour,
  kind text collate "C" not null check (kind in ('RANK', 'SERVICE', 'CATEGORY', 'LISTENING', 'SPEAKING', 'READING', 'WRITING', 'SKILL')),
  reason text not null check (reason <> ''),
  expires_on date not null,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1
);

-- The dates are the iteration's, copied; an iteration keeps its dates.
create table personnel.instructor_assignment (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  tour_id uuid not null references personnel.tour,
  staff_member_id uuid not null references personnel.staff_member,
  iteration_id uuid not null,
  role text collate "C" not null check (role in ('LEAD', 'ASSISTANT')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1
);
create index instructor_assignment_staff_days on personnel.instructor_assignment (staff_member_id, ends_on);

grant create on schema personnel to coalition_keeper; -- to own functions; taken back at the end

-- PE-01. Are these days of a billet free, hidden tours counted in? Two tours may share days where the one hands over to
-- the other, for as long as the longer of their versions says; a third one never. To whom the billet is hidden it is
-- never free, unless a tour in it is their own.
create function personnel.billet_free(billet uuid, tour uuid, version uuid, arrival date, departure date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  handover int;
begin
  if not exists (select from personnel.billet b where b.id = billet and b.label_id = any (coalition.visible_labels()))
    and not exists (select from personnel.tour t where t.id = tour and t.billet_id = billet and t.originator = coalition.viewer()) then
    return false;
  end if;
  select v.handover_days into handover from personnel.billet_version v where v.id = version and v.billet_id = billet;
  return handover is not null and not exists (
    select from personnel.tour o join personnel.billet_version v on v.id = o.billet_version_id
    where o.billet_id = billet and o.state <> 'CANCELLED' and o.id is distinct from billet_free.tour
      and o.departure >= billet_free.arrival and o.arrival <= billet_free.departure
      and not (o.arrival < billet_free.arrival and o.departure < billet_free.departure
        and o.departure - billet_free.arrival + 1 <= greatest(handover, v.handover_days))
      and not (o.arrival > billet_free.arrival and o.departure > billet_free.departure
        and billet_free.departure - o.arrival + 1 <= greatest(handover, v.handover_days))
  ) and not exists (
    select from personnel.tour o join personnel.tour p on p.billet_id = o.billet_id and p.id > o.id
    where o.billet_id = billet and o.state <> 'CANCELLED' and p.state <> 'CANCELLED'
      and o.id is distinct from billet_free.tour and p.id is distinct from billet_free.tour
      and o.departure >= billet_free.arrival and p.departure >= billet_free.arrival
      and greatest(o.arrival, p.arrival, billet_free.arrival) <= least(o.departure, p.departure, billet_free.departure)
  );
end $$;

-- PE-06. The days without an incumbent of the billets that the viewer sees, inside their authorized dates, hidden tours
-- counted in; days that are covered only by tours whose arrival is not confirmed are told apart.
create function personnel.gaps(billets uuid[], first date, last date) returns table (billet_id uuid, gap_from date, gap_to date, unconfirmed boolean)
  language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  return query
    select w.id, lower(g.days), upper(g.days) - 1, g.awaited
    from (
      select b.id, daterange(greatest(b.authorized_from, gaps.first), least(b.authorized_to, gaps.last), '[]') as days
      from personnel.billet b
      where b.id = any (billets) and b.label_id = any (coalition.visible_labels())
        and greatest(b.authorized_from, gaps.first) <= least(b.authorized_to, gaps.last)
    ) w
    cross join lateral (
      select coalesce(range_agg(daterange(t.arrival, t.departure, '[]')) filter (where t.actual_arrival is not null), '{}') as held,
        coalesce(range_agg(daterange(t.arrival, t.departure, '[]')) filter (where t.actual_arrival is null), '{}') as planned
      from personnel.tour t
      where t.billet_id = w.id and t.state <> 'CANCELLED' and t.departure >= lower(w.days) and t.arrival < upper(w.days)
    ) c
    cross join lateral (
      select unnest(datemultirange(w.days) - c.held - c.planned) as days, false as awaited
      union all select unnest((datemultirange(w.days) - c.held) * c.planned), true
    ) g;
end $$;

-- PE-13. Has the holder of one's own nation's tour this skill? A training focal assigns, and does not see persons.
create function personnel.instructor_has(tour uuid, skill text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from personnel.tour t join personnel.staff_member s on s.id = t.staff_member_id
    where t.id = instructor_has.tour and t.originator = coalition.viewer() and t.label_id = any (coalition.visible_labels())
      and instructor_has.skill = any (s.skills)
  );
end $$;

alter function personnel.billet_free(uuid, uuid, uuid, date, date) owner to coalition_keeper;
alter function personnel.gaps(uuid[], date, date) owner to coalition_keeper;
alter function personnel.instructor_has(uuid, text) owner to coalition_keeper;
revoke create on schema personnel from coalition_keeper;
revoke all on all functions in schema personnel from public;
grant execute on function personnel.billet_free(uuid, uuid, uuid, date, date), personnel.gaps(uuid[], date, date), personnel.instructor_has(uuid, text) to coalition_personnel;
