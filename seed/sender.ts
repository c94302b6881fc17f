import { createHash } from 'node:crypto';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import type { Role, Viewer } from '#kernel/viewer.ts';

/** What a mutation answered with. A version is not kept: where a load goes on it is a later one, and the request another. */
export type Saved = { readonly id: string };

/** Sends mutations as one nation, the way its staff would. */
export type Sender = {
  /**
   * @param name what this is in the seed, unique in it: the idempotency key is made of it, so a second run changes nothing
   * @param entity the payload's field
   * @throws Error with the problems, where the seed breaks a rule
   */
  readonly send: (name: string, field: string, entity: string, input: Readonly<Record<string, unknown>>) => Promise<Saved>;
  /** Asks the subgraph that has the query's root field, with the eyes of the nation. */
  readonly ask: <Data>(field: string, query: string) => Promise<Data>;
};

/** A UUID of a name: the same for the same name, in version 8 of RFC 9562, which is free to be made so. */
export const keyOf = (name: string): string => {
  const hex = createHash('sha256').update(`coalition seed ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const viewerOf = (nation: string, roles: readonly Role[]): Viewer => ({
  nation,
  roles,
  actor: 'seed',
  issuer: 'seed',
  requestId: keyOf(`request ${nation}`),
});

const typeOf = (field: string): string => `${field[0]?.toUpperCase()}${field.slice(1)}Input`;

/** A sender for a nation with these roles; where `stop` is aborted, it sends no more and throws its reason. */
export const createSender = (subgraphs: readonly OpenSubgraph[], nation: string, roles: readonly Role[], stop?: AbortSignal): Sender => {
  const viewer = viewerOf(nation, roles);
  return {
    ask: async <Data>(field: string, query: string) => {
      stop?.throwIfAborted();
      const subgraph = subgraphs.find(({ schema }) => schema.getQueryType()?.getFields()[field] !== undefined);
      if (subgraph === undefined) throw new Error(`no subgraph has the query ${field}`);
      const { data, errors } = await subgraph.fetch({ query, viewer, variables: {} });
      if (data == null || errors !== undefined) throw new Error(`the seed could not ask for ${field}`, { cause: errors?.[0] });
      return data as Data;
    },
    send: async (name, field, entity, input) => {
      stop?.throwIfAborted();
      const subgraph = subgraphs.find(({ schema }) => schema.getMutationType()?.getFields()[field] !== undefined);
      if (subgraph === undefined) throw new Error(`no subgraph has the mutation ${field}`);
      const shape = ['group', 'rateLoad'].includes(entity) ? '__typename' : 'id';
      const query = `mutation Seed($input: ${typeOf(field)}!) { ${field}(input: $input) { entity: ${entity} { ${shape} } problems { code path message } } }`;
      const { data, errors } = await subgraph.fetch({ query, viewer, variables: { input: { idempotencyKey: keyOf(`${nation} ${name}`), ...input } } });
      const payload = data?.[field] as { entity: Saved | null; problems: readonly unknown[] } | undefined;
      if (payload?.entity == null)
        throw new Error(`the seed's ${name} of ${nation} was refused: ${JSON.stringify(errors ?? payload?.problems)}`, { cause: errors?.[0] });
      return payload.entity;
    },
  };
};
