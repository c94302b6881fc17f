import { issuerNations, STAFF } from '#kernel/viewer.ts';

/** The nine that give. */
export const contributors: readonly string[] = issuerNations.filter((nation) => nation !== STAFF);

/** The seven lines of effort, each with a made-up aim. */
export const linesOfEffort = [
  { code: 'LOE-HR', aim: 'A human resource system in use' },
  { code: 'LOE-COORD', aim: 'A coordination network in use' },
  { code: 'LOE-CAMP', aim: 'Community engagement in camps' },
  { code: 'LOE-ROL', aim: 'Rule of law and human rights in every course' },
  { code: 'LOE-LOG', aim: 'A maintenance system in use' },
  { code: 'LOE-OPS', aim: 'A planning staff trained' },
  { code: 'LOE-SUS', aim: 'Running costs carried without donors' },
] as const;

const currencies: Readonly<Record<string, string>> = { CAN: 'CAD', GBR: 'GBP', POL: 'PLN', TUR: 'TRY', USA: 'USD' };

const sectors = ['15210', '15130', '15132', '15160'];

type Wanted = { readonly releasableTo?: readonly string[]; readonly groups?: readonly string[] };

/** Three contributions of a nation: one that all see, one that two others see, one that only it sees. */
export const contributionsOf = (nation: string) => {
  const place = contributors.indexOf(nation);
  const others = contributors.filter((other) => other !== nation);
  const labels: readonly { readonly label: Wanted; readonly says: string }[] = [
    { label: { groups: ['COALITION'] }, says: 'that the coalition sees' },
    { label: { releasableTo: [others[place % 8] ?? '', others[(place + 1) % 8] ?? ''] }, says: 'that two nations see' },
    { label: {}, says: 'that only its nation sees' },
  ];
  return labels.map(({ label, says }, index) => {
    const first = linesOfEffort[(place + index) % 7] ?? linesOfEffort[0];
    const second = linesOfEffort[(place + index + 3) % 7] ?? linesOfEffort[1];
    return {
      name: `contribution ${index + 1}`,
      reference: `XX-NOTIONAL-${nation}-${index + 1}`,
      title: `NOTIONAL support of ${nation} ${says}`,
      description: 'Made up for demonstration.',
      status: index === 2 ? 'PIPELINE' : 'IMPLEMENTATION',
      aidType: 'D02',
      flowType: '10',
      financeType: '110',
      tiedStatus: '5',
      collaborationType: '1',
      odaEligibility: 'NOT_DECLARED',
      sectors: [{ code: sectors[(place + index) % sectors.length], percentage: '100' }],
      splits: [
        { code: first.code, percentage: '70' },
        { code: second.code, percentage: '30' },
      ],
      amount: 100_000 * (1 + ((place + index) % 5)),
      currency: currencies[nation] ?? 'EUR',
      label,
    };
  });
};
