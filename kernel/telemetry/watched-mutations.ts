import type { Resolvers, SubgraphDefinition } from '../subgraph.ts';
import type { Metrics } from './metrics.ts';

type Resolve = (...args: readonly unknown[]) => unknown;

/** The codes in a mutation's payload (ARCHITECTURE.md, Decision 13). */
const problemsIn = (payload: unknown): readonly string[] => {
  const { problems } = Object(payload) as { problems?: readonly { readonly code: string }[] };
  return problems?.map(({ code }) => code) ?? [];
};

const watchedField =
  (field: string, resolve: Resolve, metrics: Metrics): Resolve =>
  async (...args) => {
    try {
      const payload = await resolve(...args);
      const problems = problemsIn(payload);
      metrics.mutationAnswered(field, problems.length === 0 ? 'done' : 'refused', problems);
      return payload;
    } catch (error) {
      metrics.mutationAnswered(field, 'failed', []);
      throw error;
    }
  };

/** A subgraph whose mutations are counted by field and outcome, and their refusals by code, whichever rule refused first. */
export const watchedDefinition = <Definition extends Pick<SubgraphDefinition<unknown>, 'resolvers'>>(definition: Definition, metrics: Metrics): Definition => {
  const { Mutation, ...others } = definition.resolvers as Resolvers & { readonly Mutation?: Readonly<Record<string, Resolve>> };
  if (Mutation === undefined) return definition;
  const fields = Object.entries(Mutation).map(([field, resolve]) => [field, watchedField(field, resolve, metrics)]);
  return { ...definition, resolvers: { ...others, Mutation: Object.fromEntries(fields) } };
};
