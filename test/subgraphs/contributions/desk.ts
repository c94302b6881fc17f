import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/viewer.ts';
import { type Data, type Graph, viewer } from '../../kit/graph.ts';

// How the tests of this subgraph write: each mutation with the fields that they read.

const money = '{ amount currency }';
const label = '{ originator releasableTo groups handling }';
const problems = 'problems { code path message }';

const fields = {
  contribution: `contribution { id reference title donor { code } status secondary version label ${label}
    sectors { sector { code name } percentage } linesOfEffort { lineOfEffort { code } percentage }
    requirements { totalCount edges { percentage node { id } } } objectives { totalCount nodes { id } } }`,
  pledge: `pledge { id amount ${money} converted ${money} outstanding ${money} state version label ${label} transactions { nodes { id type amount ${money} } } }`,
  commitment: `commitment { id amount ${money} disbursed ${money} undisbursed ${money} state version label ${label} pledge { id } transactions { nodes { id type amount ${money} } } }`,
  transaction: `transaction { id type date valueDate amount ${money} reportingAmount ${money} rate { base quote value date source loadVersion }
    commitment { id } commitmentAmount ${money} commitmentRate reverses { id } receiverOrg { id } version label ${label} }`,
  rateLoad: 'rateLoad { version rates }',
} as const;

type Entity = keyof typeof fields;

const mutations = {
  createContribution: 'contribution',
  linkContribution: 'contribution',
  unlinkContribution: 'contribution',
  setContributionLabel: 'contribution',
  announcePledge: 'pledge',
  setPledgeLabel: 'pledge',
  signCommitment: 'commitment',
  convertPledge: 'commitment',
  amendCommitment: 'commitment',
  setCommitmentLabel: 'commitment',
  postTransaction: 'transaction',
  reverseTransaction: 'transaction',
  setTransactionLabel: 'transaction',
  loadRates: 'rateLoad',
} as const satisfies Record<string, Entity>;

export type Mutation = keyof typeof mutations;

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;
const inputOf = (name: Mutation) => (/^set(Pledge|Commitment|Transaction)Label$/.test(name) ? 'SetLabelInput' : `${capital(name)}Input`);
const documentOf = (name: Mutation) => `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields[mutations[name]]} ${problems} } }`;

export const donor = viewer('CAN', 'DONOR_FOCAL');
export const staff = viewer('XCS', 'COORDINATOR');

export type Answer = { readonly entity: Data | null; readonly codes: readonly string[]; readonly problems: readonly Data[] };

const unavailable = ({ errors }: Awaited<ReturnType<Graph['ask']>>) => errors?.every(({ extensions }) => extensions.code === 'UNAVAILABLE') ?? false;

/** Runs a mutation with a key of its own, unless one is given; again with the same key while there is no free connection, as a client does. */
export const write = async (graph: Graph, as: Viewer, name: Mutation, input: object): Promise<Answer> => {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  let result = await graph.ask('contributions', as, documentOf(name), variables);
  while (unavailable(result)) result = await graph.ask('contributions', as, documentOf(name), variables);
  if (result.errors !== undefined) throw new AggregateError(result.errors, result.errors.map(({ message }) => message).join(' '));
  const payload = result.data?.[name] as Data;
  const { problems: found, ...rest } = payload;
  return { entity: rest[mutations[name]] as Data | null, problems: found as Data[], codes: (found as Data[]).map(({ code }) => code as string) };
};

/** Runs a mutation that must do what it says. */
export const written = async (graph: Graph, as: Viewer, name: Mutation, input: object): Promise<Data> => {
  const { entity, problems: found } = await write(graph, as, name, input);
  if (entity === null) throw new Error(`${name} was refused: ${JSON.stringify(found)}`);
  return entity;
};

export const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** A contribution of the viewer's nation, for tests that are about something else. */
export const newContribution = (graph: Graph, as: Viewer = donor, input: object = {}): Promise<Data> =>
  written(graph, as, 'createContribution', {
    donor: as.nation === 'XCS' ? 'NOR' : as.nation,
    secondary: as.nation === 'XCS',
    reference: `XX-NOTIONAL-${randomUUID()}`,
    title: 'NOTIONAL support',
    notional: true,
    ...input,
  });

/** A day so many days before today (UTC). */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
