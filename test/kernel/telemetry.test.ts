import { readdir, readFile } from 'node:fs/promises';
import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import { emptyResource } from '@opentelemetry/resources';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { expect, test } from 'vitest';
import { connect, PoolExhausted } from '#kernel/database/connect.ts';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { boundedLabel, createMetrics } from '#kernel/telemetry/metrics.ts';
import { summaryOf } from '#kernel/telemetry/statement-summary.ts';
import { guardedExporter, SCOPE, visibleSpan } from '#kernel/telemetry/visible-span.ts';
import { watchedPool } from '#kernel/telemetry/watched-pool.ts';
import { codesOf, outcomeOf } from '#kernel/telemetry/watched-subgraph.ts';
import { useDatabase } from '../kit/database.ts';
import { sampleOf, samplesOf } from '../kit/metrics-page.ts';

const canary = 'canary7f3a';

const span = (scope: string, attributes: ReadableSpan['attributes']): ReadableSpan => ({
  name: 'fetch',
  kind: SpanKind.INTERNAL,
  spanContext: () => ({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: TraceFlags.SAMPLED }),
  startTime: [1, 0],
  endTime: [2, 0],
  duration: [1, 0],
  ended: true,
  status: { code: SpanStatusCode.ERROR, message: canary },
  attributes,
  links: [{ context: { traceId: canary, spanId: canary, traceFlags: 0 }, attributes: { canary } }],
  events: [{ name: 'exception', time: [1, 0], attributes: { 'exception.message': canary } }],
  resource: emptyResource(),
  instrumentationScope: { name: scope },
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
});

test('of a span leave its name, its times, its place and the attributes of the list; not the words of a failure, an event or a client', () => {
  const shown = [
    visibleSpan(span(SCOPE, { subgraph: 'nations', operationName: canary, [canary]: 1 })),
    visibleSpan(span('apollo/gateway-js', { service: 'nations', operationName: canary, 'graphql.operation.name': canary, 'graphql.document': canary })),
  ];
  expect(JSON.stringify(shown)).not.toContain(canary);
  expect(shown.map(({ attributes }) => attributes)).toEqual([{ subgraph: 'nations' }, { service: 'nations' }]);
  expect(shown[0]?.status).toEqual({ code: SpanStatusCode.ERROR });
});

test('spans of anybody else do not leave; a collector in trouble is said once, and so is its return', () => {
  const lines: string[] = [];
  const sent: (readonly ReadableSpan[])[] = [];
  let code = 1;
  const exporter: SpanExporter = {
    export: (spans, done) => {
      sent.push(spans);
      done({ code, error: Object.assign(new Error(canary), { code: 'ECONNREFUSED' }) });
    },
    shutdown: async () => undefined,
  };
  const guarded = guardedExporter(exporter, createLogger('info', { write: (line: string) => void lines.push(line) }));
  const send = () => guarded.export([span('somebody', { canary }), span(SCOPE, {})], () => undefined);
  send();
  send();
  code = 0;
  send();
  send();
  expect(sent.map((spans) => spans.length)).toEqual([1, 1, 1, 1]);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['the collector takes no traces', 'the collector takes traces again']);
  expect(lines.join('')).toContain('ECONNREFUSED');
  expect(lines.join('')).not.toContain(canary);
});

test('a statement is called by its verb and its first table, whatever it holds', () => {
  expect(summaryOf('select "id" from "contributions"."pledge" where "id" = $1')).toBe('select contributions.pledge');
  expect(summaryOf('insert into "training"."program" ("id") values ($1)')).toBe('insert training.program');
  expect(summaryOf('update coalition.idempotency set entity_id = $1')).toBe('update coalition.idempotency');
  expect(summaryOf('select coalition.enter($1, $2::text[], $3)')).toBe('select coalition.enter');
  expect(summaryOf('begin transaction isolation level read committed')).toBe('begin');
  expect(summaryOf('select (select max(x) from a.inner), "b" from "a"."outer" join "a"."more" on true')).toBe('select a.outer');
  expect(summaryOf('select count(*) from (select from "a"."inner") as found')).toBe('select a.inner');
  expect(summaryOf('')).toBe('statement');
});

test('every statement of the saved operations has such a name, of names alone', async () => {
  const folder = new URL('../golden/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql'));
  const statements = (await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))).flatMap((text) =>
    text
      .replaceAll(/^-- .*$/gm, '')
      .split(/;\s*\n/)
      .flatMap((statement) => (statement.trim() === '' ? [] : [statement])),
  );
  expect(statements.length).toBeGreaterThan(100);
  for (const statement of statements)
    expect(summaryOf(statement)).toMatch(/^(begin|commit|select|(select|with) (nations|personnel|training|contributions|coalition)\.[a-z_]+)$/);
});

