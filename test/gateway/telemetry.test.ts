import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { openTelemetry, type RunningTelemetry } from '#kernel/telemetry/telemetry.ts';
import { inSpan, inTraceOf, traceHeaders } from '#kernel/telemetry/tracing.ts';
import { traceOf } from '#kernel/telemetry/watched-statements.ts';
import { createTokenVerifier } from '../../gateway/identity/verify-token.ts';
import { createRateGuard } from '../../gateway/limits/rate.ts';
import { savedOperations } from '../../gateway/saved-operations.ts';
import { planWatch } from '../../gateway/telemetry/watched-plans.ts';
import { watchedRates, watchedVerifier } from '../../gateway/telemetry/watched-refusals.ts';
import { watchedSource } from '../../gateway/telemetry/watched-source.ts';
import { type Collector, type ReceivedSpan, startCollector } from '../kit/collector.ts';
import { useDatabase } from '../kit/database.ts';
import { sampleOf, samplesOf } from '../kit/metrics-page.ts';
import { openProduct, type Product } from '../kit/product.ts';
import { type Fixture, startFixture } from './fixture.ts';

type Line = Readonly<Record<string, unknown>>;

const keptLog = () => {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void lines.push(line) });
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line) as Line) };
};

const pageOf = async ({ metricsUrl = '' }: RunningTelemetry): Promise<string> => (await fetch(metricsUrl)).text();

