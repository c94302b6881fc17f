import { hasRole, type Viewer } from '#kernel/viewer.ts';

// Pure answers to "may this viewer do this": shared by the actions and the viewerCan… fields.

/** May the viewer add organizations, and change those of its own nation? */
export const canSaveOrganization = (viewer: Viewer): boolean => hasRole(viewer, 'SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'COORDINATOR');
