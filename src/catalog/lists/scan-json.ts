/**
 * Where a reader of JSON bytes stands. Only the skeleton is looked at here: what is inside a value is for JSON.parse to
 * judge. Bytes, not characters: all that matters is ASCII, and so a letter cut in two between chunks does no harm.
 */
export interface Scan {
  /** The key of the list that is taken apart. */
  readonly within: string;
  /** The last key read; '' in an outermost list. */
  key: string;
  /** What the value at hand ends with; `NOTHING` between values. */
  inside: number;
  /** Whether the value at hand is a key, or an element of a list that is taken apart. */
  isKey: boolean;
  listed: boolean;
  ended: boolean;
  expects: number;
  outermostList: boolean;
  depth: number;
  inText: boolean;
  escaped: boolean;
}

// What the value at hand is.
export const NOTHING = 0;
const NEST = 1;
const TEXT = 2;
const BARE = 3;

// What may come next.
const START = 0;
const KEY_OR_END = 1;
const KEY = 2;
const COLON = 3;
const VALUE = 4;
const AFTER_VALUE = 5;
const ITEM_OR_END = 6;
const ITEM = 7;
const AFTER_ITEM = 8;
const END = 9;

const byteOf = (char: string) => char.charCodeAt(0);
const QUOTE = byteOf('"');
const BACKSLASH = byteOf('\\');
const COMMA = byteOf(',');
const COLON_SIGN = byteOf(':');
const OPEN_LIST = byteOf('[');
const CLOSE_LIST = byteOf(']');
const OPEN = byteOf('{');
const CLOSE = byteOf('}');
const LESS_THAN = byteOf('<');
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export const beginScan = (within: string): Scan => ({
  within,
  key: '',
  inside: NOTHING,
  isKey: false,
  listed: false,
  ended: false,
  expects: START,
  outermostList: false,
  depth: 0,
  inText: false,
  escaped: false,
});

/** The place after the value at hand, from which the scan goes on; -1 when it does not end in this chunk. */
export function endOfValue(scan: Scan, chunk: Uint8Array, from: number): number {
  const end = scan.inside === BARE ? endOfBare(chunk, from) : endOfNested(scan, chunk, from);
  if (end >= 0) scan.inside = NOTHING;
  return end;
}

function endOfBare(chunk: Uint8Array, from: number): number {
  for (let i = from; i < chunk.length; i++) {
    const byte = chunk[i]!;
    if (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || isSpace(byte)) return i;
  }
  return -1;
}

/** 85 million times round: plain locals, written back at the end. */
function endOfNested(scan: Scan, chunk: Uint8Array, from: number): number {
  let { depth, inText, escaped } = scan;
  let end = -1;
  for (let i = from; i < chunk.length; i++) {
    const byte = chunk[i]!;
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inText = false;
      if (inText || depth > 0) continue;
    } else if (byte === QUOTE) {
      inText = true;
      continue;
    } else if (byte === OPEN || byte === OPEN_LIST) {
      depth++;
      continue;
    } else if (byte !== CLOSE && byte !== CLOSE_LIST) continue;
    else if (--depth > 0) continue;
    end = i + 1;
    break;
  }
  scan.depth = depth;
  scan.inText = inText;
  scan.escaped = escaped;
  return end;
}

/** Takes one byte between values. Returns what is wrong with it, if anything is. */
export function step(scan: Scan, byte: number, at: number): string | undefined {
  if (isSpace(byte)) return undefined;
  switch (scan.expects) {
    case START:
      if (BYTE_ORDER_MARK[at] === byte) return undefined;
      if (byte !== OPEN && byte !== OPEN_LIST) return byte === LESS_THAN ? 'this is a web page' : 'this is no JSON';
      scan.outermostList = byte === OPEN_LIST;
      scan.expects = byte === OPEN ? KEY_OR_END : ITEM_OR_END;
      return undefined;
    case KEY_OR_END:
      return byte === CLOSE ? finish(scan) : beginKey(scan, byte);
    case KEY:
      return beginKey(scan, byte);
    case COLON:
      scan.expects = VALUE;
      return byte === COLON_SIGN ? undefined : 'a colon should stand here';
    case VALUE:
      if (byte !== OPEN_LIST || scan.key !== scan.within) return beginValue(scan, byte, false);
      scan.expects = ITEM_OR_END;
      return undefined;
    case AFTER_VALUE:
      if (byte === CLOSE) return finish(scan);
      scan.expects = KEY;
      return byte === COMMA ? undefined : 'a comma should stand here';
    case ITEM_OR_END:
      return byte === CLOSE_LIST ? closeList(scan) : beginValue(scan, byte, true);
    case ITEM:
      return beginValue(scan, byte, true);
    case AFTER_ITEM:
      if (byte === CLOSE_LIST) return closeList(scan);
      scan.expects = ITEM;
      return byte === COMMA ? undefined : 'a comma should stand here';
    default:
      return 'something stands after the end';
  }
}

function finish(scan: Scan): undefined {
  scan.expects = END;
  scan.ended = true;
}

function closeList(scan: Scan): undefined {
  if (scan.outermostList) return finish(scan);
  scan.expects = AFTER_VALUE;
}

function beginKey(scan: Scan, byte: number): string | undefined {
  if (byte !== QUOTE) return 'a key should stand here';
  beginValue(scan, byte, false);
  scan.isKey = true;
  scan.expects = COLON;
  return undefined;
}

function beginValue(scan: Scan, byte: number, listed: boolean): string | undefined {
  if (byte === COMMA || byte === COLON_SIGN || byte === CLOSE || byte === CLOSE_LIST)
    return 'a value should stand here';
  const nests = byte === OPEN || byte === OPEN_LIST;
  scan.inside = nests ? NEST : byte === QUOTE ? TEXT : BARE;
  scan.depth = nests ? 1 : 0;
  scan.inText = byte === QUOTE;
  scan.escaped = false;
  scan.isKey = false;
  scan.listed = listed;
  scan.expects = listed ? AFTER_ITEM : AFTER_VALUE;
  return undefined;
}
