/**
 * The roles a token may carry (DOMAIN 7.6). A nation's issuer grants the first eight;
 * only the coalition staff's issuer grants the last two (IDP-04).
 */
export const nationRoles = [
  'SNR',
  'DONOR_FOCAL',
  'TRAINING_FOCAL',
  'PERSONNEL_OFFICER',
  'VETTING_LIAISON',
  'RELEASE_OFFICER',
  'READER',
  'DASHBOARD_SERVICE',
] as const;

export const staffRoles = ['COORDINATOR', 'AUDITOR'] as const;

export type Role = (typeof nationRoles)[number] | (typeof staffRoles)[number];

/** The originator code of the coalition's own staff: ISO 3166 user-assigned, so it never collides with a nation. */
export const STAFF = 'XCS';

/** The ten issuers' nations: the nine contributors and the coalition staff (ARCHITECTURE.md, Decision 9). */
export const issuerNations = ['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA', STAFF] as const;

/** The roles that the issuer of a nation may grant (IDP-04). */
export const rolesOf = (nation: string): readonly Role[] => (nation === STAFF ? [...nationRoles, ...staffRoles] : nationRoles);

/** Who asks. Made once per request by the gateway from a verified token, and never changed. */
export type Viewer = {
  /** ISO 3166-1 alpha-3 code, or XCS; from the issuer table, never from a claim (IDP-02). */
  readonly nation: string;
  readonly roles: readonly Role[];
  /** An opaque hash of issuer and subject (IDP-05): never a name, never an address. */
  readonly actor: string;
  readonly issuer: string;
  /** Names the request in logs, errors and the audit. */
  readonly requestId: string;
};

export const hasRole = (viewer: Viewer, ...wanted: readonly Role[]): boolean => wanted.some((role) => viewer.roles.includes(role));
