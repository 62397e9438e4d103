import { type Bytes, fromUtf8, randomBytes, utf8 } from '../base/bytes.ts';

const IV = 12;
const PLAIN = 0;
const ZIPPED = 1;

/** Text or bytes to encrypt, and the place they belong to: opened as of another place, they do not open. */
export interface SealJob {
  readonly place: string;
  readonly content: string | Bytes;
  readonly zip: boolean;
}

/**
 * `format (1) · iv (12) · AES-GCM`. Format and place are authenticated with it, so that whoever can
 * write to the disk can neither swap two rows nor have plain bytes taken for compressed ones.
 */
export async function seal(key: CryptoKey, { place, content, zip }: SealJob): Promise<Bytes> {
  const plain = typeof content === 'string' ? utf8(content) : content;
  const format = zip ? ZIPPED : PLAIN;
  const iv = randomBytes(IV); // random is safe for 2^32 values of one key: a billion pages
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(format, place) },
    key,
    zip ? await through(plain, new CompressionStream('gzip')) : plain,
  );
  return framed(format, iv, body);
}

function framed(format: number, iv: Bytes, body: ArrayBuffer): Bytes {
  const sealed = new Uint8Array(1 + IV + body.byteLength);
  sealed[0] = format;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(body), 1 + IV);
  return sealed;
}

/** The bytes that were sealed for this place; rejects with OperationError for any others. */
export async function unseal(key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const format = sealed[0] ?? PLAIN;
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(1, 1 + IV), additionalData: boundTo(format, place) },
    key,
    sealed.subarray(1 + IV),
  );
  const bytes = new Uint8Array(plain);
  return format === ZIPPED ? through(bytes, new DecompressionStream('gzip')) : bytes;
}

/** The same sealed with another key, as it stands: what was compressed stays so. Rejects where `from` does not open it. */
export async function reseal(from: CryptoKey, to: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const format = sealed[0] ?? PLAIN;
  const additionalData = boundTo(format, place);
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(1, 1 + IV), additionalData },
    from,
    sealed.subarray(1 + IV),
  );
  const iv = randomBytes(IV);
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, to, plain);
  return framed(format, iv, body);
}

export const unsealText = async (key: CryptoKey, place: string, sealed: Bytes): Promise<string> =>
  fromUtf8(await unseal(key, place, sealed));

const boundTo = (format: number, place: string): Bytes => utf8(`${format}/${place}`);

async function through(bytes: Bytes, stream: GenericTransformStream): Promise<Bytes> {
  const writer = (stream.writable as WritableStream<Bytes>).getWriter();
  // What goes wrong here goes wrong on the reading side too, which is the one that is awaited.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Bytes[] = [];
  const reader = (stream.readable as ReadableStream<Bytes>).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) chunks.push(value!);
  return joined(chunks);
}

function joined(chunks: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
