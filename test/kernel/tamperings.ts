// What somebody with every right in the database could do to the audit, each at a place that chance picks.

/** A chain as it is before: its last entry, and the entries that checkpoints vouch for. */
export type Chain = { readonly name: string; readonly last: number; readonly vouched: readonly number[] };

export type Tampering = {
  readonly statements: string;
  /** Where it must be found; each chain that it touches. */
  readonly expected: readonly { readonly chain: string; readonly seq: number }[];
  /** The chains hold by themselves: without checkpoints nobody could tell. */
  readonly isSealed?: boolean;
};

type Place = { readonly on: Chain; readonly other: Chain; readonly random: (below: number) => number };

const vouchedBefore = ({ vouched }: Chain, seq: number): number => Math.max(0, ...vouched.filter((one) => one < seq));
const vouchedFrom = ({ vouched }: Chain, seq: number): number => Math.min(...vouched.filter((one) => one >= seq));
const lastVouched = ({ vouched }: Chain): number => Math.max(...vouched);

/** Where a chain is bad that was sealed anew from an entry on: after the last that a checkpoint vouches for. */
const sealedFrom = (chain: Chain, seq: number) => ({ chain: chain.name, seq: vouchedBefore(chain, seq) + 1 });
const at = ({ name }: Chain, seq: number) => ({ chain: name, seq });

const entry = ({ name }: Chain, seq: number): string => `chain = '${name}' and seq = ${seq}`;
const update = (set: string, where: string): string => `update coalition.audit_entry set ${set} where ${where};`;
const erase = (where: string): string => `delete from coalition.audit_entry where ${where}; delete from coalition.audit_change where ${where};`;
const head = ({ name }: Chain, set: string): string => `update coalition.audit_head set ${set} where chain = '${name}';`;
const reseal = ({ name }: Chain, seq: number): string => `select public.reseal('${name}', ${seq});`;
const renumber = ({ name }: Chain, from: number, by: number): string =>
  ['audit_entry', 'audit_change']
    .map(
      (table) =>
        `update coalition.${table} set seq = seq + 100000 where chain = '${name}' and seq >= ${from}; update coalition.${table} set seq = seq - 100000 + ${by} where chain = '${name}' and seq > 100000;`,
    )
    .join('');

const otherBody = `body = replace(body, '"action":"save"', '"action":"hide"')`;
const otherActor = `body = replace(body, '"actor":"somebody"', '"actor":"somebody else"')`;
const earlier = `at = '2020-01-01T00:00:00.000000Z'`;
const sealedAlone = 'hash = coalition.audit_hash(chain, seq, at, body, prev)';

/** A second entry of that number, in whose body the action differs, sealed on the entry before it. */
const forged = (chain: Chain, seq: number, from: number): string =>
  `insert into coalition.audit_entry (chain, seq, at, body, prev, hash) select chain, ${seq}, at, replace(body, '"save"', '"slip in"'), (select hash from coalition.audit_entry where ${entry(chain, seq - 1)}), ''::bytea from coalition.audit_entry where ${entry(chain, from)};`;

const simple =
  (set: string) =>
  ({ on, random }: Place): Tampering => {
    const seq = 1 + random(on.last);
    return { statements: update(set, entry(on, seq)), expected: [at(on, seq)] };
  };

const sealed =
  (set: string) =>
  ({ on, random }: Place): Tampering => {
    const seq = 1 + random(lastVouched(on));
    return { statements: update(set, entry(on, seq)) + reseal(on, seq), expected: [sealedFrom(on, seq)], isSealed: true };
  };

/** Where a chain is bad out of which an entry was taken and the rest sealed anew: one number is missing at its end, or the rest is another. */
const closed = (chain: Chain, seq: number) => (vouchedFrom(chain, seq) < chain.last ? sealedFrom(chain, seq) : at(chain, chain.last));

