import { parseArgs } from 'node:util';
import { say } from './console.ts';
import { loadDefinitions } from './rooms.ts';

/** Prints the rules with the tests that name them. */
export const rules = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { missing: { type: 'boolean', default: false } } });
  const { printRules } = await import('#kernel/rule-catalogue.ts');
  return (await printRules(await loadDefinitions(), new URL('../test/', import.meta.url), values.missing, say)) ? 0 : 1;
};
