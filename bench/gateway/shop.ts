import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, graphql, type GraphQLSchema, parse } from 'graphql';
import { contentDigest, DIGEST_HEADER } from '#kernel/call/digest.ts';

// Four subgraphs of the shape of the field's public benchmark: users, products, reviews, inventory. An answer is computed once
// and canned by the text of its request, so that what is measured is the gateway.

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

const USERS = 6;
const PRODUCTS = 9;
const user = (n: number) => ({ __typename: 'User', id: `u${n}`, name: `User ${n}`, username: `user-${n}`, birthday: 1990 + n });
const product = (n: number) => ({ __typename: 'Product', upc: `p${n}`, name: `Product ${n}`, price: 100 * n + 99, weight: 50 * n + 1 });
const reviews = Array.from({ length: USERS * 4 }, (_, n) => ({
  __typename: 'Review',
  id: `r${n}`,
  body: `Review ${n}: it does what it should, and then some more than that.`,
  author: user(n % USERS),
  product: product((n * 7) % PRODUCTS),
}));
const numbered = <Row>(make: (n: number) => Row, count: number): readonly Row[] => Array.from({ length: count }, (_, n) => make(n));
const byUser = ({ id }: { readonly id: string }) => reviews.filter(({ author }) => author.id === id);
const byProduct = ({ upc }: { readonly upc: string }) => reviews.filter((review) => review.product.upc === upc);

type Module = { readonly sdl: string; readonly resolvers: Readonly<Record<string, object>> };

const modules: Readonly<Record<string, Module>> = {
  users: {
    sdl: 'type Query { me: User, users: [User] } type User @key(fields: "id") { id: ID!, name: String, username: String @shareable, birthday: Int }',
    resolvers: {
      Query: { me: () => user(0), users: () => numbered(user, USERS) },
      User: { __resolveReference: ({ id }: { id: string }) => user(Number(id.slice(1))) },
    },
  },
  products: {
    sdl: 'type Query { topProducts(first: Int = 5): [Product] } type Product @key(fields: "upc") { upc: String!, name: String, price: Int, weight: Int }',
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => numbered(product, PRODUCTS).slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => product(Number(upc.slice(1))) },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID!, body: String, author: User @provides(fields: "username"), product: Product }
      type User @key(fields: "id") { id: ID!, username: String @external, numberOfReviews: Int, reviews: [Review] }
      type Product @key(fields: "upc") { upc: String!, reviews: [Review] }`,
    resolvers: {
      Review: { __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id) },
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
        inStock: ({ upc }: { upc: string }) => Number(upc.slice(1)) % 2 === 0,
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) => Math.round(price * 0.1 + weight * 0.5),
      },
    },
  },
};

export const shopSdl = Object.entries(modules).map(([name, { sdl }]) => ({ name, sdl: `${federation}\n${sdl}` }));

/** The public benchmark's question. `$first` makes questions differ; the answer is the same. */
export const shopQuestion = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Shop($first: Int) {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts(first: $first) { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
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

const countOf = (body: string): number => {
  const asked = JSON.parse(body) as Asked | readonly Asked[];
  return [asked].flat().reduce((sum, { variables = {} }) => sum + (Array.isArray(variables.representations) ? variables.representations.length : 0), 0);
};

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
