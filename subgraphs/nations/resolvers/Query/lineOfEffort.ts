import type { QueryResolvers } from '../../generated/types.ts';

export const lineOfEffort: NonNullable<QueryResolvers['lineOfEffort']> = (_, { code }, { loaders }) => loaders.lineOfEffortByCode.load(code);
