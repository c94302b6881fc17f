import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of every subgraph's resolvers, from the kernel's SDL and its own. GraphQL type -> row type: mappers.ts.
const subgraphs = readdirSync('subgraphs', { withFileTypes: true }).filter((entry) => entry.isDirectory());

const mappersOf = async (name: string): Promise<Record<string, string>> => {
  const { mappers } = (await import(`./subgraphs/${name}/mappers.ts`)) as { mappers: readonly string[] };
  return Object.fromEntries(mappers.map((type) => [type, `../mappers.ts#${type}Row`]));
};

const config: CodegenConfig = {
  overwrite: true,
  noSilentErrors: true,
  generates: Object.fromEntries(
    await Promise.all(
      subgraphs.map(async ({ name }) => [
        `subgraphs/${name}/generated/types.ts`,
        {
          schema: ['kernel/schema.graphql', `subgraphs/${name}/schema.graphql`],
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            contextType: `../loaders.ts#${name[0]?.toUpperCase()}${name.slice(1)}Context`,
            mappers: await mappersOf(name),
            immutableTypes: true,
            useTypeImports: true,
            enumsAsTypes: true,
            enumType: 'string-literal',
            strictScalars: true,
            defaultScalarType: 'unknown',
            resolversNonOptionalTypename: { unionMember: true },
            avoidOptionals: { field: true, object: true },
            maybeValue: 'T | null',
            inputMaybeValue: 'T | null | undefined',
            scalars: {
              ID: 'string',
              UUID: 'string',
              Date: 'string',
              DateTime: { input: 'string', output: 'Date' },
              Decimal: 'string',
              Currency: 'string',
              Alpha3: 'string',
              _FieldSet: 'string',
            },
          },
        },
      ]),
    ),
  ),
};

export default config;
