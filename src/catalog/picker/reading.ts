import { fold } from './fold.ts';
import { searchWords } from './search-words.ts';

/** One way to understand what was typed. */
export type Reading =
  | { readonly by: 'words'; readonly words: readonly string[]; readonly mistakes: boolean }
  /** The beginning of an address, or of a later part of its host. */
  | { readonly by: 'address'; readonly address: string }
  /** A whole host, as that of a website. */
  | { readonly by: 'host'; readonly address: string };

// More than anybody types; a pasted page must not keep the worker busy.
const LONGEST = 300;
const LEVELS = 12;

export interface Typed {
  /** Folded; what a tile's place and name are compared with. */
  readonly words: readonly string[];
  /** From the strictest to the most forgiving; the first by which anything is found counts. None where nothing was typed. */
  readonly readings: readonly Reading[];
}

/** Short of what says nothing. */
export const plainText = (typed: string): string =>
  typed
    .slice(0, LONGEST)
    .replace(/^\s*https?:\/*/i, '')
    .trim();

/** `text` is plain. */
export function readTyped(text: string): Typed {
  const words = searchWords(text);
  if (words.length === 0) return { words, readings: [] };
  const address = plainAddress(text);
  if (looksLikeAddress(address)) return { words, readings: addressReadings(address, words) };
  const slug: readonly Reading[] =
    words.length === 1 && words[0]!.length >= 4 ? [{ by: 'address', address: words[0]! }] : [];
  // "lakesideclinic" is a part of no word, but maybe of lakesideclinic.org.
  return { words, readings: [byWords(words, false), ...slug, byWords(words, true)] };
}

function addressReadings(address: string, words: readonly string[]): readonly Reading[] {
  const [host = '', ...path] = address.split('/').slice(0, LEVELS);
  const labels = host.replace(/:\d+$/, '').split('.').slice(-LEVELS);
  // A pasted one may lead further in than ours: without its last part it may be known.
  const shorter = [address, ...path.map((_, i) => [host, ...path.slice(0, -1 - i)].join('/'))];
  // portal.lakeside.org may be nobody's, and lakeside.org somebody's.
  const parents = labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'));
  const telling = labels.slice(0, -1).filter((label) => !COMMON.has(label));
  const hostWords = fold(telling.join(' ')).split(' ').filter(Boolean);
  return [
    ...[...new Set(shorter)].map((one): Reading => ({ by: 'address', address: one })),
    ...parents.map((one): Reading => ({ by: 'host', address: one })),
    // "St.Mary" is no address after all.
    ...(path.length > 0 ? [] : [byWords(words, false)]),
    // Of less than that, it was no host either.
    ...(hostWords.join('').length >= 4 ? [byWords(hostWords, false), byWords(hostWords, true)] : []),
  ];
}

// They stand before anybody's domain.
const COMMON: ReadonlySet<string> = new Set(['www', 'api', 'fhir', 'portal', 'patient', 'my']);

const byWords = (words: readonly string[], mistakes: boolean): Reading => ({ by: 'words', words, mistakes });

/** A host, as far as it is typed, and maybe a port and a path. */
const looksLikeAddress = (text: string): boolean => /^[^\s/]{2,}(\.[^\s/]+|:\d+)(\/\S*)?$/.test(text);

/** Lower case, short of scheme, `www.`, query and slashes at the end. */
const plainAddress = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
