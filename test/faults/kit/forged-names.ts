import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

/** Headers that could name somebody, somewhere: ours, those of proxies, of gateways and of libraries. */
export const identityHeaders = [
  ...['context', 'nation', 'roles', 'actor', 'viewer', 'user', 'subgraph', 'request-id', 'key', 'internal', 'signature'].map((name) => `x-coalition-${name}`),
  ...[
    'x-nation',
    'x-user',
    'x-user-id',
    'x-actor',
    'x-roles',
    'x-context',
    'x-forwarded-user',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-real-ip',
    'forwarded',
  ],
  ...['authorization', 'proxy-authorization', 'cookie', 'x-api-key', 'remote-user', 'x-remote-user', 'x-amzn-oidc-data', 'x-request-id', 'traceparent'],
  ...[
    'tracestate',
    'baggage',
    'apollo-federation-include-trace',
    'apollographql-client-name',
    'x-hasura-role',
    'via',
    'content-digest',
    'signature',
    'signature-input',
  ],
];

/** Each keyed type of a subgraph, with its key field. */
export const keysOf = (subgraph: string): readonly (readonly [string, string])[] =>
  parse(readFileSync(new URL(`../../../subgraphs/${subgraph}/schema.graphql`, import.meta.url), 'utf8')).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const fields = definition.directives?.find(({ name }) => name.value === 'key')?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? [[definition.name.value, fields.value] as const] : [];
  });
