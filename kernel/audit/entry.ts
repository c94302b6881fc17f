import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/run.ts';
import type { Viewer } from '../viewer.ts';

/** What an action did, as the audit keeps it. */
export type Change = {
  /** What was done, such as "create", "sign", "label". */
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly labelBefore?: string | undefined;
  readonly labelAfter?: string | undefined;
  /** The rules that were checked and held. */
  readonly rules?: readonly string[];
  /** The change itself, as JSON: kept beside the chain, where retention may purge it. */
  readonly detail: unknown;
};

/** RFC 8785: one text for one value, whatever the order of its keys. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

export const digest = (value: string): string => hash('sha256', value, 'base64url');

/** What is written beside and into the chain for a change: the entry's body with the digest, and the change itself. */
export const entryOf = (
  viewer: Viewer,
  { field, key, change }: { readonly field: string; readonly key: string; readonly change: Change },
): { readonly body: string; readonly detail: string } => {
  const detail = canonical(change.detail);
  const body = canonical({
    nation: viewer.nation,
    actor: viewer.actor,
    issuer: viewer.issuer,
    requestId: viewer.requestId,
    field,
    idempotencyKey: key,
    action: change.action,
    entityType: change.entityType,
    entityId: change.entityId,
    labelBefore: change.labelBefore ?? null,
    labelAfter: change.labelAfter ?? null,
    rules: change.rules ?? [],
    digest: digest(detail),
  });
  return { body, detail };
};

/** Appends the entry of an action to the chain of the viewer's nation. To be called last in a transaction. */
export const appendAudit = async (
  db: Database,
  viewer: Viewer,
  entry: { readonly field: string; readonly key: string; readonly change: Change },
): Promise<void> => {
  const { body, detail } = entryOf(viewer, entry);
  await db.execute(sql`select coalesce(coalition.audit_append(${body}, ${detail})::text, '')`);
};
