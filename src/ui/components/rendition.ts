/** How a document can be shown here. 'file': not at all, it can only be handed on. */
export type Rendition = 'text' | 'html' | 'xml' | 'pdf' | 'image' | 'file';

const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/svg+xml', 'image/avif'];

/** By its content type, except where the bytes say plainly that it is something else: servers mislabel. */
export function renditionOf(bytes: Uint8Array, contentType: string): Rendition {
  const head = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  if (IMAGES.includes(contentType)) return 'image';
  if (/^<(?:!doctype html|html)\b/i.test(head) || contentType === 'text/html') return 'html';
  if (head.startsWith('<?xml') || /[/+]xml$/.test(contentType)) return 'xml';
  if (head.startsWith('{\\rtf') || contentType.includes('rtf')) return 'file';
  return contentType.startsWith('text/') || /[/+]json$/.test(contentType) ? 'text' : 'file';
}

/** Text as its sender meant it: UTF-8, or else what old systems write. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A name to save it under; the provider's title may hold anything, a path too. */
export function fileNameOf(title: string, contentType: string): string {
  const name =
    title
      .replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'document';
  const ending = ENDINGS[contentType] ?? '';
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/xml': '.xml',
  'application/xml': '.xml',
  'application/hl7-v3+xml': '.xml',
  'application/xhtml+xml': '.xhtml',
  'text/rtf': '.rtf',
  'application/rtf': '.rtf',
  'application/json': '.json',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/tiff': '.tif',
};
