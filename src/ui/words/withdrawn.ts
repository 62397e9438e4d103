import { wordsOf } from '../../fhir/text.ts';

const WORDS: Readonly<Record<string, string>> = {
  refuted: 'ruled out',
  nullified: 'declared void',
  revoked: 'withdrawn',
  noshow: 'missed',
  doNotPerform: 'not to be done',
  'not-understood': 'has a qualifier, see its source',
};

/** Why an entry is no fact, in a few words for its line in a list. */
export const withdrawnWords = (code: string): string => WORDS[code] ?? wordsOf(code).toLowerCase();

/** Struck out where it is no longer said; not where the app only cannot tell. */
export const isStruckOut = (code: string): boolean => code !== '' && code !== 'not-understood';
