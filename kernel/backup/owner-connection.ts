import postgres from 'postgres';

/** Rows as text are the same on every server with these. Scans that join each other would begin in the middle of a table. */
const asEverywhere = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  synchronize_seqscans: 'off',
};

/** One connection that stays the same one: a lock and a transaction live on it. */
export const connectOwner = (url: string, name: string): postgres.Sql =>
  postgres(url, {
    max: 1,
    max_lifetime: null,
    fetch_types: true, // columns come as an array
    onnotice: () => undefined,
    connection: { application_name: `coalition-graph ${name}`, jit: 'off', ...asEverywhere },
  });

/**
 * Runs a body in one transaction. Where it fails the connection is cut, which rolls back: a COPY that is under way would
 * keep the driver (3.4.9) from sending a rollback.
 * @throws what the body threw
 */
export const inTransaction = async <Result>(
  sql: postgres.Sql,
  options: string,
  body: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> => {
  let failure: { readonly error: unknown } | undefined;
  const outcome = sql.begin(options, async (transaction) => {
    try {
      await transaction.unsafe('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0'); // an operator may have set them
      return { result: await body(transaction) };
    } catch (error) {
      failure = { error };
      await sql.end({ timeout: 0 });
      throw error;
    }
  });
  const { result } = await outcome.catch((error: unknown) => {
    throw failure === undefined ? error : failure.error;
  });
  return result;
};
