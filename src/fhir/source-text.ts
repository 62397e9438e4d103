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
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const SPACE = 32;

/**
 * Calls `visit` with each key and where its value starts, for the object that starts at `at`; returns its end.
 *
 * Who takes the value returns where it ends, so that nothing is walked twice; who is not interested returns nothing.
 */
export function eachMember(text: string, at: number, visit: (key: string, from: number) => number | undefined): number {
  let i = skipSpace(text, at + 1);
  while (text.charCodeAt(i) !== CLOSE) {
    const keyEnd = endOfString(text, i);
    const key = text.slice(i + 1, keyEnd - 1);
    const from = skipSpace(text, skipSpace(text, keyEnd) + 1);
    i = afterComma(text, visit(key, from) ?? endOfValue(text, from));
  }
  return i + 1;
}

/** The same for each item of the list that starts at `at`. */
export function eachItem(text: string, at: number, visit: (from: number) => number | undefined): number {
  let i = skipSpace(text, at + 1);
  while (text.charCodeAt(i) !== CLOSE_LIST) i = afterComma(text, visit(i) ?? endOfValue(text, i));
  return i + 1;
}

function afterComma(text: string, at: number): number {
  const i = skipSpace(text, at);
  return text.charCodeAt(i) === COMMA ? skipSpace(text, i + 1) : i;
}

export function skipSpace(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) <= SPACE) i++;
  return i;
}

/** A value as one line, and where it ends in the text that it was taken from. */
export interface Line {
  readonly line: string;
  readonly end: number;
}

/** The object or list that starts at `at`: white space between tokens goes, every token stays as it is. */
export function readLine(text: string, at: number): Line {
  // One walk for both: it is most of what taking a page apart costs beside JSON.parse.
  const parts: string[] = [];
  let start = at;
  let depth = 0;
  let i = at;
  do {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i); // found natively: most of a resource is strings
    } else if (code <= SPACE) {
      parts.push(text.slice(start, i));
      start = i = skipSpace(text, i);
    } else {
      depth += nesting(code);
      i++;
    }
  } while (depth > 0);
  const last = text.slice(start, i);
  return { line: parts.length === 0 ? last : parts.join('') + last, end: i };
}

function nesting(code: number): number {
  if (code === OPEN || code === OPEN_LIST) return 1;
  return code === CLOSE || code === CLOSE_LIST ? -1 : 0;
}

/** The position after the value that starts at `at`. */
export function endOfValue(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return endOfString(text, at);
  if (nesting(code) > 0) return readLine(text, at).end;
  let i = at;
  while (i < text.length && !endsScalar(text.charCodeAt(i))) i++;
  return i;
}

const endsScalar = (code: number) => code <= SPACE || code === COMMA || nesting(code) < 0;

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
