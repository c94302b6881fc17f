import { and, eq } from 'drizzle-orm';
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { appendAudit, type Change, canonical, digest } from './audit/entry.ts';
import type { Pool } from './database/connect.ts';
import { asFailure, codeOf, constraintOf } from './database/failure.ts';
import { lockAndLook } from './database/lock.ts';
import type { Database, Trace } from './database/run.ts';
import { writeAs } from './database/transaction.ts';
import type { Logger } from './log.ts';
import { type Refusal, refuse } from './problem.ts';
import { kernelRules } from './rules.ts';
import type { Viewer } from './viewer.ts';

const coalition = pgSchema('coalition');
const idempotency = coalition.table('idempotency', {
  nation: text().notNull(),
  actor: text().notNull(),
  field: text().notNull(),
  key: uuid().notNull(),
  requestHash: text().notNull(),
  entityId: text(),
});
const outbox = coalition.table('outbox', { nation: text().notNull(), entityType: text().notNull(), entityId: text().notNull(), action: text().notNull() });

/** What an action's body decided: done, with what the audit shall say, or refused. */
export type Decision = { readonly ok: true; readonly change: Change } | Refusal;

/** How an action ended. The payload re-reads the entity by its id, with the viewer's eyes, first time and replay alike. */
export type Outcome = { readonly ok: true; readonly id: string; readonly replayed: boolean } | Refusal;

/** Where actions write, and in whose name. */
export type Desk = { readonly pool: Pool; readonly viewer: Viewer; readonly logger: Logger; readonly trace?: Trace | undefined };

export type ActionRequest = {
  /** The mutation field: part of the key's scope. */
  readonly field: string;
  readonly input: { readonly idempotencyKey: string };
  /** `exclusive` for actions that change membership or suspension. */
  readonly membership?: 'shared' | 'exclusive';
};

const TRIES = 3;
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20));

// Serialization failure and deadlock: nothing was written, so the same transaction may be tried again.
const retriable = new Set(['40001', '40P01']);
// The connection went away: it may have been during COMMIT. The key makes one more try safe (SECURITY.md 5.4).
const unknown = /^(08|57P01|CONNECTION_)/;

const claim = async (db: Database, scope: typeof idempotency.$inferInsert): Promise<Outcome | null> => {
  const won = await db.insert(idempotency).values(scope).onConflictDoNothing().returning({ key: idempotency.key });
  if (won.length > 0) return null;
  const { nation, actor, field, key, requestHash } = scope;
  const [before] = await db
    .select({ requestHash: idempotency.requestHash, entityId: idempotency.entityId })
    .from(idempotency)
    .where(and(eq(idempotency.nation, nation), eq(idempotency.actor, actor), eq(idempotency.field, field), eq(idempotency.key, key)));
  if (before?.requestHash !== requestHash || before.entityId === null) return refuse('KEY_REUSED', ['idempotencyKey'], kernelRules.KEY_REUSED);
  return { ok: true, id: before.entityId, replayed: true };
};

const missesARecord = (outcome: Outcome): boolean => !outcome.ok && outcome.problems.some(({ code }) => code === 'NOT_FOUND');

/** A unique key of the nation's own, such as its reference: the only kind there is (IS-11). */
const taken = (error: unknown): Refusal | null => {
  if (codeOf(error) !== '23505') return null;
  const column = /_originator_([a-z]+)_key$/.exec(constraintOf(error))?.[1];
  return column === undefined ? null : refuse('BAD_VALUE', [column], `Your nation already uses this ${column}: take another.`);
};

const attempt = (desk: Desk, { field, input, membership = 'shared' }: ActionRequest, body: (db: Database) => Promise<Decision>): Promise<Outcome> => {
  const { viewer } = desk;
  const { idempotencyKey: key, ...request } = input;
  const scope = { nation: viewer.nation, actor: viewer.actor, field, key, requestHash: digest(canonical(request)) };
  return writeAs(desk.pool, { viewer, membership, trace: desk.trace }, async (db) => {
    const before = await claim(db, scope);
    if (before !== null) return { keep: false, result: before };
    const decision = await body(db);
    if (!decision.ok) return { keep: false, result: decision };
    const { change } = decision;
    await Promise.all([
      db
        .update(idempotency)
        .set({ entityId: change.entityId })
        .where(and(eq(idempotency.nation, scope.nation), eq(idempotency.actor, scope.actor), eq(idempotency.field, field), eq(idempotency.key, key))),
      db.insert(outbox).values({ nation: viewer.nation, entityType: change.entityType, entityId: change.entityId, action: change.action }),
      appendAudit(db, viewer, { field, key, change }),
    ]);
    return { keep: true, result: { ok: true, id: change.entityId, replayed: false } };
  });
};

/**
 * Runs one action: one transaction with the row, its label, the idempotency record, the audit entry and the outbox
 * event; acknowledged after COMMIT. The same key with the same request answers as the first time; a refusal leaves
 * nothing behind, so that a corrected request may use the key again. Refusals are logged, in a stream of their own.
 */
export const act = async (desk: Desk, request: ActionRequest, body: (db: Database) => Promise<Decision>): Promise<Outcome> => {
  let lookedAgain = false;
  for (let attempts = 1; ; attempts += 1) {
    try {
      const outcome = await attempt(desk, request, body);
      // A label that was made after the transaction entered is not among those it sees, and what now carries it seemed
      // absent. A second look decides, for what is hidden and what is absent alike.
      if (missesARecord(outcome) && !lookedAgain) {
        lookedAgain = true;
        continue;
      }
      if (!outcome.ok) {
        const { nation, actor, requestId } = desk.viewer;
        desk.logger.info({ stream: 'denied', nation, actor, requestId, field: request.field, codes: outcome.problems.map(({ code }) => code) }, 'refused');
      }
      return outcome;
    } catch (error) {
      const refusal = taken(error);
      if (refusal !== null) return refusal;
      const code = codeOf(error);
      const again = retriable.has(code) ? attempts < TRIES : unknown.test(code) && attempts === 1;
      if (!again) throw asFailure(error);
      await pause(attempts);
    }
  }
};

/** Locks the contested thing for the rest of the transaction; taken in a statement of its own, before what it guards is read. */
export const lockThing = (db: Database, thing: string): Promise<void> => lockAndLook(db, thing, 'exclusive');
