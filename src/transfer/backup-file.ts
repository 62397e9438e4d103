import { type Bytes, base64url, fromUtf8, randomBytes, utf8 } from '../base/bytes.ts';
import { seal, unseal } from '../store/seal.ts';
import { TransferError } from './errors.ts';

/**
 * A backup's file: `"SHEAFBK" · format (1) · rounds (4) · salt (16)`, then parts, each `length (4) · sealed`.
 *
 * Each part is sealed for its place: this header, its number, and whether it is the last. So none can be changed, left out,
 * moved, or taken from another backup, and a file that was cut off is noticed.
 */
const MAGIC = utf8('SHEAFBK');
const FORMAT = 1;
const SALT = 16;
const HEADER = MAGIC.length + 1 + 4 + SALT;
/** As for the vault (`store/vault/openers.ts`). */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const PART = 1_000_000;

/** The file, part by part. `head` opens first; then come the pieces, as they are. */
export async function* writeFile(
  passphrase: string,
  head: string,
  pieces: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes> {
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  header[MAGIC.length] = FORMAT;
  new DataView(header.buffer).setUint32(MAGIC.length + 1, ROUNDS);
  header.set(randomBytes(SALT), HEADER - SALT);
  const key = await keyFrom(passphrase, header);
  yield header;

  let number = 0;
  const part = async (content: Bytes, last = false): Promise<Bytes> =>
    framed(await seal(key, { place: placeOf(header, number++, last), content, zip: false }));
  yield part(utf8(head));
  let [waiting, size]: [Bytes[], number] = [[], 0];
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < PART) continue;
    yield part(joined(waiting));
    [waiting, size] = [[], 0];
  }
  yield part(joined(waiting), true);
}

export interface OpenFile {
  readonly head: string;
  /** What the other parts hold, one after the other. Throws transfer/damaged, transfer/cut. */
  readonly parts: () => AsyncGenerator<{ readonly content: Bytes; readonly read: number }>;
}

/** Throws transfer/no-backup, transfer/newer, transfer/wrong, transfer/cut. */
export async function openFile(file: Blob, passphrase: string): Promise<OpenFile> {
  const header = await bytesOf(file, 0, HEADER);
  if (header.length < HEADER || MAGIC.some((byte, i) => header[i] !== byte)) {
    throw new TransferError('transfer/no-backup', 'the file does not begin as a backup does');
  }
  const rounds = new DataView(header.buffer).getUint32(MAGIC.length + 1);
  if (header[MAGIC.length] !== FORMAT || rounds > MOST_ROUNDS)
    throw new TransferError('transfer/newer', 'another format');
  const first = await sealedAt(file, HEADER);
  const key = await keyFrom(passphrase, header);
  const opened = await unseal(key, placeOf(header, 0, false), first.sealed).catch(() => {
    throw new TransferError('transfer/wrong', 'the first part does not open');
  });
  return { head: fromUtf8(opened), parts: () => partsOf(file, key, header, first.end) };
}

async function* partsOf(file: Blob, key: CryptoKey, header: Bytes, start: number) {
  for (let [at, number] = [start, 1]; ; number++) {
    const { sealed, end } = await sealedAt(file, at);
    const last = end === file.size;
    const content = await unseal(key, placeOf(header, number, last), sealed).catch(async () => {
      // Sealed as one of the middle, and nothing follows: the rest is missing.
      const isCut = last && (await opens(key, placeOf(header, number, false), sealed));
      throw isCut ? cut() : new TransferError('transfer/damaged', `part ${number} does not open`);
    });
    yield { content, read: end };
    if (last) return;
    at = end;
  }
}

const opens = (key: CryptoKey, place: string, sealed: Bytes): Promise<boolean> =>
  unseal(key, place, sealed).then(
    () => true,
    () => false,
  );

const placeOf = (header: Bytes, number: number, last: boolean): string =>
  `backup/${base64url(header)}/${number}${last ? '/last' : ''}`;

async function sealedAt(file: Blob, at: number): Promise<{ readonly sealed: Bytes; readonly end: number }> {
  const length = await bytesOf(file, at, 4);
  if (length.length < 4) throw cut();
  const size = new DataView(length.buffer).getUint32(0);
  const sealed = await bytesOf(file, at + 4, size);
  if (sealed.length < size) throw cut();
  return { sealed, end: at + 4 + size };
}

const cut = () => new TransferError('transfer/cut', 'the file ends too early');

const bytesOf = async (file: Blob, at: number, length: number): Promise<Bytes> =>
  new Uint8Array(await file.slice(at, at + length).arrayBuffer());

async function keyFrom(passphrase: string, header: Bytes): Promise<CryptoKey> {
  // NFKC: one keyboard gives é as one character, another as two.
  const typed = utf8(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  typed.fill(0);
  const iterations = new DataView(header.buffer).getUint32(MAGIC.length + 1);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: header.slice(HEADER - SALT), iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function framed(sealed: Bytes): Bytes {
  const whole = new Uint8Array(4 + sealed.length);
  new DataView(whole.buffer).setUint32(0, sealed.length);
  whole.set(sealed, 4);
  return whole;
}

function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
