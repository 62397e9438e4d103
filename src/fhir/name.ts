import { isObject, listOf } from '../base/json.ts';
import { joined, plainText, wordsOf } from './text.ts';
import { toRange } from './dates.ts';
import { ENGLISH, type FhirWords } from './words.ts';

const NAME_USES: readonly string[] = ['official', 'usual'];
const PAST = 9;

/**
 * One HumanName, or the best of a list, as its owner would write it; '' when nobody is named.
 *
 * A name in use comes before an old one, an official one before a nickname: a married person has both.
 * The name's own `text` comes first, for only it knows the order of the parts in its culture.
 */
export function nameText(names: unknown): string {
  if (typeof names === 'string') return plainText(names);
  const list = (Array.isArray(names) ? names : [names]).filter(isObject);
  let best = '';
  let bestRank = Infinity;
  for (const name of list) {
    const rank = nameRank(name);
    if (rank >= bestRank) continue;
    const text = plainText(name['text']) || partsOf(name);
    if (text === '') continue;
    best = text;
    bestRank = rank;
  }
  return best;
}

function nameRank({ use, period }: { readonly use?: unknown; readonly period?: unknown }): number {
  // A maiden name is in no other use, whether or not its period says that it ended.
  if (use === 'old' || use === 'maiden' || (isObject(period) && toRange(plainText(period['end'])))) return PAST;
  const rank = NAME_USES.indexOf(plainText(use));
  return rank === -1 ? NAME_USES.length + (use === undefined ? 0 : 1) : rank;
}

function partsOf(name: Record<string, unknown>): string {
  return joined(
    [partText(name['prefix']), partText(name['given']), partText(name['family']), partText(name['suffix'])],
    ' ',
  );
}

/** DSTU2 has lists where R4 has one text, and the other way round. */
const partText = (part: unknown): string =>
  joined(
    (Array.isArray(part) ? part : [part]).map((one) => plainText(one, 100)),
    ' ',
  );

/** One Address (or the first of a list that says something) on one line. */
export function addressText(addresses: unknown): string {
  if (typeof addresses === 'string') return plainText(addresses);
  for (const address of Array.isArray(addresses) ? addresses : [addresses]) {
    if (!isObject(address)) continue;
    const text = plainText(address['text']) || addressLine(address);
    if (text !== '') return text;
  }
  return '';
}

function addressLine(address: Record<string, unknown>): string {
  const street = joined(
    listOf(address['line']).map((line) => plainText(line)),
    ', ',
  );
  const place = joined([plainText(address['city']), plainText(address['state'])], ', ');
  return joined([street, joined([place, plainText(address['postalCode'])], ' '), plainText(address['country'])], ', ');
}

/** "555-0100 (home)": one ContactPoint. */
export function contactText(contact: unknown, words: FhirWords = ENGLISH): string {
  if (!isObject(contact)) return '';
  const value = plainText(contact['value']);
  const use = plainText(contact['use'], 20);
  return value === '' || use === '' ? value : `${value} (${words.code(use, wordsOf(use)).toLowerCase()})`;
}
