import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, type GraphQLSchema, graphql, parse } from 'graphql';
import { contentDigest, DIGEST_HEADER } from '#kernel/call/digest.ts';

// Four subgraphs of the shape of the field's public benchmark: users, products, reviews, inventory. An answer is computed once
// and canned by the text of its request, so that what is measured is the gateway.

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

const USERS = 6;
const PRODUCTS = 5;
/** The product of each review, by number: as in the public benchmark, few products have all of them. */
const reviewed = [0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3];
const BODY = 'It does what it should, and then some more than that. ';

/** Which one of its kind, and the question that it is for: what two questions are about has no name in common. */
type Key = { readonly n: number; readonly from: number };

const named = (letter: string, { n, from }: Key): string => `${letter}${n}-${from}`;
const keyOf = (name: string): Key => {
  const [n = Number.NaN, from = Number.NaN] = name.slice(1).split('-').map(Number);
  return { n, from };
};

const user = (key: Key) => ({ __typename: 'User', id: named('u', key), name: `User ${key.n}`, username: `user-${key.n}`, birthday: 1990 + key.n });
const product = (key: Key) => ({ __typename: 'Product', upc: named('p', key), name: `Product ${key.n}`, price: 100 * key.n + 99, weight: 50 * key.n + 1 });
const review = (key: Key) => ({
  __typename: 'Review',
  id: named('r', key),
  body: BODY.repeat(4 + ((key.n * 3) % 8)),
  author: user({ ...key, n: 0 }),
  product: product({ ...key, n: reviewed[key.n] ?? 0 }),
});
const numbered = <Row>(make: (key: Key) => Row, count: number, from: number): readonly Row[] => Array.from({ length: count }, (_, n) => make({ n, from }));
const byUser = ({ id }: { readonly id: string }) => numbered(review, 2, keyOf(id).from);
const byProduct = ({ upc }: { readonly upc: string }) => numbered(review, reviewed.length, keyOf(upc).from).filter((row) => row.product.upc === upc);

type Module = { readonly sdl: string; readonly resolvers: Readonly<Record<string, object>> };

const modules: Readonly<Record<string, Module>> = {
  users: {
    sdl: 'type Query { me: User, users(from: Int!): [User] } type User @key(fields: "id") { id: ID!, name: String, username: String @shareable, birthday: Int }',
    resolvers: {
      Query: { me: () => user({ n: 0, from: 0 }), users: (_: unknown, { from }: { from: number }) => numbered(user, USERS, from) },
      User: { __resolveReference: ({ id }: { id: string }) => user(keyOf(id)) },
    },
  },
  products: {
    sdl: 'type Query { topProducts(from: Int!): [Product] } type Product @key(fields: "upc") { upc: String!, name: String, price: Int, weight: Int }',
    resolvers: {
      Query: { topProducts: (_: unknown, { from }: { from: number }) => numbered(product, PRODUCTS, from) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => product(keyOf(upc)) },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID!, body: String, author: User @provides(fields: "username"), product: Product }
      type User @key(fields: "id") { id: ID!, username: String @external, numberOfReviews: Int, reviews: [Review] }
      type Product @key(fields: "upc") { upc: String!, reviews: [Review] }`,
    resolvers: {
      Review: { __resolveReference: ({ id }: { id: string }) => review(keyOf(id)) },
      User: { reviews: byUser, numberOfReviews: (row: { id: string }) => byUser(row).length },
      Product: { reviews: byProduct },
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") {
      upc: String!, weight: Int @external, price: Int @external, inStock: Boolean, shippingEstimate: Int @requires(fields: "price weight")
    }`,
    resolvers: {
      Product: {
        inStock: ({ upc }: { upc: string }) => keyOf(upc).n % 2 === 0,
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) => Math.round(price * 0.1 + weight * 0.5),
      },
    },
  },
};

export const shopSdl = Object.entries(modules).map(([name, { sdl }]) => ({ name, sdl: `${federation}\n${sdl}` }));

/** The public benchmark's question. `$from` is in the name of everything it is about, so that questions differ in every call. */
export const shopQuestion = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Shop($from: Int!) {
    users(from: $from) { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts(from: $from) { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }`;

type Asked = { readonly query: string; readonly variables?: Record<string, unknown>; readonly operationName?: string };
type Canned = { readonly content: Buffer; readonly digest: string };

const answerTo = (schema: GraphQLSchema, { query, variables, operationName }: Asked): Promise<ExecutionResult> =>
  graphql({ schema, source: query, variableValues: variables ?? {}, operationName: operationName ?? null });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** What was asked of it since the last look: calls, and the entities that were named in them. */
const counts = { calls: 0, representations: 0 };

/** Gateways that merge fetches have several lists of them in one call. */
const countOf = (body: string): number =>
  [JSON.parse(body) as Asked | readonly Asked[]]
    .flat()
    .flatMap(({ variables = {} }) => Object.values(variables))
    .reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);

const serve = async (name: string): Promise<string> => {
  const { sdl, resolvers } = modules[name] as Module;
  const schema = buildSubgraphSchema([{ typeDefs: parse(`${federation}\n${sdl}`), resolvers: resolvers as never }]);
  const cans = new Map<string, Canned & { readonly representations: number }>();
  const can = async (body: string) => {
    const asked = JSON.parse(body) as Asked | readonly Asked[];
    const answer = Array.isArray(asked) ? await Promise.all(asked.map((one: Asked) => answerTo(schema, one))) : await answerTo(schema, asked as Asked);
    const content = Buffer.from(JSON.stringify(answer));
    const canned = { content, digest: contentDigest(content), representations: countOf(body) };
    cans.set(body, canned);
    return canned;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') return response.end(JSON.stringify(counts));
    const body = await bodyOf(request);
    const canned = cans.get(body) ?? (await can(body));
    counts.calls += 1;
    counts.representations += canned.representations;
    return response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': canned.content.length, [DIGEST_HEADER]: canned.digest })
      .end(canned.content);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const urls = await Promise.all(Object.keys(modules).map(async (name) => [name, await serve(name)] as const));
  process.stdout.write(`${JSON.stringify(Object.fromEntries(urls))}\n`);
}
