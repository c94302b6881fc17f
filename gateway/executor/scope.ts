import { type DocumentNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import type { Data } from './data.ts';
import type { GatewayResult } from './federated-gateway.ts';

/** Fields that are about the person who asks. */
const PERSONAL = /^(me$|viewerCan)/;

/** Operations for which it is kept whether they are about a person. */
const KEPT = 2_000;

const asksOfPerson = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= PERSONAL.test(name.value);
    },
  });
  return found;
};

/** What tells one read from all others: who sees the same, or the person where it is about one, and what is asked. */
export type Scope = { readonly text: string; readonly isPersonal: boolean };

/** @returns undefined where the variables are too deep to be written */
export type ScopeOf = (context: GatewayContext, key: string, document: DocumentNode, variables: Data) => Scope | undefined;

export const createScopes = (): ScopeOf => {
  const personal = new LRUCache<string, boolean>({ max: KEPT });
  return ({ viewer: { nation, roles, actor } }, key, document, variables) => {
    let isPersonal = personal.get(key);
    if (isPersonal === undefined) {
      isPersonal = asksOfPerson(document);
      personal.set(key, isPersonal);
    }
    try {
      return { text: JSON.stringify([isPersonal ? [nation, roles, actor] : [nation, roles.toSorted()], key, variables]), isPersonal };
    } catch {
      return undefined;
    }
  };
};

/** Is it all that was asked for? Then whoever asks the same may have it too. */
export const isWhole = ({ data, errors }: GatewayResult, { unavailable }: GatewayContext): boolean =>
  errors === undefined && data !== null && data !== undefined && unavailable.size === 0;
