import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeKey, OVERLAP, readPrivateKeys, readPublicKeys, signingKey, withoutOld, writeKeys } from '#kernel/call/keys.ts';
import { type Environment, readEnvironment } from '#kernel/env.ts';
import { say, UsageError } from './console.ts';

/** Where the gateways' keys are: the private half for gateways, the public half for subgraphs. */
export const keyFiles = ({ CONTEXT_KEYS, CONTEXT_PUBLIC_KEYS, DATA_DIR }: Environment) => ({
  keys: CONTEXT_KEYS ?? join(DATA_DIR, 'context-keys.json'),
  publicKeys: CONTEXT_PUBLIC_KEYS ?? join(DATA_DIR, 'context-keys.public.json'),
});

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Makes the first key where there is none, and the public half anew where it is lost. @returns whether it made a key */
export const ensureKeys = async (files: ReturnType<typeof keyFiles>): Promise<boolean> => {
  if (await isThere(files.keys)) {
    const keys = await readPrivateKeys(files.keys);
    if (!(await isThere(files.publicKeys))) await writeKeys(files, keys);
    await readPublicKeys(files.publicKeys);
    return false;
  }
  await Promise.all([files.keys, files.publicKeys].map((file) => mkdir(dirname(file), { recursive: true })));
  await writeKeys(files, [await makeKey(new Date())]);
  return true;
};

const make = async (files: ReturnType<typeof keyFiles>): Promise<number> => {
  if (await ensureKeys(files)) {
    say(`${files.keys} is for the gateways alone, ${files.publicKeys} for the subgraphs.`);
    return 0;
  }
  say(`${files.keys} is there already; "keys rotate" adds a new key.`);
  return 1;
};

const rotate = async (files: ReturnType<typeof keyFiles>, after: number): Promise<number> => {
  const now = Date.now();
  const kept = withoutOld(await readPrivateKeys(files.keys), now);
  const key = await makeKey(new Date(now + after * 1_000));
  await writeKeys(files, [...kept, key]);
  say(`${key.kid} signs from ${key.signsFrom} on. The key before it stays known until the next rotation, or "keys retire".`);
  return 0;
};

const retire = async (files: ReturnType<typeof keyFiles>): Promise<number> => {
  const keys = await readPrivateKeys(files.keys);
  const current = signingKey(keys, Date.now());
  const kept = keys.filter(({ signsFrom }) => current === undefined || Date.parse(signsFrom) >= Date.parse(current.signsFrom));
  await writeKeys(files, kept);
  say(`${keys.length - kept.length} retired, ${kept.length} kept: calls signed with a retired key are refused from now on.`);
  return 0;
};

const list = async (files: ReturnType<typeof keyFiles>): Promise<number> => {
  const keys = await readPrivateKeys(files.keys);
  const current = signingKey(keys, Date.now());
  for (const key of keys)
    say(`${key.kid}  ${key === current ? 'signs' : Date.parse(key.signsFrom) > Date.now() ? 'will sign' : 'is known'} from ${key.signsFrom}`);
  return 0;
};

/** Makes and rotates the keys that gateways sign their calls to subgraphs with. */
export const keys = async ([verb, ...args]: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { after: { type: 'string', default: String(OVERLAP) } } });
  if (!/^\d{1,6}$/.test(values.after)) throw new UsageError('--after takes a number of seconds, such as 120');
  const files = keyFiles(readEnvironment());
  if (verb === 'make') return make(files);
  if (verb === 'rotate') return rotate(files, Number(values.after));
  if (verb === 'retire') return retire(files);
  if (verb === 'list') return list(files);
  throw new UsageError('keys knows four verbs: make, rotate, retire, list');
};

export const keysHelp = `npm run -s keys -- VERB

  make                    the first key, where there is none
  rotate [--after 120]    one more key; gateways sign with it after so many seconds, when every subgraph knows it
  retire                  drops the keys before the one that signs: what they signed is refused
  list                    the keys, and which of them signs

The private half is written to CONTEXT_KEYS (context-keys.json in DATA_DIR) for the gateways alone, the public half to
CONTEXT_PUBLIC_KEYS (context-keys.public.json) for the subgraphs. Running processes read both again within a second of a
change, so that a rotation fails no call. Where the files are copied to other machines, give --after longer than that takes.

Examples:
  npm run -s keys -- make
  npm run -s keys -- rotate --after 300
  npm run -s keys -- retire

Exit codes: 0 done, 1 there are keys already, 2 wrong use or a damaged file.`;
