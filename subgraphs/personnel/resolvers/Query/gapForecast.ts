import type { QueryResolvers } from '../../generated/types.ts';

export const gapForecast: NonNullable<QueryResolvers['gapForecast']> = (_, args, { loaders }) => loaders.gapForecast(args);
