import type { IterationRow } from './store/iteration.ts';
import type { VettingResultRow } from './store/vetting.ts';

// Where iterations and vetting cases may go from where they stand (TR-21). Pure.

export type IterationState = IterationRow['state'];
export type VettingOutcome = VettingResultRow['result'];

const iterationMoves: Readonly<Partial<Record<IterationState, readonly IterationState[]>>> = {
  DRAFT: ['PLANNED'],
  PLANNED: ['OPEN_FOR_NOMINATION', 'POSTPONED'],
  OPEN_FOR_NOMINATION: ['NOMINATIONS_CLOSED', 'POSTPONED'],
  NOMINATIONS_CLOSED: ['CONFIRMED', 'POSTPONED'],
  CONFIRMED: ['IN_PROGRESS', 'POSTPONED'],
  IN_PROGRESS: ['COMPLETED'],
  COMPLETED: ['FINALIZED'],
  POSTPONED: ['PLANNED'],
};

/** Where an iteration may move to; cancelling is an action of its own. */
export const movesFrom = (state: IterationState): readonly IterationState[] => iterationMoves[state] ?? [];

/** May it still be cancelled? Before it is in progress (TR-13). */
export const isCancellable = (state: IterationState): boolean =>
  ['DRAFT', 'PLANNED', 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'POSTPONED'].includes(state);

export const isCancelled = (state: IterationState): boolean => state.startsWith('CANCELLED_');

/** May seats be allocated? */
export const isAllocatable = (state: IterationState): boolean => ['PLANNED', 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'].includes(state);

/** May trainees be enrolled? */
export const isEnrollable = (state: IterationState): boolean => ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'].includes(state);

/** May an enrollment be withdrawn? Once it was held, who was there stands. */
export const isWithdrawable = (state: IterationState): boolean => !['COMPLETED', 'FINALIZED'].includes(state) && !isCancelled(state);

const vettingMoves: Readonly<Record<VettingOutcome, readonly VettingOutcome[]>> = {
  IN_REVIEW: ['CLEARED', 'NOT_CLEARED', 'SUSPENDED'],
  CLEARED: ['SUSPENDED', 'REVOKED'],
  NOT_CLEARED: ['REMEDIATION'],
  SUSPENDED: ['IN_REVIEW', 'CLEARED', 'REVOKED'],
  REVOKED: [],
  REMEDIATION: ['IN_REVIEW'],
};

/** What may follow a result: after the request an authority may say at once what it found elsewhere. Units alone are remedied. */
export const outcomesAfter = (before: VettingOutcome | null, subject: 'TRAINEE' | 'UNIT'): readonly VettingOutcome[] => {
  const next: readonly VettingOutcome[] = before === null ? ['IN_REVIEW', 'CLEARED', 'NOT_CLEARED'] : vettingMoves[before];
  return subject === 'UNIT' ? next : next.filter((outcome) => outcome !== 'REMEDIATION');
};

/** Where a vetting case stands by its newest result: a clearance is over after its last day. */
export const vettingStateOf = (newest: Pick<VettingResultRow, 'result' | 'validTo'> | null, today: string): VettingOutcome | 'REQUESTED' | 'EXPIRED' => {
  if (newest === null) return 'REQUESTED';
  return newest.result === 'CLEARED' && newest.validTo !== null && newest.validTo < today ? 'EXPIRED' : newest.result;
};
