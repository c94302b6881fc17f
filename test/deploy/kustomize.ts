import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Labels, Manifest } from './manifest.ts';

// As much of kustomize as our manifests use; a test compares it with kustomize itself where that is at hand.

type Json = Record<string, unknown>;

type Patch = { readonly target: { readonly kind: string; readonly name?: string }; readonly patch?: string; readonly path?: string };

type Kustomization = {
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly resources?: readonly string[];
  readonly labels?: readonly { readonly pairs: Labels; readonly includeSelectors?: boolean; readonly includeTemplates?: boolean }[];
  readonly images?: readonly { readonly name: string; readonly newName: string; readonly newTag: string }[];
  readonly configMapGenerator?: readonly { readonly name: string; readonly behavior?: string; readonly literals?: string[]; readonly files?: string[] }[];
  readonly patches?: readonly Patch[];
};

const known = ['apiVersion', 'kind', 'namespace', 'namePrefix', 'resources', 'labels', 'images', 'configMapGenerator', 'patches'];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object below a value, itself first. */
const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const keyOf = (item: unknown): unknown => (isObject(item) ? (item.mountPath ?? item.name) : item);

/** A strategic merge: lists of named things by name. */
const merged = (into: unknown, patch: unknown): unknown => {
  if (isObject(into) && isObject(patch)) {
    const names = [...new Set([...Object.keys(into), ...Object.keys(patch)])];
    return Object.fromEntries(names.map((name) => [name, name in patch ? merged(into[name], patch[name]) : into[name]]));
  }
  if (!Array.isArray(into) || !Array.isArray(patch) || !patch.every(isObject)) return patch;
  const added = patch.filter((item) => !into.some((own) => keyOf(own) === keyOf(item)));
  return [...added, ...into.map((own) => merged(own, patch.find((item) => keyOf(item) === keyOf(own)) ?? own))];
};

const replaceAt = (object: unknown, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  const parent = object as Json;
  if (parent[name] === undefined) throw new Error(`there is nothing at ${path.join('/')} to replace`);
  if (rest.length === 0) parent[name] = value;
  else replaceAt(parent[name], rest, value);
};

const applyPatch = async (folder: string, { target, patch, path }: Patch, manifests: readonly Json[]): Promise<readonly Json[]> => {
  const isTarget = ({ kind, metadata }: Json) => kind === target.kind && (target.name === undefined || (metadata as Json).name === target.name);
  if (!manifests.some(isTarget)) throw new Error(`${folder}: a patch for ${JSON.stringify(target)} has no target`);
  const written: unknown = parse(patch ?? (await readFile(join(folder, path ?? ''), 'utf8')));
  return manifests.map((manifest) => {
    if (!isTarget(manifest)) return manifest;
    if (!Array.isArray(written)) return merged(manifest, { ...(written as Json), metadata: {} }) as Json;
    const copy = structuredClone(manifest);
    for (const { op, path: at, value } of written as { op: string; path: string; value: unknown }[]) {
      if (op !== 'replace') throw new Error(`the tests do not know the operation ${op}`);
      replaceAt(copy, at.split('/').slice(1), structuredClone(value));
    }
    return copy;
  });
};

const generate = async (folder: string, kustomization: Kustomization, manifests: readonly Json[]): Promise<readonly Json[]> => {
  let all = manifests;
  for (const { name, behavior, literals = [], files = [] } of kustomization.configMapGenerator ?? []) {
    const read = files.map(async (file) => [basename(file), await readFile(join(folder, file), 'utf8')] as const);
    const pairs = literals.map((literal) => [literal.slice(0, literal.indexOf('=')), literal.slice(literal.indexOf('=') + 1)] as const);
    const data = Object.fromEntries([...pairs, ...(await Promise.all(read))]);
    const isMap = (manifest: Json) => manifest.kind === 'ConfigMap' && (manifest.metadata as Json).name === name;
    if (behavior !== 'merge') all = [...all, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data }];
    else all = all.map((manifest) => (isMap(manifest) ? { ...manifest, data: { ...(manifest.data as Json), ...data } } : manifest));
  }
  return all;
};

