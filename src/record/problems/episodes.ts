import { codesOf, conceptText, type Code } from '../../fhir/coding.ts';
import { plainText } from '../../fhir/text.ts';
import type { JoinReason } from '../chapter.ts';
import { addressKey, type Entry } from '../entry.ts';
import { saidTime, wallSpan } from '../said-time.ts';

const SNOMED = 'http://snomed.info/sct';

/** Systems of which one code may stand for many problems: they say that two are one only where nothing finer disagrees. */
const COARSE: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/sid/icd-10-cm',
  'http://hl7.org/fhir/sid/icd-10',
  'http://hl7.org/fhir/sid/icd-9-cm',
]);

interface EpisodeKey {
  readonly key: string;
  readonly why: JoinReason;
}

/**
 * By what each condition is known to be the same as another: a name or code in common, at overlapping times. A cold of 2012
 * and one of 2019 are two; asthma since 1990 and asthma since 2004 is one, told twice.
 */
export function episodeKeys(entries: readonly Entry[]): ReadonlyMap<Entry, readonly EpisodeKey[]> {
  const named = new Map<string, { readonly why: JoinReason; readonly entries: Entry[] }>();
  const finest = finestOf(entries);
  for (const entry of entries) {
    for (const { key, why } of namesOf(entry, finest)) {
      const known = named.get(key);
      if (known) known.entries.push(entry);
      else named.set(key, { why, entries: [entry] });
    }
  }
  const keys = new Map<Entry, EpisodeKey[]>(entries.map((entry) => [entry, []]));
  for (const [key, { why, entries: same }] of named) {
    for (const [entry, number] of numbered(same)) keys.get(entry)!.push({ key: `${key} #${number}`, why });
  }
  return keys;
}

function namesOf({ resource }: Entry, finest: ReadonlyMap<string, string>): readonly EpisodeKey[] {
  const { code } = resource;
  const name = plainName(conceptText(code));
  if (name === '') return [];
  const codes = codesOf(code).filter(({ system }) => system !== '');
  const fine = fineCode(codes);
  return [
    { key: `name ${name}`, why: 'same-name' },
    ...codes.map(({ system, code: sent }): EpisodeKey => {
      const key = `code ${system}|${sent}`;
      return { key: COARSE.has(system) ? `${key} ${fine || (finest.get(key) ?? '')}` : key, why: 'same-code' };
    }),
  ];
}

/** "Chronic sinusitis (disorder)": what SNOMED CT puts behind its names is not part of what it is called. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ \((?:disorder|finding|situation|morphologic abnormality|event)\)$/, '')
    .trim();

const fineCode = (codes: readonly Code[]): string =>
  codes
    .filter(({ system }) => system === SNOMED)
    .map(({ code }) => code)
    .toSorted()[0] ?? '';

/** For each coarse code, the finer one that it goes with where it comes alone: that of the latest who says both. */
function finestOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const finest = new Map<string, string>();
  const latest = entries.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  for (const { resource } of latest) {
    const codes = codesOf(resource['code']);
    const fine = fineCode(codes);
    if (fine === '') continue;
    for (const { system, code } of codes) {
      const key = `code ${system}|${code}`;
      if (COARSE.has(system) && !finest.has(key)) finest.set(key, fine);
    }
  }
  return finest;
}

const orderOf = (entry: Entry): string => `${entry.line.when} ${addressKey(entry)}`;

interface Span {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

/** Which episode each belongs to, counted from the first; what has no date belongs to the last, for nothing sets it apart. */
function numbered(entries: readonly Entry[]): readonly (readonly [Entry, number])[] {
  const spans: Span[] = [];
  const undated: Entry[] = [];
  for (const entry of entries) {
    const span = activityOf(entry);
    if (span) spans.push({ entry, ...span });
    else undated.push(entry);
  }
  let number = 0;
  let until = -Infinity;
  const found = spans
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ entry, from, to }): readonly [Entry, number] => {
      if (from >= until) number++;
      until = Math.max(until, to);
      return [entry, number];
    });
  return [...found, ...undated.map((entry): readonly [Entry, number] => [entry, Math.max(number, 1)])];
}

/** From when to when the source says it was so: open to the future where it does not say that it ended. */
function activityOf({ resource }: Entry): { readonly from: number; readonly to: number } | undefined {
  const [onset, abatement] = [saidTime(resource, 'onset'), saidTime(resource, 'abatement')];
  const began = wallSpan(onset.start || plainText(resource['recordedDate'], 40));
  const ended = wallSpan(abatement.end || abatement.start || onset.end);
  if (!began && !ended) return undefined;
  const from = began?.from ?? ended!.from;
  return { from, to: Math.max(ended?.to ?? Infinity, began?.to ?? from) };
}