export const tamperings: Readonly<Record<string, (place: Place) => Tampering>> = {
  'an edited body': simple(otherBody),
  'an actor who is another': simple(otherActor),
  'a time set back': simple(earlier),
  'an edited hash': simple(`hash = sha256('x')`),
  'an edited link to the entry before': simple(`prev = sha256('x')`),
  'an edited body, sealed alone': ({ on, random }) => {
    const seq = 1 + random(on.last);
    const expected = on.vouched.includes(seq) ? sealedFrom(on, seq) : at(on, seq);
    return { statements: update(otherBody, entry(on, seq)) + update(sealedAlone, entry(on, seq)), expected: [expected] };
  },
  'an edited body, the chain sealed anew': sealed(otherBody),
  'an actor who is another, the chain sealed anew': sealed(otherActor),
  'a time set back, the chain sealed anew': sealed(earlier),
  'a whole chain sealed anew': ({ on }) => ({
    statements: update(`${otherBody}, ${earlier}`, `chain = '${on.name}'`) + reseal(on, 1),
    expected: [at(on, 1)],
    isSealed: true,
  }),
  'a deleted entry': ({ on, random }) => {
    const seq = 1 + random(on.last);
    return { statements: erase(entry(on, seq)), expected: [at(on, seq)] };
  },
  'a deleted entry whose gap was closed': ({ on, random }) => {
    const seq = 1 + random(on.last - 1);
    return { statements: erase(entry(on, seq)) + renumber(on, seq, -1) + head(on, 'seq = seq - 1'), expected: [at(on, seq)] };
  },
  'a deleted entry, the chain sealed anew': ({ on, random }) => {
    const seq = 1 + random(lastVouched(on));
    return { statements: erase(entry(on, seq)) + renumber(on, seq, -1) + reseal(on, seq), expected: [closed(on, seq)], isSealed: true };
  },
  'an inserted entry': ({ on, random }) => {
    const seq = 2 + random(on.last - 1);
    return { statements: renumber(on, seq, 1) + forged(on, seq, 1) + head(on, 'seq = seq + 1'), expected: [at(on, seq)] };
  },
  'an inserted entry, sealed alone': ({ on, random }) => {
    const seq = 2 + random(on.last - 1);
    const expected = on.vouched.includes(seq) ? sealedFrom(on, seq) : at(on, seq);
    return { statements: renumber(on, seq, 1) + forged(on, seq, 1) + update(sealedAlone, entry(on, seq)) + head(on, 'seq = seq + 1'), expected: [expected] };
  },
  'an inserted entry, the chain sealed anew': ({ on, random }) => {
    const seq = 2 + random(lastVouched(on) - 1);
    return { statements: renumber(on, seq, 1) + forged(on, seq, 1) + reseal(on, seq), expected: [sealedFrom(on, seq)], isSealed: true };
  },
  "two entries in each other's place": ({ on, random }) => {
    const one = 1 + random(on.last - 1);
    const other = one + 1 + random(on.last - one);
    const swap = (table: string) =>
      `update coalition.${table} set seq = ${one} + ${other} - seq + 100000 where chain = '${on.name}' and seq in (${one}, ${other}); update coalition.${table} set seq = seq - 100000 where seq > 100000;`;
    return { statements: swap('audit_entry') + swap('audit_change'), expected: [at(on, one)] };
  },
  'a cut tail': ({ on, random }) => {
    const kept = random(on.last);
    return { statements: erase(`chain = '${on.name}' and seq > ${kept}`), expected: [at(on, kept + 1)] };
  },
  'a tail cut together with its head': ({ on, random }) => {
    const kept = random(lastVouched(on));
    return { statements: erase(`chain = '${on.name}' and seq > ${kept}`) + reseal(on, kept + 1), expected: [at(on, kept + 1)], isSealed: true };
  },
  'a fork: two entries of one number': ({ on, random }) => {
    const seq = 2 + random(on.last - 1);
    const statements = `alter table coalition.audit_entry drop constraint audit_entry_pkey; ${forged(on, seq, 1)} ${update(sealedAlone, `${entry(on, seq)} and hash = ''`)}`;
    return { statements, expected: [at(on, seq)] };
  },
  'a fork: another tail, shorter or not': ({ on, random }) => {
    const kept = random(lastVouched(on));
    const end = kept + 1 + random(on.last - kept);
    const statements = erase(`chain = '${on.name}' and seq > ${end}`) + update(otherBody, `chain = '${on.name}' and seq > ${kept}`) + reseal(on, kept + 1);
    return { statements, expected: [vouchedFrom(on, kept + 1) <= end ? sealedFrom(on, kept + 1) : at(on, end + 1)], isSealed: true };
  },
  'a head with another number': ({ on, random }) => {
    const by = random(2) === 0 ? 1 + random(5) : -1 - random(on.last - 1);
    return { statements: head(on, `seq = seq + ${by}`), expected: [at(on, on.last + Math.min(by, 0) + 1)] };
  },
  'a head with another hash': ({ on }) => ({ statements: head(on, `hash = sha256('x')`), expected: [at(on, on.last)] }),
  'a head that is gone': ({ on }) => ({ statements: `delete from coalition.audit_head where chain = '${on.name}';`, expected: [at(on, 1)] }),
  'a chain that is gone': ({ on }) => ({
    statements: `${erase(`chain = '${on.name}'`)} delete from coalition.audit_head where chain = '${on.name}';`,
    expected: [at(on, 1)],
    isSealed: true,
  }),
  'a change rewritten beside its entry': ({ on, random }) => {
    const seq = 1 + random(on.last);
    return { statements: `update coalition.audit_change set change = change || ' ' where ${entry(on, seq)};`, expected: [at(on, seq)] };
  },
  "an entry moved to another nation's chain": ({ on, other, random }) => {
    const seq = 1 + random(on.last);
    const moved = update(`chain = '${other.name}', seq = ${other.last + 1}`, entry(on, seq));
    return { statements: moved + head(other, 'seq = seq + 1'), expected: [at(on, seq), at(other, other.last + 1)] };
  },
  "an entry moved to another nation's chain, both sealed anew": ({ on, other, random }) => {
    const seq = 1 + random(lastVouched(on));
    const moved = update(`chain = '${other.name}', seq = ${other.last + 1}`, entry(on, seq));
    const statements = moved + erase(entry(on, seq)) + renumber(on, seq, -1) + reseal(on, seq) + reseal(other, other.last + 1);
    return { statements, expected: [closed(on, seq), at(other, other.last + 1)] };
  },
  'two chains in the name of each other': ({ on, other }) => {
    const swap = (table: string) =>
      `update coalition.${table} set chain = case chain when '${on.name}' then '${other.name}' else '${on.name}' end where chain in ('${on.name}', '${other.name}');`;
    // In one statement for each table: the key is checked row by row, so that the numbers make way.
    const apart = (table: string) => `update coalition.${table} set seq = seq + 100000 where chain = '${on.name}';`;
    const together = (table: string) => `update coalition.${table} set seq = seq - 100000 where seq > 100000;`;
    const tables = ['audit_entry', 'audit_change'];
    return { statements: tables.map((table) => apart(table) + swap(table) + together(table)).join(''), expected: [at(on, 1), at(other, 1)] };
  },
};
