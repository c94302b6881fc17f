import type { RunningGateway } from '../../gateway/gateway.ts';

// How both oracles ask a gateway: as much and as often as they like.

export const unlimited = {
  RATE_PER_SECOND: '1000000',
  RATE_BURST: '1000000',
  COST_PER_MINUTE: '1000000000',
  MAX_COST: '1000000',
  MAX_ALIASES: '1000',
  DRAIN_MS: '0',
  PORT: '0',
};

export type ErrorShown = { readonly message: string; readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } };
export type Body = { readonly data?: unknown; readonly errors?: readonly ErrorShown[]; readonly extensions?: unknown };

export const askWith = async ({ url }: RunningGateway, token: string, operation: object): Promise<Body> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Body;
};
