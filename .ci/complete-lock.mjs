// Completes package-lock.json: a registry mirror that serves only some platforms leaves the others' optional packages out
// of the lockfile, and `npm ci` then refuses it. Run it after every npm install: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'linux', 'win32', 'sunos', 'aix', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** What a platform package says of itself, read off its name: biome-linux-arm64-musl, binding-win32-x64-msvc … */
const platformOf = (name) => {
  const parts = name.split(/[/-]/);
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor) || (processor === 'wasm32' && /wasm/.test(name)));
  const musl = parts.some((part) => part.startsWith('musl'));
  const glibc = parts.some((part) => part.startsWith('gnu'));
  if (cpu.length === 0) throw new Error(`${name} names no platform: install it, or add its lockfile entry by hand`);
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(musl || glibc ? { libc: [musl ? 'musl' : 'glibc'] } : {}) };
};

const isThere = (from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
};

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name)) continue;
    const { dev, devOptional } = entry;
    const exact = version.replace(/^[\^~]/, '');
    const { os, cpu, libc } = platformOf(name);
    lock.packages[`node_modules/${name}`] = {
      version: exact,
      cpu,
      ...(dev ? { dev } : {}),
      ...(devOptional ? { devOptional } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os } : {}),
    };
    added += 1;
  }
}
const sorted = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
