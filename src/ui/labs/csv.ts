import type { TrendView } from '../../record/labs/view.ts';
import { LAB_WORDS, standingWords, statusWords } from '../words/labs.ts';

/** The table of a test as a file: as sent, a line for each result. Excel reads UTF-8 only behind a byte order mark. */
export function csvOf({ title, loinc, readings }: Pick<TrendView, 'title' | 'loinc' | 'readings'>): string {
  const rows = readings.map(({ when, text, range, standing, members, status, comment, isGuess }) => [
    title,
    loinc,
    when,
    text,
    range?.text ?? '',
    standing ? standingWords(standing) : '',
    standing ? (standing.by === 'source' ? LAB_WORDS.bySource : LAB_WORDS.byRange) : '',
    [...new Set(members.map(({ sourceName }) => sourceName))].join('; '),
    [statusWords(status), isGuess ? LAB_WORDS.guess : '', comment].filter((one) => one !== '').join('; '),
  ]);
  return `\uFEFF${[LAB_WORDS.csvColumns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * One cell (RFC 4180). A text that a table would take for a formula is told to be text; a number stays a number.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(text: string): string {
  const isFormula = /^[\s]*[=+\-@\t\r]/.test(text) && !/^[-+]?\d+(?:\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || isFormula ? `"${safe.replaceAll('"', '""')}"` : safe;
}
