import { and } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { trainee } from '../tables.ts';
import { findById, updateLabel } from './row.ts';

const columns = {
  id: trainee.id,
  labelId: trainee.labelId,
  originator: trainee.originator,
  traineeRef: trainee.traineeRef,
  unitId: trainee.unitId,
  rankBand: trainee.rankBand,
  notional: trainee.notional,
  createdAt: trainee.createdAt,
  version: trainee.version,
};

export type TraineeRow = RowOf<typeof columns>;
export type TraineeOrder = 'CREATED_AT' | 'TRAINEE_REF';
export type TraineeFilter = {
  readonly nation?: readonly string[] | null | undefined;
  readonly rankBand?: readonly TraineeRow['rankBand'][] | null | undefined;
};

export const traineeList: ListSpec<typeof columns, TraineeOrder, TraineeFilter> = {
  table: trainee,
  columns,
  orders: { CREATED_AT: 'createdAt', TRAINEE_REF: 'traineeRef' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  where: ({ nation, rankBand }) => and(isOneOf(trainee.originator, nation && onlyCodes(nation)), isOneOf(trainee.rankBand, rankBand)),
};

export const listTraineesById = rowsByKey(columns, trainee.id);
export const findTrainee = findById(listTraineesById);
export const updateTraineeLabel = updateLabel(trainee);

/** @returns its id, or null where the nation uses the reference already: a row that the viewer may not see, too */
export const insertTrainee = async (db: Database, values: typeof trainee.$inferInsert): Promise<string | null> => {
  const target = [trainee.originator, trainee.traineeRef];
  const [row] = await db.insert(trainee).values(values).onConflictDoNothing({ target }).returning({ id: trainee.id });
  return row?.id ?? null;
};
