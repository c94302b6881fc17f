-- What is taught: programs, courses with versions, iterations with seats, trainees, vetting and enrollments. Policies,
-- grants, keys to the label and list indexes are written by the protections.

create table training.program (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  title text collate "C" not null check (title <> ''),
  reference text collate "C" check (reference <> ''),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  min_human_rights_share numeric(5, 2) check (min_human_rights_share between 0 and 100),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint program_originator_reference_key unique (originator, reference)
);

create table training.course (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  code text collate "C" not null check (code <> ''),
  provider_id uuid,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint course_originator_code_key unique (originator, code)
);

create table training.course_version (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  course_id uuid not null references training.course,
  number int not null check (number > 0),
  title text collate "C" not null check (title <> ''),
  discipline text collate "C" not null,
  aim text not null,
  performance_objectives text[] not null,
  duration_days numeric(4, 1) not null check (duration_days > 0 and duration_days * 2 = trunc(duration_days * 2)),
  delivery text collate "C" not null check (delivery in ('RESIDENT', 'MTT', 'BLENDED', 'ONLINE')),
  languages text[] not null check (cardinality(languages) > 0),
  min_attendance_percent int not null check (min_attendance_percent between 0 and 100),
  human_rights_hours numeric(5, 1) not null check (human_rights_hours >= 0 and human_rights_hours * 2 = trunc(human_rights_hours * 2)),
  instructor_skill text collate "C",
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  unique (course_id, number)
);

-- TR-17: a version is written once.
create function training.keep_course_version() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (to_jsonb(new) - 'label_id') is distinct from (to_jsonb(old) - 'label_id') then
    raise exception 'a course version is immutable' using errcode = 'CG050';
  end if;
  return new;
end $$;
create trigger keep_course_version before update on training.course_version for each row execute function training.keep_course_version();

create table training.course_iteration (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  course_id uuid not null references training.course,
  course_version_id uuid not null references training.course_version,
  -- The course whose label binds this one's (IS-05): the same as course_id where it is of the same originator.
  bound_course_id uuid check (bound_course_id = course_id),
  program_id uuid references training.program,
  title text collate "C" not null check (title <> ''),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  travel_from date not null check (travel_from <= starts_on),
  travel_to date not null check (travel_to >= ends_on),
  location text collate "C" not null check (location in ('IN_COUNTRY', 'PROVIDER_NATION', 'THIRD_COUNTRY', 'ONLINE')),
  capacity int not null check (capacity > 0),
  min_to_run int not null check (min_to_run between 0 and capacity),
  required_authorities text[] not null,
  instructor_skill text collate "C",
  state text collate "C" not null check (state in ('DRAFT', 'PLANNED', 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED',
    'FINALIZED', 'POSTPONED', 'CANCELLED_PROVIDER', 'CANCELLED_BENEFICIARY', 'CANCELLED_THIRD_PARTY')),
  cancelled_on date,
  cancellation_reason text check (cancellation_reason <> ''),
  cancellation_cost numeric check (cancellation_cost >= 0),
  cancellation_currency text collate "C" check (cancellation_currency ~ '^[A-Z]{3}$'),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  -- TR-13: cancelled and said how, or neither.
  check (starts_with(state, 'CANCELLED_') = (cancelled_on is not null)),
  check ((cancelled_on is null) = (cancellation_reason is null)),
  check ((cancellation_cost is null) = (cancellation_currency is null)),
  check (cancelled_on is not null or cancellation_cost is null)
);
create index course_iteration_version on training.course_iteration (course_version_id);

-- Links: always with their owner's label. The targets are rows of other owners, hence no foreign keys.
create table training.program_line_of_effort (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  owner_id uuid not null references training.program,
  target text collate "C" not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (owner_id, target)
);
create table training.program_objective (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  owner_id uuid not null references training.program,
  target uuid not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (owner_id, target)
);
create table training.program_requirement (like training.program_objective including defaults including constraints including indexes);
alter table training.program_requirement add foreign key (owner_id) references training.program;
create table training.program_organization (like training.program_objective including defaults including constraints including indexes);
alter table training.program_organization add foreign key (owner_id) references training.program;

