import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type SelectionSetNode,
} from 'graphql';

const here = new URL('./', import.meta.url);
const root = new URL('../', here);
const supergraphFile = new URL('supergraph.graphql', here);
const apiFile = new URL('api.graphql', here);

/** A schema that does not compose; each message says which subgraph and field. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/** Reads every subgraph's SDL: its own schema.graphql and the words of the kernel. */
export const readSubgraphs = async (): Promise<readonly { readonly name: string; readonly sdl: string }[]> => {
  const kernel = await readFile(new URL('kernel/schema.graphql', root), 'utf8');
  const entries = await readdir(new URL('subgraphs/', root), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, sdl: `${await readFile(new URL(`subgraphs/${name}/schema.graphql`, root), 'utf8')}\n${kernel}` })));
};

/** Fields that a @requires names, at any depth, with the types they are of. */
const requiredIn = (schema: GraphQLSchema, type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): readonly GraphQLField<unknown, unknown>[] =>
  selections.flatMap((selection) => {
    if (selection.kind === 'FragmentSpread') return [];
    if (selection.kind === 'InlineFragment')
      return requiredIn(schema, selection.typeCondition === undefined ? type : schema.getType(selection.typeCondition.name.value), selection.selectionSet);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
    if (field === undefined) return [];
    return [field, ...(selection.selectionSet === undefined ? [] : requiredIn(schema, getNamedType(field.type), selection.selectionSet))];
  });

/**
 * A field with arguments in a @requires: a client that asks for it with others gets the value of one under the name of the
 * other, silently, from every gateway that plans as Apollo's does. Refused here, since no executor can mend it.
 */
const ambiguousRequirements = (name: string, sdl: string, schema: GraphQLSchema): readonly string[] =>
  parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    return (definition.fields ?? []).flatMap((field) =>
      (field.directives ?? []).flatMap((directive) => {
        const value = directive.name.value === 'requires' ? directive.arguments?.find((argument) => argument.name.value === 'fields')?.value : undefined;
        if (value?.kind !== Kind.STRING) return [];
        const [operation] = parse(`{ ${value.value} }`).definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
        return requiredIn(schema, schema.getType(definition.name.value), operation.selectionSet)
          .filter(({ args }) => args.length > 0)
          .map(
            (required) =>
              `[${name}] ${definition.name.value}.${field.name.value}: @requires names ${required.name}, which takes arguments; require a field without any.`,
          );
      }),
    );
  });

/**
 * Composes the supergraph that gateways load and the API schema that clients see.
 * @throws CompositionError with every message of the composer
 */
export const compose = (subgraphs: readonly { readonly name: string; readonly sdl: string }[]): { readonly supergraph: string; readonly api: string } => {
  const result = composeServices(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) })));
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(({ message }) => message).join('\n'));
  const schema = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema();
  const ambiguous = subgraphs.flatMap(({ name, sdl }) => ambiguousRequirements(name, sdl, schema));
  if (ambiguous.length > 0) throw new CompositionError(ambiguous.join('\n'));
  const api = printSchema(lexicographicSortSchema(schema));
  return { supergraph: `${result.supergraphSdl.trimEnd()}\n`, api: `${api.trimEnd()}\n` };
};

const help = `Composes the subgraphs' schemas into schema/supergraph.graphql (for gateways) and schema/api.graphql (what clients see).

  node schema/compose.ts            write both
  node schema/compose.ts --check    write nothing; exit 1 where a committed file differs

Exit codes: 0 done, 1 a difference or a schema that does not compose, 2 wrong use.`;

const differs = async (file: URL, text: string): Promise<boolean> => (await readFile(file, 'utf8').catch(() => '')) !== text;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { supergraph, api } = compose(await readSubgraphs());
  if (values.check) {
    const stale = (await differs(supergraphFile, supergraph)) || (await differs(apiFile, api));
    if (stale) console.error('schema/supergraph.graphql or schema/api.graphql differs from the subgraphs: run npm run compose and commit both.');
    return stale ? 1 : 0;
  }
  await Promise.all([writeFile(supergraphFile, supergraph), writeFile(apiFile, api)]);
  return 0;
};

if (import.meta.main) {
  process.exitCode = await main().catch((error: Error) => {
    console.error(error.message);
    return error.name === 'CompositionError' ? 1 : 2;
  });
}
