import { SpanStatusCode } from '@opentelemetry/api';
import type { ExecutionResult } from 'graphql';
import type { Logger } from '../log.ts';
import { type Fetch, type OpenSubgraph, openSubgraph, type SubgraphDefinition, type SubgraphHost } from '../subgraph.ts';
import type { FetchOutcome } from './metrics.ts';
import type { Telemetry } from './telemetry.ts';
import { inSpan } from './tracing.ts';
import { watchedDefinition } from './watched-mutations.ts';
import { watchedPool } from './watched-pool.ts';
import { traceOf } from './watched-statements.ts';

/** A code as rooms and libraries write them; anything else may be words. */
const codePattern = /^[A-Z][A-Z0-9_-]{0,39}$/;

/** An answer with errors as subgraphs give them, or as they came from another process. */
type Answered = { readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] | undefined };

/** The different codes of the errors of some answers. */
export const codesOf = (results: readonly Answered[]): readonly string[] => {
  const codes = new Set<string>();
  for (const { errors = [] } of results) {
    for (const { extensions } of errors) {
      const code = extensions?.code;
      codes.add(typeof code === 'string' && codePattern.test(code) ? code : 'INTERNAL');
    }
  }
  return [...codes];
};

/** How some answers together ended. */
export const outcomeOf = (codes: readonly string[]): FetchOutcome => {
  if (codes.length === 0) return 'ok';
  return codes.includes('UNAVAILABLE') ? 'unavailable' : 'errors';
};

type Answering = (fetches: readonly Fetch[]) => Promise<readonly ExecutionResult[]>;

const watchedAnswers = (name: string, { metrics, tracing }: Telemetry, logger: Logger): ((answer: Answering) => Answering) => {
  const counted = metrics?.subgraph(name);
  const isLogged = logger.isLevelEnabled('debug');

  const timed =
    (answer: Answering): Answering =>
    async (fetches) => {
      const begun = performance.now();
      const results = await answer(fetches);
      const codes = codesOf(results);
      const ms = performance.now() - begun;
      counted?.fetchAnswered(outcomeOf(codes), ms / 1_000);
      if (isLogged) logger.debug({ requestId: fetches[0]?.viewer.requestId, subgraph: name, fetches: fetches.length, ms: Math.round(ms), codes }, 'fetched');
      return results;
    };

  if (tracing === undefined) return timed;
  return (answer) => {
    const answered = timed(answer);
    return (fetches) =>
      inSpan(tracing.tracer, 'subgraph.fetch', { attributes: { subgraph: name, fetches: fetches.length } }, async (span) => {
        const results = await answered(fetches);
        const codes = codesOf(results);
        if (codes.length > 0) span.setAttribute('codes', [...codes]).setStatus({ code: SpanStatusCode.ERROR });
        return results;
      });
  };
};

/** A subgraph whose fetches are counted, traced and logged (at level `debug`, with the request's id). */
const watchedSubgraph = (subgraph: OpenSubgraph, telemetry: Telemetry, logger: Logger): OpenSubgraph => {
  const watch = watchedAnswers(subgraph.name, telemetry, logger);
  const one = watch(async ([fetch]) => [await subgraph.fetch(fetch as Fetch)]);
  return { ...subgraph, fetch: async (fetch) => (await one([fetch]))[0] as ExecutionResult, fetchTogether: watch(subgraph.fetchTogether) };
};

/** Opens a subgraph as `openSubgraph` does, and watches it: fetches, statements, connections, mutations. Off, it is the same subgraph. */
export const openWatchedSubgraph = <Loaders>(definition: SubgraphDefinition<Loaders>, host: SubgraphHost, telemetry: Telemetry): OpenSubgraph => {
  const { metrics, tracing } = telemetry;
  const isWatched = metrics !== undefined || tracing !== undefined;
  if (!isWatched && !host.logger.isLevelEnabled('debug')) return openSubgraph(definition, host);
  const trace = traceOf(definition.name, telemetry, host.trace);
  const counted = metrics?.subgraph(definition.name);
  const subgraph = openSubgraph(metrics === undefined ? definition : watchedDefinition(definition, metrics), {
    ...host,
    ...(counted === undefined ? {} : { pool: watchedPool(host.pool, counted), answersWatch: counted.answersGiven }),
    ...(trace === undefined ? {} : { trace }),
  });
  return watchedSubgraph(subgraph, telemetry, host.logger);
};
