import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import {
  iterationLineOfEffort,
  iterationObjective,
  iterationRequirement,
  programLineOfEffort,
  programObjective,
  programOrganization,
  programRequirement,
} from '../tables.ts';
import { objectiveVisible, organizationVisible, requirementVisible } from './link-target.ts';

// Links have their owner's label, always: who sees the program or the iteration sees them. Their targets are filtered (FD-02).

/** A link of a program or an iteration: `ownerId` is which, `target` the id or the code at the other end. */
export type TrainingLink = { readonly id: string; readonly ownerId: string; readonly target: string; readonly linkedAt: Date };

type LinkTable =
  | typeof programLineOfEffort
  | typeof programObjective
  | typeof programRequirement
  | typeof programOrganization
  | typeof iterationLineOfEffort
  | typeof iterationObjective
  | typeof iterationRequirement;

const columnsOf = (table: LinkTable) => ({ id: table.id, ownerId: table.ownerId, target: table.target, linkedAt: table.linkedAt });

const spec = (table: LinkTable, visible?: (key: PgColumn) => SQL): ListSpec<ReturnType<typeof columnsOf>, 'LINKED_AT', object> => ({
  table,
  columns: columnsOf(table),
  orders: { LINKED_AT: 'linkedAt' },
  defaultOrder: { field: 'LINKED_AT', direction: 'DESC' },
  where: () => visible?.(table.target),
});

/** What is linked to a program or an iteration, and where it is visible. */
const tables = {
  program: { lineOfEffort: programLineOfEffort, objective: programObjective, requirement: programRequirement, organization: programOrganization },
  iteration: { lineOfEffort: iterationLineOfEffort, objective: iterationObjective, requirement: iterationRequirement },
} as const;

export const programLinks = {
  lineOfEffort: spec(programLineOfEffort),
  objective: spec(programObjective, objectiveVisible),
  requirement: spec(programRequirement, requirementVisible),
  organization: spec(programOrganization, organizationVisible),
} as const;

export const iterationLinks = {
  lineOfEffort: spec(iterationLineOfEffort),
  objective: spec(iterationObjective, objectiveVisible),
  requirement: spec(iterationRequirement, requirementVisible),
} as const;

/** What a link may lead to. */
export type TargetKind = 'lineOfEffort' | 'objective' | 'requirement' | 'organization';
export type Owner = 'program' | 'iteration';

/** The row that a link belongs to, whose label it takes. */
export type LinkOwner = { readonly id: string; readonly labelId: string; readonly originator: string; readonly boundCourseId?: string | null };

const tableOf = (owner: Owner, kind: TargetKind): LinkTable => {
  if (owner === 'program') return tables.program[kind];
  if (kind === 'organization') throw new Error('an iteration is linked to no organization');
  return tables.iteration[kind];
};

/** @returns false where the link is there already */
export const insertLink = async (db: Database, owner: Owner, kind: TargetKind, { id, ...row }: LinkOwner, target: string): Promise<boolean> => {
  const table = tableOf(owner, kind);
  return (
    (
      await db
        .insert(table)
        .values({ ...row, ownerId: id, target })
        .onConflictDoNothing()
        .returning({ id: table.id })
    ).length > 0
  );
};

/** @returns false where there was no such link */
export const removeLink = async (db: Database, owner: Owner, kind: TargetKind, ownerId: string, target: string): Promise<boolean> => {
  const table = tableOf(owner, kind);
  const where = and(eq(table.ownerId, ownerId), eq(table.target, target));
  return (await db.delete(table).where(where).returning({ id: table.id })).length > 0;
};

/** The lines of effort of programs or of iterations, by code. */
const listLinesOfEffort =
  (table: typeof programLineOfEffort | typeof iterationLineOfEffort) =>
  (db: Database, ownerIds: readonly string[]): Promise<readonly TrainingLink[]> =>
    db.select(columnsOf(table)).from(table).where(isAmong(table.ownerId, ownerIds)).orderBy(asc(table.target));

export const listLinesOfEffortOfPrograms = listLinesOfEffort(programLineOfEffort);
export const listLinesOfEffortOfIterations = listLinesOfEffort(iterationLineOfEffort);
