import { hasRole, STAFF, type Viewer } from '#kernel/viewer.ts';

// Pure answers to "may this viewer do this": shared by the actions and the viewerCan… fields.

/** May the viewer write manning documents and billets (PE-08)? */
export const canWriteBillet = (viewer: Viewer): boolean => viewer.nation === STAFF && hasRole(viewer, 'COORDINATOR');

/** Has the viewer the role that writes people and tours? Whose, PE-08 says. */
export const canWriteStaff = (viewer: Viewer): boolean => hasRole(viewer, 'PERSONNEL_OFFICER');

/** Does the viewer's nation send people at all? The coalition staff does not (PE-08). */
export const sendsPeople = (viewer: Viewer): boolean => viewer.nation !== STAFF;

/** May the viewer lend what its nation fills (PE-03)? */
export const canLend = (viewer: Viewer): boolean => hasRole(viewer, 'SNR');

/** May the viewer accept what a holder lacks (PE-04, PE-05)? */
export const canWaive = (viewer: Viewer): boolean => viewer.nation === STAFF && hasRole(viewer, 'COORDINATOR');

/** May the viewer assign instructors of its own nation (PE-13)? */
export const canAssignInstructor = (viewer: Viewer): boolean => hasRole(viewer, 'PERSONNEL_OFFICER', 'TRAINING_FOCAL');
