// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source files

import type { Leak } from './plant.ts';

const worlds = 'test/worlds/worlds.test.ts';

/** Leaks at the door. */
/** What any request asks in one turn is together. */
const requestsTogether = [
  { file: 'gateway/executor/in-one-turn.ts', search: 'turns.get(request)', replace: 'turns.get(turns as never)' },
  { file: 'gateway/executor/in-one-turn.ts', search: 'turns.set(request, items)', replace: 'turns.set(turns as never, items)' },
  { file: 'gateway/executor/in-one-turn.ts', search: 'turns.delete(request)', replace: 'turns.delete(turns as never)' },
];

export const gatewayLeaks: readonly Leak[] = [
  {
    name: 'nation-from-claim',
    means: 'whoever claims to be another nation is',
    edits: [
      { file: 'gateway/identity/verify-token.ts', search: "if (Object.hasOwn(claims, 'nation') && claims.nation !== entry.nation)", replace: 'if (false)' },
      {
        file: 'gateway/identity/verify-token.ts',
        search: 'const identity = { nation, roles:',
        replace: 'const identity = { nation: String(payload.nation ?? nation), roles:',
      },
    ],
    tests: ['test/gateway/broken-tokens.test.ts', 'test/gateway/issuers.test.ts'],
  },
  {
    name: 'reads-across-nations',
    means: 'who asks what another nation is being answered, or was, gets its answer',
    edits: [
      {
        file: 'gateway/executor/scope.ts',
        search: '[nation, roles.toSorted()], key, variables])',
        replace: '[nation.length, roles.toSorted()], key, variables])',
      },
    ],
    tests: ['test/gateway/in-flight.test.ts', 'test/gateway/nine-nations.test.ts'],
  },
  {
    name: 'kept-across-persons',
    means: 'what one person was answered of itself is answered to another of its nation',
    edits: [{ file: 'gateway/executor/scope.ts', search: '[nation, roles, actor]', replace: '[nation, roles]' }],
    tests: ['test/gateway/kept-answers.test.ts'],
  },
  {
    name: 'errors-passed-through',
    means: 'what Postgres says of a table reaches the client',
    edits: [
      {
        file: 'gateway/errors.ts',
        search: 'return mask(error, logger, { ...facts, subgraph });',
        replace: "return new GraphQLError(error.message, { path: pathOf(error), extensions: { code: 'BAD_USER_INPUT' } });",
      },
    ],
    tests: ['test/gateway/errors.test.ts'],
  },
  {
    name: 'answers-kept',
    means: 'what one nation was answered is answered to whoever asks the same',
    edits: [
      {
        file: 'gateway/executor/subgraph-source.ts',
        search: 'const read = mergeFetches(subgraph);',
        replace: 'const read = mergeFetches(subgraph);\n  const kept = new Map<string, Promise<ExecutionResult>>();',
      },
      {
        file: 'gateway/executor/subgraph-source.ts',
        search: '(writes ? subgraph.fetch(fetch) : read(context, { ...fetch, signal }))',
        replace:
          '{ if (writes) return subgraph.fetch(fetch); const asked = `${query} ${JSON.stringify(variables)}`; const answer = kept.get(asked) ?? read(context, { ...fetch, signal }); kept.set(asked, answer); return answer; }',
      },
    ],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'operations-kept-unlooked',
    means: 'a whole operation is answered again although what went into it was taken back',
    edits: [
      {
        file: 'gateway/executor/kept-answers.ts',
        search: 'if (known !== undefined && (await stillStands(known, context))) {',
        replace: 'if (known !== undefined) {',
      },
    ],
    tests: ['test/gateway/kept-answers.test.ts'],
  },
  {
    name: 'reads-of-all-together',
    means: 'who asks at the same time as another is answered with the eyes of the other',
    edits: requestsTogether,
    tests: ['test/gateway/merge-fetches.test.ts'],
  },
  {
    name: 'entities-of-all-together',
    means: 'entities that another asks for at the same time are answered with the eyes of whoever was first',
    edits: requestsTogether,
    tests: ['test/gateway/merge-entities.test.ts'],
  },
  {
    name: 'load-told',
    means: 'every answer says how many were given to all',
    edits: [
      {
        file: 'kernel/http/server.ts',
        search: "const requestIdHeader = 'x-request-id';",
        replace: "const requestIdHeader = 'x-request-id';\nlet answered = 0;",
      },
      {
        file: 'kernel/http/server.ts',
        search: 'for (const [name, value] of Object.entries(fixedHeaders)) {',
        replace: "reply.header('x-answered', String((answered += 1))); for (const [name, value] of Object.entries(fixedHeaders)) {",
      },
    ],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'rate-shared',
    means: 'one person who asks too often stops everybody, and shows by it',
    edits: [{ file: 'gateway/limits/rate.ts', search: 'takeRequest: (actor) => requests(actor, 1)', replace: "takeRequest: () => requests('everybody', 1)" }],
    tests: ['test/gateway/rates.test.ts'],
    only: 'another person of the same nation',
  },
  {
    name: 'budget-shared',
    means: 'a nation that spends its budget spends that of the others',
    edits: [{ file: 'gateway/limits/rate.ts', search: 'takeCost: cost }', replace: "takeCost: (_, points) => cost('everybody', points) }" }],
    tests: [worlds],
    only: 'an observer is answered alike',
  },
  {
    name: 'wait-tells-the-load',
    means: 'how long one has to wait grows with what the others ask',
    edits: [
      { file: 'gateway/limits/rate.ts', search: 'const takeFrom =', replace: 'let taken = 0;\nconst takeFrom =' },
      { file: 'gateway/limits/rate.ts', search: 'await limiter.consume(key, points);', replace: 'taken += 1; await limiter.consume(key, points);' },
      {
        file: 'gateway/limits/rate.ts',
        search: 'return Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000));',
        replace: 'return taken + Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000));',
      },
    ],
    tests: ['test/gateway/rates.test.ts'],
    only: 'who asks too often',
  },
];
