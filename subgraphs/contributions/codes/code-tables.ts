import { readFileSync } from 'node:fs';

/** An entry of a code table: what clients see of it. */
export type Code = { readonly code: string; readonly name: string; readonly status: 'ACTIVE' | 'WITHDRAWN' };

/** The IATI sector vocabularies that are shipped: 1 is the DAC's five digit purpose codes, 2 its three digit categories. */
export type Vocabulary = 'DAC_5_DIGIT' | 'DAC_3_DIGIT';
export type Sector = Code & { readonly vocabulary: Vocabulary };

const read = (name: string): readonly Code[] => {
  const rows = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as readonly { code: string; name: string; status: string }[];
  return rows.map((row) => ({ code: row.code, name: row.name, status: row.status === 'active' ? 'ACTIVE' : 'WITHDRAWN' }));
};

const inVocabulary = (vocabulary: Vocabulary, codes: readonly Code[]): readonly Sector[] => codes.map((code) => ({ ...code, vocabulary }));

/** Every sector code of both vocabularies. */
export const sectors: readonly Sector[] = [...inVocabulary('DAC_5_DIGIT', read('sector')), ...inVocabulary('DAC_3_DIGIT', read('sector-category'))];

/** The other code tables of a contribution. */
export const codeTables = {
  aidType: read('aid-type'),
  flowType: read('flow-type'),
  financeType: read('finance-type'),
  tiedStatus: read('tied-status'),
  collaborationType: read('collaboration-type'),
} as const;

export type CodeTable = keyof typeof codeTables;

const byCode = (codes: readonly Code[]): ReadonlyMap<string, Code> => new Map(codes.map((code) => [code.code, code]));
const tables = Object.fromEntries(Object.entries(codeTables).map(([name, codes]) => [name, byCode(codes)])) as Record<CodeTable, ReadonlyMap<string, Code>>;
const sectorByKey = new Map(sectors.map((sector) => [`${sector.vocabulary} ${sector.code}`, sector]));

/** Finds a code, active or withdrawn. */
export const findCode = (table: CodeTable, code: string): Code | null => tables[table].get(code) ?? null;

/** Finds a sector, active or withdrawn. */
export const findSector = (vocabulary: Vocabulary, code: string): Sector | null => sectorByKey.get(`${vocabulary} ${code}`) ?? null;
