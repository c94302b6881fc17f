const code = /^[A-Z][A-Z0-9-]{1,39}$/;

/** The codes that can be codes at all: the others are of nothing, and Postgres would refuse some of their characters. */
export const onlyCodes = (codes: readonly string[]): string[] => codes.filter((text) => code.test(text));
