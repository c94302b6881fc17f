/**
 * The kernel's own problem codes and the rules that hold in every subgraph. A code is never used again for another
 * meaning. Each subgraph has a rules.ts of the same shape for its own.
 */
export const kernelRules = {
  NOT_FOUND: 'Nothing that you may see has this id.',
  CONFLICT: 'Somebody changed it in the meantime: read it again and send its current version.',
  KEY_REUSED: 'This idempotencyKey was used for another request: take a new one for a new request.',
  BAD_VALUE: 'The value has the wrong form or range.',
  'IDP-04': 'Only a role that the action names may take it, and only the coalition staff has COORDINATOR.',
  'IS-01': 'A label that cannot be read or names what does not exist lets nobody see the record.',
  'IS-02': "A new record is released to its creator's nation alone, unless that nation's default says otherwise.",
  'IS-03': 'A record that is not released to the viewer is as one that does not exist.',
  'IS-05': 'A record is released no wider than the record it belongs to.',
  'IS-09': "Only the originator's nation changes a label.",
  'DC-21': 'The same idempotencyKey with the same request answers as before; with another request it is refused.',
} as const satisfies Record<string, string>;
