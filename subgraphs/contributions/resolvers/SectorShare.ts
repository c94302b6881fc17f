import { findSector } from '../codes/code-tables.ts';
import type { SectorShareResolvers } from '../generated/types.ts';

export const SectorShare: Pick<SectorShareResolvers, 'sector'> = {
  sector: ({ vocabulary, code }) => {
    const sector = findSector(vocabulary, code);
    if (sector === null) throw new Error(`the sector code ${code} is on a record and not in the table`);
    return sector;
  },
};
