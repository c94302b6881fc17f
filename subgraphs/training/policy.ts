import { hasRole, type Viewer } from '#kernel/viewer.ts';

// Pure answers to "may this viewer do this". Sight is another matter: what is not seen is not found.

/** May the viewer run training: programs, courses, iterations and seats? */
export const canRunTraining = (viewer: Viewer): boolean => hasRole(viewer, 'TRAINING_FOCAL', 'SNR', 'COORDINATOR');

/** May the viewer register and enroll trainees? */
export const canEnroll = (viewer: Viewer): boolean => hasRole(viewer, 'TRAINING_FOCAL', 'PERSONNEL_OFFICER');

/** May the viewer ask for vetting and, for an authority, record it? */
export const canVet = (viewer: Viewer): boolean => hasRole(viewer, 'VETTING_LIAISON');
