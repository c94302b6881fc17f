/** The rules of this subgraph, by id: the only source of its problem codes. */
export const rules = {
  'DC-01': 'Money is a decimal string and an ISO 4217 currency, no finer than the currency has minor units.',
  'DC-02': 'What is posted has happened: transaction date and value date are not in the future, and follow what they build on.',
  'DC-03': 'A posted line is immutable: a correction is a reversal of opposite sign, and reversals never exceed the line.',
  'DC-04': "Disbursed and spent against a commitment never exceed what is committed, in the commitment's currency.",
  'DC-05': 'A line in another currency than its commitment carries its own rate, and takes the amount recorded on it; later rates change nothing.',
  'DC-06': 'Commitments made out of a pledge never exceed the pledge.',
  'DC-07': 'A commitment is never lowered below what is disbursed and spent against it.',
  'DC-08': 'The reporting amount is made by the rate of the value date, copied onto the line; a line without a rate is counted apart, never as zero.',
  'DC-09': 'Shares are above 0 and at most 100 percent, and sum to exactly 100 within a vocabulary.',
  'DC-10': 'A sector code is active in the shipped code table.',
  'DC-15': 'What is reported on behalf of somebody never enters totals.',
  'DC-20': "Only the donor's nation posts its lines; the coalition staff reports on its behalf in contributions of its own, as secondary.",
  'DC-25': 'A total says its basis, its lines, what it leaves out and why, as of when, and by which rate table.',
  'AG-01': 'A total is over what the viewer may see, and says so.',
  'AG-06': "A line marked NO_AGGREGATE enters nobody's totals but the originator's own.",
} as const satisfies Record<string, string>;
