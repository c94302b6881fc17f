import type { QueryResolvers } from '../../generated/types.ts';

export const nations: NonNullable<QueryResolvers['nations']> = async (_, { role }, { loaders }) => {
  const rows = await loaders.nations();
  return role == null ? rows : rows.filter((row) => role.includes(row.role));
};
