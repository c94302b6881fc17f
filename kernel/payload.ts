import type { Outcome } from './action.ts';
import type { Loader } from './loader.ts';
import type { Problem } from './problem.ts';

/** What every mutation answers: the entity as the viewer sees it now, or null beside the problems. */
export type Payload<Name extends string, Row> = Readonly<Record<Name, Row | null>> & { readonly problems: readonly Problem[] };

/** Shapes an outcome. The entity is read again by its id, first time and replay alike, so that nothing stale or hidden is shown. */
export const payloadOf = async <Name extends string, Row>(name: Name, loader: Loader<string, Row>, outcome: Outcome): Promise<Payload<Name, Row>> => {
  const row = outcome.ok ? await loader.load(outcome.id) : null;
  return { [name]: row, problems: outcome.ok ? [] : outcome.problems } as Payload<Name, Row>;
};
