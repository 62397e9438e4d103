/**
 * Whole numbers as text of a few letters each: half of what decimals in JSON come to once compressed, and one string to
 * parse instead of a hundred thousand numbers.
 *
 * Digits of base 46, the last one of a number first in the alphabet's lower half; negative numbers are the odd ones.
 */
const ALPHABET = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const BASE = ALPHABET.length >> 1;

export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let left = number < 0 ? -2 * number - 1 : 2 * number;
    let word = ALPHABET[left % BASE]!;
    for (left = Math.floor(left / BASE); left > 0; left = Math.floor(left / BASE))
      word = ALPHABET[BASE + (left % BASE)]! + word;
    text += word;
  }
  return text;
}

const DIGITS = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

/** The first `count` of them; fewer, or NaN among them, where the text is not what `packNumbers` wrote. */
export function unpackNumbers(text: string, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let number = 0;
    for (;;) {
      const digit = DIGITS[text.charCodeAt(at++) & 127]!;
      if (digit < BASE) {
        number = number * BASE + digit;
        break;
      }
      number = number * BASE + digit - BASE;
    }
    numbers[i] = number & 1 ? -((number + 1) / 2) : number / 2;
  }
  return numbers;
}

/** Each number's step from the one before it: runs and rising numbers become the same few letters again and again. */
export const packSteps = (numbers: readonly number[]): string =>
  packNumbers(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));

export function unpackSteps(text: string, count: number): Int32Array {
  const numbers = unpackNumbers(text, count);
  for (let i = 1; i < count; i++) numbers[i]! += numbers[i - 1]!;
  return numbers;
}

/** Numbers that were given out as they were met: 0 for the next new one, else one more than the number. */
export function packMet(numbers: readonly number[]): string {
  let met = 0;
  return packNumbers(numbers.map((number) => (number === met ? ((met += 1), 0) : number + 1)));
}

export function unpackMet(text: string, count: number): Int32Array {
  let met = 0;
  return unpackNumbers(text, count).map((number) => (number === 0 ? met++ : number - 1));
}
