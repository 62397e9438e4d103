/** What a file is by its own first bytes: its name and what a system calls it are often wrong. */
export type Sniffed = 'json' | 'clinical-document' | 'gzip' | 'zip' | 'backup' | 'document' | 'unknown';

/** So many bytes are looked at. */
export const HEAD = 4096;

const MAGIC: readonly (readonly [string, Sniffed])[] = [
  ['SHEAFBK', 'backup'],
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  ['%PDF-', 'document'],
  ['\x89PNG', 'document'],
  ['\xff\xd8\xff', 'document'],
  ['GIF8', 'document'],
  ['II*\0', 'document'],
  ['MM\0*', 'document'],
  ['{\\rtf', 'document'],
];

export function sniff(head: Uint8Array): Sniffed {
  const raw = String.fromCharCode(...head.subarray(0, 16));
  const known = MAGIC.find(([magic]) => raw.startsWith(magic));
  if (known) return known[1];
  // In UTF-16 every second byte is nothing; a byte order mark is no part of the text.
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0)).replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
  if (/^\s*[{[]/.test(text)) return 'json';
  if (/<(?:[\w-]+:)?ClinicalDocument[\s>]/.test(text)) return 'clinical-document';
  return 'unknown';
}
