import { getTableColumns } from 'drizzle-orm';
import { columnName, qualifiedName } from '#kernel/label/protection.ts';
import { definitions } from '../kit/definitions.ts';

/** A table whose rows have labels, as its subgraph's protections say. */
export type LabelledName = {
  /** schema.table */
  readonly name: string;
  readonly subgraph: string;
  readonly columns: readonly string[];
  /** False for a row that only links two others: nobody asks for it by its id. */
  readonly isEntity: boolean;
};

export const labelledTables: readonly LabelledName[] = definitions.flatMap(({ name: subgraph, protections }) =>
  protections.flatMap((protection) => {
    if (protection.kind !== 'labelled') return [];
    const columns = Object.values(getTableColumns(protection.table)).map(columnName);
    return [{ name: qualifiedName(protection.table), subgraph, columns, isEntity: !columns.includes('linked_at') }];
  }),
);
