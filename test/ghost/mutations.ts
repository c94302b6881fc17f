import { randomUUID } from 'node:crypto';
import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type postgres from 'postgres';
import { ABSENT_GROUP, HIDDEN_GROUP, inputOf, LEFT_GROUP } from './chronicle.ts';
import { hiddenCopiesOf } from './hide.ts';
import type { Operation } from './operations.ts';
import { selectionOf } from './schema.ts';
import type { Made, Step, Teller } from './story.ts';
import type { Values } from './values.ts';

// Mutations as an observer might send them to find out what is hidden: hidden ids wherever an id may stand, references
// and idempotency keys that hidden rows use, labels with hidden groups.

export type Input = Readonly<Record<string, unknown>>;
export type Spot = { readonly path: readonly string[]; readonly type: string; readonly name: string; readonly value: unknown };

/** Every leaf of an input, with the name of its type. */
export const spotsOf = (type: GraphQLInputType, value: unknown, path: readonly string[] = []): readonly Spot[] => {
  if (isNonNullType(type)) return spotsOf(type.ofType, value, path);
  if (isListType(type)) return Array.isArray(value) ? value.flatMap((item, n) => spotsOf(type.ofType, item, [...path, String(n)])) : [];
  if (!isInputObjectType(type)) return [{ path, type: type.name, name: path.at(-1) ?? '', value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = type.getFields()[name];
    return field === undefined ? [] : spotsOf(field.type, inner, [...path, name]);
  });
};

export const withValue = (input: unknown, [head, ...rest]: readonly string[], value: unknown): unknown => {
  if (head === undefined) return value;
  if (Array.isArray(input)) return input.map((item, n) => (String(n) === head ? withValue(item, rest, value) : item));
  const object = input as Record<string, unknown>;
  return { ...object, [head]: withValue(object[head], rest, value) };
};

const groups = [HIDDEN_GROUP, LEFT_GROUP, ABSENT_GROUP];

/** What to put at one place of an input in place of what is right there. */
const probesAt = async (sql: postgres.Sql, { type, name, value }: Spot, values: Values): Promise<readonly unknown[]> => {
  const isCode = !/^[0-9a-f]{8}-/.test(String(value));
  if (type === 'ID')
    return isCode ? [...groups, 'LOE-NONE'] : [...(await hiddenCopiesOf(sql, String(value))), ...values.absent, values.hidden[0], values.shared[0]];
  if (/^(reference|serviceRef|traineeRef|billetNumber)$/.test(name)) return ['-H', '-S', ''].map((suffix) => `${String(value)}${suffix}`);
  return [];
};

export type MutationRequest = {
  readonly schema: GraphQLSchema;
  /** Sees everything of world A. */
  readonly admin: postgres.Sql;
  readonly step: Step;
  readonly made: Made;
  readonly teller: Teller;
  readonly values: Values;
  /** An idempotency key that another actor has used, in world B alone. */
  readonly hiddenKey: string;
};

/** How a mutation is asked, with everything of its payload; undefined where the schema has no such mutation. */
export const mutationOf = (schema: GraphQLSchema, name: string): { readonly query: string; readonly type: GraphQLInputType } | undefined => {
  const field = schema.getMutationType()?.getFields()[name];
  const argument = field?.args[0];
  const payload = field && getNamedType(field.type);
  if (argument === undefined || !isObjectType(payload)) return undefined;
  const entities = Object.values(payload.getFields()).map(({ name: part, type }) => {
    const next = getNamedType(type);
    return isObjectType(next) ? `${part} { ${selectionOf(next)} }` : part;
  });
  return { query: `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) { ${entities.join(' ')} } }`, type: argument.type };
};

/** One mutation in every way: as it is right, and with each probe at each place. Empty where the schema has no such mutation. */
export const mutationsOf = async ({ schema, admin, step, made, teller, values, hiddenKey }: MutationRequest): Promise<readonly Operation[]> => {
  const mutation = mutationOf(schema, step.mutation);
  if (mutation === undefined) return [];
  const { query, type } = mutation;
  const base: Input = await inputOf(admin, step, made, teller);
  const inputs: Input[] = [];
  for (const spot of spotsOf(type, base)) for (const probe of await probesAt(admin, spot, values)) inputs.push(withValue(base, spot.path, probe) as Input);
  if (base.label !== undefined)
    for (const label of [...groups.map((group) => ({ groups: [group] })), { releasableTo: ['ZZZ'] }]) inputs.push({ ...base, label });
  inputs.push({ ...base, idempotencyKey: hiddenKey });
  if (base.expectedVersion !== undefined) inputs.push({ ...base, expectedVersion: 99 });
  const fresh = inputs.map((input) => (input.idempotencyKey === hiddenKey ? input : { ...input, idempotencyKey: randomUUID() }));
  return [...fresh, base].map((input) => ({ target: `Mutation.${step.mutation}`, query, variables: { input } }));
};
