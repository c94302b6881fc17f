-- What nations give: contributions, and one ledger of everything that was promised and paid. Policies, grants, keys to
-- the label and list indexes are written by the protections.

create table contributions.contribution (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  donor text collate "C" not null check (donor ~ '^[A-Z]{3}$'),
  reference text collate "C" not null check (reference <> ''),
  title text collate "C" not null check (title <> ''),
  description text,
  status text collate "C" not null check (status in ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED')),
  planned_start date,
  planned_end date check (planned_end >= planned_start),
  actual_start date,
  actual_end date check (actual_end >= actual_start),
  -- Lists sort by it, so it is never null: unknown comes last.
  planned_start_key date not null generated always as (coalesce(planned_start, date '9999-12-31')) stored,
  aid_type text,
  flow_type text,
  finance_type text,
  tied_status text,
  collaboration_type text,
  oda_eligibility text not null check (oda_eligibility in ('DECLARED_ODA', 'DECLARED_NON_ODA', 'MIXED', 'NOT_DECLARED')),
  sectors jsonb not null check (jsonb_typeof(sectors) = 'array'),
  earmark text,
  conditions text,
  -- Reported on somebody's behalf: by the coalition staff alone (DC-20).
  secondary boolean not null check (secondary = (originator = 'XCS')),
  notional boolean not null,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  constraint contribution_originator_reference_key unique (originator, reference),
  check (secondary or donor = originator)
);

create table contributions.contribution_line_of_effort (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  line_of_effort text collate "C" not null,
  percentage numeric(5, 2) not null check (percentage > 0 and percentage <= 100),
  linked_at timestamptz(3) not null default coalition.now(),
  unique (contribution_id, line_of_effort)
);

create table contributions.contribution_requirement (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  requirement_id uuid not null,
  percentage numeric(5, 2) not null check (percentage > 0 and percentage <= 100),
  linked_at timestamptz(3) not null default coalition.now(),
  unique (contribution_id, requirement_id)
);

create table contributions.contribution_objective (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  objective_id uuid not null,
  linked_at timestamptz(3) not null default coalition.now(),
  unique (contribution_id, objective_id)
);

create table contributions.pledge (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  event text,
  announced_on date not null,
  expected_by date check (expected_by >= announced_on),
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1
);

create table contributions.commitment (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  pledge_id uuid references contributions.pledge,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  agreement text,
  description text,
  signed_on date not null,
  valid_to date check (valid_to >= signed_on),
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1
);
create index commitment_pledge on contributions.commitment (pledge_id) where pledge_id is not null;

-- Exchange rates: each load adds rows, and a later load of the same rate stands above an earlier one.
create table contributions.rate_load (
  version int primary key check (version > 0),
  loaded_at timestamptz(3) not null default coalition.now(),
  rates int not null check (rates > 0)
);

create table contributions.exchange_rate (
  id uuid primary key default gen_random_uuid(),
  base text collate "C" not null check (base ~ '^[A-Z]{3}$'),
  quote text collate "C" not null check (quote ~ '^[A-Z]{3}$' and quote <> base),
  date date not null,
  value numeric not null check (value > 0),
  source text collate "C" not null,
  notional boolean not null,
  load_version int not null references contributions.rate_load,
  unique (base, quote, date, source, load_version)
);
create index exchange_rate_newest on contributions.exchange_rate (base, quote, date desc, load_version desc, source);
create index exchange_rate_date on contributions.exchange_rate (date, id);

-- The ledger (DC-03): a line is written once. A correction is a line of its own that names the one it reverses.
create table contributions.transaction (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  type text collate "C" not null check (type in ('PLEDGE', 'COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE', 'INCOMING_FUNDS', 'REIMBURSEMENT')),
  date date not null,
  value_date date not null,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric not null check (amount <> 0),
  amount_minor bigint not null check (amount_minor <> 0),
  pledge_id uuid references contributions.pledge,
  commitment_id uuid references contributions.commitment,
  provider_org_id uuid,
  receiver_org_id uuid,
  description text,
  reverses_id uuid references contributions.transaction,
  -- What the line takes from its commitment, in the commitment's currency, at the line's own rate (DC-05).
  commitment_amount numeric,
  commitment_rate numeric check (commitment_rate > 0),
  -- What the line is in the reporting currency, and the rate that made it so, copied when it was posted (DC-08).
  reporting_currency text collate "C",
  reporting_minor numeric,
  rate_id uuid references contributions.exchange_rate,
  rate_base text,
  rate_quote text,
  rate_date date,
  rate_value numeric,
  rate_source text,
  rate_notional boolean,
  rate_load_version int,
  created_at timestamptz(3) not null default coalition.now(),
  version int not null default 1,
  check ((type = 'PLEDGE') = (pledge_id is not null)),
  check (type <> 'COMMITMENT' or commitment_id is not null),
  check (type not in ('PLEDGE', 'INCOMING_FUNDS') or commitment_id is null),
  check ((commitment_id is null) = (commitment_amount is null)),
  check ((reporting_currency is null) = (reporting_minor is null)),
  check (amount > 0 or reverses_id is not null or type = 'COMMITMENT')
);
create index transaction_reverses on contributions.transaction (reverses_id) where reverses_id is not null;

create function contributions.keep_line() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (to_jsonb(new) - 'label_id' - 'version') is distinct from (to_jsonb(old) - 'label_id' - 'version') then
    raise exception 'a ledger line is immutable' using errcode = 'CG040';
  end if;
  return new;
end $$;
create trigger keep_line before update on contributions.transaction for each row execute function contributions.keep_line();
