import { and, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration, seatAllocation } from '../tables.ts';
import { findById, insertRow, updateLabel } from './row.ts';

const columns = {
  id: seatAllocation.id,
  labelId: seatAllocation.labelId,
  originator: seatAllocation.originator,
  iterationId: seatAllocation.iterationId,
  boundIterationId: seatAllocation.boundIterationId,
  bodyId: seatAllocation.bodyId,
  seats: seatAllocation.seats,
  reserve: seatAllocation.reserve,
  notional: seatAllocation.notional,
  createdAt: seatAllocation.createdAt,
  version: seatAllocation.version,
};

export type AllocationRow = RowOf<typeof columns>;
export type AllocationFilter = { readonly nation?: readonly string[] | null | undefined; readonly iteration?: string | null | undefined };

export const allocationList: ListSpec<typeof columns, 'CREATED_AT', AllocationFilter> = {
  table: seatAllocation,
  columns,
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  where: ({ nation, iteration }) =>
    and(
      isOneOf(seatAllocation.originator, nation && onlyCodes(nation)),
      // Of an iteration that the viewer does not see no filter tells anything (IS-06).
      iteration == null
        ? undefined
        : sql`${isAmong(seatAllocation.iterationId, onlyUuids([iteration]))} and exists (select from ${courseIteration} where ${courseIteration.id} = ${seatAllocation.iterationId})`,
    ),
};

export const listAllocationsById = rowsByKey(columns, seatAllocation.id);
export const findAllocation = findById(listAllocationsById);
export const insertAllocation = insertRow(seatAllocation);
export const updateAllocationLabel = updateLabel(seatAllocation);
