/** What broken software prints where it has nothing to say. */
const NOTHING: ReadonlySet<string> = new Set(['', 'undefined', 'null', 'NaN', '[object Object]', '-', '--']);

// Control and format characters (line ends, bidi overrides, zero widths), spaces doubled or at an end.
const MESSY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\s\s|^\s|\s$/u;
// Joiners and direction marks belong to Persian, Hindi and emoji; overrides and isolates can turn a line around.
const DANGEROUS = /(?![\u200c-\u200f])\p{Cf}/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const INVISIBLE = /[\p{Cf}\s]/gu;

/**
 * One clean line of a text that a server sent, at most `max` characters; '' when it is no text or says nothing.
 *
 * Takes out what could spoil the line it stands in (line ends, control characters, bidi overrides). HTML stays
 * what it is, text: only a screen that inserted it as HTML would be at fault.
 */
export function plainText(value: unknown, max = 300): string {
  if (typeof value !== 'string') return '';
  // Cut before cleaning: a title may be a megabyte long.
  let text = value.length > max * 2 ? value.slice(0, max * 2) : value;
  if (!isTidy(text)) {
    text = text.replace(BREAKS, ' ').replace(DANGEROUS, '').trim();
    if (text.replace(INVISIBLE, '') === '') return '';
  }
  if (NOTHING.has(text)) return '';
  return text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Nearly every text is ASCII with nothing to clean, which this sees at a fifth of the cost of the expression. */
function isTidy(text: string): boolean {
  let last = 32;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 126) return !MESSY.test(text);
    if (unit < 32 || (unit === 32 && last === 32)) return false;
    last = unit;
  }
  return last !== 32 || text === '';
}

/** As `plainText`, with its lines and paragraphs kept: for notes and conclusions. */
export function plainLines(value: unknown, max = 100_000): string {
  if (typeof value !== 'string') return '';
  const lines = value
    .slice(0, max)
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) =>
      line
        .replaceAll('\t', '  ')
        .replace(/\p{Cc}+/gu, ' ')
        .replace(DANGEROUS, '')
        .trimEnd(),
    );
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return NOTHING.has(text) ? '' : text;
}

/** The first that says something; '' when none does. */
export function firstOf(...texts: readonly string[]): string {
  for (const text of texts) if (text !== '') return text;
  return '';
}

/** The texts that say something, joined. */
export const joined = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text !== '').join(between);

const words = new Map<string, string>();

/** A FHIR name or code in words: `MedicationRequest`, `in-progress` → "Medication request", "In progress". */
export function wordsOf(name: string): string {
  let known = words.get(name);
  if (known === undefined) {
    const spaced = plainText(name, 80)
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .replace(/[-_\s]+/g, ' ')
      .trim()
      .replace(/ [A-Z](?![A-Z])/g, (letter) => letter.toLowerCase());
    known = spaced.charAt(0).toUpperCase() + spaced.slice(1);
    // Names come from servers: without an end this would grow with every one that a hostile server invents.
    if (words.size < 2000) words.set(name, known);
  }
  return known;
}