const until = async <Found>(look: () => Found | undefined): Promise<Found> => {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

// The first tracing of this process, and so the only one that Apollo's own spans go to.
describe('the whole product', () => {
  const database = useDatabase();
  const log = keptLog();
  let collector: Collector;
  let telemetry: RunningTelemetry;
  let product: Product;

  beforeAll(async () => {
    collector = await startCollector();
    const environment = readEnvironment({ METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    telemetry = await openTelemetry({ environment, logger: log.logger, part: 'gateway' });
    product = await openProduct(database.current(), { demo: true, logger: log.logger, telemetry });
  });
  afterAll(async () => {
    await product.stop();
    await telemetry.stop();
    await collector.stop();
  });

  const tracedAsk = async (nation: string, roles: readonly string[], query: string, variables: Record<string, unknown> = {}) => {
    const before = log.lines.length;
    const { body } = await product.ask(nation, roles as never, query, variables);
    const line = await until(() =>
      log
        .parsed()
        .slice(before)
        .find(({ msg }) => msg === 'answered'),
    );
    return { data: body.data ?? {}, line, spans: await collector.traceOf(String(line.traceId)) };
  };

  const ancestors = (span: ReceivedSpan, spans: readonly ReceivedSpan[]): readonly string[] => {
    const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
    return parent === undefined ? [] : [parent.name, ...ancestors(parent, spans)];
  };

  test('an operation is one trace: its plan, its fetches, and their statements below them', async () => {
    const text = await readFile(new URL('../../operations/picture.graphql', import.meta.url), 'utf8');
    const { line, spans } = await tracedAsk('CAN', ['SNR'], text);
    const statement = spans.find(({ attributes }) => attributes['db.query.summary'] === 'select nations.requirement') as ReceivedSpan;
    expect(ancestors(statement, spans)).toEqual(['subgraph.fetch', 'fetch', 'execute', 'operation']);
    const { spans: first } = await tracedAsk('CAN', ['SNR'], `${text}# nobody asked it so before`);
    const planned = first.find(({ name }) => name === 'plan') as ReceivedSpan;
    expect(ancestors(planned, first)).toEqual(['operation']);
    const operation = spans.find(({ name }) => name === 'operation') as ReceivedSpan;
    expect(operation.attributes).toMatchObject({ 'graphql.operation.name': 'Picture', 'operation.hash': line.hash, 'operation.cost': line.cost });
    expect(operation.service).toBe('coalition-graph-gateway');
    expect(new Set(spans.flatMap(({ attributes }) => attributes.subgraph ?? []))).toEqual(new Set(['nations', 'personnel', 'training', 'contributions']));
    expect(spans.every((span) => span === operation || ancestors(span, spans).at(-1) === 'operation')).toBe(true);
  });

  test('a saved operation is planned before anybody asks it', async () => {
    const text = await readFile(new URL('../../operations/05-nation-card.graphql', import.meta.url), 'utf8');
    const { spans } = await tracedAsk('CAN', ['SNR'], text);
    expect(spans.map(({ name }) => name)).not.toContain('plan');
    expect(spans.find(({ name }) => name === 'operation')?.attributes['plan.source']).toBe('cache');
  });

  test('a plan that is known is not planned again, and the trace and the metrics say so', async () => {
    const query = '{ nations { code } me { roles } }';
    await tracedAsk('CAN', ['READER'], query);
    const before = sampleOf(await pageOf(telemetry), 'coalition_plans_total', { source: 'cache' }) ?? 0;
    const { spans } = await tracedAsk('CAN', ['READER'], query);
    expect(spans.map(({ name }) => name)).not.toContain('plan');
    expect(spans.find(({ name }) => name === 'operation')?.attributes['plan.source']).toBe('cache');
    expect(sampleOf(await pageOf(telemetry), 'coalition_plans_total', { source: 'cache' })).toBe(before + 1);
  });

  test('each fetch of a subgraph has a line with the id of the request', async () => {
    const before = log.lines.length;
    const { line } = await tracedAsk('CAN', ['READER'], '{ nations { code } }');
    const fetched = log
      .parsed()
      .slice(before)
      .find(({ msg }) => msg === 'fetched');
    expect(fetched).toMatchObject({ requestId: line.requestId, subgraph: 'nations', codes: [], ms: expect.any(Number) });
  });

  test('no variable, literal, token, name of an operation or value of a row is in spans, metrics or logs', async () => {
    const canary = 'canary7f3a';
    const input = {
      title: `Title ${canary}`,
      reference: `XX-${canary}`,
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      minHumanRightsShare: '10',
      notional: true,
      idempotencyKey: '0b8f3c5e-61a5-4d0c-9d5b-0c1a3c1f6f10',
    };
    const [{ code }] = (await tracedAsk('CAN', ['READER'], '{ linesOfEffort { code } }')).data.linesOfEffort;
    const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { id title } problems { code message } } }';
    const created = await tracedAsk('CAN', ['TRAINING_FOCAL'], create, { input: { ...input, linesOfEffort: [code] } });
    expect(created.data.createProgram.problems).toEqual([]);
    const { id, title } = created.data.createProgram.program as { id: string; title: string };
    expect(title).toContain(canary);
    // Its own nation reads it, another does not; then as literals, under a name, as a wrong value, and in what nobody knows.
    for (const nation of ['CAN', 'GBR']) await product.ask(nation, ['TRAINING_FOCAL'], `query Of${canary} { program(id: "${id}") { title reference } }`);
    await product.ask('CAN', ['READER'], `query ${canary} { organization(id: "${canary}") { id } }`);
    await product.ask('CAN', ['READER'], 'query ($id: ID!) { program(id: $id) { title } }', { id: canary });
    await product.ask('CAN', ['TRAINING_FOCAL'], create, { input: { ...input, endsOn: canary, linesOfEffort: [canary] } });
    await product.ask('CAN', ['READER'], `query { ${canary}: nothing }`);
    await fetch(`${product.url}/graphql`, { method: 'POST', headers: { authorization: `Bearer ${canary}.${canary}.${canary}` }, body: canary });
    const refused = await tracedAsk('CAN', ['TRAINING_FOCAL'], create, { input: { ...input, title: `${canary} again` } });
    expect(refused.data.createProgram.problems[0].code).toBe('KEY_REUSED');

    const page = await pageOf(telemetry);
    expect(sampleOf(page, 'coalition_mutations_total', { field: 'createProgram', outcome: 'done' })).toBeGreaterThan(0);
    expect(sampleOf(page, 'coalition_mutations_total', { field: 'createProgram', outcome: 'refused' })).toBe(1);
    expect(sampleOf(page, 'coalition_problems_total', { code: 'KEY_REUSED' })).toBe(1);
    const sql = Object.values(product.cost()).flatMap(({ statements }) => statements);
    expect(sql.length).toBeGreaterThan(20);
    const { text } = collector;
    expect(text()).toContain('insert training.program');
    // A client's name for its operation stands in the log, as before; everywhere else not even that.
    const logged = log.lines.join('').replaceAll(/"operation":"[^"]*"/g, '');
    for (const [where, content] of Object.entries({ spans: text(), page, logged, sql: sql.join('') })) {
      expect(content.toLowerCase(), where).not.toContain(canary);
      expect(content, where).not.toContain(id);
    }
    for (const content of [text(), page]) expect(content).not.toMatch(/\bCAN\b|\bGBR\b|actor|"message"/);
  });

  test('the trace headers of a client are not read', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const before = log.lines.length;
    await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { traceparent, 'content-type': 'application/json' },
      body: '{"query":"{ me { roles } }"}',
    });
    const { line } = await tracedAsk('CAN', ['READER'], '{ me { roles } }');
    expect(line.traceId).not.toBe('a'.repeat(32));
    expect(log.lines.slice(before).join('')).not.toContain('a'.repeat(32));
    expect(collector.text()).not.toContain('a'.repeat(32));
  });

  test('a call of ours carries its trace to another process, and nothing else', async () => {
    const { tracer } = telemetry.tracing ?? expect.fail('there is tracing');
    expect(traceHeaders()).toEqual({});
    const [headers, traceId] = await inSpan(tracer, 'fetch', {}, async (span) => [traceHeaders(), span.spanContext().traceId] as const);
    expect(Object.keys(headers)).toEqual(['traceparent']);
    await inTraceOf({ ...headers, baggage: 'secret=1' }, () =>
      inSpan(tracer, 'subgraph.fetch', {}, async () => expect(traceHeaders()).not.toHaveProperty('baggage')),
    );
    const spans = await until(() => {
      const found = collector.spans().filter((span) => span.traceId === traceId);
      return found.length === 2 ? found : undefined;
    });
    expect(spans.find(({ name }) => name === 'subgraph.fetch')?.parentSpanId).toBe(spans.find(({ name }) => name === 'fetch')?.spanId);
    for (const wrong of [undefined, '', 'x', ['a', 'b']]) expect(inTraceOf({ traceparent: wrong }, () => 'done')).toBe('done');
  });

  test('the page has every metric that the README names and no other, and each subgraph has its own', async () => {
    const page = await pageOf(telemetry);
    const named = [...(await readFile(new URL('../../kernel/telemetry/README.md', import.meta.url), 'utf8')).matchAll(/`(coalition_\w+)`/g)];
    const typed = [...page.matchAll(/^# TYPE (coalition_\w+) /gm)];
    const names = (found: readonly RegExpMatchArray[]) => [...new Set(found.map(([, name]) => name))].sort();
    expect(names(named)).toEqual(names(typed));
    for (const subgraph of ['nations', 'personnel', 'training', 'contributions']) {
      expect(sampleOf(page, 'coalition_fetches_total', { subgraph, outcome: 'ok' }), subgraph).toBeGreaterThan(0);
      expect(sampleOf(page, 'coalition_subgraph_fetches_total', { subgraph, outcome: 'ok' }), subgraph).toBeGreaterThan(0);
      expect(sampleOf(page, 'coalition_statement_duration_seconds_count', { subgraph }), subgraph).toBeGreaterThan(0);
      expect(sampleOf(page, 'coalition_pool_leases_total', { subgraph }), subgraph).toBeGreaterThan(0);
      expect(sampleOf(page, 'coalition_pool_connections_held', { subgraph }), subgraph).toBe(0);
      expect(sampleOf(page, 'coalition_pool_waiting', { subgraph }), subgraph).toBe(0);
    }
    expect(sampleOf(page, 'coalition_operations_in_flight')).toBe(0);
    expect(sampleOf(page, 'coalition_operation_duration_seconds_count', { operation: 'Picture' })).toBe(1);
  });
});

