import { type ExecutionResult, GraphQLError } from 'graphql';

/** The longest answer of a subgraph to one call, in bytes: the gateway takes in no more. */
export const MAX_ANSWER_BYTES = 5_000_000;

/** What a subgraph answers in place of a longer one. It is there and well, so this is no failure of its: who asked asks for less. */
export const tooLong: ExecutionResult = {
  data: null,
  errors: [
    new GraphQLError(`The answer is longer than ${MAX_ANSWER_BYTES / 1e6} MB. Ask for smaller pages, or for fewer fields at once.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  ],
};
