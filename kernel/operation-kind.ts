/** What the planner writes begins with the kind of operation. */
export const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query);
