import { arrayLiteral } from './database/array.ts';
import type { Pool } from './database/connect.ts';
import type { Ask } from './database/run.ts';
import { askTogether, type ReadOptions } from './database/transaction.ts';
import type { Viewer } from './viewer.ts';

// Whether something changed that went into an answer, the database says. The version of the data is made of what the viewer
// may see and of how often rows changed under each of these labels (migrations/0006_count_changes_by_schema.sql), in the
// snapshot that the answer was read in: what is hidden from a viewer does not change it. What a keeper channel tells
// (ARCHITECTURE, Decision 7) rests on hidden rows too, so that is asked again, and compared: a hidden row shows in this where it
// shows in the answer, and nowhere else.

/** Digests by area: `*` for the day, who takes part and what the viewer may see, and a schema for what changed in it. */
export type Versions = ReadonlyMap<string, string>;

/** What a keeper channel was asked, and what it told. */
export type Telling = { readonly sql: string; readonly params: readonly unknown[]; readonly told: string };

/** What an answer rests on: the versions of the areas that it was read from, and what it was told. */
export type Witness = { readonly versions: Versions; readonly tellings: readonly Telling[] };

/** What a viewer would see now: every version, and of what was told before that which is told otherwise. */
export type Now = { readonly versions: Versions; readonly otherwise: ReadonlySet<Telling> };

/** What every answer rests on; a change of before 0006 was none of a schema. */
const EVERYWHERE = ['*', ''];

/** The versions of some schemas, and of what every answer rests on. */
export const versionsOf = (versions: Versions, schemas: readonly string[]): Versions =>
  new Map([...EVERYWHERE, ...schemas].map((area) => [area, versions.get(area) ?? '']));

export const tellingOf = (sql: string, params: readonly unknown[], rows: readonly unknown[]): Telling => ({ sql, params, told: JSON.stringify(rows) });

export const stands = ({ versions, tellings }: Witness, now: Now): boolean =>
  versions.entries().every(([area, version]) => version === (now.versions.get(area) ?? '')) && !tellings.some((telling) => now.otherwise.has(telling));

/** Characters that a witness takes. */
export const lengthOf = ({ tellings }: Pick<Witness, 'tellings'>): number =>
  tellings.reduce((sum, { params, told }) => sum + told.length + String(params).length, 500);

const read = (rows: readonly (readonly unknown[])[]): Versions => {
  const text = rows[0]?.[0];
  if (typeof text !== 'string') throw new Error('the data have no version');
  return new Map(text.split(' ').map((part) => part.split(':') as [string, string]));
};

/** The versions that a transaction sees with its viewer's eyes. */
export const findVersions = async (ask: Ask): Promise<Versions> => read(await ask('select coalition.data_versions()', []));

export type Looking = Pick<ReadOptions, 'trace' | 'signal'> & { readonly pool: Pool };

/** Asks, in one round trip. @returns undefined where it cannot be told: reading says why */
export const lookNow = async ({ pool, ...options }: Looking, { nation, roles, actor }: Viewer, tellings: readonly Telling[]): Promise<Now | undefined> => {
  const entering = ['select coalition.data_versions_for($1, $2::text[], $3)', [nation, arrayLiteral(roles), actor]] as const;
  try {
    const [versions, ...told] = await askTogether(pool, [entering, ...tellings.map(({ sql, params }) => [sql, params] as const)], options);
    return { versions: read(versions ?? []), otherwise: new Set(tellings.filter((telling, index) => JSON.stringify(told[index]) !== telling.told)) };
  } catch {
    return undefined;
  }
};
