import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { createAnswer } from './answer.ts';
import { type Context, type ContextParts, openContext } from './context.ts';
import type { Pool } from './database/connect.ts';
import type { Database, Trace } from './database/run.ts';
import type { Hear } from './database/transaction.ts';
import type { Invariant } from './invariant.ts';
import { type AnswersWatch, keepAnswers, type Read, type Witnessed } from './kept-answers.ts';
import type { Protection } from './label/protection.ts';
import type { Logger } from './log.ts';
import { isMutation } from './operation-kind.ts';
import { prepareDocuments } from './prepared-documents.ts';
import { scalars } from './scalars.ts';
import type { Viewer } from './viewer.ts';
import { findVersions, lookNow, type Now, type Telling, tellingOf, versionsOf } from './witness.ts';

/** One fetch of the gateway: a document that the planner wrote, and who asks. */
export type Fetch = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly viewer: Viewer;
  /** Aborted when nobody waits for the answer any more: what is being read for it stops. Never given with a mutation. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the gateway waits for the answer. */
  readonly patience?: number | undefined;
};

/** A subgraph as the gateway knows it: a name and something that answers fetches. */
export type Subgraph = {
  readonly name: string;
  /** Answers one fetch in one transaction, seen with the viewer's eyes. Never throws: errors are in the result. */
  readonly fetch: (fetch: Fetch) => Promise<Witnessed>;
  /** Answers reads of one request and viewer, in their order, in one transaction and with the same loaders. */
  readonly fetchTogether?: (fetches: readonly Fetch[]) => Promise<readonly Witnessed[]>;
  /** What a viewer would see now, where answers come with what they rest on; undefined where it cannot be told. */
  readonly lookNow?: (viewer: Viewer, tellings: readonly Telling[], signal: AbortSignal) => Promise<Now | undefined>;
  /** True when it can answer: its database does. */
  readonly ready: () => Promise<boolean>;
};

/** A subgraph of this process. */
export type OpenSubgraph = Subgraph & Required<Pick<Subgraph, 'fetchTogether'>> & { readonly schema: GraphQLSchema };

/** The SDL of the words that every subgraph speaks. */
export const kernelSdl = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

export type Resolvers = Readonly<Record<string, unknown>>;

/** A function that reads or decides on rows its caller may not see (ARCHITECTURE.md, Decision 7). */
export type KeeperChannel = {
  /** Schema-qualified, with argument types, as in the catalog. */
  readonly function: string;
  /** Why rows of others must decide, and what the answer tells. */
  readonly reason: string;
  /** The fields that show what remains, as schema coordinates such as CourseIteration.seatsRemaining. */
  readonly fields: readonly string[];
  /** The rules whose refusal says that nothing remains, and no more. */
  readonly rules: readonly string[];
};

/** What a subgraph is made of: its table of contents. */
export type SubgraphDefinition<Loaders> = {
  readonly name: string;
  /** The SDL texts: the kernel's and its own. */
  readonly sdl: readonly string[];
  readonly resolvers: Resolvers;
  readonly createLoaders: (db: Database, viewer: Viewer) => Loaders;
  readonly rules: Readonly<Record<string, string>>;
  readonly protections: readonly Protection[];
  /** Key columns of other owners' tables that it reads, to filter its links (FD-02). */
  readonly links: readonly PgTable[];
  readonly channels: readonly KeeperChannel[];
  /** Fields that answer one person alone, as schema coordinates: what they answer is given again to nobody else. */
  readonly personal?: readonly string[];
  /** What holds over all its rows, for `coalition check`. */
  readonly invariants?: readonly Invariant[];
  /** The folder of its NNNN_verb_noun.sql files. */
  readonly migrations: URL;
};

const keyed = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.directives?.some(({ name }) => name.value === 'key')
      ? [definition.name.value]
      : [],
  );

/** The one policy that every label belongs to (DOMAIN 5.2). */
const LABEL_POLICY = 'COALITION-CB';

/**
 * Builds the schema of a subgraph. A keyed type without a reference resolver of its own gets one that answers null:
 * the library would echo a forged representation back as data (SECURITY.md 1.6).
 */
