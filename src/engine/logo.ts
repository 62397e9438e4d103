import { base64url, fromBase64, fromUtf8, utf8, type Bytes } from '../base/bytes.ts';
import { bytesOf, type Asked } from './catalogue/quiet.ts';

/** Bytes. It is kept with its connection, and read each time that connections are listed. */
const LARGEST = 128 * 1024;

/** A picture as a data: address, from https: or data:; undefined for what is too large, or no picture by its first bytes. */
export async function readLogo(address: string, ask: (url: string) => Promise<Asked>): Promise<string | undefined> {
  const bytes = address.startsWith('data:') ? bytesIn(address) : await bytesOf((await ask(address)).chunks, LARGEST);
  const type = bytes && bytes.length <= LARGEST ? typeOf(bytes) : undefined;
  return bytes && type && `data:${type};base64,${base64(bytes)}`;
}

/** `data:image/png;base64,…`, or the text itself, escaped. */
function bytesIn(address: string): Bytes | undefined {
  const [, form = '', content = ''] = /^data:([^,]*),(.*)$/s.exec(address.slice(0, 4 * LARGEST)) ?? [];
  try {
    return /;\s*base64\s*$/i.test(form) ? fromBase64(content) : utf8(decodeURIComponent(content));
  } catch {
    return undefined;
  }
}

/** By its first bytes: what a server calls it may be wrong, and what is no picture must not be kept as one. */
function typeOf(bytes: Bytes): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  // In an <img> no script of it runs and nothing is loaded.
  return isSvg(fromUtf8(bytes.subarray(0, 4096))) ? 'image/svg+xml' : undefined;
}

/** After what may stand in front of it. Step by step: one pattern for all of that could be made to take forever. */
function isSvg(text: string): boolean {
  const rest = text.trimStart();
  const [, end] = PROLOGUE.find(([begin]) => begin.test(rest)) ?? [];
  if (end === undefined) return /^<svg[\s/>]/i.test(rest);
  const at = rest.indexOf(end);
  return at >= 0 && isSvg(rest.slice(at + end.length));
}

const PROLOGUE = [
  [/^<\?xml/i, '?>'],
  [/^<!--/, '-->'],
  [/^<!doctype/i, '>'],
] as const;

/** Without padding, which a data: address needs none of. */
const base64 = (bytes: Bytes): string => base64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
