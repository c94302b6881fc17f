import type { Database } from '#kernel/database/run.ts';
import { type Refusal, refuse } from '#kernel/problem.ts';
import { listNationsByCode } from '../store/nation.ts';

/** Refuses a nation that does not take part in the coalition. */
export const participant = async (db: Database, code: string): Promise<{ readonly ok: true } | Refusal> => {
  const [nation] = await listNationsByCode(db, [code]);
  if (nation?.joinedOn != null && nation.leftOn === null) return { ok: true };
  return refuse('BAD_VALUE', ['nation'], 'must be the code of a nation that takes part: a CONTRIBUTOR in `nations`, such as CAN');
};