create table training.iteration_line_of_effort (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  owner_id uuid not null references training.course_iteration,
  -- The course whose label binds the iteration's, so that narrowing it reaches here (IS-05).
  bound_course_id uuid references training.course,
  target text collate "C" not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (owner_id, target)
);
create table training.iteration_objective (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  owner_id uuid not null references training.course_iteration,
  bound_course_id uuid references training.course,
  target uuid not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (owner_id, target)
);
create table training.iteration_requirement (like training.iteration_objective including defaults including constraints including indexes);
alter table training.iteration_requirement add foreign key (owner_id) references training.course_iteration, add foreign key (bound_course_id) references training.course;

create table training.seat_allocation (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  iteration_id uuid not null references training.course_iteration,
  -- Set where the iteration is of the same originator, and its course too: whose labels bind this one's (IS-05).
  bound_iteration_id uuid check (bound_iteration_id = iteration_id),
  bound_course_id uuid references training.course,
  body_id uuid not null,
  seats int not null check (seats > 0),
  reserve int not null check (reserve >= 0),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check (bound_iteration_id is not null or bound_course_id is null)
);

create table training.trainee (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  -- Opaque: no blanks, a digit among them, so that no name fits (TR-07, PE-08).
  trainee_ref text collate "C" not null check (trainee_ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{2,59}$' and trainee_ref ~ '[0-9]'),
  unit_id uuid not null,
  rank_band text collate "C" not null check (rank_band in ('OF_JUNIOR', 'OF_SENIOR', 'OR_JUNIOR', 'OR_SENIOR', 'CIVILIAN')),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  unique (originator, trainee_ref)
);

-- One order for results and enrollments, so that it can be proven which clearances stood when somebody was enrolled.
create sequence training.moment;
grant usage on sequence training.moment to coalition_training;

create table training.vetting_case (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  trainee_id uuid references training.trainee,
  unit_id uuid,
  authority text collate "C" not null check (authority ~ '^[A-Z]{3}$'),
  case_ref text collate "C" check (case_ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{2,59}$' and case_ref ~ '[0-9]'),
  requested_on date not null,
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check ((trainee_id is null) <> (unit_id is null))
);

-- Appended only (TR-07: no grounds, hence no text). Who it is about is copied from the case: whoever decides whether
-- somebody may be enrolled asks for the newest of an authority on a person or a unit.
create table training.vetting_result (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  case_id uuid not null references training.vetting_case,
  -- The case whose label binds this one's: set where the authority vets for itself (IS-05).
  bound_case_id uuid check (bound_case_id = case_id),
  trainee_id uuid,
  unit_id uuid,
  result text collate "C" not null check (result in ('IN_REVIEW', 'CLEARED', 'NOT_CLEARED', 'SUSPENDED', 'REVOKED', 'REMEDIATION')),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  case_ref text collate "C" check (case_ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{2,59}$' and case_ref ~ '[0-9]'),
  recorded_on date not null,
  seq bigint not null default nextval('training.moment'),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check ((trainee_id is null) <> (unit_id is null)),
  check (result <> 'REMEDIATION' or unit_id is not null),
  check ((result = 'CLEARED') = (valid_from is not null)),
  check ((result = 'CLEARED') = (valid_to is not null))
);
create index vetting_result_trainee on training.vetting_result (trainee_id, originator, seq desc) where trainee_id is not null;
create index vetting_result_unit on training.vetting_result (unit_id, originator, seq desc) where unit_id is not null;

create function training.keep_vetting_result() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (to_jsonb(new) - 'label_id' - 'version') is distinct from (to_jsonb(old) - 'label_id' - 'version') then
    raise exception 'a vetting result is immutable' using errcode = 'CG050';
  end if;
  return new;
end $$;
create trigger keep_vetting_result before update on training.vetting_result for each row execute function training.keep_vetting_result();

create table training.enrollment (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  iteration_id uuid not null references training.course_iteration,
  bound_iteration_id uuid check (bound_iteration_id = iteration_id),
  bound_course_id uuid references training.course,
  trainee_id uuid not null references training.trainee,
  allocation_id uuid references training.seat_allocation,
  state text collate "C" not null check (state in ('ENROLLED', 'WITHDRAWN')),
  enrolled_on date not null,
  withdrawn_on date,
  -- The days that it takes of the trainee, travel counted in: copied from the iteration (TR-09).
  busy_from date not null,
  busy_to date not null check (busy_to >= busy_from),
  -- What the running counts are kept by (ARCHITECTURE.md, Decision 8): enrollments that stand, by iteration, by iteration
  -- where they take a free seat, by allocation where they take one of its.
  standing_in uuid generated always as (case when state = 'ENROLLED' then iteration_id end) stored,
  free_seat_of uuid generated always as (case when state = 'ENROLLED' and allocation_id is null then iteration_id end) stored,
  kept_seat_of uuid generated always as (case when state = 'ENROLLED' then allocation_id end) stored,
  seq bigint not null default nextval('training.moment'),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
  check (bound_iteration_id is not null or bound_course_id is null)
);
-- A person's enrollments are all of the person's nation, so this key tells nobody of a hidden row (IS-11).
create unique index enrollment_once on training.enrollment (trainee_id, iteration_id) where state = 'ENROLLED';

-- The keeper's functions (ARCHITECTURE.md, Decision 7): what rows decide that the asker may not see. Each answers only
-- about rows that the asker sees.
grant create on schema training to coalition_keeper;

create function training.seats_remaining(iterations uuid[]) returns table (iteration_id uuid, remaining int)
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  visible bigint[] := coalition.visible_labels();
begin
  return query select i.id, (i.capacity
      - coalesce((select sum(a.seats + a.reserve) from training.seat_allocation a where a.iteration_id = i.id), 0)
      - coalesce((select sum(r.delta) from coalition.running_count r
          where r.relation = 'training.enrollment' and r.dimension = 'free_seat_of' and r.key = i.id::text), 0))::int
    from training.course_iteration i where i.id = any (iterations) and i.label_id = any (visible);
end $$;

create function training.seats_used(allocations uuid[]) returns table (allocation_id uuid, used int)
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  visible bigint[] := coalition.visible_labels();
begin
  return query select a.id, coalesce((select sum(r.delta) from coalition.running_count r
      where r.relation = 'training.enrollment' and r.dimension = 'kept_seat_of' and r.key = a.id::text), 0)::int
    from training.seat_allocation a where a.id = any (allocations) and a.label_id = any (visible);
end $$;

-- TR-03: has each authority that the iteration requires cleared the person and the person's unit, to the last day? The
-- newest result of an authority counts, whoever asked for it. False for what the asker does not see.
create function training.cleared(iteration uuid, trainee uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  visible bigint[] := coalition.visible_labels();
  held record;
  person record;
begin
  select i.starts_on, i.ends_on, i.required_authorities into held
    from training.course_iteration i where i.id = iteration and i.label_id = any (visible);
  if not found then return false; end if;
  select t.id, t.unit_id into person
    from training.trainee t where t.id = trainee and t.label_id = any (visible) and t.originator = coalition.viewer();
  if not found then return false; end if;
  return not exists (
    select from unnest(held.required_authorities) as required (authority)
    where not coalesce((
        select r.result = 'CLEARED' and r.valid_from <= held.starts_on and r.valid_to >= held.ends_on from training.vetting_result r
        where r.trainee_id = person.id and r.originator = required.authority order by r.seq desc limit 1), false)
      or not coalesce((
        select r.result = 'CLEARED' and r.valid_from <= held.starts_on and r.valid_to >= held.ends_on from training.vetting_result r
        where r.unit_id = person.unit_id and r.originator = required.authority order by r.seq desc limit 1), false));
end $$;

alter function training.seats_remaining(uuid[]) owner to coalition_keeper;
alter function training.seats_used(uuid[]) owner to coalition_keeper;
alter function training.cleared(uuid, uuid) owner to coalition_keeper;
revoke create on schema training from coalition_keeper;
revoke all on all functions in schema training from public;
grant execute on function training.seats_remaining(uuid[]), training.seats_used(uuid[]), training.cleared(uuid, uuid) to coalition_training;
