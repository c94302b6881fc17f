import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { ProposeTourInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { deficitsOf } from '../post/deficits.ts';
import { day } from '../post/forms.ts';
import { daysBetween } from '../post/window.ts';
import { findBillet } from '../store/billet.ts';
import { findBilletVersion } from '../store/billet-version.ts';
import { findStaffMember } from '../store/staff-member.ts';
import { insertTour } from '../store/tour.ts';
import { lockPost, mayHold, mustBeAuthorized } from './open-tour.ts';
import { notYours, onlyPersonnelOfficer, sendsNobody } from './refusals.ts';

const LONGEST = 3660;

const form = z
  .object({ billetId: z.string(), staffMemberId: z.string(), arrival: day, departure: day, primary: z.boolean(), notional: z.boolean() })
  .refine(({ arrival, departure }) => departure >= arrival, { path: ['departure'], message: 'must not be before arrival' })
  .refine(({ arrival, departure }) => daysBetween(arrival, departure) <= LONGEST, {
    path: ['departure'],
    message: `must be at most ${LONGEST} days after arrival`,
  });

type Values = z.output<typeof form>;

const propose = async (db: Database, viewer: Viewer, values: Values, wanted: ProposeTourInput['label']): Promise<Decision> => {
  const { primary: isPrimary, notional, arrival, departure } = values;
  const [seenBillet, seenHolder] = [await findBillet(db, values.billetId), await findStaffMember(db, values.staffMemberId)];
  if (seenBillet === null) return notFound('billetId');
  if (seenHolder === null) return notFound('staffMemberId');
  if (seenHolder.originator !== viewer.nation) return notYours('staffMemberId', 'a staff member');
  await lockPost(db, seenBillet.id, seenHolder.id);
  const [billet, holder] = [await findBillet(db, seenBillet.id), await findStaffMember(db, seenHolder.id)];
  const version = billet === null ? null : await findBilletVersion(db, billet.currentVersionId);
  if (billet === null || version === null) return notFound('billetId');
  if (holder === null) return notFound('staffMemberId');
  const post = { billetId: billet.id, version, staffMemberId: holder.id, isPrimary, tourId: null, path: 'billetId', arrival, departure };
  const refusal = (await mustBeAuthorized(db, { ...post, path: 'arrival' })) ?? (await mayHold(db, viewer.nation, post));
  if (refusal !== null) return refusal;
  const label = await labelNew(db, { viewer, entityType: 'Tour', wanted });
  if (!label.ok) return label;
  const deficits = deficitsOf(version, holder);
  const owned = { labelId: label.labelId, originator: label.originator, notional };
  const held = { billetId: billet.id, billetVersionId: version.id, staffMemberId: holder.id, isPrimary };
  const id = await insertTour(db, { ...owned, ...held, arrival, departure, originalDeparture: departure, deficits });
  return {
    ok: true,
    change: {
      action: 'propose',
      entityType: 'Tour',
      entityId: id,
      labelAfter: label.labelId,
      rules: ['PE-01', 'PE-02', 'PE-03', 'PE-05', 'PE-08', 'IS-02'],
      detail: { ...values, deficits },
    },
  };
};

/** Plans a tour of a person of the viewer's nation in a billet that the viewer may see. */
export const proposeTour = async (desk: Desk, input: ProposeTourInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Proposing a tour');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'proposeTour', input }, (db) => propose(db, viewer, parsed.value, input.label));
};
