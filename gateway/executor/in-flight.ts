import { type DocumentNode, OperationTypeNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import type { Data } from './data.ts';
import type { Execute, GatewayResult } from './federated-gateway.ts';

// Reads of one nation with the same roles, operation and variables that are under way at the same time are one read: whoever
// asks while it is answered gets its answer. Not after a write: who reads when a write was acknowledged must see it, so a read
// that began before is joined no more. Writes are counted in this process alone, hence this is for a single gateway.

/** Fields that are about the person who asks. */
const PERSONAL = /^(me$|viewerCan)/;

/** Operations for which it is kept whether they are about a person. */
const KEPT = 2_000;

const isPersonal = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= PERSONAL.test(name.value);
    },
  });
  return found;
};

const isWhole = ({ data, errors }: GatewayResult, { unavailable }: GatewayContext): boolean =>
  errors === undefined && data !== null && data !== undefined && unavailable.size === 0;

type Flight = {
  readonly writes: number;
  /** Undefined where something went wrong: then everybody asks for themselves. */
  readonly answer: Promise<GatewayResult | undefined>;
};

/** Lets reads that are the same share what is under way. */
export const shareInFlight = (run: Execute): Execute => {
  const flights = new Map<string, Flight>();
  const personal = new LRUCache<string, boolean>({ max: KEPT });
  let writes = 0;

  const mayShare = (key: string, document: DocumentNode): boolean => {
    let known = personal.get(key);
    if (known === undefined) {
      known = isPersonal(document);
      personal.set(key, known);
    }
    return !known;
  };

  /** What tells reads apart; undefined for one that is not shared. */
  const scopeOf = ({ viewer: { nation, roles } }: GatewayContext, key: string, document: DocumentNode, variables: Data): string | undefined => {
    if (!mayShare(key, document)) return undefined;
    try {
      return JSON.stringify([nation, roles.toSorted(), key, variables]);
    } catch {
      return undefined; // too deep to be written
    }
  };

  return async (request, coerced, key) => {
    const context = request.context as GatewayContext;
    if (request.operation.operation !== OperationTypeNode.QUERY) {
      try {
        return await run(request, coerced, key);
      } finally {
        writes += 1;
      }
    }
    const scope = scopeOf(context, key, request.document, coerced);
    if (scope === undefined) return run(request, coerced, key);
    const flight = flights.get(scope);
    if (flight?.writes === writes) {
      const answer = await flight.answer;
      return answer ?? run(request, coerced, key);
    }
    const answering = run(request, coerced, key);
    const own: Flight = {
      writes,
      answer: answering.then(
        (result) => (isWhole(result, context) ? result : undefined),
        () => undefined,
      ),
    };
    flights.set(scope, own);
    try {
      return await answering;
    } finally {
      if (flights.get(scope) === own) flights.delete(scope);
    }
  };
};
