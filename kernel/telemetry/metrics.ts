import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type FetchOutcome = 'ok' | 'errors' | 'unavailable';
export type BreakerState = 'closed' | 'half-open' | 'open';
export type MutationOutcome = 'done' | 'refused' | 'failed';

/** What one subgraph's own side counts. */
export type SubgraphMetrics = {
  readonly fetchAnswered: (outcome: FetchOutcome, seconds: number) => void;
  /** Of fetches whose answers may be kept: how many were answered from memory, and how many were read. */
  readonly answersGiven: (kept: number, read: number) => void;
  readonly statementAnswered: (seconds: number, failed: boolean) => void;
  /** A connection is asked for; call what it answers when that ended: with one, or with none. */
  readonly leaseAsked: () => (got: boolean) => void;
  readonly leaseReleased: () => void;
};

/** What a process counts. Labels come from bounded sets alone: never a nation, a person, an id or a client's words. */
export type Metrics = {
  /** Call what it answers when the operation was answered. */
  readonly operationBegun: () => () => void;
  /** `name` is that of a saved operation, or `other`. */
  readonly operationAnswered: (name: string, code: string, seconds: number) => void;
  /** Another supergraph came while one served. */
  readonly supergraphCame: (outcome: 'taken' | 'refused') => void;
  /** An operation that reads: was it answered from memory, or by asking subgraphs? */
  readonly operationRead: (source: 'kept' | 'read') => void;
  readonly planTaken: (source: 'cache' | 'planner') => void;
  /** The gateway asks a subgraph; call what it answers with how that ended. */
  readonly fetchSent: (subgraph: string) => (outcome: FetchOutcome) => void;
  readonly fetchRetried: (subgraph: string) => void;
  readonly breakerTurned: (subgraph: string, state: BreakerState) => void;
  readonly subgraph: (name: string) => SubgraphMetrics;
  readonly mutationAnswered: (field: string, outcome: MutationOutcome, problems: readonly string[]) => void;
  readonly limitReached: (limit: 'rate' | 'budget') => void;
  readonly tokenRefused: (reason: string) => void;
  /** All of it in Prometheus' text format. */
  readonly page: () => Promise<{ readonly contentType: string; readonly body: string }>;
};

/** Seconds: from a statement answered from memory to the longest that a client waits. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Different values that one label may take. Every source is bounded already; a slip must not fill the operator's store. */
const MAX_VALUES = 500;

const OTHER = 'other';

/** Lets the first values of a label through, when they look like names; all else is `other`. */
export const boundedLabel = (most = MAX_VALUES): ((value: string) => string) => {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most || !/^[A-Za-z][\w-]{0,79}$/.test(value)) return OTHER;
    known.add(value);
    return value;
  };
};

/** How many there are now. Kept as a number, and read when the page is: it changes far more often. */
const levelOf = (registry: Registry, name: string, help: string) => {
  const now = new Map<string, number>();
  new Gauge({
    name,
    help,
    labelNames: ['subgraph'],
    registers: [registry],
    collect() {
      for (const [subgraph, level] of now) this.set({ subgraph }, level);
    },
  });
  return (subgraph: string, change: number) => void now.set(subgraph, (now.get(subgraph) ?? 0) + change);
};

const breakerStates: readonly BreakerState[] = ['closed', 'half-open', 'open'];

