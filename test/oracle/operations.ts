import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** An operation at random, with every way of asking that GraphQL has. */
export type RandomOperation = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

export type Drawing = {
  readonly schema: GraphQLSchema;
  /** @returns a number from 0 up to the limit, which it never reaches */
  readonly below: (limit: number) => number;
  /** What an argument may be given. */
  readonly valuesOf: (argument: GraphQLArgument) => readonly unknown[];
};

const DEPTH = 4;

/** Draws one: fields and arguments at random, aliases, fragments with and without names, @skip and @include, the same field twice. */
export const drawOperation = ({ schema, below, valuesOf }: Drawing): RandomOperation => {
  const declared: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};
  let aliases = 0;
  const chance = (percent: number) => below(100) < percent;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  const declare = (type: string, value: unknown): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };

  const condition = (): string => {
    if (!chance(12)) return '';
    const value = chance(50);
    return ` @${pick(['skip', 'include'])}(if: ${chance(60) ? declare('Boolean!', value) : value})`;
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args
      .filter((argument) => argument.name !== 'after' && (isRequiredArgument(argument) || argument.name === 'first' || chance(30)))
      .map((argument) => `${argument.name}: ${declare(String(argument.type), argument.name === 'first' ? 1 + below(4) : pick(valuesOf(argument)))}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  };

  const asked = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const next = getNamedType(field.type);
    const head = `${chance(50) || field.args.length > 0 ? `a${aliases++}: ` : ''}${field.name}${argumentsOf(field)}${condition()}`;
    if (!isCompositeType(next)) return head;
    const inner = selectionsOf(next, depth - 1);
    // The same place asked twice: both answers are one.
    return chance(8) && head === field.name ? `${head} { ${inner} } ${head} { __typename }` : `${head} { ${inner} }`;
  };

  const within = (type: GraphQLCompositeType, selections: string): string => {
    if (chance(8)) {
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { ${selections} }`);
      return `...${name}${condition()}`;
    }
    return chance(10) ? `... on ${type.name}${condition()} { ${selections} }` : selections;
  };

  const selectionsOf = (type: GraphQLCompositeType, depth: number): string => {
    if (depth <= 0) return '__typename';
    const fields = isUnionType(type) ? [] : (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]);
    const parts = Array.from({ length: 1 + below(3) }, () => (fields.length === 0 || chance(8) ? '__typename' : asked(pick(fields), depth)));
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        if (chance(60)) parts.push(`... on ${possible.name}${condition()} { ${selectionsOf(possible, depth - 1)} }`);
    return within(type, parts.join(' '));
  };

  const root = schema.getQueryType();
  if (root === undefined || root === null) throw new Error('the schema has no queries');
  const selections = selectionsOf(root, DEPTH);
  return { query: [`query${declared.length > 0 ? `(${declared.join(', ')})` : ''} { __typename ${selections} }`, ...fragments].join('\n'), variables };
};
