import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { vettingCase, vettingResult } from '../tables.ts';
import { findById, insertRow, updateLabel } from './row.ts';

const caseColumns = {
  id: vettingCase.id,
  labelId: vettingCase.labelId,
  originator: vettingCase.originator,
  traineeId: vettingCase.traineeId,
  unitId: vettingCase.unitId,
  authority: vettingCase.authority,
  caseRef: vettingCase.caseRef,
  requestedOn: vettingCase.requestedOn,
  notional: vettingCase.notional,
  version: vettingCase.version,
};

const resultColumns = {
  id: vettingResult.id,
  labelId: vettingResult.labelId,
  originator: vettingResult.originator,
  caseId: vettingResult.caseId,
  boundCaseId: vettingResult.boundCaseId,
  result: vettingResult.result,
  validFrom: vettingResult.validFrom,
  validTo: vettingResult.validTo,
  caseRef: vettingResult.caseRef,
  recordedOn: vettingResult.recordedOn,
  seq: vettingResult.seq,
  notional: vettingResult.notional,
  version: vettingResult.version,
};

export type VettingCaseRow = RowOf<typeof caseColumns>;
export type VettingResultRow = RowOf<typeof resultColumns>;
export type VettingCaseFilter = {
  readonly authority?: readonly string[] | null | undefined;
  readonly requester?: readonly string[] | null | undefined;
  readonly subject?: 'TRAINEE' | 'UNIT' | null | undefined;
};

export const vettingCaseList: ListSpec<typeof caseColumns, 'REQUESTED_ON', VettingCaseFilter> = {
  table: vettingCase,
  columns: caseColumns,
  orders: { REQUESTED_ON: 'requestedOn' },
  defaultOrder: { field: 'REQUESTED_ON', direction: 'DESC' },
  where: ({ authority, requester, subject }) =>
    and(
      isOneOf(vettingCase.authority, authority && onlyCodes(authority)),
      isOneOf(vettingCase.originator, requester && onlyCodes(requester)),
      subject == null ? undefined : isNotNull(subject === 'TRAINEE' ? vettingCase.traineeId : vettingCase.unitId),
    ),
};

/** The cases on one trainee: few, so they are counted as they are read. */
export const traineeCaseList: typeof vettingCaseList = {
  ...vettingCaseList,
  where: (filter) => and(sql`true`, vettingCaseList.where?.(filter)),
};

/** The results of one case, in the order of recording: few, so they are counted as they are read. */
export const vettingResultList: ListSpec<typeof resultColumns, 'RECORDED_ON', object> = {
  table: vettingResult,
  columns: resultColumns,
  orders: { RECORDED_ON: 'seq' },
  defaultOrder: { field: 'RECORDED_ON', direction: 'DESC' },
  where: () => sql`true`,
};

export const listVettingCasesById = rowsByKey(caseColumns, vettingCase.id);
export const findVettingCase = findById(listVettingCasesById);
export const insertVettingCase = insertRow(vettingCase);
export const updateVettingCaseLabel = updateLabel(vettingCase);

export const listVettingResultsById = rowsByKey(resultColumns, vettingResult.id);
export const findVettingResult = findById(listVettingResultsById);
export const insertVettingResult = insertRow(vettingResult);
export const updateVettingResultLabel = updateLabel(vettingResult);

/** The newest result of each case that the viewer may see. */
export const listNewestResults = (db: Database, caseIds: readonly string[]): Promise<readonly VettingResultRow[]> =>
  db
    .selectDistinctOn([vettingResult.caseId], resultColumns)
    .from(vettingResult)
    .where(isAmong(vettingResult.caseId, caseIds))
    .orderBy(vettingResult.caseId, desc(vettingResult.seq));

/** The newest result of a case: its authority, which alone records them, sees them all. */
export const findNewestResult = async (db: Database, caseId: string): Promise<VettingResultRow['result'] | null> => {
  const [row] = await db
    .select({ result: vettingResult.result })
    .from(vettingResult)
    .where(eq(vettingResult.caseId, caseId))
    .orderBy(desc(vettingResult.seq))
    .limit(1);
  return row?.result ?? null;
};
