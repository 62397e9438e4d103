import { isMark } from '../shorthand.ts';

/** "St. Mary’s Höspital" → "st marys hospital": what is compared when two texts are. */
export function fold(text: string): string {
  // oxlint-disable-next-line no-control-regex -- All of ASCII: most names, and several times faster.
  if (/^[\0-\x7F]*$/.test(text)) return words(text.toLowerCase().replaceAll("'", ''), /[^a-z0-9]+/g);
  const plain = text.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
  return words(plain.toLowerCase(), /[^\p{L}\p{N}]+/gu);
}

/** All lines at once, still lines; there may be spaces at their ends. */
export function foldLines(lines: string): string {
  const plain = lines.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
  return plain.toLowerCase().replaceAll(/[^\p{L}\p{N}\n]+/gu, ' ');
}

const words = (text: string, between: RegExp) => text.replaceAll(between, ' ').trim();

// 0: what stands between words.
const LETTER = 1;
const ODD = 2; // not in ASCII, or an apostrophe: `fold` knows what to do
const LINE = 3;
const CLASSES = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') CLASSES[letter.charCodeAt(0)] = LETTER;
CLASSES["'".charCodeAt(0)] = ODD;
CLASSES['\n'.charCodeAt(0)] = LINE;

/**
 * Calls `hear` with each folded word of each line, and whether it is the line's first.
 *
 * One pass over the whole column: a hundred thousand calls of `fold` took half of the time that opening may take.
 */
export function eachWord(lines: string, hear: (line: number, word: string, first: boolean) => void): void {
  const text = lines.toLowerCase();
  let line = 0;
  let start = -1;
  let first = true;
  let odd = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    const kind = code < 128 ? CLASSES[code]! : ODD;
    if (kind === LETTER || kind === ODD) {
      if (start < 0) start = at;
      if (kind === ODD) odd = true;
      continue;
    }
    if (start >= 0) {
      const word = text.slice(start, at);
      for (const one of odd ? fold(word).split(' ') : [word]) {
        if (one === '') continue;
        hear(line, one, first);
        first = false;
      }
      start = -1;
      odd = false;
    }
    if (kind === LINE) {
      line += 1;
      first = true;
    }
  }
}

const DOT = 46;
const SLASH = 47;
const NEWLINE = 10;

/**
 * Calls `hear` with each word of each line's host: "fhir.st-marys.org/r4" → fhir, st, marys.
 *
 * The last label says nothing, nor does `www`; one with a mark (`shorthand.ts`) repeats what the brand's name says.
 */
export function eachLabel(lines: string, hear: (line: number, word: string) => void): void {
  const text = lines.toLowerCase();
  let line = 0;
  let start = 0;
  let marked = false;
  let inPath = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    if (code === DOT && !inPath) {
      if (!marked && at > start) labelWords(text.slice(start, at), (word) => hear(line, word));
      start = at + 1;
      marked = false;
    } else if (code === NEWLINE) {
      line += 1;
      start = at + 1;
      marked = inPath = false;
    } else if (code === SLASH) inPath = true;
    else if (code >= 128 && isMark(code)) marked = true;
  }
}

function labelWords(label: string, hear: (word: string) => void): void {
  if (label === 'www') return;
  if (/^[a-z0-9]+$/.test(label)) hear(label);
  else for (const word of fold(label).split(' ')) if (word !== '') hear(word);
}
