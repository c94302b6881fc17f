import type { Connection } from '#kernel/connection.ts';
import type { Label } from '#kernel/label/label.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { OrganizationRow } from './store/organization.ts';
import type { nation } from './tables.ts';

/** The GraphQL types that a row stands for: `<Type>Row` below. */
export const mappers = ['Nation', 'Me', 'SecurityLabel', 'Organization', 'OrganizationConnection'] as const;

export type NationRow = typeof nation.$inferSelect;
export type MeRow = Viewer;
export type SecurityLabelRow = Label;
export type { OrganizationRow };
export type OrganizationConnectionRow = Connection<OrganizationRow>;
