import type { Days } from '../days.ts';
import { contributors, linesOfEffort } from '../notional.ts';
import type { Saved, Sender } from '../sender.ts';

// The manning document of the demo, and who stands in its billets: tours with a handover, gaps, a loan, a waiver, a second
// hat, one that was cut short and one whose arrival nobody has confirmed (DOMAIN 3, SD-08).

const COALITION = { groups: ['COALITION'] };
const areas = ['OPERATIONS', 'PLANS', 'LOGISTICS', 'RULE_OF_LAW', 'HR_REFORM', 'COMMUNICATIONS', 'MEDICAL', 'LEGAL', 'LIAISON'];

/** Where a demo load stands: from which day, and whose. */
export type Post = { readonly nation: string; readonly sender: Sender; readonly staff: Sender; readonly days: Days };

type Line = { readonly billetNumber: string } & Readonly<Record<string, unknown>>;

const military = { category: 'MILITARY', rankFrom: 'OF-3', rankTo: 'OF-5', service: 'ANY', languageProfile: '3321', handoverDays: 10 };

const numberOf = (place: number): string => `XX-NOTIONAL-B${String(place).padStart(2, '0')}`;

const lines = (from: string): readonly Line[] => {
  const line = (place: number, rest: Readonly<Record<string, unknown>>): Line => ({
    billetNumber: numberOf(place),
    title: `NOTIONAL post ${place}`,
    authorizedFrom: from,
    ...rest,
  });
  const fixed = contributors.map((nation, index) =>
    line(index + 1, { ...military, functionalArea: areas[index], binding: 'FIXED', boundTo: nation, criticality: 1 + (index % 3) }),
  );
  const turns = [
    ['BGR', 'CAN', 'GBR'],
    ['GRC', 'ITA'],
    ['NLD', 'POL', 'TUR'],
    ['CAN', 'USA'],
  ];
  const rotational = turns.map((nations, index) => line(10 + index, { ...military, functionalArea: 'PLANS', binding: 'ROTATIONAL', nations, tourMonths: 6 }));
  const teaching = [14, 15, 16].map((place) =>
    line(place, { ...military, functionalArea: 'TRAINING', binding: 'OPEN_BID', skills: ['INSTRUCTOR'], location: 'BENEFICIARY_SITE' }),
  );
  return [
    ...fixed,
    ...rotational,
    ...teaching,
    line(17, { category: 'CIVILIAN', functionalArea: 'HUMAN_RIGHTS', binding: 'FIXED', boundTo: 'GBR', location: 'FORWARD', criticality: 1 }),
    line(18, { category: 'POLICE', functionalArea: 'RULE_OF_LAW', binding: 'OPEN_BID', location: 'BENEFICIARY_SITE' }),
  ];
};

/** The billets of the demo, by number. */
export type Billets = ReadonlyMap<string, string>;

/** The coalition staff drafts the manning document and approves it: its billets are there from then on. */
export const loadManningDocument = async (staff: Sender, days: Days): Promise<Billets> => {
  const from = days.at(-400);
  const draft = await staff.send('manning document', 'draftManningDocument', 'manningDocument', {
    title: 'NOTIONAL manning document',
    edition: 1,
    effectiveFrom: from,
    billets: lines(from),
    notional: true,
    label: COALITION,
  });
  await staff.send('manning document approved', 'approveManningDocument', 'manningDocument', { id: draft.id, expectedVersion: 1 });
  const { billets } = await staff.ask<{ billets: { nodes: readonly { id: string; billetNumber: string }[] } }>(
    'billets',
    '{ billets(first: 100) { nodes { id billetNumber } } }',
  );
  const byNumber = new Map(billets.nodes.map(({ id, billetNumber }) => [billetNumber, id]));
  for (const [index, { code }] of linesOfEffort.entries()) {
    await staff.send(`billet for ${code}`, 'linkBillet', 'billet', { billetId: byNumber.get(numberOf(index + 1)), lineOfEffort: code });
  }
  return byNumber;
};

/** The coalition staff says which billet advises on the requirement that a nation raised. */
export const linkAdviser = async ({ nation, staff }: Post, billets: Billets, requirement: Saved): Promise<void> => {
  const place = contributors.indexOf(nation) + 1;
  await staff.send(`billet for ${nation}`, 'linkBillet', 'billet', { billetId: billets.get(numberOf(place)), requirementId: requirement.id });
};

const register = ({ nation, sender }: Post, place: number, more: Readonly<Record<string, unknown>> = {}): Promise<Saved> =>
  sender.send(`staff ${place}`, 'registerStaffMember', 'staffMember', {
    serviceRef: `XX-NOTIONAL-${nation}-S${place}`,
    category: 'MILITARY',
    rankCode: 'OF-4',
    nationalRank: 'NOTIONAL rank',
    service: 'ARMY',
    functionalAreas: ['PLANS'],
    languageProfile: '3332',
    clearedForPost: true,
    notional: true,
    ...more,
  });

type Span = {
  readonly name: string;
  readonly billetId: string | undefined;
  readonly staff: Saved;
  readonly from: number;
  readonly to: number;
  readonly primary?: boolean;
  readonly label?: object;
};

