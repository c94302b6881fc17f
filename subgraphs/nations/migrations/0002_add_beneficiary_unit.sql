create table nations.beneficiary_unit (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  organization_id uuid not null references nations.organization,
  name text collate "C" not null check (name <> ''),
  level text collate "C" not null check (level in ('INSTITUTION', 'DIRECTORATE', 'UNIT')),
  notional boolean not null default false,
  version int not null default 1
);
