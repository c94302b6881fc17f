import { boolean, date, integer, numeric, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { labelColumns } from '#kernel/label/columns.ts';
import type { Protection } from '#kernel/label/protection.ts';

const nations = pgSchema('nations');

export const nation = nations.table('nation', {
  code: text().primaryKey(),
  alpha2: text(),
  name: text().notNull(),
  officialName: text().notNull(),
  role: text({ enum: ['CONTRIBUTOR', 'COALITION_STAFF', 'BENEFICIARY_AUTHORITY', 'STAKEHOLDER', 'OTHER_DONOR'] }).notNull(),
  fiscalYearStart: text(),
  currency: text(),
});

export const lineOfEffort = nations.table('line_of_effort', {
  code: text().primaryKey(),
  title: text().notNull(),
  description: text().notNull(),
});

export const organization = nations.table('organization', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  name: text().notNull(),
  acronym: text(),
  kind: text({ enum: ['DONOR_AGENCY', 'IMPLEMENTER', 'BENEFICIARY_INSTITUTION', 'COORDINATION_BODY', 'TRAINING_PROVIDER'] }).notNull(),
  type: text().notNull(),
  nation: text().notNull(),
  iatiOrgId: text(),
  notional: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

export const beneficiaryUnit = nations.table('beneficiary_unit', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  level: text({ enum: ['INSTITUTION', 'DIRECTORATE', 'UNIT'] }).notNull(),
  notional: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

export const multiYearPlan = nations.table('multi_year_plan', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  title: text().notNull(),
  edition: integer().notNull(),
  startYear: integer().notNull(),
  endYear: integer().notNull(),
  state: text({ enum: ['DRAFT', 'APPROVED'] })
    .notNull()
    .default('DRAFT'),
  notional: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

export const objective = nations.table('objective', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  planId: uuid().notNull(),
  lineOfEffort: text().notNull(),
  title: text().notNull(),
  description: text(),
  notional: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

export const requirement = nations.table('requirement', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  reference: text(),
  title: text().notNull(),
  description: text(),
  type: text({ enum: ['TRAINING', 'EQUIPMENT', 'INFRASTRUCTURE', 'ADVISER', 'FUNDING', 'SERVICE'] }).notNull(),
  quantity: numeric().notNull(),
  unit: text().notNull(),
  priority: integer().notNull(),
  needBy: date({ mode: 'string' }).notNull(),
  lineOfEffort: text().notNull(),
  objectiveId: uuid(),
  beneficiaryId: uuid(),
  estimatedCost: numeric(),
  estimatedCurrency: text(),
  runningCost: numeric(),
  runningCurrency: text(),
  state: text({ enum: ['DRAFT', 'SUBMITTED', 'VALIDATED', 'REJECTED', 'WITHDRAWN', 'CLOSED'] })
    .notNull()
    .default('DRAFT'),
  decisionReason: text(),
  decidedOn: date({ mode: 'string' }),
  notional: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

const seen = "(label_id IN ( SELECT unnest((NULLIF(current_setting('app.labels'::text, true), ''::text))::bigint[]) AS unnest))";
const coordinator =
  "(NULLIF(current_setting('app.nation'::text, true), ''::text) = 'XCS'::text) AND ('COORDINATOR'::text = ANY ((NULLIF(current_setting('app.roles'::text, true), ''::text))::text[]))";

export const protections: readonly Protection[] = [
  { kind: 'reference', table: nation, published: [nation.code], writes: { insert: false, update: [] } },
  { kind: 'reference', table: lineOfEffort, published: [lineOfEffort.code], writes: { insert: false, update: [] } },
  {
    kind: 'labelled',
    table: organization,
    published: [organization.id],
    lists: [{ orderBy: organization.name }, { by: organization.kind, orderBy: organization.name }, { by: organization.nation, orderBy: organization.name }],
    writes: {
      insert: true,
      update: [
        organization.labelId,
        organization.name,
        organization.acronym,
        organization.kind,
        organization.type,
        organization.nation,
        organization.iatiOrgId,
        organization.notional,
        organization.version,
      ],
    },
  },
  {
    kind: 'labelled',
    table: beneficiaryUnit,
    published: [beneficiaryUnit.id],
    lists: [
      { orderBy: beneficiaryUnit.name },
      { by: beneficiaryUnit.organizationId, orderBy: beneficiaryUnit.name },
      { by: beneficiaryUnit.level, orderBy: beneficiaryUnit.name },
    ],
    writes: { insert: true, update: [beneficiaryUnit.labelId, beneficiaryUnit.name, beneficiaryUnit.level, beneficiaryUnit.notional, beneficiaryUnit.version] },
  },
  {
    kind: 'labelled',
    table: multiYearPlan,
    published: [multiYearPlan.id],
    lists: [{ orderBy: multiYearPlan.edition }, { orderBy: multiYearPlan.startYear }, { by: multiYearPlan.state, orderBy: multiYearPlan.edition }],
    writes: {
      insert: true,
      update: [
        multiYearPlan.labelId,
        multiYearPlan.title,
        multiYearPlan.edition,
        multiYearPlan.startYear,
        multiYearPlan.endYear,
        multiYearPlan.notional,
        multiYearPlan.version,
      ],
    },
  },
  {
    kind: 'labelled',
    table: objective,
    published: [objective.id],
    lists: [{ orderBy: objective.title }, { by: objective.planId, orderBy: objective.title }, { by: objective.lineOfEffort, orderBy: objective.title }],
    writes: {
      insert: true,
      update: [objective.labelId, objective.lineOfEffort, objective.title, objective.description, objective.notional, objective.version],
    },
  },
  {
    kind: 'labelled',
    table: requirement,
    published: [requirement.id],
    lists: [
      ...[undefined, requirement.originator, requirement.lineOfEffort].flatMap((by) =>
        [requirement.needBy, requirement.priority, requirement.title].map((orderBy) => ({ ...(by === undefined ? {} : { by }), orderBy })),
      ),
      ...[requirement.state, requirement.type, requirement.priority, requirement.objectiveId, requirement.beneficiaryId].map((by) => ({
        by,
        orderBy: requirement.needBy,
      })),
    ],
    // The coordinator decides on what a nation has submitted, where it was released to the staff (PN-13).
    foreignUpdates: [
      {
        name: 'decide',
        using: `(${seen} AND ${coordinator} AND (state = 'SUBMITTED'::text))`,
        check: `(${seen} AND ${coordinator} AND (state = ANY (ARRAY['VALIDATED'::text, 'REJECTED'::text])))`,
      },
    ],
    writes: {
      insert: true,
      update: [
        requirement.labelId,
        requirement.reference,
        requirement.title,
        requirement.description,
        requirement.type,
        requirement.quantity,
        requirement.unit,
        requirement.priority,
        requirement.needBy,
        requirement.lineOfEffort,
        requirement.objectiveId,
        requirement.beneficiaryId,
        requirement.estimatedCost,
        requirement.estimatedCurrency,
        requirement.runningCost,
        requirement.runningCurrency,
        requirement.state,
        requirement.decisionReason,
        requirement.decidedOn,
        requirement.notional,
        requirement.version,
      ],
    },
  },
];
