import type { Desk } from './action.ts';
import type { Pool } from './database/connect.ts';
import type { Ask, Database, Trace } from './database/run.ts';
import { type Hear, openReader } from './database/transaction.ts';
import type { Label } from './label/label.ts';
import { listLabelsById } from './label/store.ts';
import { type Loader, loadByKey } from './loader.ts';
import type { Logger } from './log.ts';
import type { Viewer } from './viewer.ts';

/** The loaders that every subgraph has. */
export type KernelLoaders = { readonly labelById: Loader<string, Label & { readonly id: string }> };

/** What the resolvers of one fetch share. Nothing of it outlives the fetch. */
export type Context<Loaders> = {
  readonly viewer: Viewer;
  /** Reads with the viewer's eyes, in the fetch's one transaction. */
  readonly db: Database;
  /** Sends a statement as it was written, in the same transaction. */
  readonly ask: Ask;
  /** By key, batched within a tick; new after each action, so that a payload shows what was written. */
  readonly loaders: Loaders & KernelLoaders;
  /** For actions. Ends the reading transaction first, so that a fetch never holds two connections. */
  readonly desk: () => Promise<Desk>;
  readonly close: () => Promise<void>;
};

export type ContextParts<Loaders> = {
  readonly pool: Pool;
  readonly viewer: Viewer;
  readonly logger: Logger;
  readonly trace?: Trace | undefined;
  /** Aborted when nobody waits for what is read any more. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of each statement that reads what it answered. */
  readonly hear?: Hear | undefined;
  readonly createLoaders: (db: Database, viewer: Viewer) => Loaders;
};

/** Opens the context of one fetch. Costs nothing until something is read. */
export const openContext = <Loaders>({ pool, viewer, logger, trace, signal, hear, createLoaders }: ContextParts<Loaders>): Context<Loaders> => {
  const fresh = () => {
    const reader = openReader(pool, viewer, { trace, signal, hear });
    const labelById = loadByKey(
      (ids) => listLabelsById(reader.db, ids),
      (label: Label & { id: string }) => label.id,
    );
    return { reader, loaders: { ...createLoaders(reader.db, viewer), labelById } };
  };
  let current = fresh();
  return {
    viewer,
    get db() {
      return current.reader.db;
    },
    get ask() {
      return current.reader.ask;
    },
    get loaders() {
      return current.loaders;
    },
    desk: async () => {
      await current.reader.close();
      current = fresh();
      return { pool, viewer, logger, trace };
    },
    close: () => current.reader.close(),
  };
};
