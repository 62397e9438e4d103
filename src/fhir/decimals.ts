import type { Resource } from './resource.ts';

/** The text that a number was sent as, if that says more than the number: `5.10`, `1.0`, `1e2`. */
export type DecimalOf = (holder: object, key: string | number) => string | undefined;

/**
 * The same as `JSON.parse`, and beside it the texts of numbers that lose something as numbers.
 *
 * "5.10" is a more exact measurement than "5.1", and JSON.parse cannot tell them apart. For the page of
 * one resource: this is about twenty times slower. (`JSON.parse` with `context.source` would do it, where the
 * engine has it; Node 20 and older Safari have not, and one way is easier to trust than two.)
 * @see https://hl7.org/fhir/R4/datatypes.html#decimal
 */
export function parsePreservingDecimals(text: string): { readonly resource: Resource; readonly decimalOf: DecimalOf } {
  const resource = JSON.parse(text) as Resource; // also the proof that what the reader below walks over is JSON
  const texts = new Map<object, Map<string | number, string>>();
  if (losesDecimals(text)) readNumbers(text, resource, texts);
  return { resource, decimalOf: (holder, key) => texts.get(holder)?.get(key) };
}

/** False when no number of this JSON can lose anything, which is the common case and cheap to see. May err on the side of true. */
export const losesDecimals = (text: string): boolean => PADDED.test(text);

// A number stands behind `":`, `[` or `,`: digits in ids and times of day do not.
const PADDED = /(?:"\s*:|[[,])\s*-?(?:\d+\.\d*0(?!\d)|\d+(?:\.\d+)?[eE]|[\d.]{17}|(?<=-)0(?!\.))/;
const COLON = /\s*:/y;

interface Level {
  readonly value: unknown;
  /** Where the next value goes: a name, or a place in a list. */
  key: string | number;
}

/** Walks over text and value side by side, with its own stack: nesting is the server's choice, and so its depth. */
function readNumbers(text: string, root: unknown, texts: Map<object, Map<string | number, string>>): void {
  const stack: Level[] = [{ value: [root], key: 0 }];
  for (let at = 0; at < text.length; at++) {
    const top = stack.at(-1)!;
    const char = text[at]!;
    if (char === '{' || char === '[') stack.push({ value: childOf(top), key: char === '[' ? 0 : '' });
    else if (char === '}' || char === ']') stack.pop();
    else if (char === ',' && typeof top.key === 'number') top.key++;
    else if (char === '"') {
      const end = endOfString(text, at);
      // A name is a string before a colon; a string in a list never has one.
      COLON.lastIndex = end;
      if (COLON.test(text)) top.key = JSON.parse(text.slice(at, end)) as string;
      at = end - 1;
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      const number = /^[-+.\deE]+/.exec(text.slice(at, at + 400))![0];
      keep(texts, top, number);
      at += number.length - 1;
    }
  }
}

function keep(texts: Map<object, Map<string | number, string>>, { value, key }: Level, number: string): void {
  // Of two members of one name JSON.parse takes the last, whose text might then be that of another value.
  if (typeof value !== 'object' || value === null || (value as Record<string, unknown>)[key] !== Number(number)) return;
  const known = texts.get(value) ?? new Map<string | number, string>();
  if (String(Number(number)) === number) known.delete(key);
  else known.set(key, number);
  texts.set(value, known);
}

function childOf({ value, key }: Level): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Just behind the closing quote. By indexOf, for a string may be a document of 20 MB. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
