import type { Desk, Outcome } from '#kernel/action.ts';
import type { SubmitRequirementInput } from '../generated/types.ts';
import { moveRequirement } from './move-requirement.ts';

/** Submits a DRAFT for the coordinator to decide on. */
export const submitRequirement = (desk: Desk, input: SubmitRequirementInput): Promise<Outcome> =>
  moveRequirement(desk, { field: 'submitRequirement', input, move: 'submitted', to: 'SUBMITTED' });
