/**
 * JSON as lines to read, found in one pass over its text and not made before they are looked at: of a hundred thousand
 * lines forty are on the screen. Nothing is parsed, so that `1.0` stays `1.0`. What is not JSON comes out as its lines.
 */
export interface Lines {
  readonly count: number;
  textOf(line: number): string;
  /** How far in, from 0. */
  depthOf(line: number): number;
  /** The line of the bracket that closes what this one opens; itself where it opens nothing. */
  endOf(line: number): number;
  /** The line that opened what this one is in; -1 at the top. */
  parentOf(line: number): number;
  /** Which of its parent's it is, from 1; 0 for a closing bracket, which is none. */
  placeOf(line: number): number;
  /** How many this line, or -1 for the top, has within. */
  sizeOf(line: number): number;
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const isOpening = (code: number) => code === 91 || code === 123;
const isClosing = (code: number) => code === 93 || code === 125;
const isNewLine = (code: number) => code === 10 || code === 13;
const isSpace = (code: number) => code === 32 || code === 9 || isNewLine(code);

export function linesOf(json: string): Lines {
  const starts: number[] = [];
  const stops: number[] = [];
  const parents: number[] = [];
  const places: number[] = [];
  const sizes: number[] = [];
  const ends: number[] = [];
  const depths: number[] = [];
  const open: number[] = [];
  let begin = -1; // of the line that is being read
  let closes = false; // that line is a closing bracket
  let top = 0;

  function end(stop: number): void {
    if (begin < 0) return;
    const line = starts.length;
    const parent = open.at(-1) ?? -1;
    if (!closes && parent < 0) top += 1;
    else if (!closes) sizes[parent]! += 1;
    starts.push(begin);
    stops.push(stop);
    parents.push(parent);
    places.push(closes ? 0 : parent < 0 ? top : sizes[parent]!);
    sizes.push(0);
    ends.push(line);
    depths.push(open.length);
    begin = -1;
    closes = false;
  }

  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (isSpace(code)) {
      if (isNewLine(code) && open.length === 0) end(i);
      continue;
    }
    if (isClosing(code) && open.length > 0) {
      end(i);
      const opener = open.pop()!;
      ends[opener] = starts.length;
      begin = i;
      closes = true;
      continue;
    }
    if (begin < 0) begin = i;
    if (code === QUOTE) i = endOfString(json, i);
    else if (code === COMMA) end(i + 1);
    else if (isOpening(code)) {
      const next = nextMark(json, i + 1);
      if (isClosing(json.charCodeAt(next))) i = next; // empty: stays on its line
      else {
        end(i + 1);
        open.push(starts.length - 1);
      }
    }
  }
  end(json.length);
  for (const opener of open) ends[opener] = starts.length - 1; // never closed

  return {
    count: starts.length,
    textOf: (line) => json.slice(starts[line], stops[line]).trimEnd(),
    depthOf: (line) => depths[line]!,
    endOf: (line) => ends[line]!,
    parentOf: (line) => parents[line]!,
    placeOf: (line) => places[line]!,
    sizeOf: (line) => (line < 0 ? top : sizes[line]!),
  };
}

/** Where the closing quote is; the end, if it is never closed. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = json.indexOf('"', at);
    if (at < 0) return json.length;
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
}

function nextMark(json: string, from: number): number {
  let at = from;
  while (at < json.length && isSpace(json.charCodeAt(at))) at++;
  return at;
}

/** The lines to show, in order, while some are folded. */
export function shownLines(lines: Lines, folded: ReadonlySet<number>): Uint32Array {
  const shown = new Uint32Array(lines.count);
  let count = 0;
  for (let line = 0; line < lines.count; line++) {
    shown[count++] = line;
    if (folded.has(line)) line = lines.endOf(line);
  }
  return shown.subarray(0, count);
}

/** The value of a name at the top of the object, as text; undefined where there is none. */
export function valueOf(lines: Lines, name: string): string | undefined {
  const isName = new RegExp(String.raw`^"${name}"\s*:`);
  for (let line = 1; line < lines.count; line = lines.endOf(line) + 1) {
    const text = lines.textOf(line);
    if (!isName.test(text)) continue;
    const parts = Array.from({ length: lines.endOf(line) - line + 1 }, (_, i) => lines.textOf(line + i));
    return parts.join('').replace(isName, '').replace(/,$/, '').trim();
  }
  return undefined;
}
