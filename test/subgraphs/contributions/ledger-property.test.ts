import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Data } from '../../kit/graph.ts';
import { seedOf } from '../../kit/seed.ts';
import { canada, commitmentInput, contribution, coordinator, day, disbursementInput, done, pledgeInput, send, usa, useLedger } from './fixture.ts';
import { type Funding, fundingOf, measures, type Scope, type Sum } from './funding-model.ts';
import {
  amountOf,
  type Commitment,
  type Contribution,
  commitmentFigures,
  createLedger,
  type Line,
  minorOf,
  type Pledge,
  pledgeFigures,
  type Rate,
} from './ledger-model.ts';
import { abroads, type Foreign, type Move, moveOf, movesAbroad, runs, type World } from './ledger-steps.ts';

const graph = useLedger();

// One pair has a rate, for the value dates of its 31 days; the others have none.
const rates: readonly Rate[] = [{ base: 'EUR', quote: 'KWD', value: '0.3307', date: -15 }];

type Ids = Map<object, string>;
const ids: Ids = new Map();
const idOf = (thing: object): string => {
  const id = ids.get(thing);
  if (id === undefined) throw new Error('everything in the model has an id');
  return id;
};

/** What another nation has: out of sight, or released to this one. */
const foreignOf = async (owner: 'hidden' | 'visible'): Promise<Foreign> => {
  const label = owner === 'visible' ? { releasableTo: ['CAN'] } : {};
  const home: Contribution = { owner, splits: [] };
  const pledge: Pledge = { contribution: home, currency: 'EUR', announcedOn: -60 };
  const commitment: Commitment = { contribution: home, currency: 'EUR', signedOn: -50, pledge: null };
  const line: Line = {
    kind: 'DISBURSEMENT',
    contribution: home,
    currency: 'EUR',
    minor: 100_00n,
    date: -40,
    pledge: null,
    commitment,
    taken: 100_00n,
    reverses: null,
  };
  const { id } = await contribution(graph(), { label }, usa);
  const made = {
    pledge: await done(graph(), usa, 'announcePledge', pledgeInput(id, '1000.00', { label })),
    commitment: await done(graph(), usa, 'signCommitment', commitmentInput(id, '1000.00', { label })),
  };
  const paid = await done(graph(), usa, 'postTransaction', disbursementInput(id, made.commitment.id, '100.00', { label }));
  for (const [thing, key] of [
    [home, id],
    [pledge, made.pledge.id],
    [commitment, made.commitment.id],
    [line, paid.id],
  ] as const)
    ids.set(thing, key);
  return { pledge, commitment, line };
};

let foreign: World['foreign'] | undefined;
beforeAll(async () => {
  foreign = { hidden: await foreignOf('hidden'), visible: await foreignOf('visible') };
  const loaded = rates.map(({ date, ...rate }) => ({ ...rate, date: day(date), source: 'NOTIONAL table' }));
  await done(graph(), coordinator, 'loadRates', { rates: loaded, notional: true });
});

const shares = (...splits: readonly (readonly [string, bigint])[]): Contribution => ({
  owner: 'self',
  splits: splits.map(([code, share]) => ({ code, share })),
});

const worldOf = (own: readonly Contribution[]): World => {
  if (foreign === undefined) throw new Error('the other nation is there from beforeAll on');
  return { ledger: createLedger(rates), own, foreign, idOf };
};

/** Two contributions of the nation's own: one is split in thirds, the other leaves a part open. */
const openWorld = async (): Promise<World> => {
  const thirds = shares(['LOE-HR', 3333n], ['LOE-LOG', 3334n], ['LOE-ROL', 3333n]);
  const part = shares(['LOE-HR', 1250n], ['LOE-LOG', 6107n]);
  const percent = (share: bigint) => amountOf(share, 'EUR');
  const splits = thirds.splits.map(({ code, share }) => ({ code, percentage: percent(share) }));
  ids.set(thirds, (await contribution(graph(), { linesOfEffort: splits })).id);
  ids.set(part, (await contribution(graph())).id);
  for (const { code, share } of part.splits) {
    await done(graph(), canada, 'linkContribution', { contributionId: idOf(part), lineOfEffort: code, percentage: percent(share) });
  }
  return worldOf([thirds, part]);
};

const sameFigures = ({ ledger }: World, byId: ReadonlyMap<string, object>, { pledge, commitment }: { pledge?: Data | null; commitment?: Data | null }) => {
  if (pledge != null) {
    const { amount, converted, outstanding, state } = pledge;
    expect({ amount, converted, outstanding, state }).toEqual(pledgeFigures(ledger, byId.get(pledge.id) as Pledge));
  }
  if (commitment != null) {
    const { amount, disbursed, undisbursed, state } = commitment;
    expect({ amount, disbursed, undisbursed, state }).toEqual(commitmentFigures(ledger, byId.get(commitment.id) as Commitment));
    sameFigures({ ledger } as World, byId, { pledge: commitment.pledge });
  }
};

