import { Decimal } from 'decimal.js';
import { minorUnitsOf } from '#kernel/values.ts';
import type { IterationRow } from './store/iteration.ts';

const cancellers = { CANCELLED_PROVIDER: 'PROVIDER', CANCELLED_BENEFICIARY: 'BENEFICIARY', CANCELLED_THIRD_PARTY: 'THIRD_PARTY' } as const;

const cancellerOf = (state: IterationRow['state']) => (state in cancellers ? cancellers[state as keyof typeof cancellers] : null);

/** How an iteration was cancelled (TR-13); null where it is not. */
export const cancellationOf = ({ state, cancelledOn, cancellationReason, cancellationCost, cancellationCurrency }: IterationRow) => {
  const by = cancellerOf(state);
  if (by === null || cancelledOn === null || cancellationReason === null) return null;
  const cost =
    cancellationCost === null || cancellationCurrency === null
      ? null
      : { amount: new Decimal(cancellationCost).toFixed(minorUnitsOf(cancellationCurrency)), currency: cancellationCurrency };
  return { by, cost, reason: cancellationReason, on: cancelledOn };
};
