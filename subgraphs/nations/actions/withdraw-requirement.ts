import type { Desk, Outcome } from '#kernel/action.ts';
import type { WithdrawRequirementInput } from '../generated/types.ts';
import { moveRequirement } from './move-requirement.ts';

/** Takes back what the coordinator has not decided on. */
export const withdrawRequirement = (desk: Desk, input: WithdrawRequirementInput): Promise<Outcome> =>
  moveRequirement(desk, { field: 'withdrawRequirement', input, move: 'withdrawn', to: 'WITHDRAWN' });
