import { randomUUID } from 'node:crypto';
import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import { nationRoles, rolesOf } from '#kernel/viewer.ts';
import { viewer } from '../kit/graph.ts';

export type Input = Readonly<Record<string, unknown>>;

/** How a mutation ended: with the entity's id, or with the codes of the rules that said no. */
export type Ending = { readonly id: string | null; readonly codes: readonly string[] };

export type Actor = {
  readonly nation: string;
  /** Sends a mutation to the subgraph that has it. @throws where something broke */
  readonly send: (field: string, input: Input) => Promise<Ending>;
  /** The version that this nation sees; 1 of what it does not see. */
  readonly versionOf: (root: string, id: string) => Promise<number>;
};

/** Everybody who may write for a nation in one person. */
export const everyRole = (nation: string) => rolesOf(nation).filter((role) => role !== 'AUDITOR');

/** A mutation's text that asks for its row's id, where it has one, and for the codes of what said no. */
export const briefly = ({ name, type, args }: GraphQLField<unknown, unknown>): string => {
  const payload = getNamedType(type);
  const entity = isObjectType(payload) ? Object.values(payload.getFields()).find((field) => field.name !== 'problems') : undefined;
  const row = entity && getNamedType(entity.type);
  const key = isObjectType(row) && row.getFields().id === undefined ? '__typename' : '__typename id';
  return `mutation ($input: ${String(args[0]?.type)}) { payload: ${name}(input: $input) { row: ${entity?.name} { ${key} } problems { code } } }`;
};

/** Acts for a nation with all of its roles, one subgraph at a time, as the gateway would. */
export const openActor = (subgraphs: readonly OpenSubgraph[], nation: string): Actor => {
  const as = viewer(nation, ...(nation === 'XCS' ? everyRole(nation) : nationRoles));
  const ofMutation = (field: string) => {
    const subgraph = subgraphs.find(({ schema }) => schema.getMutationType()?.getFields()[field] !== undefined);
    const declared = subgraph?.schema.getMutationType()?.getFields()[field];
    if (subgraph === undefined || declared === undefined) throw new Error(`no subgraph has the mutation ${field}`);
    return { subgraph, declared };
  };
  return {
    nation,
    send: async (field, input) => {
      const { subgraph, declared } = ofMutation(field);
      const { data, errors } = await subgraph.fetch({ query: briefly(declared), viewer: as, variables: { input: { idempotencyKey: randomUUID(), ...input } } });
      if (errors !== undefined)
        throw new Error(
          `${nation} ${field} ${JSON.stringify(input)}: ${errors.map(({ message, originalError }) => originalError?.stack ?? message).join(' ')}`,
        );
      const { row: made, problems } = (data as { payload: { row: { id?: string } | null; problems: { code: string }[] } }).payload;
      return { id: made?.id ?? null, codes: problems.map(({ code }) => code) };
    },
    versionOf: async (root, id) => {
      const subgraph = subgraphs.find(({ schema }) => schema.getQueryType()?.getFields()[root] !== undefined);
      const { data } = (await subgraph?.fetch({ query: `query ($id: ID!) { row: ${root}(id: $id) { version } }`, viewer: as, variables: { id } })) ?? {};
      return (data as { row: { version: number } | null } | undefined)?.row?.version ?? 1;
    },
  };
};
