import { cursorsIn, type Difference, differenceOf, isBroken, shownOf } from '../ghost/observe.ts';
import type { Call } from '../ghost/operations.ts';
import type { Answer, World } from '../ghost/world.ts';
import type { Observer } from './cast.ts';
import type { Command, Page } from './command.ts';
import type { Pools } from './pools.ts';
import type { Sometimes } from './sometimes.ts';
import type { Stage } from './stage.ts';

/** An answer that is none: nothing can be said of the sequence. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export type Observation = {
  /** Does one command in both worlds and compares the answers. @returns the answer of A @throws Broken where something broke */
  readonly observe: (command: Command) => Promise<Answer>;
  /** The first difference: between the worlds, or between an answer and what must be seen. */
  readonly difference: () => Difference | undefined;
  /** Says that an answer is not as it must be, in both worlds alike. */
  readonly isWrong: (command: Command, answer: Answer, right: string) => void;
  readonly commands: () => number;
  /** Something was written in B that the next command must not see. */
  readonly wasHidden: () => void;
  readonly asked: readonly Command[];
  readonly pages: readonly Page[];
};

export type ObservationOptions = {
  readonly stage: Stage;
  readonly observer: Observer;
  readonly token: string;
  readonly pools: Pools;
  readonly sometimes: Sometimes;
  readonly say: (what: string) => void;
};

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What one observer sees of both worlds. */
export const openObservation = ({ stage, observer, token, pools, sometimes, say }: ObservationOptions): Observation => {
  const { a, b } = stage.worlds;
  const asked: Command[] = [];
  const pages: Page[] = [];
  let difference: Difference | undefined;
  let commands = 0;
  let afterHidden = false;

  const send = async ({ send: through, body }: Command): Promise<readonly [Answer, Answer]> => {
    await stage.alike();
    const sent = (world: World) => through?.(world) ?? world.post(token, body);
    return stage.isPlanned(body) ? Promise.all([sent(a), sent(b)]) : [await sent(a), await sent(b)];
  };

  const note = ({ kind, body }: Command) => {
    commands += 1;
    sometimes.note(`command: ${kind}`);
    sometimes.note(`as a ${observer.kind}`);
    const named = JSON.stringify(body.variables ?? {}).match(idPattern) ?? [];
    if (named.some((id) => pools.isHidden.has(id))) sometimes.note('named a hidden row');
    if (afterHidden) sometimes.note('right after a hidden write');
    afterHidden = false;
  };

  return {
    asked,
    pages,
    difference: () => difference,
    isWrong: ({ target, body }, { body: said }, right) => {
      difference = { target, query: String(body.query), variables: body.variables, a: said.slice(0, 320), b: right };
    },
    commands: () => commands,
    wasHidden: () => {
      afterHidden = true;
    },
    observe: async (command) => {
      const { kind, target, body, mutation, page } = command;
      say(`${observer.nation} ${kind} ${target} ${JSON.stringify(body.variables)}`);
      let [left, right] = await send(command);
      // On a busy machine a part may not answer in time: a question is put once more.
      if (mutation === undefined && [left, right].some((answer) => answer.body.includes('"UNAVAILABLE"'))) [left, right] = await send(command);
      note(command);
      if (shownOf(left) !== shownOf(right))
        difference = differenceOf({ target, query: String(body.query ?? target), variables: body.variables as Call }, left, right);
      else if (![200, 400].includes(left.status) || isBroken(JSON.parse(left.body)))
        throw new Broken(`${target} ${JSON.stringify(body)} was answered with ${left.status} ${left.body.slice(0, 400)}`);
      asked.push(command);
      if (page !== undefined) for (const cursor of cursorsIn(left.body).slice(0, 2)) pages.push({ ...page, cursor });
      return left;
    },
  };
};
