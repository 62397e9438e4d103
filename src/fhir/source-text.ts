/**
 * Finds where values stand in JSON text, so that a resource can be kept as it was sent.
 *
 * A parsed number forgets its zeros (`5.10` becomes 5.1), and FHIR says they mean something:
 * "implementations SHALL preserve precision". So the text is kept, and the parsed value is only looked at.
 * Everything here takes text that JSON.parse has already accepted, and checks nothing again.
 *
 * @see https://hl7.org/fhir/R4/datatypes.html#decimal
 */

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const SPACE = 32;

/** Calls `visit` with each key and the bounds of its value, for the object that starts at `at`; returns its end. */
export function eachMember(text: string, at: number, visit: (key: string, from: number, to: number) => void): number {
  let i = skipSpace(text, at + 1);
  while (text.charCodeAt(i) !== CLOSE) {
    const keyEnd = endOfString(text, i);
    const key = text.slice(i + 1, keyEnd - 1);
    const from = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const to = endOfValue(text, from);
    visit(key, from, to);
    i = skipSpace(text, to);
    if (text.charCodeAt(i) === COMMA) i = skipSpace(text, i + 1);
  }
  return i + 1;
}

/** Calls `visit` with the bounds of each item, for the list that starts at `at`. */
export function eachItem(text: string, at: number, visit: (from: number, to: number) => void): void {
  let i = skipSpace(text, at + 1);
  while (text.charCodeAt(i) !== CLOSE_LIST) {
    const to = endOfValue(text, i);
    visit(i, to);
    i = skipSpace(text, to);
    if (text.charCodeAt(i) === COMMA) i = skipSpace(text, i + 1);
  }
}

export function skipSpace(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) <= SPACE) i++;
  return i;
}

/** The value between two bounds as one line: white space between tokens goes, every token stays as it is. */
export function oneLine(text: string, from: number, to: number): string {
  const parts: string[] = [];
  let start = from;
  for (let i = from; i < to;) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
    } else if (code <= SPACE) {
      parts.push(text.slice(start, i));
      start = i = Math.min(skipSpace(text, i), to);
    } else {
      i++;
    }
  }
  if (parts.length === 0) return text.slice(from, to);
  parts.push(text.slice(start, to));
  return parts.join('');
}

function endOfValue(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return endOfString(text, at);
  if (code === OPEN || code === OPEN_LIST) return endOfNested(text, at);
  let i = at;
  while (i < text.length && !endsScalar(text.charCodeAt(i))) i++;
  return i;
}

const endsScalar = (code: number) =>
  code <= SPACE || code === COMMA || code === CLOSE || code === CLOSE_LIST || code === COLON;

function endOfNested(text: string, at: number): number {
  let depth = 0;
  for (let i = at; ;) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i); // indexOf finds the end of a string natively: most of a resource is strings
      continue;
    }
    if (code === OPEN || code === OPEN_LIST) depth++;
    else if ((code === CLOSE || code === CLOSE_LIST) && --depth === 0) return i + 1;
    i++;
  }
}

/** The position after the closing quote of the string that starts at `at`. */
function endOfString(text: string, at: number): number {
  let end = at;
  do end = text.indexOf('"', end + 1);
  while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}
