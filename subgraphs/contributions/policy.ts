import { hasRole, STAFF, type Viewer } from '#kernel/viewer.ts';

// Pure answers to "may this viewer do this": shared by the actions and the viewerCan… fields.

/** May the viewer add contributions and write the ledgers of its own nation? */
export const canWriteContribution = (viewer: Viewer): boolean => hasRole(viewer, 'DONOR_FOCAL', 'SNR', 'COORDINATOR');

/** May the viewer load exchange rates? */
export const canLoadRates = (viewer: Viewer): boolean => viewer.nation === STAFF && hasRole(viewer, 'COORDINATOR');
