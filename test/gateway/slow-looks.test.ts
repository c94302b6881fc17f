import { OperationTypeNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Subgraph } from '#kernel/subgraph.ts';
import type { GatewayContext } from '../../gateway/context.ts';
import type { Execute, GatewayRequest } from '../../gateway/executor/federated-gateway.ts';
import { keepAnswers } from '../../gateway/executor/kept-answers.ts';
import { readData, writtenData } from '../../gateway/executor/written-data.ts';
import { viewer } from '../kit/graph.ts';

/** A subgraph that never says whether an answer stands. */
const silent = () => {
  const signals: AbortSignal[] = [];
  const subgraph = {
    name: 'silent',
    lookNow: (_viewer: unknown, _tellings: unknown, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    },
  } as unknown as Subgraph;
  return { subgraph, signals };
};

const request = (milliseconds: number, gone = new AbortController().signal): GatewayRequest =>
  ({
    document: parse('{ a }'),
    operation: { operation: OperationTypeNode.QUERY },
    context: { viewer: viewer('CAN'), unavailable: new Set(), answer: {}, deadline: performance.now() + milliseconds, gone } as unknown as GatewayContext,
  }) as unknown as GatewayRequest;

test('an answer of which nobody says in time whether it stands is read anew, and who was asked may stop', async () => {
  const { subgraph, signals } = silent();
  let reads = 0;
  const run: Execute = async ({ context }) => {
    reads += 1;
    (context as GatewayContext).answer.resting?.push({ subgraph, witness: { versions: new Map([['*', '1']]), tellings: [] } });
    return { data: writtenData(`{"a":${reads}}`) };
  };
  const answered: string[] = [];
  const kept = keepAnswers(run, { maxBytes: 10_000, scopeOf: () => ({ text: 'x', isPersonal: false }), answered: (source) => void answered.push(source) });
  const read = async (one: GatewayRequest) => readData((await kept(one, {}, 'key')).data as Record<string, unknown>);
  expect(await read(request(8_000))).toEqual({ a: 1 });
  expect(await read(request(50))).toEqual({ a: 2 });
  expect(answered).toEqual(['read', 'read']);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
