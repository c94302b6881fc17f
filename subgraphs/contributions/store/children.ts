import type { Child } from '#kernel/label/cascade.ts';
import { commitment, contributionIteration, contributionLineOfEffort, contributionObjective, contributionRequirement, pledge, transaction } from '../tables.ts';

// What gets narrower with what (IS-05). Links always have their contribution's label.

const links: readonly Child[] = [
  { table: contributionLineOfEffort, parent: contributionLineOfEffort.contributionId, mode: 'follow' },
  { table: contributionRequirement, parent: contributionRequirement.contributionId, mode: 'follow' },
  { table: contributionObjective, parent: contributionObjective.contributionId, mode: 'follow' },
  { table: contributionIteration, parent: contributionIteration.contributionId, mode: 'follow' },
];

export const childrenOfContribution: readonly Child[] = [
  ...links,
  { table: pledge, parent: pledge.contributionId, mode: 'within' },
  { table: commitment, parent: commitment.contributionId, mode: 'within' },
  { table: transaction, parent: transaction.contributionId, mode: 'within' },
];

export const childrenOfPledge: readonly Child[] = [{ table: transaction, parent: transaction.pledgeId, mode: 'within' }];

/** A reversal has the label of the line that it takes back: alone it would be money that nobody gave. */
export const childrenOfTransaction: readonly Child[] = [{ table: transaction, parent: transaction.reversesId, mode: 'follow' }];

export const childrenOfCommitment: readonly Child[] = [{ table: transaction, parent: transaction.commitmentId, mode: 'within' }];
