import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import { STAFF } from '#kernel/viewer.ts';
import type { SetMembershipInput } from '../generated/types.ts';
import { isCoordinator } from '../policy.ts';
import { listReleaseGroupsByName, updateMembership } from '../store/release-group.ts';
import { participant } from './participant.ts';
import { onlyCoordinator } from './refusals.ts';

const form = z.object({
  group: z.string().regex(/^[A-Z][A-Z0-9-]{2,39}$/, 'must have 3 to 40 capital letters, digits or -, and start with a letter, such as DONOR-COORD'),
  nation: z.string(),
  member: z.boolean(),
});

/** Puts a nation into a release group or takes it out, from the next request on (IS-10). */
export const setMembership = async (desk: Desk, input: SetMembershipInput): Promise<Outcome> => {
  if (!isCoordinator(desk.viewer)) return onlyCoordinator('Managing release groups');
  const values = checked(form, input);
  if (!values.ok) return values;
  const { group, nation, member } = values.value;
  return act(desk, { field: 'setMembership', input, membership: 'exclusive' }, async (db) => {
    const taking = await participant(db, nation);
    if (!taking.ok) return taking;
    const [before] = await listReleaseGroupsByName(db, [group]);
    // A group is founded by putting the staff in; any other group that the staff is not in is as one that does not exist.
    if (before === undefined && !(nation === STAFF && member)) return notFound('group');
    if (nation === STAFF && !member && before !== undefined && before.members.length > 1)
      return refuse('BAD_VALUE', ['nation'], `must not be ${STAFF} while others are in the group: nobody could manage it`);
    const changed = await updateMembership(db, group, nation, member);
    if (changed === null) return notFound('group');
    return {
      ok: true,
      change: { action: member ? 'join' : 'leave', entityType: 'ReleaseGroup', entityId: group, rules: ['IS-10'], detail: { nation, changed } },
    };
  });
};
