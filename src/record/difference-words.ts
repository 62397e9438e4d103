import { ENGLISH_PAGE, type SummaryWords } from './summary/words.ts';

/** How an element changed. */
export interface ChangeWords {
  readonly added: (after: string) => string;
  readonly gone: (before: string) => string;
  /** In what has no words: both sides read the same. */
  readonly inDetails: string;
}

/** What Sheaf itself says where two versions of an entry differ: what the page of the entry says, and how it changed. */
export interface DifferenceWords extends SummaryWords, ChangeWords {
  /** A value that nobody could read: base64, a coding without a name. */
  readonly wordless: string;
}

export const ENGLISH_DIFFERENCE: DifferenceWords = {
  ...ENGLISH_PAGE,
  added: (after) => `added: ${after}`,
  gone: (before) => `no longer given (was: ${before})`,
  inDetails: 'changed in its details',
  wordless: 'something without words',
};
