import { sql } from 'drizzle-orm';
import { boolean, date, integer, jsonb, type PgColumn, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { labelColumns } from '#kernel/label/columns.ts';
import type { ListIndex, Protection } from '#kernel/label/protection.ts';

const personnel = pgSchema('personnel');

// Milliseconds, since a cursor carries no finer time.
const moment = () => timestamp({ withTimezone: true, precision: 3 }).notNull().default(sql`coalition.now()`);
const day = () => date({ mode: 'string' });
const version = () => integer().notNull().default(1);
const labelled = () => ({ id: uuid().primaryKey().defaultRandom(), ...labelColumns() });
const recorded = () => ({ notional: boolean().notNull(), createdAt: moment(), version: version() });

export const functionalAreas = [
  'OPERATIONS',
  'PLANS',
  'LOGISTICS',
  'RULE_OF_LAW',
  'HR_REFORM',
  'COMMUNICATIONS',
  'TRAINING',
  'MEDICAL',
  'LEGAL',
  'HUMAN_RIGHTS',
  'LIAISON',
  'COMMAND_GROUP',
  'ADMIN',
] as const;
export const categories = ['MILITARY', 'CIVILIAN', 'POLICE'] as const;
export const staffServices = ['ARMY', 'NAVY', 'AIR_FORCE', 'SPECIAL'] as const;
export const tourStates = ['PLANNED', 'IN_POST', 'DEPARTED', 'CURTAILED', 'CANCELLED'] as const;
export const deficitKinds = ['RANK', 'SERVICE', 'CATEGORY', 'LISTENING', 'SPEAKING', 'READING', 'WRITING', 'SKILL'] as const;

/** What a post asks for and its holder lacks. */
export type Deficit = { readonly kind: (typeof deficitKinds)[number]; readonly required: string };

export const manningDocument = personnel.table('manning_document', {
  ...labelled(),
  title: text().notNull(),
  edition: integer().notNull(),
  effectiveFrom: day().notNull(),
  state: text({ enum: ['DRAFT', 'APPROVED', 'SUPERSEDED'] })
    .notNull()
    .default('DRAFT'),
  approvedOn: day(),
  ...recorded(),
});

/** What a line of a manning document says of a billet. */
const attributes = () => ({
  billetNumber: text().notNull(),
  title: text().notNull(),
  functionalArea: text({ enum: functionalAreas }).notNull(),
  category: text({ enum: categories }).notNull(),
  rankFrom: text(),
  rankTo: text(),
  service: text({ enum: [...staffServices, 'ANY'] }),
  binding: text({ enum: ['FIXED', 'ROTATIONAL', 'OPEN_BID'] }).notNull(),
  boundTo: text(),
  nations: text().array().notNull(),
  languageProfile: text(),
  skills: text().array().notNull(),
  location: text({ enum: ['HQ', 'FORWARD', 'BENEFICIARY_SITE'] }).notNull(),
  criticality: integer().notNull(),
  tourMonths: integer().notNull(),
  handoverDays: integer().notNull(),
  authorizedFrom: day().notNull(),
  authorizedTo: day(),
});

export const billetVersion = personnel.table('billet_version', { ...labelled(), documentId: uuid().notNull(), billetId: uuid(), ...attributes() });

export const billet = personnel.table('billet', {
  ...labelled(),
  documentId: uuid().notNull(),
  currentVersionId: uuid().notNull(),
  ...attributes(),
  ...recorded(),
});

const linkColumns = () => ({ ...labelled(), billetId: uuid().notNull(), documentId: uuid().notNull(), linkedAt: moment() });

export const billetLineOfEffort = personnel.table('billet_line_of_effort', { ...linkColumns(), lineOfEffort: text().notNull() });

export const billetRequirement = personnel.table('billet_requirement', { ...linkColumns(), requirementId: uuid().notNull() });

export const staffMember = personnel.table('staff_member', {
  ...labelled(),
  serviceRef: text().notNull(),
  category: text({ enum: categories }).notNull(),
  rankCode: text(),
  nationalRank: text(),
  service: text({ enum: staffServices }),
  functionalAreas: text({ enum: functionalAreas }).array().notNull(),
  skills: text().array().notNull(),
  languageProfile: text(),
  clearedForPost: boolean().notNull(),
  ...recorded(),
});

export const tour = personnel.table('tour', {
  ...labelled(),
  billetId: uuid().notNull(),
  billetVersionId: uuid().notNull(),
  staffMemberId: uuid().notNull(),
  arrival: day().notNull(),
  departure: day().notNull(),
  originalDeparture: day().notNull(),
  actualArrival: day(),
  actualDeparture: day(),
  state: text({ enum: tourStates }).notNull().default('PLANNED'),
  isPrimary: boolean().notNull(),
  deficits: jsonb().$type<readonly Deficit[]>().notNull(),
  reason: text(),
  ...recorded(),
});

export const billetLoan = personnel.table('billet_loan', {
  ...labelled(),
  billetId: uuid().notNull(),
  toNation: text().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  reason: text().notNull(),
  ...recorded(),
});

export const requirementWaiver = personnel.table('requirement_waiver', {
  ...labelled(),
  tourId: uuid().notNull(),
  kind: text({ enum: deficitKinds }).notNull(),
  reason: text().notNull(),
  expiresOn: day().notNull(),
  ...recorded(),
});

export const instructorAssignment = personnel.table('instructor_assignment', {
  ...labelled(),
  tourId: uuid().notNull(),
  staffMemberId: uuid().notNull(),
  iterationId: uuid().notNull(),
  role: text({ enum: ['LEAD', 'ASSISTANT'] }).notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  ...recorded(),
});

/** An index for each order, on its own and below each of these columns. */
const indexes = (by: readonly PgColumn[], orders: readonly PgColumn[]): readonly ListIndex[] =>
  orders.flatMap((orderBy) => [{ orderBy }, ...by.map((column) => ({ by: column, orderBy }))]);

/** The columns that a line of a manning document writes into its billet. */
const ofLine = [
  billet.documentId,
  billet.currentVersionId,
  billet.title,
  billet.functionalArea,
  billet.category,
  billet.rankFrom,
  billet.rankTo,
  billet.service,
  billet.binding,
  billet.boundTo,
  billet.nations,
  billet.languageProfile,
  billet.skills,
  billet.location,
  billet.criticality,
  billet.tourMonths,
  billet.handoverDays,
  billet.authorizedFrom,
  billet.authorizedTo,
];

// A link always has its billet's label and document; only those may change, and a link may be taken back.
const linkWrites = (link: typeof billetLineOfEffort | typeof billetRequirement) => ({ insert: true, update: [link.labelId, link.documentId], delete: true });

/** What guards the tables of this subgraph. */
export const protections: readonly Protection[] = [
  {
    kind: 'labelled',
    table: manningDocument,
    lists: indexes([manningDocument.state], [manningDocument.edition, manningDocument.effectiveFrom]),
    writes: { insert: true, update: [manningDocument.labelId, manningDocument.state, manningDocument.approvedOn, manningDocument.version] },
  },
  {
    kind: 'labelled',
    table: billetVersion,
    kept: [billetVersion.id, billetVersion.billetId, billetVersion.handoverDays],
    lists: [{ by: billetVersion.documentId, orderBy: billetVersion.billetNumber }],
    writes: { insert: true, update: [billetVersion.labelId, billetVersion.billetId] },
  },
  {
    kind: 'labelled',
    table: billet,
    published: [billet.id],
    kept: [billet.id, billet.labelId, billet.authorizedFrom, billet.authorizedTo],
    lists: indexes([billet.functionalArea, billet.binding, billet.boundTo, billet.criticality], [billet.billetNumber, billet.title, billet.authorizedFrom]),
    writes: { insert: true, update: [billet.labelId, billet.version, ...ofLine] },
  },
  {
    kind: 'labelled',
    table: billetLineOfEffort,
    lists: indexes([billetLineOfEffort.billetId, billetLineOfEffort.lineOfEffort], [billetLineOfEffort.linkedAt]),
    writes: linkWrites(billetLineOfEffort),
  },
  {
    kind: 'labelled',
    table: billetRequirement,
    lists: indexes([billetRequirement.billetId, billetRequirement.requirementId], [billetRequirement.linkedAt]),
    writes: linkWrites(billetRequirement),
  },
  {
    kind: 'labelled',
    table: staffMember,
    kept: [staffMember.id, staffMember.skills],
    lists: indexes([staffMember.category, staffMember.originator], [staffMember.serviceRef]),
    writes: {
      insert: true,
      update: [
        staffMember.labelId,
        staffMember.category,
        staffMember.rankCode,
        staffMember.nationalRank,
        staffMember.service,
        staffMember.functionalAreas,
        staffMember.skills,
        staffMember.languageProfile,
        staffMember.clearedForPost,
        staffMember.notional,
        staffMember.version,
      ],
    },
  },
  {
    kind: 'labelled',
    table: tour,
    published: [tour.id],
    kept: [
      tour.id,
      tour.labelId,
      tour.originator,
      tour.billetId,
      tour.billetVersionId,
      tour.staffMemberId,
      tour.arrival,
      tour.departure,
      tour.actualArrival,
      tour.state,
    ],
    lists: indexes([tour.billetId, tour.originator, tour.staffMemberId, tour.state], [tour.arrival, tour.departure]),
    writes: {
      insert: true,
      update: [tour.labelId, tour.arrival, tour.departure, tour.actualArrival, tour.actualDeparture, tour.state, tour.deficits, tour.reason, tour.version],
    },
  },
  {
    kind: 'labelled',
    table: billetLoan,
    lists: indexes([billetLoan.billetId], [billetLoan.startsOn]),
    writes: { insert: true, update: [billetLoan.labelId, billetLoan.version] },
  },
  {
    kind: 'labelled',
    table: requirementWaiver,
    lists: indexes([requirementWaiver.tourId], [requirementWaiver.expiresOn]),
    writes: { insert: true, update: [requirementWaiver.labelId, requirementWaiver.version] },
  },
  {
    kind: 'labelled',
    table: instructorAssignment,
    lists: indexes([instructorAssignment.tourId, instructorAssignment.iterationId], [instructorAssignment.startsOn]),
    writes: { insert: true, update: [instructorAssignment.labelId, instructorAssignment.version], delete: true },
  },
];
