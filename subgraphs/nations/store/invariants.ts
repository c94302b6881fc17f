import type { Invariant } from '#kernel/invariant.ts';

// A child of the same originator is within its parent's label, as written (ARCHITECTURE.md, Decision 5).
const notWithin = (child: string, parent: string): string => `
  from ${child} child
  join ${parent}
  join coalition.label inner_label on inner_label.id = child.label_id
  join coalition.label outer_label on outer_label.id = parent.label_id
  where child.originator = parent.originator
    and not (
      inner_label.releasable_to <@ outer_label.releasable_to
      and inner_label.groups <@ outer_label.groups
      and not exists (
        select from unnest(outer_label.handling) as gate
        where gate in ('PERSONAL', 'VETTING') and not gate = any (inner_label.handling)))`;

/** What must hold of everything in this subgraph, hidden or not. */
export const invariants: readonly Invariant[] = [
  {
    rule: 'IS-05',
    says: "An objective is released no wider than its plan, and both are one nation's.",
    violations: `select child.id::text as id ${notWithin('nations.objective', 'nations.multi_year_plan parent on parent.id = child.plan_id')}
      union all
      select o.id::text from nations.objective o join nations.multi_year_plan p on p.id = o.plan_id where o.originator <> p.originator`,
  },
  {
    rule: 'IS-05',
    says: 'A beneficiary unit is released no wider than its organization, where the same nation added both.',
    violations: `select child.id::text as id ${notWithin('nations.beneficiary_unit', 'nations.organization parent on parent.id = child.organization_id')}`,
  },
  {
    // Once approved, what a plan says is all that it said: the audit has each change with the state that it was made in.
    rule: 'PN-07',
    says: 'No plan was changed once it was APPROVED.',
    violations: `
      select distinct e.body::jsonb ->> 'entityId' as id
      from coalition.audit_entry e join coalition.audit_change c using (chain, seq)
      where e.body like '%"entityType":"MultiYearPlan"%' and e.body::jsonb ->> 'action' = 'change' and c.change::jsonb #>> '{before,state}' = 'APPROVED'`,
  },
  {
    rule: 'PN-13',
    says: 'A requirement that was validated has an objective.',
    violations: "select id::text as id from nations.requirement where state in ('VALIDATED', 'CLOSED') and objective_id is null",
  },
];
