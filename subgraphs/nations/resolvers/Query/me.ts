import type { QueryResolvers } from '../../generated/types.ts';

export const me: NonNullable<QueryResolvers['me']> = (_, _args, { viewer }) => viewer;
