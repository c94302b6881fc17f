import { payloadOf } from '#kernel/payload.ts';
import { approveManningDocument as act } from '../../actions/approve-manning-document.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const approveManningDocument: NonNullable<MutationResolvers['approveManningDocument']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('manningDocument', context.loaders.manningDocumentById, outcome);
};
