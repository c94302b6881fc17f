import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

// The kernel's tables that this subgraph reads; their policies are in the kernel's migration.
const coalition = pgSchema('coalition');

export const participant = coalition.table('participant', {
  nation: text().notNull(),
  joinedAt: timestamp({ withTimezone: true }).notNull(),
  leftAt: timestamp({ withTimezone: true }),
});

export const suspension = coalition.table('suspension', {
  nation: text().notNull(),
  suspendedAt: timestamp({ withTimezone: true }).notNull(),
  liftedAt: timestamp({ withTimezone: true }),
});

export const membership = coalition.table('membership', {
  groupName: text().notNull(),
  nation: text().notNull(),
  joinedAt: timestamp({ withTimezone: true }).notNull(),
  leftAt: timestamp({ withTimezone: true }),
});

export const labelDefault = coalition.table('label_default', {
  originator: text().notNull(),
  entityType: text().notNull(),
  releasableTo: text().array().notNull(),
  groups: text().array().notNull(),
  classification: text({ enum: ['PUBLIC', 'COALITION_UNCLASSIFIED', 'COALITION_SENSITIVE'] }).notNull(),
  handling: text({ enum: ['ORCON', 'PERSONAL', 'COMMERCIAL', 'VETTING', 'NO_AGGREGATE', 'NO_EXPORT'] })
    .array()
    .notNull(),
});
