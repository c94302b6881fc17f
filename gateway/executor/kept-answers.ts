import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Subgraph } from '#kernel/subgraph.ts';
import { lengthOf, stands, type Telling, type Witness } from '#kernel/witness.ts';
import type { GatewayContext } from '../context.ts';
import type { Execute } from './federated-gateway.ts';
import { isWhole, type ScopeOf } from './scope.ts';
import { within } from './within.ts';
import { asData, WrittenData } from './written-data.ts';

// A whole operation is answered again while nothing changed that went into any of its fetches. Subgraphs of this process say
// what their answers rest on (kernel/witness.ts); they share one database, so that one of them tells the version for all.

/** What a subgraph says that its answer rests on; undefined where it does not say. */
export type Resting = { readonly subgraph: Subgraph; readonly witness: Witness | undefined };

type Kept = { readonly data: WrittenData; readonly witness: Witness; readonly ask: ReadonlyMap<Subgraph, readonly Telling[]> };

/** @returns undefined where one of the witnesses is missing, or the data changed between two of them */
const together = (witnesses: readonly (Witness | undefined)[]): Witness | undefined => {
  const versions = new Map<string, string>();
  const tellings: Telling[] = [];
  for (const witness of witnesses) {
    if (witness === undefined) return undefined;
    for (const [area, version] of witness.versions) {
      if ((versions.get(area) ?? version) !== version) return undefined;
      versions.set(area, version);
    }
    tellings.push(...witness.tellings);
  }
  return { versions, tellings };
};

const restsOn = (resting: readonly Resting[]): Omit<Kept, 'data'> | undefined => {
  const [first] = resting;
  const each = [...new Map(resting.map((one) => [one.witness, one])).values()]; // fetches that were read together have one
  const witness = together(each.map((one) => one.witness));
  if (first === undefined || witness === undefined) return undefined;
  const told = [...Map.groupBy(each, ({ subgraph }) => subgraph)].map(
    ([subgraph, ones]) => [subgraph, ones.flatMap((one) => one.witness?.tellings ?? [])] as const,
  );
  const telling = told.filter(([, tellings]) => tellings.length > 0);
  return { witness, ask: new Map(telling.length > 0 ? telling : [[first.subgraph, []]]) };
};

/** Where it cannot be told in time it is read anew, which says what is wrong. */
const stillStands = async ({ witness, ask }: Kept, { viewer, deadline, gone }: GatewayContext): Promise<boolean> => {
  const patience = Math.min(LOOK_MS, deadline - performance.now());
  try {
    const looks = await within(patience, gone, (signal) => Promise.all([...ask].map(([{ lookNow }, tellings]) => lookNow?.(viewer, tellings, signal))));
    return looks.every((now) => now !== undefined && stands(witness, now));
  } catch {
    return false;
  }
};

/** A look takes a millisecond or two: where it takes longer, reading has the rest of the time. */
const LOOK_MS = 1_000;

/** The answer as text and as bytes. */
const bytesOf = ({ data, witness }: Kept, key: string): number => 6 * data.json.length + 2 * (key.length + lengthOf(witness));

export type KeepingOptions = {
  /** What the answers may take; the ones asked for longest ago go first. */
  readonly maxBytes: number;
  readonly scopeOf: ScopeOf;
  /** Told of each read where its answer came from. */
  readonly answered: (source: 'kept' | 'read') => void;
};

/** Answers reads that were answered before, and whose data are the same, from memory. */
export const keepAnswers = (run: Execute, { maxBytes, scopeOf, answered }: KeepingOptions): Execute => {
  const kept = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: bytesOf });
  return async (request, coerced, key) => {
    const context = request.context as GatewayContext;
    if (request.operation.operation !== OperationTypeNode.QUERY) return run(request, coerced, key);
    const scope = scopeOf(context, key, request.document, coerced)?.text;
    if (scope === undefined) return run(request, coerced, key);
    const known = kept.get(scope);
    if (known !== undefined && (await stillStands(known, context))) {
      answered('kept');
      return { data: asData(known.data) };
    }
    answered('read');
    const resting: Resting[] = [];
    context.answer.resting = resting;
    const result = await run(request, coerced, key);
    const rests = restsOn(resting);
    if (rests !== undefined && isWhole(result, context)) kept.set(scope, { ...rests, data: WrittenData.of(result.data) });
    return result;
  };
};
