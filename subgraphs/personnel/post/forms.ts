import { z } from 'zod';
import { date, text } from '#kernel/values.ts';
import { languageProfile } from './language.ts';
import { rankCode } from './rank.ts';

// The forms of values that the inputs of this subgraph share.

/** A day that the coalition may plan for or have on record. */
export const day = date.refine((value) => value >= '1900-01-01' && value <= '2099-12-31', 'must be a day from 1900-01-01 to 2099-12-31');

export const reason = text(1000);

export const rank = z.string().regex(rankCode, 'must be a rank code of STANAG 2116, such as OF-3, OR-7, WO-2 or OF(D)');

export const profile = z
  .string()
  .regex(
    languageProfile,
    'must be four levels of STANAG 6001 (listening, speaking, reading, writing), 0 to 5, each of 0 to 4 with or without +, such as 3+321',
  );

const skill = z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/, 'must be a code of 1 to 40 capital letters, digits, - or _, starting with a letter');

/** Each code once. */
export const skills = (most: number) =>
  z
    .array(skill)
    .max(most, `must be at most ${most}`)
    .refine((codes) => new Set(codes).size === codes.length, 'must name each skill once');

export const category = z.enum(['MILITARY', 'CIVILIAN', 'POLICE']);

/** The path and words of what goes with a category: ranks and services are of the military, civilians have neither. */
export const belongsTo = (
  { category: of, rank: hasRank, service: hasService }: { readonly category: string; readonly rank: boolean; readonly service: boolean },
  rankField: string,
): { readonly path: string; readonly message: string } | null => {
  if (of === 'MILITARY' && !hasRank) return { path: rankField, message: 'must be given, since the category is MILITARY' };
  if (of === 'CIVILIAN' && hasRank) return { path: rankField, message: 'must be left out, since civilians have no rank' };
  if (of === 'MILITARY' && !hasService) return { path: 'service', message: 'must be given, since the category is MILITARY' };
  if (of !== 'MILITARY' && hasService) return { path: 'service', message: 'must be left out, since only the MILITARY has services' };
  return null;
};
