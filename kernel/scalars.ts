import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';

const renamed = (scalar: GraphQLScalarType, name: string): GraphQLScalarType => new GraphQLScalarType({ ...scalar.toConfig(), name });

/** How much of a wrong literal is said again, in letters. */
const MOST_ECHOED = 40;

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
      throw new GraphQLError(`${name} must be a string such as "${example}", not ${print(node).slice(0, MOST_ECHOED)}.`, { nodes: node });
    },
  });
};

/** Postgres has no year 0: as text it would be refused there, with the whole fetch. */
const hasYear = (value: string): string => {
  if (!value.startsWith('0000')) return value;
  throw new GraphQLError('Date must be of the year 0001 or a later one, such as "2026-01-31".');
};

/** A date that leaves was one in the database, as text; what comes in is looked at by the library. */
const dateOf = (value: unknown): unknown => (typeof value === 'string' ? value : GraphQLLocalDate.serialize(value));

const date = GraphQLLocalDate.toConfig();

/** The resolvers of the scalars in schema.graphql; every subgraph takes them in. */
export const scalars = {
  Date: new GraphQLScalarType({
    ...date,
    name: 'Date',
    serialize: dateOf,
    parseValue: (value) => hasYear(String(date.parseValue(value))),
    parseLiteral: (node, variables) => hasYear(String(date.parseLiteral(node, variables))),
  }),
  DateTime: renamed(GraphQLDateTimeISO, 'DateTime'),
  UUID: renamed(GraphQLUUID, 'UUID'),
  Decimal: stringOnly('Decimal', '100000.00'),
  Currency: stringOnly('Currency', 'EUR'),
  Alpha3: stringOnly('Alpha3', 'CAN'),
} as const;
