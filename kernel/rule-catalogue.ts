import { readdir, readFile } from 'node:fs/promises';
import { kernelRules } from './rules.ts';

type Ruled = { readonly name: string; readonly rules: Readonly<Record<string, string>> };

const testNames = async (folder: URL): Promise<readonly { readonly file: string; readonly name: string }[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts')).map((entry) => `${entry.parentPath}/${entry.name}`);
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      const names = [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)].map((match) => match[2] ?? '');
      return names.map((name) => ({ file: file.slice(file.indexOf('/test/') + 1), name }));
    }),
  );
  return found.flat();
};

/** Does this test's name carry the rule's id, alone or in a range such as DC-01 to DC-10? */
const names = (text: string, id: string): boolean => {
  if (new RegExp(`(^|[^A-Za-z0-9-])${id}([^0-9A-Za-z]|$)`).test(text)) return true;
  const [family, number] = id.split('-');
  return [...text.matchAll(/([A-Z]+)-(\d+) to ([A-Z]+)-(\d+)/g)].some(
    ([, from, low, , high]) => from === family && Number(number) >= Number(low) && Number(number) <= Number(high),
  );
};

/**
 * Prints every rule: its id, its sentence and the tests that name it.
 * @param missing only the rules that no test names
 * @returns false where `missing` found any
 */
export const printRules = async (subgraphs: readonly Ruled[], tests: URL, missing: boolean, say: (line: string) => void): Promise<boolean> => {
  const all = await testNames(tests);
  let untested = 0;
  for (const { name, rules } of [{ name: 'kernel', rules: kernelRules }, ...subgraphs]) {
    for (const [id, sentence] of Object.entries(rules)) {
      const naming = all.filter((test) => names(test.name, id));
      if (naming.length === 0) untested += 1;
      if (missing && naming.length > 0) continue;
      say(`${id}  (${name})  ${sentence}`);
      for (const test of missing ? [] : naming) say(`    ${test.file}: ${test.name}`);
    }
  }
  return !missing || untested === 0;
};
