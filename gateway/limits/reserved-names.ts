import {
  type ASTVisitor,
  type ConstDirectiveNode,
  type FieldNode,
  GraphQLError,
  isAbstractType,
  Kind,
  type NameNode,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { asSupergraph } from '../executor/supergraph-error.ts';

/** Field names by type that the planner asks for under their own name. */
type Reserved = ReadonlyMap<string, ReadonlySet<string>>;

const argumentOf = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

const namesIn = (selections: string): readonly string[] => {
  const [definition] = parse(`{ ${selections} }`).definitions;
  const within = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((selection) => [
      ...(selection.kind === Kind.FIELD ? [selection.name.value] : []),
      ...('selectionSet' in selection && selection.selectionSet !== undefined ? within(selection.selectionSet) : []),
    ]);
  return definition?.kind === Kind.OPERATION_DEFINITION ? within(definition.selectionSet) : [];
};

/** The fields of each type's keys (`@join__type`), and those that a field of it requires (`@join__field`). */
const reservedIn = (supergraphSdl: string): Reserved => {
  const reserved = new Map<string, Set<string>>();
  for (const definition of asSupergraph(() => parse(supergraphSdl)).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const keys = (definition.directives ?? []).map((directive) => argumentOf(directive, 'key'));
    const required = (definition.fields ?? []).flatMap((field) => (field.directives ?? []).map((directive) => argumentOf(directive, 'requires')));
    const selections = [...keys, ...required].filter((selection) => selection !== undefined);
    reserved.set(definition.name.value, new Set(selections.flatMap(namesIn)));
  }
  return reserved;
};

const aliasFault = (context: ValidationContext, reserved: Reserved, alias: NameNode, field: FieldNode): string | undefined => {
  if (alias.value === field.name.value) return undefined;
  if (alias.value.startsWith('__')) return `The alias "${alias.value}" is reserved, as every name that starts with "__".`;
  if (alias.value === 'constructor') return 'The alias "constructor" is dropped from answers of subgraphs apart; choose another.';
  const parent = context.getParentType();
  if (parent === undefined || parent === null) return undefined;
  const types = isAbstractType(parent) ? [parent, ...context.getSchema().getPossibleTypes(parent)] : [parent];
  const owner = types.find((type) => reserved.get(type.name)?.has(alias.value));
  return owner && `The alias "${alias.value}" is the name of a key field of ${owner.name}; choose another.`;
};

/**
 * Refuses the names over which Apollo's executor stumbles: an alias equal to a key field would be answered with the key,
 * without an error, and a variable `representations` collides with the planner's own. An alias `constructor` could reach a
 * prototype, and is taken out of what comes over HTTP (gateway/remote/call.ts).
 * @throws SupergraphError
 */
export const reservedNamesRule = (supergraphSdl: string): ValidationRule => {
  const reserved = reservedIn(supergraphSdl);
  return (context): ASTVisitor => ({
    Field: (field) => {
      const fault = field.alias && aliasFault(context, reserved, field.alias, field);
      if (fault !== undefined) context.reportError(new GraphQLError(fault, { nodes: field }));
    },
    VariableDefinition: ({ variable }) => {
      if (variable.name.value !== 'representations') return;
      context.reportError(new GraphQLError('A variable cannot be called "representations"; choose another name.', { nodes: variable }));
    },
  });
};
