import type postgres from 'postgres';
import type { Logger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import { nationRoles, STAFF } from '#kernel/viewer.ts';
import { type Days, daysFrom } from './days.ts';
import { contributionsOf, contributors, linesOfEffort } from './notional.ts';
import { createSender, type Saved, type Sender } from './sender.ts';

export type DemoRequest = {
  /** The owner's connection: keeps what was loaded, and from which day. */
  readonly owner: postgres.Sql;
  readonly subgraphs: readonly Subgraph[];
  readonly logger: Logger;
  /** Cuts the load short between two mutations; the next load goes on. */
  readonly stop?: AbortSignal;
};

const COALITION = { groups: ['COALITION'] };

type Plan = { readonly institutions: readonly Saved[]; readonly objectives: ReadonlyMap<string, Saved> };

/** What the coalition staff owns: the plan, its objectives, the partner's institutions, exchange rates. */
const loadPlan = async (staff: Sender, days: Days): Promise<Plan> => {
  const year = days.year();
  const plan = await staff.send('plan', 'savePlan', 'plan', {
    title: `NOTIONAL multi-year plan ${year} to ${year + 4}`,
    edition: 1,
    startYear: year,
    endYear: year + 4,
    notional: true,
    label: COALITION,
  });
  const objectives = new Map<string, Saved>();
  for (const { code, aim } of linesOfEffort) {
    objectives.set(
      code,
      await staff.send(`objective ${code}`, 'saveObjective', 'objective', {
        planId: plan.id,
        lineOfEffort: code,
        title: `NOTIONAL ${aim}`,
        notional: true,
        label: COALITION,
      }),
    );
  }
  const institutions: Saved[] = [];
  for (const letter of ['A', 'B', 'C', 'D']) {
    const name = `NOTIONAL Institution ${letter}`;
    institutions.push(
      await staff.send(`institution ${letter}`, 'saveOrganization', 'organization', {
        name,
        kind: 'BENEFICIARY_INSTITUTION',
        type: '10',
        nation: 'PSE',
        notional: true,
        label: COALITION,
      }),
    );
  }
  const monthly = [0, -30, -60, -90, -120, -150, -180, -210, -240, -270, -300, -330, -360];
  const quotes = { USD: '1.10', CAD: '1.50', GBP: '0.85', PLN: '4.30', TRY: '45.00' };
  const rates = monthly.flatMap((offset) =>
    Object.entries(quotes).map(([quote, value]) => ({ base: 'EUR', quote, date: days.at(offset), value, source: 'NOTIONAL table' })),
  );
  await staff.send('rates', 'loadRates', 'rateLoad', { rates, notional: true });
  return { institutions, objectives };
};

/** What one nation raises on behalf of the partner's institutions; the coordinator validates the first of them. */
const loadRequirements = async (nation: string, sender: Sender, staff: Sender, plan: Plan, days: Days): Promise<readonly Saved[]> => {
  const loe = linesOfEffort[contributors.indexOf(nation) % linesOfEffort.length] ?? linesOfEffort[0];
  const beneficiaryId = plan.institutions[contributors.indexOf(nation) % plan.institutions.length]?.id;
  const base = { type: 'TRAINING', quantity: '2', unit: 'courses', lineOfEffort: loe.code, beneficiaryId, notional: true };
  const shared = await sender.send('requirement shared', 'raiseRequirement', 'requirement', {
    ...base,
    reference: `XX-NOTIONAL-${nation}-R1`,
    title: `NOTIONAL courses for ${loe.aim.toLowerCase()}`,
    priority: 1 + (contributors.indexOf(nation) % 4),
    needBy: days.at(200 + contributors.indexOf(nation)),
    estimatedCost: { amount: '300000.00', currency: 'EUR' },
    annualRunningCost: { amount: '20000.00', currency: 'EUR' },
    label: COALITION,
  });
  const submitted = await sender.send('requirement shared submitted', 'submitRequirement', 'requirement', { id: shared.id, expectedVersion: shared.version });
  const objectiveId = plan.objectives.get(loe.code)?.id;
  await staff.send(`requirement of ${nation} validated`, 'validateRequirement', 'requirement', {
    id: shared.id,
    expectedVersion: submitted.version,
    decision: 'VALIDATED',
    objectiveId,
    reason: 'NOTIONAL decision',
  });
  const own = await sender.send('requirement own', 'raiseRequirement', 'requirement', {
    ...base,
    reference: `XX-NOTIONAL-${nation}-R2`,
    title: 'NOTIONAL draft that only its nation sees',
    type: 'ADVISER',
    quantity: '1',
    unit: 'advisers',
    priority: 3,
    needBy: days.at(300 + contributors.indexOf(nation)),
  });
  return [shared, own];
};

/** What one nation gives: each with a pledge, commitments, disbursements, and here and there an amendment or a reversal. */
const loadContributions = async (nation: string, sender: Sender, plan: Plan, requirements: readonly Saved[], days: Days): Promise<void> => {
  for (const { name, amount, currency, label, splits, ...contribution } of contributionsOf(nation)) {
    const row = await sender.send(name, 'createContribution', 'contribution', {
      ...contribution,
      donor: nation,
      linesOfEffort: splits,
      plannedStart: days.at(-200),
      plannedEnd: days.at(500),
      notional: true,
      label,
    });
    const money = (share: number) => ({ amount: `${(amount * share).toFixed(0)}.00`, currency });
    const pledge = await sender.send(`${name} pledge`, 'announcePledge', 'pledge', {
      contributionId: row.id,
      amount: money(1),
      announcedOn: days.at(-190),
      event: 'NOTIONAL conference',
      label,
    });
    const commitment = await sender.send(`${name} commitment`, 'convertPledge', 'commitment', {
      pledgeId: pledge.id,
      amount: money(0.6),
      signedOn: days.at(-150),
      validTo: days.at(500),
      agreement: `XX-NOTIONAL-${nation}-AG`,
      label,
    });
    const receiverOrgId = plan.institutions[0]?.id;
    const pay = (part: string, share: number, offset: number) =>
      sender.send(`${name} ${part}`, 'postTransaction', 'transaction', {
        contributionId: row.id,
        type: 'DISBURSEMENT',
        date: days.at(offset),
        amount: money(share),
        commitmentId: commitment.id,
        receiverOrgId,
        label,
      });
    await pay('first', 0.2, -100);
    const second = await pay('second', 0.15, -40);
    if (name.endsWith('1')) {
      await sender.send(`${name} reversal`, 'reverseTransaction', 'transaction', {
        transactionId: second.id,
        date: days.at(-20),
        amount: money(0.1),
        reason: 'NOTIONAL correction',
      });
      await sender.send(`${name} amendment`, 'amendCommitment', 'commitment', {
        commitmentId: commitment.id,
        amount: money(0.1),
        date: days.at(-10),
        description: 'NOTIONAL raise',
      });
    }
    const [shared] = requirements;
    if (shared !== undefined && name.endsWith('1')) {
      await sender.send(`${name} to requirement`, 'linkContribution', 'contribution', { contributionId: row.id, requirementId: shared.id, percentage: '100' });
      const objective = plan.objectives.get(splits[0]?.code ?? '');
      if (objective !== undefined)
        await sender.send(`${name} to objective`, 'linkContribution', 'contribution', { contributionId: row.id, objectiveId: objective.id });
    }
  }
};

const loadNation = async (nation: string, sender: Sender, staff: Sender, plan: Plan, days: Days): Promise<void> => {
  await sender.send('agency', 'saveOrganization', 'organization', {
    name: `NOTIONAL agency of ${nation}`,
    kind: 'DONOR_AGENCY',
    type: '10',
    nation,
    notional: true,
    label: COALITION,
  });
  const requirements = await loadRequirements(nation, sender, staff, plan, days);
  await loadContributions(nation, sender, plan, requirements, days);
};

const SEED = 'demo';

/**
 * Loads the NOTIONAL demo once, through the actions. A load that was cut short goes on: its dates stay offsets from the
 * day it began, so its keys meet the same requests again.
 */
export const loadDemo = async ({ owner, subgraphs, logger, stop }: DemoRequest): Promise<void> => {
  await owner`insert into coalition.seed (name, day) values (${SEED}, coalition.today()) on conflict do nothing`;
  const [seed] = await owner<
    { day: string; finished: boolean }[]
  >`select day::text as day, finished_at is not null as finished from coalition.seed where name = ${SEED}`;
  if (seed === undefined || seed.finished) return;
  const days = daysFrom(seed.day);
  logger.info({ day: seed.day }, 'loading NOTIONAL demo data');
  const staff = createSender(subgraphs, STAFF, ['COORDINATOR'], stop);
  const plan = await loadPlan(staff, days);
  const loads = contributors.map((nation) => loadNation(nation, createSender(subgraphs, nation, nationRoles, stop), staff, plan, days));
  // All of them have ended when this one fails: nothing may use the pools that are closed then.
  await Promise.allSettled(loads);
  await Promise.all(loads);
  await owner`update coalition.seed set finished_at = coalition.now() where name = ${SEED}`;
  logger.info('the NOTIONAL demo data is loaded');
};
