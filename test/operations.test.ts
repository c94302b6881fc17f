import { readdir, readFile } from 'node:fs/promises';
import { buildSchema, getVariableValues, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readEnvironment } from '#kernel/env.ts';
import { operationCost } from '../gateway/limits/cost.ts';
import { reservedNamesRule } from '../gateway/limits/reserved-names.ts';
import { shapeRefusal } from '../gateway/limits/shape.ts';

const folder = new URL('../operations/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
const schemaFile = (name: string) => readFile(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8');
const api = buildSchema(await schemaFile('api'));
const rules = [...specifiedRules, reservedNamesRule(await schemaFile('supergraph'))];
const limits = readEnvironment({});

const read = async (file: string) => {
  const text = await readFile(new URL(file, folder), 'utf8');
  const document = parse(text, { maxTokens: limits.MAX_TOKENS });
  const [operation] = document.definitions as OperationDefinitionNode[];
  if (operation?.kind !== 'OperationDefinition') throw new Error(`${file} must start with its operation`);
  return { text, document, operation };
};

/** donor-coordinator-monthly -> DonorCoordinatorMonthly */
const pascal = (name: string): string => name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

test.each(files)('%s begins with whom it is for and what it answers, and is named as its file', async (file) => {
  const { text, operation } = await read(file);
  expect(text).toMatch(/^# [A-Z][^\n]{2,60}: \S[^\n]{20,}\n/);
  expect(operation.name?.value).toBe(pascal(file.replace(/^\d\d-/, '').replace('.graphql', '')));
});

test.each(files)('%s is a query of the schema, and its own values serve it', async (file) => {
  const { document, operation } = await read(file);
  expect(validate(api, document, rules).map(({ message }) => message)).toEqual([]);
  expect(operation.operation).toBe('query');
  expect(getVariableValues(api, operation.variableDefinitions ?? [], {}).errors).toBeUndefined();
});

test.each(files)('%s keeps the limits that a gateway has unless told otherwise (depth, aliases, cost)', async (file) => {
  const { document, operation } = await read(file);
  expect(shapeRefusal(document, operation, limits)?.message).toBeUndefined();
  const { coerced = {} } = getVariableValues(api, operation.variableDefinitions ?? [], {});
  expect(operationCost(api, document, operation, coerced)).toBeLessThanOrEqual(limits.MAX_COST);
});

test('the README tells of every operation, and of each of the fifteen questions', async () => {
  const readme = await readFile(new URL('README.md', folder), 'utf8');
  expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
  expect([...readme.matchAll(/`([\w-]+\.graphql)`/g)].map(([, file]) => file).filter((file) => !files.includes(String(file)))).toEqual([]);
  const told = [...readme.matchAll(/^\| +(\d+) +\|/gm)].map(([, number]) => Number(number));
  expect(told).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
});