/** Names what a step made: a pledge and a commitment come with a line of their own, an amendment is a line. */
const name = (world: World, made: Pledge | Commitment | Line, entity: Data) => {
  const known = new Set(ids.values());
  const line = world.ledger.lines.at(-1);
  if (line === undefined) throw new Error('every step writes a line');
  const fresh = entity.transactions?.nodes.map(({ id }: Data) => id).filter((id: string) => !known.has(id)) ?? [entity.id];
  expect(fresh).toHaveLength(1);
  ids.set(line, fresh[0]);
  if (made !== line) ids.set(made, entity.id);
};

/** Does a move in the product and in the model. @returns true where both did it, false where both refused */
const play = async (world: World, { field, input, verdict, book }: Move, told = new Map<string, number>()): Promise<boolean> => {
  const { entity, problems } = await send(graph(), canada, field, input);
  const codes = problems.map(({ code }) => code);
  for (const code of codes.length === 0 ? ['done'] : codes) told.set(`${field} ${code}`, (told.get(`${field} ${code}`) ?? 0) + 1);
  const asked = JSON.stringify({ field, input, verdict, problems });
  if (verdict.length > 0) {
    expect(codes, asked).not.toEqual([]);
    expect(new Set(verdict), asked).toEqual(new Set([...verdict, ...codes]));
    return false;
  }
  expect(codes, asked).toEqual([]);
  if (entity === null) throw new Error(`${field} answered nothing`);
  name(world, book(), entity);
  const byId = new Map([...ids].map(([thing, id]) => [id, thing]));
  const kind = { announcePledge: { pledge: entity }, postTransaction: entity, reverseTransaction: entity }[field] ?? { commitment: entity };
  sameFigures(world, byId, kind);
  return true;
};

const money = '{ amount currency }';
const everything = `query ($id: ID!) { contribution(id: $id) {
  pledges(first: 100) { nodes { id amount ${money} converted ${money} outstanding ${money} state } }
  commitments(first: 100) { nodes { id amount ${money} disbursed ${money} undisbursed ${money} state pledge { id amount ${money} converted ${money} outstanding ${money} state } } }
  transactions(first: 100) { totalCount nodes { id type date amount ${money} commitmentAmount ${money} pledge { id } commitment { id } reverses { id } } } } }`;

/** A line as the graph shows it. */
const shown = (line: Line) => {
  const { commitment, pledge, reverses } = line;
  const taken = line.kind === 'COMMITMENT' ? line.minor : line.taken;
  return {
    id: idOf(line),
    type: line.kind,
    date: day(line.date),
    amount: { amount: amountOf(line.minor, line.currency), currency: line.currency },
    commitmentAmount: commitment === null ? null : { amount: amountOf(taken, commitment.currency), currency: commitment.currency },
    pledge: pledge === null ? null : { id: idOf(pledge) },
    commitment: commitment === null ? null : { id: idOf(commitment) },
    reverses: reverses === null ? null : { id: idOf(reverses) },
  };
};

