import { isObject, listOf } from '../../base/json.ts';
import { plainText } from '../../fhir/text.ts';
import type { ChapterHelp, JoinReason } from '../chapter.ts';
import type { ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { identifiersOf } from './identifiers.ts';

/** @see https://hl7.org/fhir/R4/identifier-registry.html (US National Provider Identifier) */
const NPI_SYSTEM = /^(http:\/\/hl7\.org\/fhir\/sid\/us-npi|(urn:oid:)?2\.16\.840\.1\.113883\.4\.6)$/;
/** Ten digits that begin with 1 or 2: numbers that are all nines or noughts stand where somebody had none. */
const NPI = /^[12]\d{9}$/;

/** The number that a person or place of care has in the US, the same everywhere; '' where none was sent. */
export const npiOf = (entry: Entry): string =>
  identifiersOf(entry).find(({ system, value }) => NPI_SYSTEM.test(system) && NPI.test(value))?.value ?? '';

type Key = ReturnType<ClusterRule['keysOf']>[number];

const WHY: JoinReason = 'same-person-or-place';
const keyOf = (...parts: readonly string[]): Key => ({ key: JSON.stringify(parts), why: WHY });

/**
 * Who of the people are one: those of one number, or of one name at one hospital or one address; and a role with whoever
 * has it. Two numbers are two people, whatever they are called.
 */
export const people = (help: ChapterHelp): ClusterRule => {
  const holderOf = (entry: Entry): Entry =>
    entry.type === 'PractitionerRole' ? (help.entryOf(entry, entry.resource['practitioner']) ?? entry) : entry;
  return {
    keysOf(entry) {
      const holder = holderOf(entry);
      const is = keyOf('person', 'is', addressKey(holder));
      return [is, ...sameKeys('person', holder)];
    },
    unless: (entry) => npiOf(holderOf(entry)) || npiOf(entry),
  };
};

/** The same of places. An organization and its building of one name stay two: they have other numbers to call. */
export const places: ClusterRule = {
  keysOf: (entry) => sameKeys(entry.type, entry),
  unless: npiOf,
};

function sameKeys(what: string, entry: Entry): readonly Key[] {
  const npi = npiOf(entry);
  const name = nameIn(entry);
  const numbered = npi === '' ? [] : [keyOf(what, 'npi', npi)];
  if (name === '') return numbered;
  const placed = postcodesOf(entry).map((code) => keyOf(what, 'name', name, 'post', code));
  return [...numbered, keyOf(what, 'name', name, 'source', entry.source.id), ...placed];
}

/** Without titles, points and capitals; '' where nobody is named, for those are not all one. */
function nameIn({ resource, line: { title } }: Entry): string {
  if (resource['name'] === undefined && resource['practitioner'] === undefined) return '';
  return title
    .toLowerCase()
    .replace(/\b(dr|md|do|rn|np|phd|prof)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const postcodesOf = ({ resource: { address } }: Entry): readonly string[] =>
  (Array.isArray(address) ? listOf(address).slice(0, 20) : [address])
    .filter(isObject)
    // In the US the first five digits are a place, and four more may follow or not.
    .map(({ postalCode }) => plainText(postalCode, 20).slice(0, 5))
    .filter((code) => !/^0*$/.test(code));
