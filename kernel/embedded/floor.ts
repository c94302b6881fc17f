/** The first minor release of each major version in which row level security holds (CVE-2026-14666, cached plans). */
const floors: Readonly<Record<number, number>> = { 15: 19, 16: 15, 17: 11, 18: 6 };

/** The oldest major version that gets fixes. */
const OLDEST = 15;

/**
 * Compares a server with the security floor below which row level security cannot be relied on.
 * The embedded server warns when it is below; any other server is refused.
 * @param serverVersionNum what `show server_version_num` answers: 180004 for 18.4
 * @returns a sentence for the user, or null when the server is at or above the floor
 */
export const belowFloor = (serverVersionNum: number): string | null => {
  const major = Math.floor(serverVersionNum / 10_000);
  const minor = serverVersionNum % 10_000;
  if (major < OLDEST) return `PostgreSQL ${major} gets no security fixes any more; ${OLDEST} or later is needed.`;
  const floor = floors[major];
  if (floor === undefined || minor >= floor) return null;
  return `PostgreSQL ${major}.${minor} lacks security fixes that row level security depends on; ${major}.${floor} or later is needed.`;
};
