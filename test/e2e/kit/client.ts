import { randomUUID } from 'node:crypto';
import { openDemoIssuers } from '../../../gateway/identity/demo-issuers.ts';
import type { Data } from '../../kit/graph.ts';
import { runCommand } from './launched-product.ts';

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly data?: Data | null; readonly errors?: readonly Data[]; readonly extensions?: Data };
};

/** Asks over HTTP with one token. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

export const askWith =
  (url: string, token: string): Ask =>
  async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Answer['body'] };
  };

/** The data of an answer that must have no errors. */
export const dataOf = async (answer: Promise<Answer>): Promise<Data> => {
  const { text, body } = await answer;
  if (body.errors !== undefined || body.data == null) throw new Error(`no answer: ${text}`);
  return body.data;
};

/** What the real `token` command prints. */
export const printedToken = async (dataDir: string, nation: string, ...roles: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runCommand(['token', nation, ...roles], { DATA_DIR: dataDir });
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
};

/** A token of a demo issuer, minted as the command does, without a process of its own. */
export const mintedToken = async (dataDir: string, nation: string, ...roles: readonly string[]): Promise<string> =>
  (await openDemoIssuers(dataDir)).mint(nation, roles);

/** Sends mutations with keys of their own; a payload with problems is an error. */
export const senderWith =
  (ask: Ask) =>
  async (field: string, entity: string, selection: string, input: Readonly<Record<string, unknown>>): Promise<Data> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const named: Readonly<Record<string, string>> = {
      setRequirementLabel: 'SetLabelInput',
      setOrganizationLabel: 'SetLabelInput',
    };
    const query = `mutation Send($input: ${named[field] ?? type}!) { ${field}(input: $input) { entity: ${entity} { ${selection} } problems { code path message } } }`;
    const data = await dataOf(ask(query, { input: { idempotencyKey: randomUUID(), ...input } }));
    const payload = data[field] as { entity: Data | null; problems: readonly unknown[] };
    if (payload.entity === null) throw new Error(`${field} was refused: ${JSON.stringify(payload.problems)}`);
    return payload.entity;
  };
