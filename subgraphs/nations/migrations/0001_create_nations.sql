create table nations.nation (
  code text collate "C" primary key check (code ~ '^[A-Z]{3}$'),
  alpha2 text check (alpha2 ~ '^[A-Z]{2}$'),
  name text collate "C" not null,
  role text not null check (role in ('CONTRIBUTOR', 'COALITION_STAFF', 'BENEFICIARY_AUTHORITY', 'STAKEHOLDER'))
);

insert into nations.nation (code, alpha2, name, role) values
  ('BGR', 'BG', 'Bulgaria', 'CONTRIBUTOR'),
  ('CAN', 'CA', 'Canada', 'CONTRIBUTOR'),
  ('GBR', 'GB', 'United Kingdom', 'CONTRIBUTOR'),
  ('GRC', 'GR', 'Greece', 'CONTRIBUTOR'),
  ('ITA', 'IT', 'Italy', 'CONTRIBUTOR'),
  ('NLD', 'NL', 'Netherlands', 'CONTRIBUTOR'),
  ('POL', 'PL', 'Poland', 'CONTRIBUTOR'),
  ('TUR', 'TR', 'Türkiye', 'CONTRIBUTOR'),
  ('USA', 'US', 'United States', 'CONTRIBUTOR'),
  ('XCS', null, 'Coalition staff', 'COALITION_STAFF'),
  ('PSE', 'PS', 'Palestine, State of', 'BENEFICIARY_AUTHORITY'),
  ('ISR', 'IL', 'Israel', 'STAKEHOLDER');

-- The ten that have an issuer take part; all of them are in the group COALITION, and in DONOR-COORD.
insert into coalition.participant (nation, joined_at)
  select code, timestamptz '2005-03-01' from nations.nation where role in ('CONTRIBUTOR', 'COALITION_STAFF');
insert into coalition.membership (group_name, nation, joined_at)
  select g, nation, joined_at from coalition.participant cross join unnest(array['COALITION', 'DONOR-COORD']) as g;

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
