/**
 * What the ghost test does not ask for, each with its reason. Content is exempt through the keeper's channels alone
 * (ARCHITECTURE.md, Decision 7); this list is for what cannot be asked for.
 */
export const exempt: Readonly<Record<string, string>> = {};
