import { customType, type PgColumn, type PgTable, text } from 'drizzle-orm/pg-core';

/** A 64-bit label id, kept as text: JavaScript's numbers would lose its last bits. */
const labelId = customType<{ data: string; driverData: string }>({ dataType: () => 'bigint' });

/** The two columns of every labelled row: its label, and the nation whose row it is. */
export const labelColumns = () => ({ labelId: labelId().notNull(), originator: text().notNull() });

/** A table whose rows carry a label. */
export type LabelledTable = PgTable & { readonly id: PgColumn; readonly labelId: PgColumn; readonly originator: PgColumn };
