import { payloadOf } from '#kernel/payload.ts';
import { draftManningDocument as act } from '../../actions/draft-manning-document.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const draftManningDocument: NonNullable<MutationResolvers['draftManningDocument']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('manningDocument', context.loaders.manningDocumentById, outcome);
};