const propose = ({ sender, days }: Post, { name, billetId, staff, from, to, primary = true, label = COALITION }: Span): Promise<Saved> =>
  sender.send(`tour ${name}`, 'proposeTour', 'tour', {
    billetId,
    staffMemberId: staff.id,
    arrival: days.at(from),
    departure: days.at(to),
    primary,
    notional: true,
    label,
  });

const arrive = ({ sender, days }: Post, tour: Saved, span: Pick<Span, 'name' | 'from'>): Promise<Saved> =>
  sender.send(`tour ${span.name} begun`, 'confirmArrival', 'tour', { id: tour.id, expectedVersion: 1, date: days.at(span.from) });

const stand = async (post: Post, span: Span): Promise<Saved> => arrive(post, await propose(post, span), span);

/** Every nation's own billet: one who left and handed over to the one in post, and for some one who follows after a gap. */
const loadOwnBillet = async (post: Post, billets: Billets): Promise<void> => {
  const { nation, sender, days } = post;
  const place = contributors.indexOf(nation);
  const billetId = billets.get(numberOf(place + 1));
  const first = { name: 'first', billetId, staff: await register(post, 1), from: -300, to: -20 };
  const left = await stand(post, first);
  await sender.send('tour first over', 'confirmDeparture', 'tour', { id: left.id, expectedVersion: 2, date: days.at(first.to) });
  const second = { name: 'second', billetId, staff: await register(post, 2, nation === 'NLD' ? { languageProfile: '3330' } : {}), from: -27, to: 150 };
  const planned = await propose(post, second);
  if (nation === 'NLD') {
    await post.staff.send('waiver', 'waiveRequirement', 'requirementWaiver', {
      tourId: planned.id,
      kind: 'WRITING',
      reason: 'NOTIONAL reason',
      expiresOn: days.at(200),
      notional: true,
    });
  }
  const held = await arrive(post, planned, second);
  if (nation === 'GRC') {
    await sender.send('tour second cut short', 'curtailTour', 'tour', { id: held.id, expectedVersion: 2, departure: days.at(60), reason: 'NOTIONAL reason' });
  }
  if (nation === 'TUR') {
    const loan = { billetId, toNation: 'POL', from: days.at(171), until: days.at(300), reason: 'NOTIONAL reason', notional: true };
    await sender.send('loan', 'loanBillet', 'billetLoan', loan);
  } else if (place % 2 === 0) {
    await propose(post, { name: 'third', billetId, staff: await register(post, 3), from: 171, to: 400, label: {} });
  }
};

/** What single nations add: a turn of a rotational billet, instructors, a second hat, an arrival that nobody confirmed. */
const extra: Readonly<Record<string, (post: Post, billets: Billets) => Promise<Saved>>> = {
  BGR: async (post, billets) => stand(post, { name: 'in turn', billetId: billets.get(numberOf(10)), staff: await register(post, 4), from: -100, to: 80 }),
  GRC: async (post, billets) => propose(post, { name: 'in turn', billetId: billets.get(numberOf(11)), staff: await register(post, 4), from: 30, to: 210 }),
  NLD: async (post, billets) => stand(post, { name: 'in turn', billetId: billets.get(numberOf(12)), staff: await register(post, 4), from: -60, to: 120 }),
  CAN: async (post, billets) =>
    stand(post, { name: 'teaching', billetId: billets.get(numberOf(14)), staff: await register(post, 4, { skills: ['INSTRUCTOR'] }), from: -60, to: 250 }),
  ITA: async (post, billets) =>
    stand(post, { name: 'teaching', billetId: billets.get(numberOf(15)), staff: await register(post, 4, { skills: ['INSTRUCTOR'] }), from: -90, to: 90 }),
  GBR: async (post, billets) => {
    const civilian = { category: 'CIVILIAN', rankCode: null, nationalRank: null, service: null };
    const staff = await register(post, 4, civilian);
    return stand(post, { name: 'second hat', billetId: billets.get(numberOf(17)), staff, from: -200, to: 165, primary: false });
  },
  POL: async (post, billets) => {
    const staff = await register(post, 4, { category: 'POLICE', rankCode: null, nationalRank: null, service: null });
    return propose(post, { name: 'unconfirmed', billetId: billets.get(numberOf(18)), staff, from: -5, to: 200 });
  },
};

/** Who a nation sends. @returns the tour of its instructor, where it has one */
export const loadTours = async (post: Post, billets: Billets): Promise<Saved | null> => {
  await loadOwnBillet(post, billets);
  const more = await extra[post.nation]?.(post, billets);
  return more !== undefined && ['CAN', 'ITA'].includes(post.nation) ? more : null;
};

/** What waits for what another nation did first: Poland fills the billet that Türkiye lent. */
export const loadLentTour = async (post: Post, billets: Billets): Promise<void> => {
  if (post.nation !== 'POL') return;
  const billetId = billets.get(numberOf(contributors.indexOf('TUR') + 1));
  await propose(post, { name: 'on loan', billetId, staff: await register(post, 5), from: 171, to: 300 });
};
