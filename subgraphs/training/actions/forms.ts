import { z } from 'zod';
import { date } from '#kernel/values.ts';

// The forms of values that the inputs of training share. Each message says what is right.

// Outside of these years it is a slip of the keyboard.
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';

/** A day of training. */
export const day = date.refine((value) => value >= FIRST_DAY && value <= LAST_DAY, `must be a day from ${FIRST_DAY} to ${LAST_DAY}`);

const OPAQUE = /^[A-Za-z0-9][A-Za-z0-9._/-]{2,59}$/;

/** An opaque reference to a person or a case: no blanks and a digit among it, so that neither a name nor a reason fits. */
export const opaque = z
  .string()
  .refine(
    (value) => OPAQUE.test(value) && /\d/.test(value),
    'must be an opaque reference: 3 to 60 letters, digits or . _ / -, with a digit among them and no blanks',
  );

const HALVES = /^\d{1,4}(\.[05]0?)?$/;

/** A number of halves, such as "4.5". */
export const halves = (least: number, most: number) =>
  z
    .string()
    .refine((value) => HALVES.test(value) && Number(value) >= least && Number(value) <= most, `must be from ${least} to ${most}, in halves, such as "4.5"`);

const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

/** A share in percent, 0 to 100, two decimals. */
export const percent = z
  .string()
  .refine((value) => PERCENT.test(value) && Number(value) <= 100, 'must be from 0 to 100, with at most two decimals, such as "12.50"');

/** A whole number within bounds. */
export const whole = (least: number, most: number) => z.number().refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

/** Each item once. */
export const distinct = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z
    .array(item)
    .max(most, `has at most ${most}`)
    .refine((items) => new Set(items).size === items.length, 'names each once');

const targets = ['lineOfEffort', 'objectiveId', 'requirementId', 'organizationId'] as const;
type Targets = { readonly [Name in (typeof targets)[number]]?: string | null | undefined };

const target = { lineOfEffort: z.string().nullish(), objectiveId: z.string().nullish(), requirementId: z.string().nullish() };
const one = (values: Targets) => targets.filter((name) => values[name] != null).length === 1;

/** Which program, and what at the other end. */
export const programLinkForm = z
  .object({ programId: z.string(), ...target, organizationId: z.string().nullish() })
  .refine(one, { message: 'must name exactly one of lineOfEffort, objectiveId, requirementId and organizationId' });

/** Which iteration, and what at the other end. */
export const iterationLinkForm = z
  .object({ iterationId: z.string(), ...target })
  .refine(one, { message: 'must name exactly one of lineOfEffort, objectiveId and requirementId' });

const kinds = { lineOfEffort: 'lineOfEffort', objectiveId: 'objective', requirementId: 'requirement', organizationId: 'organization' } as const;

/** What at the other end was named. */
export const targetOf = (values: Targets) => {
  const path = targets.find((name) => values[name] != null) ?? 'lineOfEffort';
  return { path, kind: kinds[path], key: values[path] ?? '' };
};
