import { canRelease } from '#kernel/label/apply.ts';
import { hasRole, STAFF, type Viewer } from '#kernel/viewer.ts';

// Pure answers to "may this viewer do this": shared by the actions and the viewerCan… fields.

/** May the viewer add organizations, and change those of its own nation? */
export const canSaveOrganization = (viewer: Viewer): boolean => hasRole(viewer, 'SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'COORDINATOR');

/** May the viewer raise requirements, and move those of its own nation? */
export const canRaiseRequirement = (viewer: Viewer): boolean => hasRole(viewer, 'SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'COORDINATOR');

/** Is the viewer the coalition's coordinator: writes the plan, decides on requirements, manages groups and suspensions? */
export const isCoordinator = (viewer: Viewer): boolean => viewer.nation === STAFF && hasRole(viewer, 'COORDINATOR');

/** May the viewer say who sees its nation's new records? */
export const canSetDefaultLabel = (viewer: Viewer): boolean => canRelease(viewer);

type State = 'DRAFT' | 'SUBMITTED' | 'VALIDATED' | 'REJECTED' | 'WITHDRAWN' | 'CLOSED';

/** From which states a requirement makes which move (PN-19). */
export const movesFrom = {
  revised: ['DRAFT'],
  submitted: ['DRAFT'],
  withdrawn: ['DRAFT', 'SUBMITTED'],
  decided: ['SUBMITTED'],
  closed: ['VALIDATED'],
} as const satisfies Record<string, readonly State[]>;

export type Move = keyof typeof movesFrom;

/** Does the lifecycle allow this move now (PN-19)? */
export const canMove = (state: State, move: Move): boolean => (movesFrom[move] as readonly State[]).includes(state);

/** May the viewer decide on this requirement now? */
export const canValidate = (viewer: Viewer, { state }: { readonly state: State }): boolean => isCoordinator(viewer) && canMove(state, 'decided');

/** May the viewer let more nations see this record? */
export const canReleaseRecord = (viewer: Viewer, { originator }: { readonly originator: string }): boolean =>
  originator === viewer.nation && canRelease(viewer);

/** May the plan and its objectives still change (PN-07)? */
export const canChangePlan = ({ state }: { readonly state: 'DRAFT' | 'APPROVED' }): boolean => state === 'DRAFT';
