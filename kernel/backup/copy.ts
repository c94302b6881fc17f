import { once } from 'node:events';
import type postgres from 'postgres';

export type Copied = { readonly name: string; readonly columns: readonly string[] };

const target = ({ name, columns }: Copied): string => `${name} (${columns.join(', ')})`;

/** Every row of a table that the role sees, as COPY's text. */
export async function* copyOut(sql: postgres.TransactionSql, table: Copied): AsyncGenerator<Buffer> {
  const stream = await sql.unsafe(`copy ${target(table)} to stdout`).readable();
  for await (const chunk of stream) yield chunk as Buffer;
  stream._read(0); // the driver (3.4.9) leaves its socket paused where the last rows came faster than they were taken
}

/** A table that is being filled. */
export type Filling = { readonly write: (data: Buffer) => Promise<void>; readonly end: () => Promise<void> };

/** Begins to fill a table with COPY's text. @throws what Postgres has against the rows, from `write` or `end` */
export const copyIn = async (sql: postgres.TransactionSql, table: Copied): Promise<Filling> => {
  const query = sql.unsafe(`copy ${target(table)} from stdin`);
  // Once rows flow, the driver (3.4.9) takes the query as done: what Postgres says of them then reaches its `reject` alone.
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  const driven = query as unknown as { reject: (error: unknown) => void };
  const { reject } = driven;
  driven.reject = (error) => {
    failed.reject(error);
    reject(error);
  };
  const stream = await query.writable();
  stream.on('error', failed.reject);
  return {
    write: async (data) => {
      if (!stream.write(data)) await Promise.race([once(stream, 'drain'), failed.promise]);
    },
    end: async () => {
      const finished = once(stream, 'finish');
      finished.catch(() => undefined);
      stream.end();
      await Promise.race([finished, failed.promise]);
    },
  };
};

/** Cuts a stream into parts of one length; the last is what remains. */
export async function* partsOf(source: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    held.push(chunk);
    size += chunk.length;
    if (size < length) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; whole.length - at >= length; at += length) yield whole.subarray(at, at + length);
    held = [whole.subarray(at)];
    size = whole.length - at;
  }
  if (size > 0) yield Buffer.concat(held);
}
