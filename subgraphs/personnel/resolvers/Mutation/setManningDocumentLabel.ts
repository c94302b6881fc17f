import { payloadOf } from '#kernel/payload.ts';
import { setManningDocumentLabel as act } from '../../actions/set-manning-document-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setManningDocumentLabel: NonNullable<MutationResolvers['setManningDocumentLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('manningDocument', context.loaders.manningDocumentById, outcome);
};
