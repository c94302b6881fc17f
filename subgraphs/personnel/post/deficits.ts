import type { BilletVersionRow } from '../store/billet-version.ts';
import type { StaffMemberRow } from '../store/staff-member.ts';
import { heightOf, languageSkills, levelsOf } from './language.ts';
import { isInBand } from './rank.ts';

type Post = Pick<BilletVersionRow, 'category' | 'rankFrom' | 'rankTo' | 'service' | 'languageProfile' | 'skills'>;
type Holder = Pick<StaffMemberRow, 'category' | 'rankCode' | 'service' | 'languageProfile' | 'skills'>;

export type DeficitKind = 'RANK' | 'SERVICE' | 'CATEGORY' | (typeof languageSkills)[number] | 'SKILL';
export type Deficit = { readonly kind: DeficitKind; readonly required: string };

/** The rule that asks for a waiver of a deficit: STANAG 2116's practice, or language and skills. */
export const ruleOf = (kind: DeficitKind): 'PE-04' | 'PE-05' => (kind === 'RANK' || kind === 'SERVICE' || kind === 'CATEGORY' ? 'PE-04' : 'PE-05');

const rank = ({ rankFrom, rankTo }: Post, { rankCode }: Holder): readonly Deficit[] => {
  if (rankFrom === null || rankTo === null || (rankCode !== null && isInBand(rankCode, rankFrom, rankTo))) return [];
  return [{ kind: 'RANK', required: rankFrom === rankTo ? rankFrom : `${rankFrom} to ${rankTo}` }];
};

const service = (post: Post, holder: Holder): readonly Deficit[] =>
  post.service === null || post.service === 'ANY' || post.service === holder.service ? [] : [{ kind: 'SERVICE', required: post.service }];

const language = (post: Post, holder: Holder): readonly Deficit[] => {
  const known = holder.languageProfile === null ? [] : levelsOf(holder.languageProfile);
  return (post.languageProfile === null ? [] : levelsOf(post.languageProfile)).flatMap((required, index) => {
    const kind = languageSkills[index];
    return kind === undefined || heightOf(known[index] ?? '0') >= heightOf(required) ? [] : [{ kind, required }];
  });
};

/** What a post asks for and a holder lacks, skill by skill (PE-04, PE-05): never what the holder has. */
export const deficitsOf = (post: Post, holder: Holder): readonly Deficit[] => [
  ...(post.category === holder.category ? [] : [{ kind: 'CATEGORY', required: post.category } as const]),
  ...rank(post, holder),
  ...service(post, holder),
  ...language(post, holder),
  ...post.skills.filter((skill) => !holder.skills.includes(skill)).map((required) => ({ kind: 'SKILL', required }) as const),
];
