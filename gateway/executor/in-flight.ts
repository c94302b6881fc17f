import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Execute, GatewayResult } from './federated-gateway.ts';
import { isWhole, type ScopeOf } from './scope.ts';

// Reads of one nation with the same roles, operation and variables that are under way at the same time are one read: whoever
// asks while it is answered gets its answer. Not after a write: who reads when a write was acknowledged must see it, so a read
// that began before is joined no more. Writes are counted in this process alone, hence this is for a single gateway.

type Flight = {
  readonly writes: number;
  /** Aborted when who began it hung up, which ends it. */
  readonly gone: AbortSignal;
  /** Undefined where something went wrong: then everybody asks for themselves. */
  readonly answer: Promise<GatewayResult | undefined>;
};

/** How many writes of this process were acknowledged, whichever supergraph they were planned with. */
export type Writes = { acknowledged: number };

/** Lets reads that are the same share what is under way. */
export const shareInFlight = (run: Execute, scopeOf: ScopeOf, writes: Writes): Execute => {
  const flights = new Map<string, Flight>();

  return async (request, coerced, key) => {
    const context = request.context as GatewayContext;
    if (request.operation.operation !== OperationTypeNode.QUERY) {
      try {
        return await run(request, coerced, key);
      } finally {
        writes.acknowledged += 1;
      }
    }
    const scope = scopeOf(context, key, request.document, coerced);
    if (scope === undefined || scope.isPersonal) return run(request, coerced, key);
    let flight = flights.get(scope.text);
    while (flight?.writes === writes.acknowledged) {
      const answer = await flight.answer;
      if (answer !== undefined) return answer;
      if (!flight.gone.aborted) return run(request, coerced, key);
      // The first of those who still wait begins again, and the others join that.
      if (flights.get(scope.text) === flight) flights.delete(scope.text);
      flight = flights.get(scope.text);
    }
    const answering = run(request, coerced, key);
    const own: Flight = {
      writes: writes.acknowledged,
      gone: context.gone,
      answer: answering.then(
        (result) => (isWhole(result, context) ? result : undefined),
        () => undefined,
      ),
    };
    flights.set(scope.text, own);
    try {
      return await answering;
    } finally {
      if (flights.get(scope.text) === own) flights.delete(scope.text);
    }
  };
};
