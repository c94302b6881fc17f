import type { Days } from '../days.ts';
import { contributionsOf, contributors, linesOfEffort } from '../notional.ts';
import type { Saved, Sender } from '../sender.ts';
import type { Plan } from './plan.ts';

const COALITION = { groups: ['COALITION'] };

/** What one nation raises on behalf of the partner's institutions; the coordinator validates the first of them. */
export const loadRequirements = async (nation: string, sender: Sender, staff: Sender, plan: Plan, days: Days): Promise<Saved> => {
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
  await sender.send('requirement shared submitted', 'submitRequirement', 'requirement', { id: shared.id, expectedVersion: 1 });
  const objectiveId = plan.objectives.get(loe.code)?.id;
  await staff.send(`requirement of ${nation} validated`, 'validateRequirement', 'requirement', {
    id: shared.id,
    expectedVersion: 2,
    decision: 'VALIDATED',
    objectiveId,
    reason: 'NOTIONAL decision',
  });
  await sender.send('requirement own', 'raiseRequirement', 'requirement', {
    ...base,
    reference: `XX-NOTIONAL-${nation}-R2`,
    title: 'NOTIONAL draft that only its nation sees',
    type: 'ADVISER',
    quantity: '1',
    unit: 'advisers',
    priority: 3,
    needBy: days.at(300 + contributors.indexOf(nation)),
  });
  return shared;
};

/** What one nation gives: each with a pledge, commitments, disbursements, and here and there an amendment or a reversal. @returns the first of them */
export const loadContributions = async (nation: string, sender: Sender, plan: Plan, requirement: Saved, days: Days): Promise<Saved> => {
  let first: Saved | undefined;
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
    if (name.endsWith('1')) {
      first = row;
      await sender.send(`${name} to requirement`, 'linkContribution', 'contribution', {
        contributionId: row.id,
        requirementId: requirement.id,
        percentage: '100',
      });
      const objective = plan.objectives.get(splits[0]?.code ?? '');
      if (objective !== undefined)
        await sender.send(`${name} to objective`, 'linkContribution', 'contribution', { contributionId: row.id, objectiveId: objective.id });
    }
  }
  if (first === undefined) throw new Error('a nation gives something');
  return first;
};
