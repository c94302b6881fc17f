import type { Desk, Outcome } from '#kernel/action.ts';
import type { CloseRequirementInput } from '../generated/types.ts';
import { moveRequirement } from './move-requirement.ts';

/** Closes a VALIDATED requirement that needs nothing more. */
export const closeRequirement = (desk: Desk, input: CloseRequirementInput): Promise<Outcome> =>
  moveRequirement(desk, { field: 'closeRequirement', input, move: 'closed', to: 'CLOSED' });
