import type { LabKind } from '../labs/view.ts';
import { LAB_AREAS, type LabArea } from './areas.ts';
import { LABS } from './labs.table.ts';

interface PlainLab {
  readonly names: Readonly<Record<'en' | 'es', string>>;
  readonly area: LabArea;
  readonly rank: number;
}

const KNOWN: ReadonlyMap<string, PlainLab> = readTable(LABS);

/** What people call the test with this LOINC code, in our words; '' for one that is not in the dictionary. */
export const plainLabName = (loinc: string, language: 'en' | 'es' = 'en'): string =>
  KNOWN.get(loinc)?.names[language] ?? '';

export const isKnownTest = (loinc: string): boolean => KNOWN.has(loinc);

/** Where a test stands; vital signs that nobody knows stand with the body. */
export const areaOf = (loinc: string, kind: LabKind): LabArea =>
  KNOWN.get(loinc)?.area ?? (kind === 'vital' ? 'body' : 'other');

/** By area, in each the commonest first; those that are not known last. */
export const labRank = (loinc: string, kind: LabKind): number =>
  LAB_AREAS.indexOf(areaOf(loinc, kind)) * 1000 + (KNOWN.get(loinc)?.rank ?? 999);

function readTable(table: string): ReadonlyMap<string, PlainLab> {
  const known = new Map<string, PlainLab>();
  let area: LabArea = 'other';
  let rank = 0;
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('# ')) {
      area = LAB_AREAS.find((one) => one === line.slice(2)) ?? 'other';
      rank = 0;
      continue;
    }
    const [codes = '', en = '', es = ''] = line.split(' = ');
    const plain: PlainLab = { names: { en, es }, area, rank: rank++ };
    for (const code of codes.split(' ')) known.set(code, plain);
  }
  return known;
}
