import type { Environment } from '#kernel/env.ts';

/** Demo data and demo issuers: on with the embedded server, or by their own variable. */
export const isDemo = ({ DEMO, DATABASE_URL }: Environment): boolean => DEMO ?? DATABASE_URL === undefined;
