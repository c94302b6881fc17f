import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#kernel/database/run.ts';
import { labelDefault } from '../links.ts';

/** The types that may have a default, as the graph names them and as actions do. */
export const labelledTypes = {
  ORGANIZATION: 'Organization',
  MULTI_YEAR_PLAN: 'MultiYearPlan',
  OBJECTIVE: 'Objective',
  CAPABILITY_REQUIREMENT: 'CapabilityRequirement',
  CONTRIBUTION: 'Contribution',
  PLEDGE: 'Pledge',
  COMMITMENT: 'Commitment',
  TRANSACTION: 'Transaction',
} as const;

export type LabelledType = keyof typeof labelledTypes;

const names = new Map(Object.entries(labelledTypes).map(([name, type]) => [type as string, name as LabelledType]));

/** What a nation gives to its new records; only the viewer's own are there to be read. */
export const listLabelDefaults = async (db: Database, originator: string) => {
  const rows = await db
    .select({
      entityType: labelDefault.entityType,
      releasableTo: labelDefault.releasableTo,
      groups: labelDefault.groups,
      classification: labelDefault.classification,
      handling: labelDefault.handling,
    })
    .from(labelDefault)
    .where(and(eq(labelDefault.originator, originator), inArray(labelDefault.entityType, Object.values(labelledTypes))))
    .orderBy(asc(labelDefault.entityType));
  return rows.map(({ entityType, ...draft }) => ({ ...draft, type: names.get(entityType) as LabelledType }));
};
