/** FAULTS=whole runs as much as the README's figures are of; else a short form, for every `npm test`. */
export const isWhole = process.env.FAULTS === 'whole';

/** How often something is done: so often in the whole run, or as FAULTS_N says. */
export const times = (whole: number, short: number): number => (isWhole ? Number(process.env.FAULTS_N ?? whole) : short);

/** 0 failures in n independent tries: with 95 % certainty fewer than this share fail (SECURITY.md 3.4). */
export const boundOf = (tries: number): string => `below ${((3 / tries) * 100).toPrecision(2)} %`;

/** The value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
