import { type ASTVisitor, GraphQLError, isIntrospectionType, type ValidationRule } from 'graphql';

/**
 * Refuses aliases where the schema is asked about, save for `__type`, which may be asked for several types. They are answered from
 * memory at once, whatever they cost: under aliases the whole schema would be written out once for each, and the thread with it.
 */
export const plainIntrospectionRule: ValidationRule = (context): ASTVisitor => ({
  Field: (node) => {
    const parent = context.getParentType();
    const isAbout = node.name.value === '__schema' || (parent !== undefined && parent !== null && isIntrospectionType(parent));
    if (node.alias === undefined || !isAbout) return;
    context.reportError(new GraphQLError(`The schema is asked for without aliases: write ${node.name.value} as it is.`, { nodes: node }));
  },
});
