import { type Code, LOINC } from '../../fhir/coding.ts';
import type { EntryAddress } from '../entry.ts';
import { isKnownTest } from '../plain/labs.ts';
import { numberIn, pairIn } from './number.ts';
import type { LabPart } from './tests.ts';
import type { LabKind } from './view.ts';

/** The least that a curve needs of one measured entry. */
export interface LabGlance {
  readonly connectionId: string;
  readonly detail: string;
  readonly when: string;
  readonly flagged: boolean;
}

/** What lists know of one measured entry, without its body. */
export interface LabRow extends EntryAddress, LabGlance {
  readonly title: string;
  readonly sourceName: string;
  readonly stripe: number;
}

/** The code that says best what was measured: LOINC's, else the first that has a system, else any. */
export function bestCode(codes: readonly Code[]): Code | undefined {
  return (
    codes.find(({ system, code }) => system === LOINC && isKnownTest(code)) ??
    codes.find(({ system }) => system === LOINC) ??
    codes.find(({ system }) => system !== '') ??
    codes[0]
  );
}

/**
 * As what an entry is shown here: what its source calls a lab or a vital sign, and what has a code of one without being called
 * anything of the kind. Undefined for all other observations.
 */
export function labKindOf(kind: string, codes: readonly Code[]): LabKind | undefined {
  if (kind === 'lab' || kind === 'vital') return kind;
  if (kind !== 'observation') return undefined;
  return codes.some(({ system, code }) => system === LOINC && isKnownTest(code)) ? 'lab' : undefined;
}

/** A result, and not the head of a panel or the news that there is none. */
export const isResult = (detail: string): boolean => detail !== '' && !/^(?:Panel of \d+$|No value: )/.test(detail);

/** '' for a value that is words. */
const unitIn = (detail: string): string => (pairIn(detail) ?? numberIn(detail))?.unit ?? '';

/** One of `partsOf`: what entries have in common that are sure to be of one part. */
export interface PartKey {
  readonly kind: LabKind;
  readonly code: Code | undefined;
  readonly title: string;
}

/**
 * Entries as parts, out of the keys of their rows and (where a code is the lab's own) their units. `places` ascend, so that the
 * first of a part is its newest. Where a code says what they are, few of their texts are read.
 */
export function partsOf(
  groups: Iterable<readonly [key: PartKey, places: readonly number[]]>,
  detailAt: (place: number) => string,
): readonly LabPart[] {
  const parts: LabPart[] = [];
  for (const [{ kind, code, title }, all] of groups) {
    const newest = all.find((place) => isResult(detailAt(place)));
    if (newest === undefined) continue;
    if (code?.system === LOINC) {
      parts.push({ kind, code, title, unit: unitIn(detailAt(newest)), places: all });
      continue;
    }
    const places = all.filter((place) => isResult(detailAt(place)));
    for (const [unit, own] of byUnit(places, detailAt)) parts.push({ kind, code, title, unit, places: own });
  }
  return parts;
}

function byUnit(places: readonly number[], detailAt: (place: number) => string): ReadonlyMap<string, number[]> {
  const units = new Map<string, number[]>();
  for (const place of places) {
    const unit = unitIn(detailAt(place));
    const own = units.get(unit);
    if (own) own.push(place);
    else units.set(unit, [place]);
  }
  return units;
}
