import { CLEANED_WORDS } from '../words/coverage.ts';

const LONGEST = 500;

/** Controls, and marks that turn the direction of what stands around them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]+/gi;
const REFERENCE = /\b([A-Z][A-Za-z]{2,40})\/(?=[A-Za-z0-9.-]*\d)[A-Za-z0-9.-]{1,64}\b/g;
const NAMED = /\b(patient|subject|_id|identifier|beneficiary)=[^\s&"'<>]+/gi;
const TOKEN = /(?=[\w.~+/=-]*\d)(?=[\w.~+/=-]*[A-Za-z])[\w.~+/=-]{24,}/g;

/**
 * A server's own words as one plain line for a page that is handed on: no addresses, no ids of the patient's, nothing
 * that might be a token, and no more than one reads.
 */
export function cleanWords(said: string, patientId: string): string {
  const line = said
    .slice(0, 20 * LONGEST)
    .replaceAll(UNSEEN, ' ')
    .replaceAll(ADDRESS, CLEANED_WORDS.address)
    .replaceAll(NAMED, `$1=${CLEANED_WORDS.leftOut}`)
    .replaceAll(REFERENCE, `$1/${CLEANED_WORDS.leftOut}`);
  const nobody = patientId === '' ? line : line.replaceAll(wordOf(patientId), CLEANED_WORDS.leftOut);
  const words = nobody.replaceAll(TOKEN, CLEANED_WORDS.leftOut).replaceAll(/\s+/g, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** As a word of its own: an id may be as short as `1`. */
const wordOf = (id: string): RegExp =>
  new RegExp(`(?<![\\w.-])${id.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?![\\w-])`, 'g');
