import { type GraphQLSchema, isScalarType } from 'graphql';
import { scalars } from '#kernel/scalars.ts';

/**
 * Lets a schema made of SDL know what our scalars take, so that a wrong value is refused before anything is planned or done, as a
 * wrong Int is. What the planner makes of lists in lists, where a scalar would take any literal, costs it twice for each bracket.
 */
export const knowScalars = (schema: GraphQLSchema): GraphQLSchema => {
  for (const { name, parseValue, parseLiteral } of Object.values(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
  return schema;
};
