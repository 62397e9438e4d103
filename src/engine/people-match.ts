import { isObject, listOf } from '../base/json.ts';
import { plainText } from '../fhir/text.ts';

/** What tells one person from another, as a Patient has it. */
export interface Features {
  /** All of them, old ones too: a married person has both. Each part folded. */
  readonly names: readonly { readonly family: string; readonly given: readonly string[] }[];
  readonly birthDate: string;
}

/** 'unsure': no more can be said without guessing. */
export type Likeness = 'same' | 'other' | 'unsure';

export function featuresOf(patient: unknown): Features {
  if (!isObject(patient)) return { names: [], birthDate: '' };
  const names = listOf(patient['name'])
    .filter(isObject)
    .map((name) => ({ family: words(name['family']).join(' '), given: words(name['given']) }))
    .filter(({ family, given }) => family !== '' && given.length > 0);
  return { names, birthDate: plainText(patient['birthDate'], 10) };
}

/**
 * Whether two hospitals mean one person: family name, given name and the whole birth date agree.
 *
 * A middle name or an initial may be missing on one side. Another one is not the same, nor is another family name: both
 * happen to one person and to two, so that only the person can say.
 */
export function likenessOf(one: Features, other: Features): Likeness {
  if (one.names.length === 0 || other.names.length === 0) return 'unsure';
  if (!DAY.test(one.birthDate) || !DAY.test(other.birthDate)) return 'unsure';
  if (one.birthDate !== other.birthDate) return 'other';
  const all = one.names.flatMap((mine) => other.names.map((theirs) => likeNames(mine, theirs)));
  return all.includes('same') ? 'same' : all.includes('unsure') ? 'unsure' : 'other';
}

const DAY = /^\d{4}-\d\d-\d\d$/;

type Name = Features['names'][number];

function likeNames(one: Name, other: Name): Likeness {
  const [first, ...middle] = one.given.map((given, i) => likeGiven(given, other.given[i]));
  if (first === 'other') return 'other';
  if (one.family !== other.family) return 'unsure';
  // The first one has to be there in full: "J" is many people.
  if (first === 'unsure' || middle.includes('other')) return 'unsure';
  return 'same';
}

function likeGiven(one: string, other: string | undefined): Likeness {
  if (one === other) return 'same';
  if (other === undefined) return 'unsure';
  const isInitial = one.length === 1 || other.length === 1;
  return isInitial && one[0] === other[0] ? 'unsure' : 'other';
}

/** Without case, accents and hyphens, which hospitals leave out as they like. */
function words(parts: unknown): readonly string[] {
  return (Array.isArray(parts) ? parts : [parts])
    .map((part) => plainText(part, 100))
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // accents of Latin, Greek and Cyrillic; in other scripts such marks are letters
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
