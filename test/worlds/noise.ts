import { chance, type Dice } from '../kit/dice.ts';
import type { Deed } from './hidden.ts';
import type { Stage } from './stage.ts';

// What others do at the door of world B without writing anything: bad tokens, floods, budgets spent.

/** How many requests one person may send at once in these worlds, and what one nation may spend in a minute. */
const BURST = 100;
const BUDGET = 100_000_000;

export const doorLimits = { RATE_PER_SECOND: '20', RATE_BURST: String(BURST), COST_PER_MINUTE: String(BUDGET) };

/** Somebody comes with a token that is none. */
export const failToLogIn = async (dice: Dice, { worlds, cast, mint }: Stage): Promise<Deed> => {
  const [head = '', body = '', signature = ''] = (await mint(dice.pick(cast.hiders) ?? '', ['READER'])).split('.');
  const bad = chance(dice, 50) ? `${head}.${body}.${signature.split('').reverse().join('')}` : `${head}.${body.slice(0, -4)}AAAA.${signature}`;
  const { status } = await worlds.b.send(bad, '{ me { roles } }', {});
  return { what: status === 401 ? 'failed to log in' : `logged in with a bad token: ${status}` };
};

let rushes = 0;

/** Somebody asks until it is told to wait. */
export const rush = async (dice: Dice, { worlds, cast, mint }: Stage): Promise<Deed> => {
  rushes += 1;
  const token = await mint(dice.pick(cast.hiders) ?? '', ['READER'], { subject: `in a hurry ${rushes}` });
  const statuses = await Promise.all(Array.from({ length: BURST + 5 }, () => worlds.b.post(token, {}).then(({ status }) => status)));
  return { what: statuses.includes(429) ? 'was told to wait' : 'was not told to wait' };
};

// Costs nearly a million, as if its lists were full, and finds nothing.
const dear = `{ contributions(first: 100, filter: { donor: ["ZZZ"] }) { nodes { requirements(first: 100) { nodes { contributions(first: 95) { nodes { id } } } } } } }`;
const AT_ONCE = 10;

/** A nation spends its budget: several of its people, since one alone would be too fast. */
export const spend = async ({ worlds, cast, mint }: Stage): Promise<Deed> => {
  for (let n = 0; n < 12; n += 1) {
    const token = await mint(cast.spender, ['READER'], { subject: `spender ${n}` });
    const statuses = await Promise.all(Array.from({ length: n === 0 ? 1 : AT_ONCE }, () => worlds.b.send(token, dear, {}).then(({ status }) => status)));
    if (statuses.includes(429)) return { what: 'spent its budget' };
  }
  return { what: 'did not spend its budget' };
};