test('a label takes names up to its bound; all else is one value', () => {
  const label = boundedLabel(3);
  expect(['A', 'B-1', 'C_2', 'D', 'A'].map(label)).toEqual(['A', 'B-1', 'C_2', 'other', 'A']);
  const other = boundedLabel();
  for (const wrong of ['', ' ', 'a b', 'a"b', 'a\nb', '1', 'é', 'x'.repeat(81), '{}']) expect(other(wrong)).toBe('other');
});

test('only codes are told of an answer: what does not look like one is INTERNAL', () => {
  const error = (code: unknown) => ({ extensions: { code } });
  expect(codesOf([{}, { errors: [error('UNAVAILABLE'), error('DC-01')] }, { errors: [error(`words of ${canary}`), error(7), {}] }])).toEqual([
    'UNAVAILABLE',
    'DC-01',
    'INTERNAL',
  ]);
  expect([outcomeOf([]), outcomeOf(['INTERNAL']), outcomeOf(['INTERNAL', 'UNAVAILABLE'])]).toEqual(['ok', 'errors', 'unavailable']);
});

test('every line of a page is Prometheus text, every metric has its HELP, and each count is where it belongs', async () => {
  const metrics = createMetrics();
  const answered = metrics.operationBegun();
  metrics.operationAnswered('Picture', 'OK', 0.2);
  metrics.operationAnswered('a "name" {of}\na client', canary.repeat(9), 0.2);
  metrics.fetchSent('nations')('ok');
  metrics.fetchSent('nations');
  metrics.fetchRetried('nations');
  metrics.breakerTurned('nations', 'open');
  metrics.breakerTurned('nations', 'half-open');
  metrics.mutationAnswered('createProgram', 'refused', ['DC-01', 'DC-01']);
  metrics.limitReached('budget');
  metrics.tokenRefused('expired');
  const { body, contentType } = await metrics.page();
  expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  const base = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
  for (const { name } of samplesOf(body)) expect(body).toMatch(new RegExp(`^# HELP (${name}|${base(name)}) \\S`, 'm'));
  expect(body).not.toContain(canary);
  expect(sampleOf(body, 'coalition_operations_total', { operation: 'Picture', code: 'OK' })).toBe(1);
  expect(sampleOf(body, 'coalition_operations_total', { operation: 'other', code: 'other' })).toBe(1);
  expect(sampleOf(body, 'coalition_operations_in_flight')).toBe(1);
  expect(sampleOf(body, 'coalition_fetches_in_flight', { subgraph: 'nations' })).toBe(1);
  expect(sampleOf(body, 'coalition_fetch_retries_total', { subgraph: 'nations' })).toBe(1);
  expect(samplesOf(body).flatMap(({ name, labels, value }) => (name === 'coalition_breaker_state' && value === 1 ? [labels.state] : []))).toEqual([
    'half-open',
  ]);
  expect(sampleOf(body, 'coalition_problems_total', { code: 'DC-01' })).toBe(2);
  expect(sampleOf(body, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  expect(sampleOf(body, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  answered();
});

test('metrics of two processes in one are apart: nothing is registered for all', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.fetchRetried('nations');
  expect((await other.page()).body).not.toMatch(/^coalition_fetch_retries_total\{/m);
});

const database = useDatabase();

test('the connections that are held, whoever waits for one, and who got none are counted', async () => {
  const metrics = createMetrics();
  const pool = watchedPool(connect(database.current().urlOf('nations'), { size: 1, name: 'test' }), metrics.subgraph('nations'));
  const value = async (name: string) => sampleOf((await metrics.page()).body, `coalition_pool_${name}`, { subgraph: 'nations' });
  expect(await value('exhausted_total')).toBe(0);
  const lease = await pool.lease();
  const late = pool.lease();
  expect([await value('connections_held'), await value('waiting'), await value('leases_total')]).toEqual([1, 1, 1]);
  await expect(late).rejects.toThrow(PoolExhausted);
  lease.release();
  expect([await value('connections_held'), await value('waiting'), await value('exhausted_total')]).toEqual([0, 0, 1]);
  await pool.end();
});

test('a collector is named by an HTTP address, and metrics by a port', () => {
  expect(() => readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT must be an HTTP URL');
  expect(() => readEnvironment({ METRICS_PORT: '70000' })).toThrow('METRICS_PORT must be a whole number');
  expect(readEnvironment({})).toMatchObject({ METRICS_PORT: undefined, METRICS_HOST: '127.0.0.1', OTEL_EXPORTER_OTLP_ENDPOINT: undefined });
});
