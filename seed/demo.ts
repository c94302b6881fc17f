import type postgres from 'postgres';
import type { Logger } from '#kernel/log.ts';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import { nationRoles, STAFF } from '#kernel/viewer.ts';
import { daysFrom } from './days.ts';
import { finishTeaching, type Ground, loadGuest, loadTeaching, loadTrainees, type Taught } from './demo/courses.ts';
import { loadContributions, loadRequirements } from './demo/gifts.ts';
import { loadPlan, type Plan } from './demo/plan.ts';
import { type Billets, linkAdviser, loadLentTour, loadManningDocument, loadTours, type Post } from './demo/posts.ts';
import { contributors } from './notional.ts';
import { DEMO, hasWholeLoad } from './record.ts';
import { createSender, type Saved } from './sender.ts';

export type DemoRequest = {
  /** The owner's connection: keeps what was loaded, and from which day. */
  readonly owner: postgres.Sql;
  readonly subgraphs: readonly OpenSubgraph[];
  readonly logger: Logger;
  /** Cuts the load short between two mutations; the next load goes on. */
  readonly stop?: AbortSignal;
};

const COALITION = { groups: ['COALITION'] };

/** A nation with what it has so far. */
type Loaded = { readonly post: Post; readonly ground: Ground; readonly instructor: Saved | null; readonly taught: Taught };

/** What one nation has, as far as it needs no other nation. */
const loadNation = async (post: Post, plan: Plan, billets: Billets): Promise<Loaded> => {
  const { nation, sender, staff, days } = post;
  const agency = await sender.send('agency', 'saveOrganization', 'organization', {
    name: `NOTIONAL agency of ${nation}`,
    kind: 'DONOR_AGENCY',
    type: '10',
    nation,
    notional: true,
    label: COALITION,
  });
  const requirement = await loadRequirements(nation, sender, staff, plan, days);
  const contribution = await loadContributions(nation, sender, plan, requirement, days);
  await linkAdviser(post, billets, requirement);
  const instructor = await loadTours(post, billets);
  const ground = { ...plan, requirement, contribution };
  return { post, ground, instructor, taught: await loadTeaching(post, ground, agency.id) };
};

/** What waits for other nations: a tour on loan, trainees at one's own course and at the next nation's. */
const loadBetween = async ({ post, ground, taught }: Loaded, next: Loaded, billets: Billets): Promise<void> => {
  await loadLentTour(post, billets);
  await loadTrainees(post, taught, ground);
  await loadGuest(post, next.post, next.taught, ground);
};

/** For each nation at once. All of them have ended when this one fails: nothing may use the pools that are closed then. */
const together = async <Item, Result>(items: readonly Item[], load: (item: Item, index: number) => Promise<Result>): Promise<readonly Result[]> => {
  const loads = items.map(load);
  await Promise.allSettled(loads);
  return Promise.all(loads);
};

/**
 * Loads the NOTIONAL demo once, through the actions; nothing where the database holds another size. A load that was cut
 * short goes on: its dates stay offsets from the day it began, so its keys meet the same requests again.
 * @returns true where the database holds the demo now
 * @throws SeedRefusal where a load of another size was cut short
 */
export const loadDemo = async ({ owner, subgraphs, logger, stop }: DemoRequest): Promise<boolean> => {
  if (await hasWholeLoad(owner)) return false;
  await owner`insert into coalition.seed (name, day) values (${DEMO}, coalition.today()) on conflict do nothing`;
  const [seed] = await owner<
    { day: string; finished: boolean }[]
  >`select day::text as day, finished_at is not null as finished from coalition.seed where name = ${DEMO}`;
  if (seed === undefined || seed.finished) return true;
  const days = daysFrom(seed.day);
  logger.info({ day: seed.day }, 'loading NOTIONAL demo data');
  const staff = createSender(subgraphs, STAFF, ['COORDINATOR'], stop);
  const plan = await loadPlan(staff, days);
  const billets = await loadManningDocument(staff, days);
  const posts = contributors.map((nation): Post => ({ nation, sender: createSender(subgraphs, nation, nationRoles, stop), staff, days }));
  const loaded = await together(posts, (post) => loadNation(post, plan, billets));
  await together(loaded, (own, index) => loadBetween(own, loaded[(index + 1) % loaded.length] ?? own, billets));
  await together(loaded, ({ post, taught, instructor }) => finishTeaching(post, taught, instructor));
  await owner`update coalition.seed set finished_at = coalition.now() where name = ${DEMO}`;
  logger.info('the NOTIONAL demo data is loaded');
  return true;
};
