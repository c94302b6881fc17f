import { type Invariant, widerThanParent } from '#kernel/invariant.ts';

/** What must hold of everything in this subgraph, hidden or not. */
export const invariants: readonly Invariant[] = [
  {
    rule: 'IS-05',
    says: "An objective is released no wider than its plan, and both are one nation's.",
    violations: `${widerThanParent('nations.objective', 'nations.multi_year_plan', 'plan_id')}
      union all
      select o.id from nations.objective o join nations.multi_year_plan p on p.id = o.plan_id where o.originator <> p.originator`,
  },
  {
    rule: 'IS-05',
    says: 'A beneficiary unit is released no wider than its organization, where the same nation added both.',
    violations: widerThanParent('nations.beneficiary_unit', 'nations.organization', 'organization_id'),
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
