/** The rules of this subgraph, by id: the only source of its problem codes. */
export const rules = {
  'PN-07': 'A plan changes no more once it is APPROVED, nor do its objectives.',
  'PN-13': 'A requirement is validated with an objective.',
  'PN-19': 'A requirement moves only as its lifecycle allows.',
  'IDP-06': 'A nation that the coalition staff suspends sees and writes nothing from its next request on.',
  'IS-10': 'Who is in a release group is decided at each read.',
} as const satisfies Record<string, string>;
