import { type Refusal, refuse } from '#kernel/problem.ts';
import { type Move, movesFrom } from '../policy.ts';

// What several actions refuse with the same words.

const RAISERS = 'SNR, DONOR_FOCAL, TRAINING_FOCAL or COORDINATOR';

export const onlyRaisers = (what: string): Refusal => refuse('IDP-04', [], `${what} takes the role ${RAISERS}.`);

export const onlyCoordinator = (what: string): Refusal => refuse('IDP-04', [], `${what} takes the role COORDINATOR, of the coalition staff.`);

export const onlyOriginator = (what: string): Refusal => refuse('IS-09', ['id'], `Only the originator's nation changes ${what}.`);

export const needsVersion = (what: string): Refusal => refuse('BAD_VALUE', ['expectedVersion'], `must be the version that you saw, since ${what} is changed`);

export const labelledElsewhere = (what: string, setter: string): Refusal =>
  refuse('BAD_VALUE', ['label'], `must be left out: ${setter} gives ${what} another label`);

export const noSuchLineOfEffort = (): Refusal =>
  refuse('BAD_VALUE', ['lineOfEffort'], 'must be the code of a line of effort in `linesOfEffort`, such as LOE-HR');

export const planIsApproved = (path: string): Refusal => refuse('PN-07', [path], 'The plan is APPROVED and changes no more: add a new edition.');

/** A move that the lifecycle does not allow (PN-19). */
export const wrongState = (move: Move, state: string): Refusal =>
  refuse('PN-19', ['id'], `A requirement is ${move} while it is ${movesFrom[move].join(' or ')}; this one is ${state}.`);
