import { is, noopDecoder, SQL, Subquery } from 'drizzle-orm';
import { Column } from 'drizzle-orm/column';

/** What is selected, and where in a row it goes. */
export type Field = { readonly path: readonly string[]; readonly field: unknown };

type Decoder = { readonly mapFromDriverValue: (value: unknown) => unknown };

const decoderOf = (field: unknown): Decoder => {
  if (is(field, Column)) return field;
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder;
  if (is(field, Subquery)) return (field as unknown as { _: { sql: { decoder: Decoder } } })._.sql.decoder;
  return (field as { sql: { decoder: Decoder } }).sql.decoder;
};

/** Most columns take a value as it comes, by the method that they all inherit, and so does what is computed. */
const takesAsItComes = (field: unknown, decoder: Decoder): boolean =>
  is(field, Column) ? field.mapFromDriverValue === Column.prototype.mapFromDriverValue : decoder === noopDecoder;

/** Reads rows as drizzle does, which asks of each cell of each row what it is; here each field is asked once. */
export const readerOf = (fields: readonly (readonly [name: string, field: unknown])[]): ((rows: readonly (readonly unknown[])[]) => readonly object[]) => {
  const cells = fields.map(([name, field], index) => {
    const decoder = decoderOf(field);
    return { name, index, decoder: takesAsItComes(field, decoder) ? undefined : decoder };
  });
  return (rows) =>
    rows.map((row) => {
      const read: Record<string, unknown> = {};
      for (const { name, index, decoder } of cells) {
        const cell = row[index];
        read[name] = cell === null || decoder === undefined ? cell : decoder.mapFromDriverValue(cell);
      }
      return read;
    });
};

/** The reader of a query that drizzle sends. @returns undefined where a row has rows in it, as of joins */
export const rowReader = (fields: readonly Field[]): ReturnType<typeof readerOf> | undefined =>
  fields.some(({ path }) => path.length > 1) ? undefined : readerOf(fields.map(({ path: [name = ''], field }) => [name, field]));
