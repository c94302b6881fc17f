/** The rules of this subgraph, by id: the only source of its problem codes. */
export const rules = {
  'TR-01': 'Seats that are allocated, kept in reserve or taken never exceed the capacity of the iteration, nor enrollments the seats of their allocation.',
  'TR-03':
    'Nobody is enrolled unless every required authority has cleared the person and the unit, to the last day of the iteration; only the authority records it.',
  'TR-07': 'The grounds of vetting are never held: only result, validity, authority and an opaque reference.',
  'TR-09': 'A person is enrolled once in an iteration, and never in two that have days in common, travel counted in.',
  'TR-13': 'An iteration is cancelled before it starts, and says who cancelled it, why, when and at what cost.',
  'TR-16': 'A count of training names its kind: seats used, distinct people or iterations.',
  'TR-17': 'What a course teaches changes only in a new version; an iteration keeps the version that it pinned.',
  'TR-21': 'Iterations, vetting cases and enrollments move along their states, and an iteration not before its days.',
  'TR-22': "Courses, programs, iterations and enrollments are changed by their originator's nation alone.",
} as const satisfies Record<string, string>;
