/** The rules of this subgraph, by id: the only source of its problem codes. */
export const rules = {
  'PN-13': 'A requirement is validated with an objective.',
} as const satisfies Record<string, string>;
