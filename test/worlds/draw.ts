import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { scalarValues, type Values } from '../ghost/values.ts';
import { chance, type Dice } from '../kit/dice.ts';
import { drawId, type Pools } from './pools.ts';

/** The values that the ghost test tries, of these pools. */
export const valuesIn = ({ seen, hidden, hiddenKeys, kindOf }: Pools): Values => ({
  shared: seen.slice(-40),
  hidden: hidden.slice(-40),
  named: [],
  kindOf,
  most: Number.POSITIVE_INFINITY,
  texts: [...hiddenKeys].slice(-8),
  absent: ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff'],
  codes: ['LOE-LOG', 'BGR', 'CAN'],
});

/** One value at random for an argument or a field of an input of this name. */
export const drawValue = (dice: Dice, type: GraphQLInputType, name: string, pools: Pools): unknown => {
  const bare = getNullableType(type);
  if (isListType(bare)) return Array.from({ length: dice.below(3) + (chance(dice, 80) ? 1 : 0) }, () => drawValue(dice, bare.ofType, name, pools));
  if (isEnumType(bare)) return dice.pick(bare.getValues())?.name;
  if (!isInputObjectType(bare)) return bare.name === 'ID' ? drawId(dice, pools, name) : dice.pick(scalarValues(bare.name, valuesIn(pools)));
  const fields = Object.values(bare.getFields());
  const isOrder = fields.every(({ type: inner }) => isEnumType(getNullableType(inner)));
  const free = fields.filter((field) => !isRequiredInputField(field));
  const chosen = new Set([...Array.from({ length: 1 + dice.below(2) }, () => dice.pick(free)?.name)]);
  return Object.fromEntries(
    fields
      .filter((field) => isOrder || isRequiredInputField(field) || chosen.has(field.name))
      .map((field) => [field.name, drawValue(dice, field.type, field.name, pools)]),
  );
};
