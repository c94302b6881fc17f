import { z } from 'zod';
import { text } from '#kernel/values.ts';
import { belongsTo, category, profile, rank, skills } from '../post/forms.ts';

const MOST_SKILLS = 40;

const fields = z.object({
  category,
  rankCode: rank.nullable().default(null),
  nationalRank: text(60).nullable().default(null),
  service: z.enum(['ARMY', 'NAVY', 'AIR_FORCE', 'SPECIAL']).nullable().default(null),
  functionalAreas: z.array(z.string()).refine((areas) => new Set(areas).size === areas.length, 'must name each area once'),
  skills: skills(MOST_SKILLS),
  languageProfile: profile.nullable().default(null),
  clearedForPost: z.boolean(),
  notional: z.boolean(),
});

/** What registerStaffMember and reviseStaffMember take beside the reference. */
export const staffForm = <Shape extends z.ZodRawShape>(more: Shape) =>
  fields.extend(more).superRefine((value, context) => {
    const { category: of, rankCode, nationalRank, service } = value as unknown as z.output<typeof fields>;
    const found = belongsTo({ category: of, rank: rankCode !== null, service: service !== null }, 'rankCode');
    if (found !== null) context.addIssue({ code: 'custom', path: [found.path], message: found.message });
    if (nationalRank !== null && rankCode === null)
      context.addIssue({ code: 'custom', path: ['nationalRank'], message: 'must be left out where there is no rankCode' });
  });
