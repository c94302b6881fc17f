import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';

const renamed = (scalar: GraphQLScalarType, name: string): GraphQLScalarType => new GraphQLScalarType({ ...scalar.toConfig(), name });

/** A scalar that is a string and nothing else; what the string may hold is checked by the action, as a problem. */
const stringOnly = (name: string, example: string): GraphQLScalarType => {
  const accept = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${name} must be a string such as "${example}".`);
  };
  return new GraphQLScalarType({
    name,
    serialize: accept,
    parseValue: accept,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`${name} must be a string such as "${example}", not ${print(node)}.`, { nodes: node });
    },
  });
};

/** A date that leaves was one in the database, as text; what comes in is looked at by the library. */
const dateOf = (value: unknown): unknown => (typeof value === 'string' ? value : GraphQLLocalDate.serialize(value));

/** The resolvers of the scalars in schema.graphql; every subgraph takes them in. */
export const scalars = {
  Date: new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), name: 'Date', serialize: dateOf }),
  DateTime: renamed(GraphQLDateTimeISO, 'DateTime'),
  UUID: renamed(GraphQLUUID, 'UUID'),
  Decimal: stringOnly('Decimal', '100000.00'),
  Currency: stringOnly('Currency', 'EUR'),
  Alpha3: stringOnly('Alpha3', 'CAN'),
} as const;
