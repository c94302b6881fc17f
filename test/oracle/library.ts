import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createAnswer } from '#kernel/answer.ts';
import type { Logger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';

// A small graph with what the product's schema has none of: interfaces, unions, lists in lists, nulls where none may be.

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external", "@provides"])';

const itemsSdl = `${federation}
  type Query { items(first: Int = 3): [Item!]!, item(id: ID!): Item, hits(first: Int = 4): [Hit], grid: [[Item]], books: [Book!] }
  interface Item { id: ID!, title: String!, owner: Person, shelf: Shelf! }
  type Book implements Item @key(fields: "id") { id: ID!, title: String!, owner: Person, shelf: Shelf!, pages: Int!, kind: Kind, size: Int }
  type Film implements Item @key(fields: "id") { id: ID!, title: String!, owner: Person, shelf: Shelf!, minutes: Float, size: String }
  union Hit = Book | Film | Person
  enum Kind { NOVEL ATLAS }
  type Shelf { room: String!, mates(first: Int = 2): [Item!] }
  type Person @key(fields: "id") { id: ID!, items: [Item!]!, favorite: Hit }
`;

const peopleSdl = `${federation}
  type Query { people: [Person!]!, person(id: ID!): Person }
  type Person @key(fields: "id") { id: ID!, name: String!, age: Int, friends: [Person!]!, boss: Person }
  type Book @key(fields: "id") { id: ID!, reviews: [Review!]!, stars: Float, pages: Int! @external, weight: Int @requires(fields: "pages") }
  type Film @key(fields: "id") { id: ID!, reviews: [Review!]! }
  type Review { text: String, by: Person! }
`;

type Row = { readonly __typename: string; readonly id: string };
const item = (n: number): Row => ({ __typename: n % 3 === 0 ? 'Film' : 'Book', id: `i${n}` });
const person = (n: number): Row => ({ __typename: 'Person', id: `p${n % 4}` });
const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(1)) || 0;
const items = Array.from({ length: 8 }, (_, n) => item(n));
const people = Array.from({ length: 4 }, (_, n) => person(n));
const first = (rows: readonly unknown[], { first: count }: { readonly first: number }) => rows.slice(0, count);
const typed = { __resolveType: ({ __typename }: Row) => __typename };

const shared = {
  title: (row: Row) => `Title ${numberOf(row) % 3}`,
  owner: (row: Row) => (numberOf(row) % 4 === 3 ? null : person(numberOf(row))),
  shelf: (row: Row) => ({ room: `Room ${numberOf(row) % 2}`, from: numberOf(row) }),
};
const found = (rows: readonly Row[]) => (row: Row) => rows.find(({ id }) => id === row.id) ?? null;

export const itemsResolvers = {
  Query: {
    items: (_: unknown, args: { first: number }) => first(items, args),
    item: (_: unknown, row: Row) => found(items)(row),
    hits: (_: unknown, args: { first: number }) => first([item(1), person(2), null, item(3), person(1)], args),
    grid: () => [[item(1), null], null, [item(3), item(1)]],
    books: () => items.filter(({ __typename }) => __typename === 'Book'),
  },
  Item: typed,
  Hit: typed,
  Book: { ...shared, pages: (row: Row) => 100 + numberOf(row), kind: () => 'ATLAS', size: numberOf, __resolveReference: found(items) },
  Film: { ...shared, minutes: (row: Row) => numberOf(row) / 2, size: (row: Row) => `${numberOf(row)} cm`, __resolveReference: found(items) },
  Shelf: { mates: ({ from }: { from: number }, args: { first: number }) => first([item(from + 1), item(from), item(from + 2)], args) },
  Person: {
    __resolveReference: found(people),
    items: (row: Row) => items.filter((one) => numberOf(one) % 4 === numberOf(row)),
    favorite: (row: Row) => (numberOf(row) % 2 === 0 ? item(numberOf(row)) : person(numberOf(row) + 1)),
  },
};

const review = (by: number) => ({ text: by % 2 === 0 ? null : `Text ${by}`, by: person(by) });
export const peopleResolvers = {
  Query: { people: () => people, person: (_: unknown, row: Row) => found(people)(row) },
  Person: {
    __resolveReference: found(people),
    name: (row: Row) => `Name ${numberOf(row)}`,
    age: (row: Row) => (numberOf(row) === 2 ? null : 30 + numberOf(row)),
    friends: (row: Row) => people.filter((one) => one.id !== row.id),
    boss: (row: Row) => (numberOf(row) === 0 ? null : person(numberOf(row) - 1)),
  },
  Book: { reviews: (row: Row) => [review(numberOf(row)), review(numberOf(row) + 1)], stars: () => 4.5, weight: ({ pages }: { pages: number }) => pages * 2 },
  Film: { reviews: () => [] },
};

export const librarySdl = (): string => {
  const { supergraphSdl, errors } = composeServices([
    { name: 'items', url: 'http://items.invalid', typeDefs: parse(itemsSdl) },
    { name: 'people', url: 'http://people.invalid', typeDefs: parse(peopleSdl) },
  ]);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
};

export const openLibrary = (logger: Logger): readonly Subgraph[] =>
  [
    { name: 'items', typeDefs: parse(itemsSdl), resolvers: itemsResolvers },
    { name: 'people', typeDefs: parse(peopleSdl), resolvers: peopleResolvers },
  ].map(({ name, ...module }) => {
    const answer = createAnswer(buildSubgraphSchema([module]), logger);
    return { name, ready: async () => true, fetch: (fetch) => answer(fetch, {}) };
  });
