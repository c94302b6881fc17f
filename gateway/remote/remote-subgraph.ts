import type { ExecutionResult } from 'graphql';
import type { CallKind, SignCall } from '#kernel/call/sign.ts';
import { isMutation } from '#kernel/operation-kind.ts';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import type { Metrics } from '#kernel/telemetry/metrics.ts';
import { CallFailed, openCaller } from './call.ts';
import { createPolicies } from './policies.ts';

/** A fetch whose caller says nothing of its patience: as long as the slowest mutation may take. */
const PATIENCE = 5_500;

export type RemoteSubgraph = Subgraph & { readonly close: () => Promise<void> };

export type RemoteOptions = {
  readonly name: string;
  readonly address: URL;
  readonly sign: SignCall;
  readonly metrics?: Metrics | undefined;
};

const written = ({ query, variables, operationName }: Fetch) => ({ query, variables, ...(operationName === undefined ? {} : { operationName }) });

/** The answers to a call with several fetches, as many as were asked; what they hold is looked at by whoever reads them. */
const listed = (answer: unknown, asked: number): readonly ExecutionResult[] => {
  if (!Array.isArray(answer) || answer.length !== asked)
    throw new CallFailed(`it was asked ${asked} fetches and did not answer as many`, { stage: 'answered' });
  return answer as readonly ExecutionResult[];
};

/** A subgraph in another process: each call is signed, and goes over kept connections. */
export const openRemoteSubgraph = ({ name, address, sign, metrics }: RemoteOptions): RemoteSubgraph => {
  const caller = openCaller(address);
  const policies = createPolicies({ retried: () => metrics?.fetchRetried(name), turned: (state) => metrics?.breakerTurned(name, state) });
  const call = (kind: CallKind, fetches: readonly Fetch[]): Promise<unknown> => {
    const [first] = fetches;
    if (first === undefined) throw new Error('a call without a fetch');
    const { viewer, patience = PATIENCE } = first;
    const body = JSON.stringify(fetches.length === 1 ? written(first) : fetches.map(written));
    const signal = first.signal ?? AbortSignal.timeout(Math.ceil(patience));
    const policy = kind === 'query' ? policies.read : policies.write;
    return policy(async () => caller.post(body, await sign({ subgraph: name, kind, body, viewer, patience }), signal), signal);
  };
  return {
    name,
    fetch: async (fetch) => (await call(isMutation(fetch.query) ? 'mutation' : 'query', [fetch])) as ExecutionResult,
    fetchTogether: async (fetches) => {
      const answer = await call('query', fetches);
      return listed(fetches.length === 1 ? [answer] : answer, fetches.length);
    },
    ready: caller.ready,
    close: caller.close,
  };
};
