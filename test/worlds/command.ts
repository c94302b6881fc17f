import type { Call } from '../ghost/operations.ts';
import type { Place } from '../ghost/schema.ts';
import type { Answer, World } from '../ghost/world.ts';

/** A place in a list: what was asked, and after which row to go on. */
export type Page = { readonly path: readonly Place[]; readonly place: Place; readonly call: Call; readonly cursor: string };

/** Something that an observer does in both worlds. */
export type Command = {
  readonly kind: string;
  readonly target: string;
  /** What is posted; printed where the worlds answer differently. */
  readonly body: Readonly<Record<string, unknown>>;
  /** How it is sent, where it does not go by HTTP. */
  readonly send?: (world: World) => Promise<Answer>;
  /** The list that it reads a page of. */
  readonly page?: Omit<Page, 'cursor'>;
  /** Of a mutation: under which name its row is known afterwards. */
  readonly makes?: string | undefined;
  readonly mutation?: string;
};
