import { boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { labelColumns } from '#kernel/label/columns.ts';
import type { Protection } from '#kernel/label/protection.ts';

const nations = pgSchema('nations');

export const nation = nations.table('nation', {
  code: text().primaryKey(),
  alpha2: text(),
  name: text().notNull(),
  role: text({ enum: ['CONTRIBUTOR', 'COALITION_STAFF', 'BENEFICIARY_AUTHORITY', 'STAKEHOLDER'] }).notNull(),
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

export const protections: readonly Protection[] = [
  { kind: 'reference', table: nation, published: nation.code, writes: { insert: false, update: [] } },
  {
    kind: 'labelled',
    table: organization,
    published: organization.id,
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
        organization.version,
      ],
    },
  },
];
