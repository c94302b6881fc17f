-- Who funds which course: the share of a contribution that is given for an iteration.

create table contributions.contribution_iteration (
  id uuid primary key default gen_random_uuid(),
  label_id bigint not null,
  originator text collate "C" not null,
  contribution_id uuid not null references contributions.contribution,
  iteration_id uuid not null,
  percentage numeric(5, 2) not null check (percentage > 0 and percentage <= 100),
  linked_at timestamptz(3) not null default coalition.now(),
  unique (contribution_id, iteration_id)
);
