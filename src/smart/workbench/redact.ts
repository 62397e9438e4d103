/** What must not be seen, and what stands in its place. */
export interface Secret {
  readonly label: string;
  readonly value: string;
}

/** Shorter ones are blackened only where they stand alone: an id of `1` is in every number. */
const SHORT = 6;

/**
 * Takes the secrets out of any text, however an address, a form or JSON wrote them, and leaves their names.
 *
 * One look through for all: what stands in for one is not looked through again.
 */
export function blackener(secrets: readonly Secret[]): (text: string) => string {
  const labels = new Map<string, string>();
  for (const { label, value } of secrets) {
    for (const way of waysToWrite(value)) if (!labels.has(way)) labels.set(way, label);
  }
  const ways = [...labels.keys()].sort((a, b) => b.length - a.length);
  if (ways.length === 0) return (text) => text;
  const any = new RegExp(ways.map(patternOf).join('|'), 'g');
  const cover = (text: string) =>
    text.replace(any, (found) => {
      const mark = `█${labels.get(found) ?? ''}█`;
      return secrets.some(({ value }) => mark.includes(value)) ? '███' : mark;
    });
  // JSON may write any letter as \u….
  return (text) => cover(text.replace(JSON_TEXT, (quoted) => unescaped(quoted, cover)));
}

const JSON_TEXT = /"(?:[^"\\]|\\.)*\\(?:[^"\\]|\\.)*"/g;

function unescaped(quoted: string, cover: (text: string) => string): string {
  try {
    const text = JSON.parse(quoted) as string;
    const covered = cover(text);
    return covered === text ? quoted : JSON.stringify(covered);
  } catch {
    return quoted; // only looked like one
  }
}

function waysToWrite(value: string): readonly string[] {
  if (value === '') return [];
  const inAddress = encodeURIComponent(value);
  const inForm = new URLSearchParams([['', value]]).toString().slice(1);
  const all = [value, inAddress, inForm, encodeURIComponent(inAddress), JSON.stringify(value).slice(1, -1)];
  return [...new Set(all.flatMap((one) => [one, one.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]))];
}

function patternOf(way: string): string {
  const letters = way.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return way.length < SHORT ? `(?:${BEFORE})${letters}${AFTER}` : letters;
}

/** Where an id may begin: not within another, but behind an encoded slash (`%2F1`, `%252F1`). */
const BEFORE = '(?<![A-Za-z0-9.-])|(?<=%(?:25)*[0-9A-Fa-f]{2})';
const AFTER = String.raw`(?![A-Za-z0-9-]|\.[A-Za-z0-9])`;

/** The same of every text within: of what is shown, nothing is left out. */
export function blackenAll<T>(value: T, blacken: (text: string) => string): T {
  if (typeof value === 'string') return blacken(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => blackenAll(one, blacken)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blackenAll(one as unknown, blacken)])) as T;
}