const label = (manifest: Json, { pairs, includeSelectors = false, includeTemplates = false }: NonNullable<Kustomization['labels']>[number]): void => {
  const metadata = manifest.metadata as Json;
  metadata.labels = { ...(metadata.labels as Labels), ...pairs };
  const { spec } = manifest;
  if (!isObject(spec) || !(includeSelectors || includeTemplates)) return;
  for (const name of ['template', 'jobTemplate']) {
    for (const holder of objectsIn(spec).filter((object) => isObject(object[name]))) {
      const template = holder[name] as Json;
      template.metadata = { ...(template.metadata as Json), labels: { ...((template.metadata as Json | undefined)?.labels as Labels), ...pairs } };
    }
  }
  if (!includeSelectors) return;
  if (manifest.kind === 'Service') spec.selector = { ...(spec.selector as Labels), ...pairs };
  for (const selector of objectsIn(spec).filter(({ matchLabels }) => isObject(matchLabels)))
    selector.matchLabels = { ...(selector.matchLabels as Labels), ...pairs };
};

const transform = (manifests: readonly Json[], { namespace, namePrefix = '', labels = [], images = [] }: Kustomization): readonly Json[] => {
  const all = structuredClone(manifests) as Json[];
  const named = new Set(all.map(({ kind, metadata }) => `${kind} ${(metadata as Json).name}`));
  for (const manifest of all) {
    const metadata = manifest.metadata as Json;
    if (manifest.kind !== 'Namespace') {
      metadata.name = `${namePrefix}${metadata.name}`;
      if (namespace !== undefined) metadata.namespace = namespace;
    }
    for (const object of objectsIn(manifest.spec)) {
      if (named.has(`ServiceAccount ${object.serviceAccountName}`)) object.serviceAccountName = `${namePrefix}${object.serviceAccountName}`;
      const { scaleTargetRef: scaled } = object;
      if (isObject(scaled) && named.has(`${scaled.kind} ${scaled.name}`)) scaled.name = `${namePrefix}${scaled.name}`;
      const image = images.find(({ name }) => object.image === name);
      if (image !== undefined) object.image = `${image.newName}:${image.newTag}`;
    }
    for (const one of labels) label(manifest, one);
  }
  return all;
};

/** The files that a kustomization names, as it and those that it names do. */
export const namedFiles = async (folder: string): Promise<readonly string[]> => {
  const { resources = [], patches = [], configMapGenerator = [] } = parse(await readFile(join(folder, 'kustomization.yaml'), 'utf8')) as Kustomization;
  const below = await Promise.all(
    resources.map(async (resource) => ((await stat(join(folder, resource))).isDirectory() ? namedFiles(join(folder, resource)) : [join(folder, resource)])),
  );
  const others = [...patches.flatMap(({ path = [] }) => path), ...configMapGenerator.flatMap(({ files = [] }) => files)];
  return [join(folder, 'kustomization.yaml'), ...below.flat(), ...others.map((file) => join(folder, file))];
};

const build = async (folder: string): Promise<readonly Json[]> => {
  const kustomization = parse(await readFile(join(folder, 'kustomization.yaml'), 'utf8')) as Kustomization;
  const unknown = Object.keys(kustomization).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${folder}: the tests do not know ${unknown.join(', ')}`);
  const found: Json[] = [];
  for (const resource of kustomization.resources ?? []) {
    const path = join(folder, resource);
    if ((await stat(path)).isDirectory()) found.push(...(await build(path)));
    else found.push(...parseAllDocuments(await readFile(path, 'utf8')).map((document) => document.toJS() as Json));
  }
  let all = await generate(folder, kustomization, found);
  for (const patch of kustomization.patches ?? []) all = await applyPatch(folder, patch, all);
  return transform(all, kustomization);
};

/** What `kubectl kustomize` makes of a folder, in another order, and without the hashes in the names of generated maps. */
export const render = async (folder: string): Promise<readonly Manifest[]> => (await build(folder)) as readonly object[] as readonly Manifest[];
