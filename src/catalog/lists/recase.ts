import { isStateCode } from './states.ts';

const words = (text: string) => new Set(text.split(' '));

/** Written in capitals also among small letters. Two or three consonants in a row are so without being named here. */
const CAPITALS = words(
  'MD DO OD PC PA PLLC LLC LLP LP PLLLP USA US UCSF UCLA NYU VA ENT OB OBGYN GYN DMD NP RN FNP ARNP PT OT II III IV VI NE SE ER ICU MRI HIV AIDS YMCA IPA ACO HMO PPO UHS UW UPMC',
);
/** Consonants, and yet words. */
const SHORTENED = words('ST DR MT FT JR SR MR MRS MS LTD CTR HTS');
/** Small within a name. */
const SMALL = words('OF THE AND AT FOR IN ON TO BY DE LA DEL Y DBA');

/** A name that is all capitals, as people write it: "ST MARY'S HOSPITAL OF MN" is St Mary's Hospital of MN. */
export function recase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const count = [...name.matchAll(WORD)].length;
  // One short word alone is most often the letters that a place is known by.
  if (count === 1 && name.length <= 5) return name;
  let place = 0;
  return name.replaceAll(WORD, (word: string) => recaseWord(word, ++place === 1, place === count));
}

/** Letters with what may be inside a word: an apostrophe, the dots of P.A., digits. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.]*[\p{L}\p{M}\p{N}])?/gu;

function recaseWord(word: string, isFirst: boolean, isLast: boolean): string {
  if (CAPITALS.has(word) || /\d/.test(word) || /^(\p{L}\.)+\p{L}?$/u.test(word)) return word;
  if (isLast && isStateCode(word)) return word;
  if (!isFirst && SMALL.has(word)) return word.toLowerCase();
  if (/^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(word) && !SHORTENED.has(word)) return word;
  if (/^\p{L}$/u.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/^\p{L}/u, upper)
    .replace(/^(Mc|O['’])(\p{L})/u, (_, front: string, letter: string) => front + letter.toUpperCase());
}

const upper = (letter: string) => letter.toUpperCase();
