import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { askWith, mintedToken } from './client.ts';

/** A write that the product acknowledged: the client's key, the record's id and what it was called. */
export type Acknowledged = { readonly key: string; readonly id: string; readonly field: string; readonly reference: string };

type Write = {
  readonly nation: string;
  readonly key: string;
  readonly reference: string;
  readonly field: string;
  readonly entity: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** Clients of several nations that write at the same time, keep their own keys, and never forget what was acknowledged. */
export type Writers = {
  /** Writes on and on, until stopped: then every request has ended, well or not. */
  readonly write: (url: string) => { readonly stop: () => Promise<void> };
  /** The same, but a client whose request failed sends it again, with its key, until it is acknowledged. */
  readonly writeThrough: (url: string) => { readonly stop: () => Promise<void> };
  /** Sends every write whose outcome nobody knows again, with its key, until each is acknowledged. */
  readonly retry: (url: string) => Promise<void>;
  /** Sends some acknowledged writes again. */
  readonly repeat: (url: string) => Promise<void>;
  readonly inFlight: () => number;
  readonly acknowledged: () => readonly Acknowledged[];
  readonly acknowledgedByField: () => ReadonlyMap<string, number>;
  readonly counts: () => { readonly acknowledged: number; readonly retried: number; readonly repeated: number };
  /** Answers that no kill explains. */
  readonly surprises: () => readonly string[];
};

const CLIENTS_PER_NATION = 2;
const REPEATS = 40;
/** Before a failed request is sent again; twice as long each time, up to the longest. */
const AGAIN_AFTER = 50;
const LONGEST_AGAIN_AFTER = 400;

const typeOf = (field: string): string => `${field[0]?.toUpperCase()}${field.slice(1)}Input`;

/** A new write of a nation; a pledge needs a contribution that is there. */
const nextWrite = (nation: string, reference: string, contributionId: string | undefined, random: () => number): Write => {
  const key = randomUUID();
  const turn = Math.floor(random() * 5);
  if (turn === 0 && contributionId !== undefined) {
    const input = { contributionId, amount: { amount: '10.00', currency: 'EUR' }, announcedOn: '2026-01-05', event: reference };
    return { nation, key, reference, field: 'announcePledge', entity: 'pledge', input };
  }
  if (turn === 1) {
    const input = { reference, title: 'A course', type: 'TRAINING', quantity: '1', unit: 'courses', priority: 2, needBy: '2031-01-01', lineOfEffort: 'LOE-HR' };
    return { nation, key, reference, field: 'raiseRequirement', entity: 'requirement', input };
  }
  if (turn === 2) {
    const input = { title: 'A program', reference, startsOn: '2026-01-01', linesOfEffort: ['LOE-HR'] };
    return { nation, key, reference, field: 'createProgram', entity: 'program', input };
  }
  if (turn === 3)
    return { nation, key, reference, field: 'registerStaffMember', entity: 'staffMember', input: { serviceRef: reference, category: 'CIVILIAN' } };
  const linesOfEffort = [
    { code: 'LOE-HR', percentage: '60' },
    { code: 'LOE-OPS', percentage: '40' },
  ];
  return { nation, key, reference, field: 'createContribution', entity: 'contribution', input: { donor: nation, reference, title: 'A course', linesOfEffort } };
};

export const openWriters = async (dataDir: string, nations: readonly string[], random: () => number): Promise<Writers> => {
  const tokens = new Map(
    await Promise.all(
      nations.map(async (nation) => [nation, await mintedToken(dataDir, nation, 'DONOR_FOCAL', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER')] as const),
    ),
  );
  const acknowledged = new Map<string, { readonly write: Write; readonly id: string }>();
  const unknown = new Map<string, Write>();
  const surprises: string[] = [];
  const latest = new Map<string, string>();
  let [running, retried, repeated, number] = [0, 0, 0, 0];

  /** @returns the record's id; null where nobody knows what became of it */
  const send = async (url: string, { nation, key, field, entity, input }: Write): Promise<string | null> => {
    const query = `mutation($input: ${typeOf(field)}!) { ${field}(input: $input) { entity: ${entity} { id } problems { code path message } } }`;
    running += 1;
    try {
      const { body, text } = await askWith(url, tokens.get(nation) ?? '')(query, { input: { idempotencyKey: key, ...input } });
      const payload = body.data?.[field] as { entity: { id: string } | null; problems: readonly unknown[] } | null | undefined;
      if (payload?.entity != null) return payload.entity.id;
      const codes = (body.errors ?? []).map(({ extensions }) => String(extensions.code));
      // What a kill of the database looks like from outside; a refusal by a rule is none of that.
      if (payload != null || !codes.every((code) => code === 'UNAVAILABLE' || code === 'INTERNAL')) surprises.push(`${field}: ${text}`);
      return null;
    } catch {
      return null; // the connection ended with the process
    } finally {
      running -= 1;
    }
  };

  const byField = new Map<string, number>();

  const settle = (write: Write, id: string): void => {
    unknown.delete(write.key);
    byField.set(write.field, (byField.get(write.field) ?? 0) + 1);
    acknowledged.set(write.key, { write, id });
    if (write.field === 'createContribution') latest.set(write.nation, id);
  };

  const client = async (url: string, nation: string, isStopped: () => boolean, through: boolean): Promise<void> => {
    while (!isStopped()) {
      number += 1;
      const write = nextWrite(nation, `CRASH-${number}`, latest.get(nation), random);
      unknown.set(write.key, write);
      let id = await send(url, write);
      for (let pause = AGAIN_AFTER; id === null; pause = Math.min(2 * pause, LONGEST_AGAIN_AFTER)) {
        if (!through) return; // a client whose request failed waits for the next start
        await delay(pause);
        retried += 1;
        id = await send(url, write);
      }
      settle(write, id);
    }
  };

  const writing = (url: string, through: boolean) => {
    let stopped = false;
    const clients = nations.flatMap((nation) => Array.from({ length: CLIENTS_PER_NATION }, () => client(url, nation, () => stopped, through)));
    return {
      stop: async () => {
        stopped = true;
        await Promise.all(clients);
      },
    };
  };

  return {
    write: (url) => writing(url, false),
    writeThrough: (url) => writing(url, true),
    retry: async (url) => {
      for (const write of [...unknown.values()]) {
        retried += 1;
        const id = await send(url, write);
        if (id === null) surprises.push(`the retry of ${write.key} was not acknowledged`);
        else settle(write, id);
      }
    },
    repeat: async (url) => {
      for (const { write, id } of [...acknowledged.values()].slice(-REPEATS)) {
        repeated += 1;
        const again = await send(url, write);
        if (again !== id) surprises.push(`the repeat of ${write.key} answered with ${again}, not ${id}`);
      }
    },
    inFlight: () => running,
    acknowledged: () => [...acknowledged].map(([key, { id, write }]) => ({ key, id, field: write.field, reference: write.reference })),
    acknowledgedByField: () => byField,
    counts: () => ({ acknowledged: acknowledged.size, retried, repeated }),
    surprises: () => surprises,
  };
};
