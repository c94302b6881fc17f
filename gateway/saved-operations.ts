import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';

/** The product's persisted operations: text by document identifier. */
export type SavedOperations = {
  /** The names, which are identifiers too, in order. */
  readonly names: readonly string[];
  /** @returns the text, or undefined where nothing has this identifier */
  readonly find: (id: string) => string | undefined;
};

/** An operation file that cannot be served: the message says which and why. */
export class SavedOperationError extends Error {
  override readonly name = 'SavedOperationError';
}

const nameOf = (file: string, text: string): string => {
  const names = parse(text).definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : []));
  const [name] = names;
  if (name === undefined || names.length > 1) throw new SavedOperationError(`operations/${file} must hold exactly one operation, with a name.`);
  return name;
};

/** Makes operations of texts: each is known by its name, and by the SHA-256 of its text as `sha256:…` (GraphQL over HTTP, persisted documents). */
export const savedOperations = (texts: ReadonlyMap<string, string>): SavedOperations => {
  const byId = new Map<string, string>();
  const names: string[] = [];
  for (const [file, text] of texts) {
    const name = nameOf(file, text);
    if (byId.has(name)) throw new SavedOperationError(`operations/${file}: another file has an operation ${name}.`);
    names.push(name);
    byId.set(name, text);
    byId.set(`sha256:${createHash('sha256').update(text).digest('hex')}`, text);
  }
  return { names: names.sort(), find: (id) => byId.get(id) };
};

/** Reads every .graphql file of a folder. */
export const readSavedOperations = async (folder: URL): Promise<SavedOperations> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return savedOperations(new Map(await Promise.all(files.map(async (file) => [file, await readFile(new URL(file, folder), 'utf8')] as const))));
};

/** Nothing saved: clients send their operations in full. */
export const noOperations: SavedOperations = savedOperations(new Map());