test('what is off is not even wrapped: the same source, rates, verifier and planner as without', () => {
  const source: Parameters<typeof watchedSource>[0] = async () => ({});
  const rates = createRateGuard({ RATE_PER_SECOND: 1, RATE_BURST: 1, COST_PER_MINUTE: 1 });
  const verify = createTokenVerifier(new Map());
  expect(watchedSource(source, 'nations', {})).toBe(source);
  expect(watchedRates(rates, {})).toBe(rates);
  expect(watchedVerifier(verify, {})).toBe(verify);
  expect(planWatch({})).toEqual({});
  expect(traceOf('nations', {})).toBeUndefined();
});

describe('a gateway of its own', () => {
  const saved = 'query Who { whoami }';
  let gateway: Fixture;
  let telemetry: RunningTelemetry;
  beforeAll(async () => {
    telemetry = await openTelemetry({ environment: readEnvironment({ METRICS_PORT: '0' }), logger: createLogger('silent') });
    const operations = savedOperations(new Map([['who.graphql', saved]]));
    gateway = await startFixture({ gateway: { operations, telemetry }, environment: { COST_PER_MINUTE: '2000' } });
  });
  afterAll(async () => {
    await gateway.stop();
    await telemetry.stop();
  });

  const operationsOn = (page: string) => samplesOf(page).flatMap(({ name, labels }) => (name === 'coalition_operations_total' ? [labels] : []));

  test('a thousand operations of as many names are one name on the page; a saved one is known by its text, under whatever name it is asked', async () => {
    await gateway.ask(saved);
    await gateway.send('{"documentId":"Who"}');
    await gateway.ask('query Who { whoami other: whoami }');
    const before = samplesOf(await pageOf(telemetry)).length;
    for (let done = 0; done < 1_000; done += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => gateway.ask(`query Name${done + index}x${Math.random().toString(36).slice(2)} { whoami }`)));
    }
    const page = await pageOf(telemetry);
    expect(new Set(operationsOn(page).map(({ operation }) => operation))).toEqual(new Set(['Who', 'other']));
    expect(sampleOf(page, 'coalition_operations_total', { operation: 'Who', code: 'OK' })).toBe(2);
    expect(sampleOf(page, 'coalition_operations_total', { operation: 'other', code: 'OK' })).toBe(1_001);
    expect(samplesOf(page).filter(({ name }) => name.startsWith('coalition_')).length).toBeLessThanOrEqual(before);
  });

  test('what is refused is counted by code, by limit and by what is wrong with the token', async () => {
    const forged = `${gateway.token.slice(0, -10)}AAAAAAAAAA`;
    await gateway.ask('{ whoami }', {}, forged);
    await gateway.ask('{ whoami }', {}, 'nonsense');
    await fetch(`${gateway.url}/graphql`, { method: 'POST', body: '{}' });
    await gateway.send('query', { 'content-type': 'text/plain' });
    await gateway.ask('{ nothing }');
    await gateway.ask('{ broken }');
    for (let asked = 0; asked < 3; asked += 1) await gateway.ask('{ places(first: 100) { edges { node { near(first: 9) { totalCount } } } } }');
    const page = await pageOf(telemetry);
    const codes = Object.fromEntries(operationsOn(page).flatMap(({ operation, code = '' }) => (operation === 'other' ? [[code, true]] : [])));
    expect(Object.keys(codes).sort()).toEqual(['GRAPHQL_VALIDATION_FAILED', 'INTERNAL', 'OK', 'UNAUTHENTICATED', 'UNSUPPORTED_MEDIA_TYPE']);
    for (const reason of ['signature', 'malformed', 'missing']) expect(sampleOf(page, 'coalition_token_refusals_total', { reason }), reason).toBe(1);
    expect(sampleOf(page, 'coalition_fetches_total', { subgraph: 'places', outcome: 'errors' })).toBe(1);
  });

  test('only GET /metrics is answered there, and the page is not at the address of the gateway', async () => {
    const { metricsUrl = '' } = telemetry;
    expect(new URL(metricsUrl).hostname).toBe('127.0.0.1');
    expect((await fetch(metricsUrl)).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect((await fetch(metricsUrl, { method: 'POST' })).status).toBe(405);
    expect((await fetch(new URL('/', metricsUrl))).status).toBe(404);
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });

  test('an address that is taken is refused with a sentence', async () => {
    const { port } = new URL(telemetry.metricsUrl ?? '');
    const environment = readEnvironment({ METRICS_PORT: port });
    await expect(openTelemetry({ environment, logger: createLogger('silent') })).rejects.toThrow(
      `METRICS_HOST and METRICS_PORT must name an address that is free`,
    );
  });
});

