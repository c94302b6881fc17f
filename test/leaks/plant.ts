// What a leak is, and how it is planted.

export type Edit = {
  readonly file: string;
  /** Stands in the file exactly once, however it is formatted: runs of white space count as one. */
  readonly search: string;
  readonly replace: string;
};

export type Leak = {
  readonly name: string;
  /** What would be seen by whom. */
  readonly means: string;
  readonly edits: readonly Edit[];
  /** The test files that must notice, and which of their tests to run. */
  readonly tests: readonly string[];
  readonly only?: string;
};

const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s*'),
    'g',
  );

/** A leak that cannot be planted any more: its place was rewritten. */
export class Unplantable extends Error {
  override readonly name = 'Unplantable';
}

/** Makes one edit. @throws Unplantable where its text does not stand there exactly once */
export const plant = (text: string, { file, search, replace }: Edit): string => {
  const found = text.match(pattern(search))?.length ?? 0;
  if (found !== 1) throw new Unplantable(`${file} holds ${found} times, not once: ${search}`);
  return text.replace(pattern(search), () => replace);
};