/** Makes the metrics of one process, in a registry of their own. Make it once and hand it on. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: SECONDS });

  const operations = counter('coalition_operations_total', 'Operations answered, by saved operation and first error code (OK: none).', 'operation', 'code');
  const operationSeconds = histogram('coalition_operation_duration_seconds', 'From the request to the last byte of its answer.', 'operation');
  let operationsNow = 0;
  new Gauge({
    name: 'coalition_operations_in_flight',
    help: 'Operations being answered.',
    registers,
    collect() {
      this.set(operationsNow);
    },
  });
  const reads = counter('coalition_reads_total', 'Operations that read, answered from memory (kept), or by asking subgraphs (read).', 'source');
  const supergraphs = counter('coalition_supergraphs_total', 'Supergraphs that came while one served, taken or refused.', 'outcome');
  const plans = counter('coalition_plans_total', 'Plans taken from the cache, or computed by the planner.', 'source');
  const fetches = counter('coalition_fetches_total', "Fetches of the gateway, by subgraph and how they ended (the gateway's side).", 'subgraph', 'outcome');
  const fetchSeconds = histogram('coalition_fetch_duration_seconds', "Duration of a fetch (the gateway's side, the network included).", 'subgraph');
  const fetchesInFlight = levelOf(registry, 'coalition_fetches_in_flight', 'Fetches waiting for a subgraph.');
  const retries = counter('coalition_fetch_retries_total', 'Fetches that were sent again.', 'subgraph');
  const breaker = new Gauge({
    name: 'coalition_breaker_state',
    help: 'One at the state that the breaker of a subgraph is in.',
    labelNames: ['subgraph', 'state'],
    registers,
  });
  const answered = counter('coalition_subgraph_fetches_total', "Fetches answered by a subgraph (the subgraph's side).", 'subgraph', 'outcome');
  const answerSeconds = histogram('coalition_subgraph_fetch_duration_seconds', "Duration of a fetch (the subgraph's side).", 'subgraph');
  const answers = counter('coalition_answers_total', 'Fetches that a subgraph answered from memory (kept), or by reading.', 'subgraph', 'source');
  const statementSeconds = histogram('coalition_statement_duration_seconds', 'From a statement sent to its answer.', 'subgraph');
  const statementFailures = counter('coalition_statement_failures_total', 'Statements that Postgres refused or that lost their connection.', 'subgraph');
  const leased = counter('coalition_pool_leases_total', 'Connections taken from a pool, each for one transaction.', 'subgraph');
  const held = levelOf(registry, 'coalition_pool_connections_held', 'Connections in use.');
  const waiting = levelOf(registry, 'coalition_pool_waiting', 'Transactions waiting for a connection.');
  const exhausted = counter('coalition_pool_exhausted_total', 'Transactions that got no connection in time.', 'subgraph');
  const mutations = counter('coalition_mutations_total', 'Mutations, by field and how they ended (refused: by a rule).', 'field', 'outcome');
  const problems = counter('coalition_problems_total', 'Refusals of mutations, by rule or code.', 'code');
  const limits = counter('coalition_limited_total', 'Operations refused since a rate or a budget was spent.', 'limit');
  const tokens = counter('coalition_token_refusals_total', 'Requests refused for their token, by class of reason.', 'reason');

  const operationLabel = boundedLabel();
  const codeLabel = boundedLabel();
  const fieldLabel = boundedLabel();
  const problemLabel = boundedLabel();
  const reasonLabel = boundedLabel();
  const secondsSince = (begun: number) => (performance.now() - begun) / 1_000;

  return {
    operationBegun: () => {
      operationsNow += 1;
      return () => {
        operationsNow -= 1;
      };
    },
    operationAnswered: (name, code, seconds) => {
      const operation = operationLabel(name);
      operations.inc({ operation, code: codeLabel(code) });
      operationSeconds.observe({ operation }, seconds);
    },
    supergraphCame: (outcome) => supergraphs.inc({ outcome }),
    operationRead: (source) => reads.inc({ source }),
    planTaken: (source) => plans.inc({ source }),
    fetchSent: (subgraph) => {
      const begun = performance.now();
      fetchesInFlight(subgraph, 1);
      return (outcome) => {
        fetchesInFlight(subgraph, -1);
        fetches.inc({ subgraph, outcome });
        fetchSeconds.observe({ subgraph }, secondsSince(begun));
      };
    },
    fetchRetried: (subgraph) => retries.inc({ subgraph }),
    breakerTurned: (subgraph, state) => {
      for (const one of breakerStates) breaker.set({ subgraph, state: one }, one === state ? 1 : 0);
    },
    subgraph: (name) => {
      const labels = { subgraph: name };
      const statement = statementSeconds.labels(labels);
      exhausted.inc(labels, 0); // an alert on a rate needs the series before its first event
      statementFailures.inc(labels, 0);
      return {
        fetchAnswered: (outcome, seconds) => {
          answered.inc({ subgraph: name, outcome });
          answerSeconds.observe(labels, seconds);
        },
        answersGiven: (kept, read) => {
          if (kept > 0) answers.inc({ subgraph: name, source: 'kept' }, kept);
          if (read > 0) answers.inc({ subgraph: name, source: 'read' }, read);
        },
        statementAnswered: (seconds, failed) => {
          statement.observe(seconds);
          if (failed) statementFailures.inc(labels);
        },
        leaseAsked: () => {
          waiting(name, 1);
          return (got) => {
            waiting(name, -1);
            if (!got) return exhausted.inc(labels);
            leased.inc(labels);
            held(name, 1);
          };
        },
        leaseReleased: () => held(name, -1),
      };
    },
    mutationAnswered: (field, outcome, codes) => {
      mutations.inc({ field: fieldLabel(field), outcome });
      for (const code of codes) problems.inc({ code: problemLabel(code) });
    },
    limitReached: (limit) => limits.inc({ limit }),
    tokenRefused: (reason) => tokens.inc({ reason: reasonLabel(reason) }),
    page: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
};