describe('a collector in trouble', () => {
  const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

  const askedFor = async (gateway: Fixture): Promise<number> => {
    const times: number[] = [];
    for (let asked = 0; asked < 40; asked += 1) {
      const begun = performance.now();
      expect((await gateway.ask('{ gifts(first: 3) { to { name } } }')).body.errors).toBeUndefined();
      times.push(performance.now() - begun);
    }
    return median(times);
  };

  const silent = createServer(() => undefined);
  const closedPort = async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    return port;
  };
  const silentPort = async () => {
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    return (silent.address() as AddressInfo).port;
  };
  afterAll(() => void silent.closeAllConnections());

  for (const [state, portOf] of [
    ['is not there', closedPort],
    ['never answers', silentPort],
  ] as const) {
    test(`one that ${state} holds up no answer, is logged once, and holds up a stop for two seconds at most`, { timeout: 120_000 }, async () => {
      const log = keptLog();
      const plain = await startFixture();
      const environment = readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await portOf()}` });
      const telemetry = await openTelemetry({ environment, logger: log.logger });
      const traced = await startFixture({ gateway: { telemetry } });
      await Promise.all([askedFor(plain), askedFor(traced)]);
      const [without, withTraces] = [await askedFor(plain), await askedFor(traced)];
      expect(withTraces).toBeLessThan(without * 3 + 20);
      const said = () => log.parsed().filter(({ msg }) => msg === 'the collector takes no traces');
      await until(() => said()[0]);
      const begun = performance.now();
      await telemetry.stop();
      expect(performance.now() - begun).toBeLessThan(2_500);
      expect(said()).toHaveLength(1);
      await Promise.all([plain.stop(), traced.stop()]);
    });
  }
});
