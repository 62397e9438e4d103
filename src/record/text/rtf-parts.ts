import type { Picture } from './blocks.ts';

/** Charsets of fonts as RTF numbers them, by the names that browsers know. */
export const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** A picture that a browser shows; undefined for any other, or for hexadecimal that is none. */
export function pictureOf({
  contentType,
  hex,
}: {
  readonly contentType: string;
  readonly hex: string;
}): Picture | undefined {
  if (contentType === '') return undefined;
  const digits = hex.replace(/\s+/g, '');
  if (digits.length < 8 || digits.length % 2 === 1 || !/^[\da-f]+$/i.test(digits)) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
  return { kind: 'picture', contentType, bytes, name: '' };
}
