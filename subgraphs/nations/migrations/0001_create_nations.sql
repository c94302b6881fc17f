create table nations.nation (
  code text collate "C" primary key check (code ~ '^[A-Z]{3}$'),
  alpha2 text check (alpha2 ~ '^[A-Z]{2}$'),
  name text collate "C" not null,
  official_name text not null,
  role text not null check (role in ('CONTRIBUTOR', 'COALITION_STAFF', 'BENEFICIARY_AUTHORITY', 'STAKEHOLDER', 'OTHER_DONOR')),
  fiscal_year_start text check (fiscal_year_start ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  currency text check (currency ~ '^[A-Z]{3}$')
);

insert into nations.nation (code, alpha2, name, official_name, role, fiscal_year_start, currency) values
  ('BGR', 'BG', 'Bulgaria', 'Republic of Bulgaria', 'CONTRIBUTOR', '01-01', 'EUR'),
  ('CAN', 'CA', 'Canada', 'Canada', 'CONTRIBUTOR', '04-01', 'CAD'),
  ('GBR', 'GB', 'United Kingdom', 'United Kingdom of Great Britain and Northern Ireland', 'CONTRIBUTOR', '04-01', 'GBP'),
  ('GRC', 'GR', 'Greece', 'Hellenic Republic', 'CONTRIBUTOR', '01-01', 'EUR'),
  ('ITA', 'IT', 'Italy', 'Italian Republic', 'CONTRIBUTOR', '01-01', 'EUR'),
  ('NLD', 'NL', 'Netherlands', 'Kingdom of the Netherlands', 'CONTRIBUTOR', '01-01', 'EUR'),
  ('POL', 'PL', 'Poland', 'Republic of Poland', 'CONTRIBUTOR', '01-01', 'PLN'),
  ('TUR', 'TR', 'Türkiye', 'Republic of Türkiye', 'CONTRIBUTOR', '01-01', 'TRY'),
  ('USA', 'US', 'United States', 'United States of America', 'CONTRIBUTOR', '10-01', 'USD'),
  ('XCS', null, 'Coalition staff', 'Coalition staff', 'COALITION_STAFF', null, null),
  ('PSE', 'PS', 'Palestine, State of', 'State of Palestine', 'BENEFICIARY_AUTHORITY', '01-01', null),
  ('ISR', 'IL', 'Israel', 'State of Israel', 'STAKEHOLDER', '01-01', 'ILS'),
  ('NOR', 'NO', 'Norway', 'Kingdom of Norway', 'OTHER_DONOR', '01-01', 'NOK');

-- The ten that have an issuer take part; all of them are in the group COALITION, and in DONOR-COORD.
insert into coalition.participant (nation, joined_at)
  select code, timestamptz '2005-03-01 00:00:00Z' from nations.nation where role in ('CONTRIBUTOR', 'COALITION_STAFF');
insert into coalition.membership (group_name, nation, joined_at)
  select g, nation, joined_at from coalition.participant cross join unnest(array['COALITION', 'DONOR-COORD']) as g;

-- The plan is written for the coalition (IS-02); the staff may say otherwise with setDefaultLabel.
insert into coalition.label_default (originator, entity_type, releasable_to, groups, classification, handling)
  select 'XCS', type, '{}', '{COALITION}', 'COALITION_UNCLASSIFIED', '{}' from unnest(array['MultiYearPlan', 'Objective']) as type;

create table nations.line_of_effort (
  code text collate "C" primary key check (code ~ '^LOE-[A-Z]{2,12}$'),
  title text collate "C" not null,
  description text not null
);

insert into nations.line_of_effort (code, title, description) values
  ('LOE-HR', 'Human resource reform', 'Comprehensive reform of how the partner''s security institutions recruit, develop, promote and retire their people.'),
  ('LOE-COORD', 'Coordination and communications', 'Coordination and communication between the security institutions, and the modernization of all means for them.'),
  ('LOE-CAMP', 'Engagement in refugee camps', 'Engagement and increased security within refugee camps.'),
  ('LOE-ROL', 'Rule of law and human rights', 'Human rights and the rule of law in all that the security institutions do.'),
  ('LOE-LOG', 'Logistics and sustainment', 'Supply, maintenance and transport that the security institutions run themselves.'),
  ('LOE-OPS', 'Operations and planning', 'The ability of the security institutions to plan, lead and carry out what they are there for.'),
  ('LOE-SUS', 'Sustainability', 'Systems and processes that last without the support of international donors.');

create table nations.organization (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  name text collate "C" not null check (name <> ''),
  acronym text,
  kind text collate "C" not null check (kind in ('DONOR_AGENCY', 'IMPLEMENTER', 'BENEFICIARY_INSTITUTION', 'COORDINATION_BODY', 'TRAINING_PROVIDER')),
  type text not null,
  nation text collate "C" not null references nations.nation,
  iati_org_id text,
  notional boolean not null default false,
  version int not null default 1
);

create table nations.multi_year_plan (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  title text collate "C" not null check (title <> ''),
  edition int not null check (edition > 0),
  start_year int not null,
  end_year int not null check (end_year >= start_year),
  state text collate "C" not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED')),
  notional boolean not null default false,
  version int not null default 1,
  constraint multi_year_plan_originator_edition_key unique (originator, edition)
);

create table nations.objective (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  plan_id uuid not null references nations.multi_year_plan,
  line_of_effort text collate "C" not null references nations.line_of_effort,
  title text collate "C" not null check (title <> ''),
  description text,
  notional boolean not null default false,
  version int not null default 1
);

create table nations.requirement (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  reference text collate "C",
  title text collate "C" not null check (title <> ''),
  description text,
  type text collate "C" not null check (type in ('TRAINING', 'EQUIPMENT', 'INFRASTRUCTURE', 'ADVISER', 'FUNDING', 'SERVICE')),
  quantity numeric not null check (quantity > 0),
  unit text not null,
  priority int not null check (priority between 1 and 4),
  need_by date not null,
  line_of_effort text collate "C" not null references nations.line_of_effort,
  objective_id uuid references nations.objective,
  beneficiary_id uuid references nations.organization,
  estimated_cost numeric,
  estimated_currency text,
  running_cost numeric,
  running_currency text,
  state text collate "C" not null default 'DRAFT'
    check (state in ('DRAFT', 'SUBMITTED', 'VALIDATED', 'REJECTED', 'WITHDRAWN', 'CLOSED')),
  decision_reason text,
  decided_on date,
  notional boolean not null default false,
  version int not null default 1,
  constraint requirement_originator_reference_key unique (originator, reference),
  check ((estimated_cost is null) = (estimated_currency is null)),
  check ((running_cost is null) = (running_currency is null)),
  check (state <> 'VALIDATED' or objective_id is not null),
  check ((state in ('VALIDATED', 'REJECTED', 'CLOSED')) = (decided_on is not null))
);

-- Row policies cannot say which columns the coordinator may change on a row of another nation: this does.
create function nations.keep_requirement() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  decided text[] := array['state', 'objective_id', 'decision_reason', 'decided_on', 'version'];
begin
  if coalition.viewer() is not null and coalition.viewer() <> old.originator and to_jsonb(new) - decided <> to_jsonb(old) - decided then
    raise exception 'only the originator changes what a requirement says' using errcode = 'CG022';
  end if;
  return new;
end $$;
create trigger keep_requirement before update on nations.requirement for each row execute function nations.keep_requirement();
