import type { QueryResolvers } from '../../generated/types.ts';

export const linesOfEffort: NonNullable<QueryResolvers['linesOfEffort']> = (_, _args, { loaders }) => loaders.linesOfEffort();
