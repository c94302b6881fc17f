import postgres from 'postgres';

// A ledger that grows and changes its labels at random, on a connection of its own: what running totals are proven over.

/** Two wide labels (seen by USA) and two narrow ones; of each pair the second is marked NO_AGGREGATE. */
export const labels = { wide: ['81', '82'], narrow: ['83', '84'] } as const;
export const quietLabels: readonly string[] = ['82', '84'];

const currencies = ['EUR', 'USD', 'JPY'];

/** Whole numbers below a bound, from a seed. */
export const numbers = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

type Thing = { readonly id: string; readonly wide: boolean };
type Ledger = {
  readonly contribution: string;
  readonly pledges: Thing[];
  readonly commitments: (Thing & { readonly pledge: Thing | null })[];
  readonly lines: Thing[];
};

export const makeLabels = async (owner: postgres.Sql): Promise<void> => {
  await owner`insert into coalition.label (id, originator, releasable_to, groups, classification, handling) values
    (81, 'CAN', '{USA}', '{}', 'PUBLIC', '{}'), (82, 'CAN', '{USA}', '{}', 'PUBLIC', '{NO_AGGREGATE}'),
    (83, 'CAN', '{}', '{}', 'PUBLIC', '{}'), (84, 'CAN', '{}', '{}', 'PUBLIC', '{NO_AGGREGATE}')`;
};

/** So many steps of one writer; some of its transactions come to nothing. */
export const writeHistory = async (url: string, seed: number, steps: number): Promise<void> => {
  const next = numbers(seed);
  const one = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const labelOf = (wide: boolean) => one(labels[wide ? 'wide' : 'narrow']);
  const day = () => new Date(Date.parse('2020-01-01') + next(1_200) * 86_400_000).toISOString().slice(0, 10);

  const open = async (db: postgres.TransactionSql, mark: string): Promise<Ledger> => {
    const [row] = await db<
      { id: string }[]
    >`insert into contributions.contribution (label_id, originator, donor, reference, title, status, oda_eligibility, sectors, secondary, notional)
      values (${labelOf(true)}, 'CAN', 'CAN', ${mark}, 'NOTIONAL', 'IMPLEMENTATION', 'NOT_DECLARED', '[]', false, true) returning id`;
    const contribution = row?.id ?? '';
    const pledges: Thing[] = [];
    const commitments: (Thing & { pledge: Thing | null })[] = [];
    for (const wide of [true, true, false]) {
      const [pledge] = await db<{ id: string }[]>`insert into contributions.pledge (label_id, originator, contribution_id, currency, announced_on)
        values (${labelOf(wide)}, 'CAN', ${contribution}, ${one(currencies)}, '2020-01-01') returning id`;
      pledges.push({ id: pledge?.id ?? '', wide });
    }
    for (const pledge of [...pledges, null]) {
      const wide = pledge?.wide ?? true;
      const [commitment] = await db<
        { id: string }[]
      >`insert into contributions.commitment (label_id, originator, contribution_id, pledge_id, currency, signed_on)
        values (${labelOf(wide)}, 'CAN', ${contribution}, ${pledge?.id ?? null}, 'EUR', '2020-01-01') returning id`;
      commitments.push({ id: commitment?.id ?? '', wide, pledge });
    }
    return { contribution, pledges, commitments, lines: [] };
  };

  const post = async (db: postgres.TransactionSql, { contribution, pledges, commitments }: Ledger): Promise<Thing[]> => {
    const type = one(['PLEDGE', 'PLEDGE', 'COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE', 'REIMBURSEMENT', 'INCOMING_FUNDS']);
    const pledge = type === 'PLEDGE' ? one(pledges) : null;
    const commitment = type === 'PLEDGE' || type === 'INCOMING_FUNDS' ? null : one(commitments);
    const wide = (pledge?.wide ?? commitment?.wide ?? true) && next(4) > 0;
    const amount = 1 + next(10_000);
    // A pledge and what is made out of it are in one currency; of the others a third has no rate.
    const currency = pledge !== null || commitment?.pledge ? 'EUR' : one(currencies);
    const rated = currency === 'EUR' ? next(10) > 0 : next(3) > 0;
    const rows = await db<{ id: string }[]>`
      insert into contributions.transaction (label_id, originator, contribution_id, type, date, value_date, currency, amount, amount_minor, pledge_id, commitment_id, commitment_amount, reporting_currency, reporting_minor)
      select ${labelOf(wide)}, 'CAN', ${contribution}, ${type}, ${day()}::date, '2020-01-01', ${currency}, ${amount}, ${amount} * 100, ${pledge?.id ?? null}, ${commitment?.id ?? null},
        ${commitment === null ? null : amount}::numeric, ${rated ? 'EUR' : null}, ${rated ? amount * 90 : null}::numeric
      from generate_series(1, ${1 + next(3)}::int) returning id`;
    return rows.map(({ id }) => ({ id, wide }));
  };

  const relabel = async (db: postgres.TransactionSql, { contribution, pledges, commitments, lines }: Ledger): Promise<void> => {
    const kind = next(4);
    if (kind === 0) await db`update contributions.contribution set label_id = ${labelOf(true)} where id = ${contribution}`;
    const [table, things] = (
      [
        ['commitment', commitments],
        ['pledge', pledges],
        ['transaction', lines],
      ] as const
    )[Math.max(0, kind - 1)] ?? ['commitment', commitments];
    const thing = things.length === 0 ? undefined : one<Thing>(things);
    if (kind > 0 && thing !== undefined)
      await db`update contributions.${db(table)} set label_id = ${labelOf(thing.wide)}, version = version + 1 where id = ${thing.id}`;
  };

  const ledgers: Ledger[] = [];
  for (let step = 0; step < steps; step += 1) {
    const undone = new Error('undone');
    let opened: Ledger | undefined;
    const posted: [Ledger, Thing[]][] = [];
    const run = sql.begin(async (db) => {
      await db`select coalition.enter('CAN', '{SNR}', 'x')`;
      if (ledgers.length < 3) opened = await open(db, `H-${seed}-${step}`);
      for (let times = next(4); times >= 0; times -= 1) {
        const ledger = ledgers.length === 0 ? opened : one(ledgers);
        if (ledger === undefined) continue;
        if (next(3) === 0) await relabel(db, ledger);
        else posted.push([ledger, await post(db, ledger)]);
      }
      if (next(5) === 0) throw undone;
    });
    await run.then(
      () => {
        if (opened !== undefined) ledgers.push(opened);
        for (const [ledger, lines] of posted) ledger.lines.push(...lines);
      },
      (error: unknown) => {
        if (error !== undone) throw error;
      },
    );
  }
  await sql.end();
};
