import type { Days } from '../days.ts';
import { linesOfEffort } from '../notional.ts';
import type { Saved, Sender } from '../sender.ts';

const COALITION = { groups: ['COALITION'] };

/** The coalition staff's part of the picture, which every nation builds on. */
export type Plan = { readonly institutions: readonly Saved[]; readonly unit: Saved; readonly objectives: ReadonlyMap<string, Saved> };

/** What the coalition staff owns: the plan, its objectives, the partner's institutions, exchange rates. */
export const loadPlan = async (staff: Sender, days: Days): Promise<Plan> => {
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
  const unit = await staff.send('unit', 'saveBeneficiaryUnit', 'beneficiaryUnit', {
    organizationId: institutions[0]?.id,
    name: 'NOTIONAL Unit A',
    level: 'UNIT',
    notional: true,
    label: COALITION,
  });
  const monthly = [0, -30, -60, -90, -120, -150, -180, -210, -240, -270, -300, -330, -360];
  const quotes = { USD: '1.10', CAD: '1.50', GBP: '0.85', PLN: '4.30', TRY: '45.00' };
  const rates = monthly.flatMap((offset) =>
    Object.entries(quotes).map(([quote, value]) => ({ base: 'EUR', quote, date: days.at(offset), value, source: 'NOTIONAL table' })),
  );
  await staff.send('rates', 'loadRates', 'rateLoad', { rates, notional: true });
  return { institutions, unit, objectives };
};