export const schemaOf = ({ sdl, resolvers }: Pick<SubgraphDefinition<unknown>, 'sdl' | 'resolvers'>): GraphQLSchema => {
  const documents = sdl.map((text) => parse(text));
  const stubs = Object.fromEntries(documents.flatMap(keyed).map((type) => [type, { __resolveReference: () => null }]));
  const merged = { ...scalars, SecurityLabel: { policy: () => LABEL_POLICY }, ...stubs, ...resolvers } as Record<string, object>;
  for (const type of Object.keys(stubs)) merged[type] = { ...stubs[type], ...(resolvers[type] as object | undefined) };
  return buildSubgraphSchema(documents.map((typeDefs, index) => (index === 0 ? { typeDefs, resolvers: merged as never } : { typeDefs })));
};

export type SubgraphHost = {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly trace?: Trace;
  /** Bytes for answers that are given again while nothing changed (kept-answers.ts); 0 reads each anew. */
  readonly answerBytes?: number;
  readonly answersWatch?: AnswersWatch;
};

/** The schemas that it reads: its own, and those of its links. */
export const schemasOf = ({ name, links }: Pick<SubgraphDefinition<unknown>, 'name' | 'links'>): readonly string[] => [
  ...new Set([name, ...links.map((table) => getTableConfig(table).schema ?? '')]),
];

/** What a question's document says of its answers, before they are read. */
const ofDocument = (fieldsOf: (query: string) => ReadonlySet<string>, personal: readonly string[] = []) => ({
  isLasting: ({ query }: Fetch): boolean => {
    try {
      fieldsOf(query);
      return !isMutation(query);
    } catch {
      return false; // answering it says what is wrong
    }
  },
  isPersonal: ({ query }: Fetch): boolean => personal.some((field) => fieldsOf(query).has(field)),
});

/** Opens a subgraph on its pool: from then on it answers fetches. */
export const openSubgraph = <Loaders>(
  definition: SubgraphDefinition<Loaders>,
  { pool, logger, trace, answerBytes = 0, answersWatch }: SubgraphHost,
): OpenSubgraph => {
  const schema = schemaOf(definition);
  const prepare = prepareDocuments(schema);
  const answer = createAnswer(schema, logger, prepare);
  const parts: Omit<ContextParts<Loaders>, 'viewer'> = { pool, logger, trace, createLoaders: definition.createLoaders };
  const schemas = schemasOf(definition);
  const channels = definition.channels.map(({ function: signature }) => signature.replace(/\(.*/, '('));
  const read: Read = async (fetches, wantsWitness) => {
    const [first] = fetches;
    if (first === undefined) return { results: [] };
    const tellings: Telling[] = [];
    const hear: Hear = (sql, params, rows) => {
      if (channels.some((channel) => sql.includes(channel))) tellings.push(tellingOf(sql, params, rows));
    };
    const context: Context<Loaders> = openContext({ ...parts, viewer: first.viewer, signal: first.signal, hear: wantsWitness ? hear : undefined });
    try {
      const reading = wantsWitness ? findVersions(context.ask).catch(() => undefined) : undefined;
      const results = await Promise.all(fetches.map((fetch) => answer(fetch, context)));
      const versions = await reading;
      return { results, witness: versions === undefined ? undefined : { versions: versionsOf(versions, schemas), tellings } };
    } finally {
      await context.close();
    }
  };
  const together =
    answerBytes === 0
      ? async (fetches: readonly Fetch[]) => (await read(fetches, false)).results
      : keepAnswers({ pool, trace, maxBytes: answerBytes, ...ofDocument((query) => prepare(query).fields, definition.personal), read, answered: answersWatch });
  return {
    name: definition.name,
    schema,
    fetch: async (fetch) => (await together([fetch]))[0] as Witnessed,
    fetchTogether: together,
    ...(answerBytes === 0 ? {} : { lookNow: (viewer, tellings, signal) => lookNow({ pool, trace, signal }, viewer, tellings) }),
    ready: async () => {
      try {
        await pool.sql`select 1`;
        return true;
      } catch {
        return false;
      }
    },
  };
};
