const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that own an ArrayBuffer, as WebCrypto and IndexedDB want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => encoder.encode(text);

export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** base64url without padding. @see https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes of base64 or base64url text, padded or not; throws on anything else. */
export function fromBase64(text: string): Bytes {
  const binary = atob(
    text
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replace(/[\s=]+/g, ''),
  );
  // By hand: `Uint8Array.from` takes seconds for a file of 60 MB.
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
