import { type ASTVisitor, GraphQLError, type ValidationRule } from 'graphql';

/** More than any argument wants: lists of objects with lists in them. */
const MOST = 4;

/**
 * Refuses lists in lists in lists as a literal. Apollo's planner walks each level of them twice, so that sixty brackets in place
 * of a scalar would keep it busy for ever.
 */
export const nestedListsRule: ValidationRule = (context): ASTVisitor => {
  let depth = 0;
  return {
    ListValue: {
      enter: (node) => {
        depth += 1;
        if (depth <= MOST) return undefined;
        context.reportError(new GraphQLError(`A value has more than ${MOST} lists in one another.`, { nodes: node }));
        depth -= 1;
        return false; // what is in it is not looked at, nor left
      },
      leave: () => {
        depth -= 1;
      },
    },
  };
};
