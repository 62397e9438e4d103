import { PASSPHRASE_WORDS } from '../words/vault.ts';

/** A guess at how long a passphrase would hold, from what it looks like alone. */
export interface Strength {
  /** 0: refused … 4. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly words: string;
}

export const LEAST_CHARACTERS = 8;

/** What lists of guesses begin with, and what keyboards offer by themselves; with the digits and signs at the ends taken off. */
const COMMON = new Set(
  `password passwort passphrase letmein welcome iloveyou sunshine princess dragon monkey football baseball superman batman
  michael jennifer jessica charlie shadow master admin login secret hello freedom whatever trustno qwerty qwertz azerty
  asdf asdfgh zxcvbn abc abcd abcdef sheaf health hospital doctor record`.split(/\s+/),
);
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
];

/**
 * The steps are 2^28, 2^38 … guesses; one good graphics card makes about 2^17 a second against our rounds.
 *
 * Counts characters that add something: not those that repeat, or go on as the alphabet or the keyboard does. Words of
 * many letters count as words, not as letters. It knows no dictionary, no names and no birthdays.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.trim();
  if (Array.from(text).length < LEAST_CHARACTERS)
    return { level: 0, words: PASSPHRASE_WORDS.atLeast(LEAST_CHARACTERS) };
  const bits = bitsOf(text);
  const level = bits < 28 ? 0 : bits < 38 ? 1 : bits < 46 ? 2 : bits < 62 ? 3 : 4;
  return { level, words: PASSPHRASE_WORDS.strengths[level]! };
}

/** Of one word that people use: there are a few thousand, and this is what one of them is worth. */
const OF_A_WORD = 12.5;

export function bitsOf(text: string): number {
  const bare = text.toLowerCase().replaceAll(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (COMMON.has(bare)) return 10 + (text.length - bare.length) * 2;
  const perCharacter = Math.log2(alphabetOf(text));
  let bits = 0;
  for (const word of text.split(/(?<=\s)|(?=\s)/)) {
    if (word.trim() === '') continue; // where words are parted is no secret
    const fresh = freshIn(word);
    // A run of letters is most likely a word of some language; its length beyond that says little.
    const asLetters = fresh * perCharacter;
    bits += /^\p{L}{3,}$/u.test(word) ? Math.min(asLetters, OF_A_WORD + Math.max(0, fresh - 10)) : asLetters;
  }
  return bits;
}

function alphabetOf(text: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 20],
    [/[^\P{L}a-zA-Z]/u, 40],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
}

/** Characters that neither repeat the two before nor go on from the one before as a run does. */
function freshIn(word: string): number {
  const characters = Array.from(word.toLowerCase());
  let fresh = 0;
  characters.forEach((character, i) => {
    const before = characters[i - 1] ?? '';
    const goesOn = RUNS.some((run) => run.includes(before + character) || run.includes(character + before));
    const repeats = before === character || (i > 1 && characters[i - 2] === character);
    fresh += before !== '' && (goesOn || repeats) ? 0.25 : 1;
  });
  return fresh;
}
