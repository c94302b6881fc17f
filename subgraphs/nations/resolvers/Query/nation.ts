import type { QueryResolvers } from '../../generated/types.ts';

export const nation: NonNullable<QueryResolvers['nation']> = (_, { code }, { loaders }) => loaders.nationByCode.load(code);
