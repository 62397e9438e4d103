/** At most so many characters of a file are read: a book of 300 pages has half of them. */
export const MOST_TEXT = 1_000_000;

/** Bytes that may hold that many characters, markup and all. */
const MOST_BYTES = 20_000_000;

/** A clinical document has more markup than words: longer ones are refused. */
export const MOST_CDA = 64_000_000;

const FORMS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

/**
 * Text as its sender meant it: by its byte order mark, else by what it or its content type names, else UTF-8, and
 * where it is none, what old systems write.
 */
export function decodeText(bytes: Uint8Array, contentType = '', most = MOST_BYTES): string {
  const some = bytes.subarray(0, most);
  const [, byMark] = FORMS.find(([mark]) => mark.every((byte, i) => some[i] === byte)) ?? [];
  const named = byMark ?? charsetIn(contentType) ?? charsetIn(headOf(some));
  // A name that was put there by habit is the most common mistake: what is valid UTF-8 is UTF-8.
  const tried = byMark ?? (named === undefined || !isWide(named) ? 'utf-8' : named);
  return (
    decoded(some, tried, true) ?? decoded(some, named ?? 'windows-1252', true) ?? decoded(some, 'windows-1252', false)!
  );
}

const isWide = (charset: string): boolean => /^(utf-?16|utf-?32|iso-2022)/i.test(charset);

/** `charset=…` of a content type or of a page's head, `encoding="…"` of an XML declaration. */
const charsetIn = (text: string): string | undefined =>
  /(?:charset\s*=|<\?xml[^>]{0,100}\sencoding\s*=)\s*["']?([\w:.-]{2,40})/i.exec(text)?.[1];

const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));

/** Undefined for what is not of this charset, or where there is no such charset. */
function decoded(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