const byKey = (rows: readonly Data[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const sameLedger = async (world: World) => {
  const byId = new Map([...ids].map(([thing, id]) => [id, thing]));
  for (const home of world.own) {
    const { contribution: seen } = await graph().data('contributions', canada, everything, { id: idOf(home) });
    const mine = world.ledger.lines.filter((line) => line.contribution === home);
    expect(byKey(seen.transactions.nodes)).toEqual(byKey(mine.map(shown)));
    expect(seen.transactions.totalCount).toBe(mine.length);
    expect(seen.pledges.nodes).toHaveLength(world.ledger.pledges.filter((pledge) => pledge.contribution === home).length);
    expect(seen.commitments.nodes).toHaveLength(world.ledger.commitments.filter((commitment) => commitment.contribution === home).length);
    for (const pledge of seen.pledges.nodes) sameFigures(world, byId, { pledge });
    for (const commitment of seen.commitments.nodes) sameFigures(world, byId, { commitment });
  }
};

/** Of which totals each run is compared: what it adds to them. */
const totals: readonly (readonly [type: 'Nation' | 'LineOfEffort', code: string, scope: Scope])[] = [
  ['Nation', 'CAN', {}],
  ['Nation', 'CAN', { from: -40, to: -8 }],
  ['Nation', 'CAN', { lineOfEffort: 'LOE-HR' }],
  ['LineOfEffort', 'LOE-HR', { to: -20 }],
  ['LineOfEffort', 'LOE-LOG', {}],
  ['LineOfEffort', 'LOE-ROL', { from: -25 }],
];

const filterOf = ({ from, to, lineOfEffort }: Scope) => ({
  ...(from === undefined ? {} : { from: day(from) }),
  ...(to === undefined ? {} : { to: day(to) }),
  ...(lineOfEffort === undefined ? {} : { lineOfEffort }),
});

const fundingDocument = (type: string) => `query ($representations: [_Any!]!, $filter: ${type}FundingFilter) {
  _entities(representations: $representations) { ... on ${type} { funding(filter: $filter) { basis
    ${measures.map((measure) => `${measure} { lineCount original { amount currency lineCount } }`).join(' ')} } } } }`;

const fundingNow = async ([type, code, scope]: (typeof totals)[number]): Promise<Funding> => {
  const variables = { representations: [{ __typename: type, code }], filter: filterOf(scope) };
  const { _entities } = await graph().data('contributions', canada, fundingDocument(type), variables);
  const { funding } = _entities[0];
  expect(funding.basis).toBe('VIEWER_SCOPED');
  return Object.fromEntries(
    measures.map((measure) => {
      const { original, lineCount } = funding[measure] as { original: readonly Data[]; lineCount: number };
      expect(original.reduce((sum, part) => sum + part.lineCount, 0)).toBe(lineCount);
      return [
        measure,
        Object.fromEntries(original.map(({ amount, currency, lineCount: count }) => [currency, { minor: minorOfTotal(amount, currency), lineCount: count }])),
      ];
    }),
  );
};

/** A total may be larger than any one amount; its text must still be exactly what the number is written as. */
const minorOfTotal = (amount: string, currency: string): bigint => {
  const minor = BigInt(amount.replace('.', ''));
  expect(amountOf(minor, currency)).toBe(amount);
  return minor;
};

const none: Sum = { minor: 0n, lineCount: 0 };

/** What one total has more than another. */
const growth = (before: Funding, after: Funding): Funding => {
  const grown: Record<string, Record<string, Sum>> = {};
  for (const measure of measures) {
    for (const [currency, { minor, lineCount }] of Object.entries(after[measure] ?? {})) {
      const was = before[measure]?.[currency] ?? none;
      if (lineCount === was.lineCount && minor === was.minor) continue;
      grown[measure] = { ...grown[measure], [currency]: { minor: minor - was.minor, lineCount: lineCount - was.lineCount } };
    }
  }
  return grown;
};

// How many runs there are, and the time after which a slow machine leaves out the rest of them.
const RUNS = 20;
const MOST_MS = 12_000;

test('the ledger accepts, refuses and sums exactly as the reference model does (DC-01 to DC-07, AG-01)', { timeout: 120_000 }, async () => {
  const told = new Map<string, number>();
  const began = Date.now();
  const property = fc.asyncProperty(runs, async (steps) => {
    if (Date.now() - began > MOST_MS) return;
    const world = await openWorld();
    const before = await Promise.all(totals.map(fundingNow));
    for (const step of steps) await play(world, moveOf(step, world), told);
    await sameLedger(world);
    for (const [index, total] of totals.entries()) {
      const [type, code, scope] = total;
      const meant = fundingOf(world.ledger, type === 'Nation' ? scope : { ...scope, lineOfEffort: code });
      expect(growth(before[index] ?? {}, await fundingNow(total)), JSON.stringify(total)).toEqual(meant);
    }
  });
  await fc.assert(property, { seed: seedOf('ledger'), numRuns: RUNS, endOnFailure: true });
  console.info(
    [...told]
      .toSorted()
      .map(([what, times]) => `${what}: ${times}`)
      .join(', '),
  );
});

test('a line in another currency, reversed in parts of any size, gives back exactly what it took (DC-03, DC-05)', { timeout: 120_000 }, async () => {
  const began = Date.now();
  const property = fc.asyncProperty(abroads, async (abroad) => {
    if (Date.now() - began > MOST_MS / 3) return;
    const home = shares();
    ids.set(home, (await contribution(graph())).id);
    const world = worldOf([home]);
    for (const move of movesAbroad(abroad, world)) if (!(await play(world, move()))) return;
    await sameLedger(world);
    for (const commitment of world.ledger.commitments) expect(world.ledger.disbursed(commitment)).toBe(0n);
  });
  await fc.assert(property, { seed: seedOf('ledger in other currencies'), numRuns: 2 * RUNS, endOnFailure: true });
});

test('the model writes and reads amounts as the currencies do', () => {
  for (const [minor, currency, text] of [
    [5n, 'EUR', '0.05'],
    [-5n, 'KWD', '-0.005'],
    [5n, 'JPY', '5'],
    [-12_345n, 'EUR', '-123.45'],
  ] as const) {
    expect(amountOf(minor, currency)).toBe(text);
    expect(minorOf({ amount: text, currency })).toBe(minor);
  }
});
