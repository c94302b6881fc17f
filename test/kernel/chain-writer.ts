import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { entryOf } from '#kernel/audit/entry.ts';

/** Appends entries to a nation's chain as a subgraph's role does: in one transaction, through the kernel's function. */
export const appendEntries = async (admin: postgres.Sql, nation: string, count: number): Promise<void> => {
  await admin.begin(async (sql) => {
    await sql`set local role coalition_nations`;
    await sql`select coalition.enter(${nation}, '{SNR}', 'somebody')`;
    for (let index = 0; index < count; index += 1) {
      const key = randomUUID();
      const viewer = { nation, roles: [], actor: 'somebody', issuer: 'https://issuer.example', requestId: key };
      const change = { action: 'save', entityType: 'Thing', entityId: key, detail: { name: `Notional ${key}` } };
      const { body, detail } = entryOf(viewer, { field: 'saveThing', key, change });
      await sql`select coalition.audit_append(${body}, ${detail})`;
    }
  });
};
