import { z } from 'zod';
import { reference, text } from '#kernel/values.ts';
import { belongsTo, category, day, profile, rank, skills } from '../post/forms.ts';
import { isBand } from '../post/rank.ts';

const MOST_NATIONS = 20;
const MOST_SKILLS = 20;

const between = (low: number, high: number) => z.int().min(low, `must be from ${low} to ${high}`).max(high, `must be from ${low} to ${high}`);
const nation = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as CAN');

const line = z.object({
  billetNumber: reference,
  title: text(200),
  functionalArea: z.string(),
  category,
  rankFrom: rank.nullable().default(null),
  rankTo: rank.nullable().default(null),
  service: z.enum(['ARMY', 'NAVY', 'AIR_FORCE', 'SPECIAL', 'ANY']).nullable().default(null),
  binding: z.enum(['FIXED', 'ROTATIONAL', 'OPEN_BID']),
  boundTo: nation.nullable().default(null),
  nations: z
    .array(nation)
    .max(MOST_NATIONS, `must be at most ${MOST_NATIONS}`)
    .refine((codes) => new Set(codes).size === codes.length, 'must name each nation once'),
  languageProfile: profile.nullable().default(null),
  skills: skills(MOST_SKILLS),
  location: z.enum(['HQ', 'FORWARD', 'BENEFICIARY_SITE']),
  criticality: between(1, 3),
  tourMonths: between(1, 60),
  handoverDays: between(0, 60),
  authorizedFrom: day,
  authorizedTo: day.nullable().default(null),
});

type Line = z.output<typeof line>;

const rankProblem = ({ category: of, rankFrom, rankTo, service }: Line) => {
  if ((rankFrom === null) !== (rankTo === null)) return { path: 'rankTo', message: 'must come with rankFrom, and rankFrom with it' };
  if (rankFrom !== null && rankTo !== null && !isBand(rankFrom, rankTo))
    return { path: 'rankTo', message: 'must have the same letters as rankFrom, and not be below it, such as OF-3 to OF-4' };
  return belongsTo({ category: of, rank: rankFrom !== null, service: service !== null }, 'rankFrom');
};

const bindingProblem = ({ binding, boundTo, nations }: Line) => {
  if (binding === 'FIXED' && boundTo === null) return { path: 'boundTo', message: 'must name the nation, since binding is FIXED' };
  if (binding !== 'FIXED' && boundTo !== null) return { path: 'boundTo', message: 'must be left out, since binding is not FIXED' };
  if (binding === 'ROTATIONAL' && nations.length === 0) return { path: 'nations', message: 'must name the nations, since binding is ROTATIONAL' };
  if (binding !== 'ROTATIONAL' && nations.length > 0) return { path: 'nations', message: 'must be left out, since binding is not ROTATIONAL' };
  return null;
};

const datesProblem = ({ authorizedFrom, authorizedTo }: Line) =>
  authorizedTo !== null && authorizedTo < authorizedFrom ? { path: 'authorizedTo', message: 'must not be before authorizedFrom' } : null;

/** A line of a manning document. */
export const billetLine = line.superRefine((values, context) => {
  for (const found of [rankProblem(values), bindingProblem(values), datesProblem(values)])
    if (found !== null) context.addIssue({ code: 'custom', path: [found.path], message: found.message });
});
