import { type Refusal, refuse } from '#kernel/problem.ts';
import { STAFF } from '#kernel/viewer.ts';

// What several actions refuse with the same words.

export const onlyCoordinator = (what: string): Refusal => refuse('IDP-04', [], `${what} takes the role COORDINATOR, of the coalition staff.`);

export const onlyPersonnelOfficer = (what: string): Refusal => refuse('IDP-04', [], `${what} takes the role PERSONNEL_OFFICER.`);

export const onlyAssigners = (what: string): Refusal => refuse('IDP-04', [], `${what} takes the role PERSONNEL_OFFICER or TRAINING_FOCAL.`);

/** The coalition staff sends nobody (PE-08). */
export const sendsNobody = (): Refusal => refuse('PE-08', [], `Only a nation that sends people writes them and their tours: ${STAFF} sends none.`);

/** People and tours are their own nation's alone (PE-08). */
export const notYours = (path: string, what: string): Refusal => refuse('PE-08', [path], `Only the sending nation does this: name ${what} of your own.`);

export const isOver = (state: string): Refusal => refuse('PE-09', ['id'], `The tour is ${state}: what has ended is not opened again.`);

/** Says no more than that (PE-01): whose tour stands in the way may be hidden. */
export const isTaken = (path: string): Refusal => refuse('PE-01', [path], 'The billet is not free on all of these days: its `gaps` are.');

export const hasAnother = (path: string): Refusal =>
  refuse('PE-02', [path], 'The person holds another primary tour on some of these days: change the days, or propose this one as secondary.');

export const beyondAssignment = (path: string): Refusal =>
  refuse('PE-13', [path], 'The person instructs at an iteration on later days: remove that assignment first.');
