import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import type { Logger } from '#kernel/log.ts';
import { decide } from './decide.ts';
import { type Planner, planKey } from './planner.ts';

/**
 * Plans operations that will be asked, so that the first to ask does not wait for it: one in each turn of the event loop,
 * since nothing else runs meanwhile.
 */
export const planAhead = async (planner: Planner, texts: readonly string[], logger: Logger): Promise<void> => {
  for (const text of texts) {
    await setImmediate();
    try {
      const document = parse(text);
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) continue;
      // Its switches as they are when no variable is given.
      const decided = decide(document, operation, {});
      const key = planKey(createHash('sha256').update(text).digest('hex'), decided);
      if (planner.find(key) === undefined) planner.plan(key, decided.document, decided.operation);
    } catch (error) {
      logger.warn({ err: error as Error }, 'a saved operation cannot be planned');
    }
  }
};
