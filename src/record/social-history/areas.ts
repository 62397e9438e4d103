import { codesOf, LOINC } from '../../fhir/coding.ts';
import type { Resource } from '../../fhir/resource.ts';

/** What part of a life an observation is about, in the order that they are shown. */
export const AREAS = [
  'tobacco',
  'alcohol',
  'drugs',
  'pregnancy',
  'self',
  'work',
  'needs',
  'social',
  'screening',
] as const;

export type Area = (typeof AREAS)[number];

/** LOINC codes that say it themselves, for many servers send no category, or the same for all. */
const BY_CODE: ReadonlyMap<string, Area> = new Map(
  Object.entries({
    tobacco: '72166-2 39240-7 63638-1 88031-0 8663-7 8664-5 63640-7 74010-2 81228-9 95494-1 96103-7',
    alcohol: '11331-6 74013-4 11287-0 68518-0 68519-8 68520-6 75626-2 72110-0',
    drugs: '11343-1 74204-9 82667-7 68524-8',
    pregnancy:
      '82810-3 11996-6 11977-6 11640-0 11778-8 11779-6 11780-4 57064-8 86645-9 82811-1 11636-8 11637-6 11638-4 8665-2 ' +
      '11612-9 11449-6 63895-7 95371-1',
    self: '76689-9 76690-7 76691-5 90778-2 99502-7 46098-0 95942-6 80616-6 56799-0 21840-4',
    work: '11341-5 21843-8 21844-6 21847-9 74165-2 67875-5 82589-3 85658-3 87510-4 86188-0 63504-5 80427-0 87729-0',
    needs:
      '71802-3 88122-7 88123-5 93025-5 93030-5 93031-3 93033-9 93038-8 76437-3 76513-1 82589-3 63586-2 56051-6 56799-0 ' +
      '96777-8 96778-6 97023-6 76501-6 99594-4',
    screening: '55758-7 44261-6 70274-6 69737-5 75624-7 82667-7 88028-6 71969-0 73831-0 73832-8',
  } satisfies Partial<Record<Area, string>>).flatMap(([area, codes]) =>
    codes.split(' ').map((code) => [code, area as Area] as const),
  ),
);

const BY_CATEGORY: ReadonlyMap<string, Area> = new Map([
  ['sdoh', 'needs'],
  ['survey', 'screening'],
  ['cognitive-status', 'screening'],
  ['functional-status', 'screening'],
  ['disability-status', 'screening'],
  ['social-history', 'social'],
  ['sexual-orientation', 'self'],
]);

/** Undefined for what is no answer about a life: findings of an examination and the like. */
export function areaOf({ code, category }: Resource): Area | undefined {
  for (const { system, code: sent } of codesOf(code)) {
    const area = system === LOINC ? BY_CODE.get(sent) : undefined;
    if (area) return area;
  }
  const codes = new Set(codesOf(category).map((one) => one.code));
  for (const [sent, area] of BY_CATEGORY) if (codes.has(sent)) return area;
  return undefined;
}
