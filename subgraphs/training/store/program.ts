import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { program } from '../tables.ts';
import { findById, insertRow, updateLabel } from './row.ts';

const columns = {
  id: program.id,
  labelId: program.labelId,
  originator: program.originator,
  title: program.title,
  reference: program.reference,
  startsOn: program.startsOn,
  endsOn: program.endsOn,
  minHumanRightsShare: program.minHumanRightsShare,
  notional: program.notional,
  version: program.version,
};

export type ProgramRow = RowOf<typeof columns>;
export type ProgramOrder = 'STARTS_ON' | 'TITLE';
export type ProgramFilter = { readonly leadNation?: readonly string[] | null | undefined };

export const programList: ListSpec<typeof columns, ProgramOrder, ProgramFilter> = {
  table: program,
  columns,
  orders: { STARTS_ON: 'startsOn', TITLE: 'title' },
  defaultOrder: { field: 'STARTS_ON', direction: 'DESC' },
  where: ({ leadNation }) => isOneOf(program.originator, leadNation && onlyCodes(leadNation)),
};

export const listProgramsById = rowsByKey(columns, program.id);
export const findProgram = findById(listProgramsById);
export const insertProgram = insertRow(program);
export const updateProgramLabel = updateLabel(program);
