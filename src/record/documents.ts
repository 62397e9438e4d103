import { mediaType, type AttachmentRef } from '../fhir/attachment.ts';

/** How a document is shown. 'download': we have no way to show it, only to hand it over. */
export type Rendition = 'text' | 'html' | 'pdf' | 'cda' | 'xml' | 'image' | 'rtf' | 'download';

export interface Shown {
  readonly rendition: Rendition;
  /** What the bytes are, which may differ from what was claimed; give this to the browser, not the claim. */
  readonly contentType: string;
  /** The claim was another: worth a word to the reader. */
  readonly mislabelled: boolean;
}

const BY_TYPE: ReadonlyMap<string, Rendition> = new Map<string, Rendition>([
  ['text/plain', 'text'],
  ['text/markdown', 'text'],
  ['text/csv', 'text'],
  ['application/json', 'text'],
  ['application/fhir+json', 'text'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  ['text/rtf', 'rtf'],
  ['application/rtf', 'rtf'],
  ['application/msrtf', 'rtf'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/hl7-v3+xml', 'cda'],
  ['application/hl7-cda+xml', 'cda'],
  ['application/cda+xml', 'cda'],
  ['image/png', 'image'],
  ['image/jpeg', 'image'],
  ['image/jpg', 'image'],
  ['image/gif', 'image'],
  ['image/webp', 'image'],
  ['image/bmp', 'image'],
]);

/**
 * How to show these bytes: by what they are, else by what they are claimed to be.
 *
 * Bytes go first because claims are often wrong, and because a file that claims to be text and is HTML must land in the
 * sandbox of HTML. SVG is never an image here: it can run scripts.
 */
export function renditionOf(bytes: Uint8Array, claimed: string): Shown {
  const claim = mediaType(claimed);
  const found = sniff(bytes) ?? (BY_TYPE.get(claim) === undefined && looksLikeText(bytes) ? 'text/plain' : undefined);
  const contentType = found ?? (claim || 'application/octet-stream');
  const rendition = isCda(bytes, contentType) ? 'cda' : (BY_TYPE.get(contentType) ?? 'download');
  const claimedAs = BY_TYPE.get(claim);
  // C-CDA is XML: naming the one where it is the other misleads nobody.
  const same =
    claim === contentType ||
    (claimedAs !== undefined && claimedAs === rendition) ||
    (rendition === 'cda' && claimedAs === 'xml');
  return { rendition, contentType, mislabelled: claim !== '' && found !== undefined && !same };
}

const MAGIC: readonly (readonly [start: string, type: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['{\\rtf', 'text/rtf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['PK\x03\x04', 'application/zip'],
  ['\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
  ['BM', 'image/bmp'],
];

function sniff(bytes: Uint8Array): string | undefined {
  const raw = String.fromCharCode(...bytes.subarray(0, 16));
  const found = MAGIC.find(([start]) => raw.startsWith(start) && (start !== 'BM' || looksLikeBitmap(bytes)));
  if (found) return found[1];
  if (raw.startsWith('RIFF') && raw.slice(8, 12) === 'WEBP') return 'image/webp';
  // DICOM has its mark behind a preamble of 128 bytes.
  if (String.fromCharCode(...bytes.subarray(128, 132)) === 'DICM') return 'application/dicom';
  const head = headOf(bytes);
  if (head.startsWith('%PDF-')) return 'application/pdf'; // some put a line end or a BOM before it
  const { isXml, root } = rootOf(head);
  if (root === 'html' || root === 'head' || root === 'body') return 'text/html';
  if (root === 'svg') return 'image/svg+xml';
  return isXml || root === 'clinicaldocument' ? 'application/xml' : undefined;
}

/** The first element, in small letters and without prefix, behind declaration, comments and document type. */
function rootOf(head: string): { readonly isXml: boolean; readonly root: string } {
  const isXml = head.startsWith('<?xml');
  let rest = head;
  for (;;) {
    if (/^<!doctype\s+html/i.test(rest)) return { isXml, root: 'html' };
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : /^<[?!]/.test(rest) ? rest.indexOf('>') + 1 : 0;
    if (end < 4) return { isXml, root: /^<(?:\w+:)?(\w+)[\s/>]/.exec(rest)?.[1]?.toLowerCase() ?? '' };
    rest = rest.slice(end).trimStart();
  }
}

const looksLikeBitmap = (bytes: Uint8Array): boolean =>
  bytes.length > 26 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;

const isCda = (bytes: Uint8Array, contentType: string): boolean =>
  (contentType.endsWith('/xml') || contentType.endsWith('+xml')) &&
  /<(?:\w+:)?ClinicalDocument[\s>]/.test(headOf(bytes));

/** The first characters, without BOM and white space, in the encoding that the BOM tells. */
function headOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart();
}

/** Text of no claimed type: no control character but those of lines and tabs. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  return head.length > 0 && head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

const PREFERENCE: readonly Rendition[] = ['html', 'pdf', 'cda', 'text', 'rtf', 'image', 'xml', 'download'];

/** The renditions of one document, by what they are claimed to be, the best to read first; ties in the order sent. */
export function inReadingOrder(attachments: readonly AttachmentRef[]): readonly AttachmentRef[] {
  const rank = (one: AttachmentRef) => (one.url === undefined && one.data === undefined ? 99 : readingRank(one));
  return attachments.toSorted((a, b) => rank(a) - rank(b));
}

/** The lower, the better it reads. */
export const readingRank = (one: Pick<AttachmentRef, 'contentType'>): number => PREFERENCE.indexOf(formatOf(one));

/** How it will be shown if it is what it claims to be. */
export const formatOf = ({ contentType }: Pick<AttachmentRef, 'contentType'>): Rendition =>
  BY_TYPE.get(mediaType(contentType)) ?? 'download';

/**
 * A name to save it under: no path, no control or bidi character, an ending that fits the bytes.
 *
 * A server's title may be `../x`, or `report.pdf` written backwards from `fdp.exe`.
 */
export function fileName(title: string, contentType: string): string {
  const bare = title
    .slice(0, 300)
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80)
    .toWellFormed()
    .trim();
  const ending = ENDINGS.get(contentType) ?? 'bin';
  const stem = bare.replace(new RegExp(`\\.${ending}$`, 'i'), '').trim() || 'document';
  return `${stem}.${ending}`;
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['text/rtf', 'rtf'],
  ['application/rtf', 'rtf'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/hl7-v3+xml', 'xml'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/tiff', 'tiff'],
  ['application/zip', 'zip'],
  ['application/dicom', 'dcm'],
  ['application/json', 'json'],
]);
