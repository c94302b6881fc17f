import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

// What of the schema was asked for and answered: a field counts where its parent was there to be read.

type Variables = Readonly<Record<string, unknown>>;

const isOrder = (name: string): boolean => /Order/.test(name);

/** Everything that must be asked for: fields, arguments, input fields, and the values of orders. */
export const elementsOf = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      if (isObjectType(type))
        return Object.values(type.getFields()).flatMap((field) => [
          `${type.name}.${field.name}`,
          ...field.args.map(({ name }) => `${type.name}.${field.name}(${name})`),
        ]);
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
      return isEnumType(type) && isOrder(type.name) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : [];
    });

export type Coverage = {
  /** Notes what an operation asked for, as far as it was answered. */
  readonly note: (query: string, variables: Variables, data: unknown) => void;
  readonly covered: ReadonlySet<string>;
};

export const openCoverage = (schema: GraphQLSchema): Coverage => {
  const covered = new Set<string>();

  const noteInput = (type: GraphQLInputType, value: unknown): void => {
    const named = getNamedType(type);
    if (Array.isArray(value)) for (const item of value) noteInput(type, item);
    else if (isEnumType(named)) covered.add(`${named.name}.${String(value)}`);
    else if (isInputObjectType(named) && typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        const field = named.getFields()[name];
        if (field === undefined) continue;
        covered.add(`${named.name}.${name}`);
        noteInput(field.type, inner);
      }
  };

  const noteData = (type: GraphQLObjectType, { selections }: SelectionSetNode, data: unknown, variables: Variables): void => {
    if (Array.isArray(data)) {
      for (const item of data) noteData(type, { kind: Kind.SELECTION_SET, selections }, item, variables);
      return;
    }
    if (typeof data !== 'object' || data === null) return;
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
      const field = type.getFields()[selection.name.value];
      const answer = (data as Record<string, unknown>)[selection.alias?.value ?? selection.name.value];
      if (field === undefined || answer === undefined) continue;
      const name = `${type.name}.${field.name}`;
      covered.add(name);
      for (const { name: argument, value } of selection.arguments ?? []) {
        const declared = field.args.find((one) => one.name === argument.value);
        if (declared === undefined) continue;
        covered.add(`${name}(${declared.name})`);
        noteInput(declared.type, valueFromASTUntyped(value, variables));
      }
      const next = getNamedType(field.type);
      if (isObjectType(next) && selection.selectionSet !== undefined) noteData(next, selection.selectionSet, answer, variables);
    }
  };

  return {
    covered,
    note: (query, variables, data) => {
      const operation = parse(query).definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
      const root = operation && schema.getRootType(operation.operation);
      if (root) noteData(root, operation.selectionSet, data, variables);
    },
  };
};

/** What was not asked for. */
export const gapsOf = (schema: GraphQLSchema, covered: ReadonlySet<string>): readonly string[] =>
  elementsOf(schema)
    .filter((element) => !covered.has(element))
    .map((element) => `nothing asked for ${element}`);
