/** The rules of this subgraph, by id: the only source of its problem codes. */
export const rules = {
  'PE-01': "At most one tour holds a billet on a day; for at most the billet's handover days two overlap, the one leaving and the one coming.",
  'PE-02': 'A person holds one primary tour at a time; another beside it is secondary, and says so.',
  'PE-03': 'A billet is filled by the nation that it is bound to, or one of those; another fills it on a loan that covers all days.',
  'PE-04': 'Whose rank, service or category is not what the post asks for begins only with a waiver that is valid on that day.',
  'PE-05': 'Language is compared skill by skill, and skills by code: each deficit is listed, and its waiver ends on a day.',
  'PE-06': 'A gap is the days without an incumbent inside the authorized dates; days that wait for a confirmed arrival are told apart.',
  'PE-08': 'Only the sending nation writes its people and their tours; only the coordinator writes manning documents and billets.',
  'PE-09': 'A tour that has ended is not opened again, and one that is cut short keeps the departure first planned.',
  'PE-10': 'A billet is never deleted: a later edition of the manning document disestablishes it, and tours keep their version.',
  'PE-13': 'An instructor is in post on all days of the iteration and has its skill, and instructs at one at a time.',
} as const satisfies Record<string, string>;
