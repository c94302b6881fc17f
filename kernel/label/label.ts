import { z } from 'zod';

/** A label as written: what a row's `label_id` stands for. */
export type Label = {
  readonly originator: string;
  readonly releasableTo: readonly string[];
  readonly groups: readonly string[];
  readonly classification: string;
  readonly handling: readonly string[];
};

/** What a client asks a label to be; the originator is always the viewer's nation. */
export type LabelDraft = Omit<Label, 'originator'>;

/** Who sees a record when nothing was said: the creator's nation alone (IS-02). */
export const nationOnly: LabelDraft = { releasableTo: [], groups: [], classification: 'COALITION_UNCLASSIFIED', handling: [] };

/** The handling marks that hide a row from the originator's own nation but for a role: a type either always has one, or never. */
const gating = ['PERSONAL', 'VETTING'] as const;
export type Gate = (typeof gating)[number];

const isSubset = (inner: readonly string[], outer: readonly string[]): boolean => inner.every((item) => outer.includes(item));
const gates = (label: LabelDraft): readonly string[] => label.handling.filter((mark) => (gating as readonly string[]).includes(mark));

/** May a record with this label stand under a record of the same originator with that one? As written, groups unexpanded (IS-05). */
export const isWithin = (child: LabelDraft, parent: LabelDraft): boolean =>
  isSubset(child.releasableTo, parent.releasableTo) && isSubset(child.groups, parent.groups) && isSubset(gates(parent), gates(child));

/** The widest label that is within both: what a child gets when its parent is narrowed. */
export const narrowed = (child: LabelDraft, parent: LabelDraft): LabelDraft => ({
  releasableTo: child.releasableTo.filter((nation) => parent.releasableTo.includes(nation)),
  groups: child.groups.filter((group) => parent.groups.includes(group)),
  classification: child.classification,
  handling: [...new Set([...child.handling, ...gates(parent)])],
});

/** Does this label let anybody in whom that one keeps out? Widening is the release officer's (DOMAIN 7.6). */
export const isWider = (next: LabelDraft, before: LabelDraft): boolean => !isWithin(next, before);

const ungated = ['ORCON', 'COMMERCIAL', 'NO_AGGREGATE', 'NO_EXPORT'];

/**
 * The form of a label.
 * @param gate the mark that every record of this type carries, asked for or not: PERSONAL on a person, VETTING on vetting
 */
export const labelDraft = (gate?: Gate) => {
  const marks: readonly string[] = gate === undefined ? ungated : [...ungated, gate];
  return z
    .object({
      releasableTo: z.array(z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as CAN')).max(50, 'names at most 50 nations'),
      groups: z.array(z.string().regex(/^[A-Z][A-Z0-9-]{2,39}$/, 'must be the name of a release group, such as COALITION')).max(20, 'names at most 20 groups'),
      classification: z.string(),
      handling: z
        .array(z.string().refine((mark) => marks.includes(mark), `must be one of ${marks.join(', ')} on this type`))
        .transform((handling) => (gate === undefined ? handling : [...new Set([...handling, gate])])),
    })
    .refine(({ handling, groups }) => !(handling.includes('ORCON') && groups.length > 0), {
      path: ['groups'],
      message: 'must be empty on an ORCON label: name the nations',
      params: { code: 'IS-08' },
    });
};
