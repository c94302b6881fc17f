import { buildASTSchema, type DocumentNode, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType, Kind, parse, printSchema, visit } from 'graphql';
import { definitions } from '../kit/definitions.ts';

/**
 * What the ghost test does not ask for, each with its reason: the fields of the keeper's channels (ARCHITECTURE.md,
 * Decision 7), which say what remains of a scarce thing whoever took the rest, and nothing else.
 */
export const channels = definitions.flatMap((definition) => definition.channels);

const without = (document: DocumentNode, names: ReadonlySet<string>): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.filter((field) => !names.has(`${node.name.value}.${field.name.value}`)) ?? [] }),
  });

const reachable = (schema: GraphQLSchema): ReadonlySet<string> => {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const type = schema.getType(name);
    const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    for (const field of fields) for (const { type: next } of [field, ...('args' in field ? field.args : [])]) walk(String(getNamedType(next)));
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) walk(root.name);
  return seen;
};

/** The schema without some fields, and without the types that only they lead to. */
export const schemaWithout = (schema: GraphQLSchema, fields: readonly string[]): GraphQLSchema => {
  const document = without(parse(printSchema(schema)), new Set(fields));
  const kept = reachable(buildASTSchema(document));
  const definitionsKept = document.definitions.filter(
    (definition) => definition.kind === Kind.DIRECTIVE_DEFINITION || !('name' in definition) || kept.has(definition.name?.value ?? ''),
  );
  return buildASTSchema({ ...document, definitions: definitionsKept });
};
