import { fromBase64, type Bytes } from '../../base/bytes.ts';
import { isObject, jsonIn, textOf } from '../../base/json.ts';
import { FhirError } from '../../fhir/errors.ts';
import type { Doubt } from '../../store/attachments.ts';
import { SyncError } from '../errors.ts';
import type { FileAddress } from './address.ts';
import type { NamedFile } from './wanted.ts';

export interface Answer {
  readonly bytes: Bytes;
  readonly contentType: string;
}

export interface TakeDeps {
  read(
    address: FileAddress,
    limit: number,
    ask: { readonly accept: string; readonly signal: AbortSignal },
  ): Promise<Answer>;
}

/** A file as it came. */
export interface Attachment extends Answer {
  /** Absolute address, which is also the key that it is kept under. */
  readonly url: string;
  readonly doubts: readonly Doubt[];
}

/** Fetches one file: by its type, else as whatever the server has. What is thrown costs only this file, unless it ends the run. */
export async function takeFile(
  file: NamedFile,
  limit: number,
  deps: TakeDeps,
  signal: AbortSignal,
): Promise<Attachment> {
  const answer = unwrap(await ask(file, limit, deps, signal), file.contentType);
  if (answer.bytes.length === 0) throw new FhirError('fhir/empty', 'a file without bytes');
  return { url: file.url, ...answer, doubts: await doubtsOf(answer.bytes, file) };
}

async function ask(file: NamedFile, limit: number, deps: TakeDeps, signal: AbortSignal): Promise<Answer> {
  const by = (accept: string) => deps.read(file, limit, { accept, signal });
  try {
    return await by(file.contentType || '*/*');
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    switch (error.code) {
      case 'sync/refused':
        // Some have it as a Binary resource alone, whatever type the document claims.
        if (file.bare || file.contentType === '') throw error;
        return by('*/*');
      case 'sync/unauthorized':
        // Who is asked without the token says nothing about the token.
        throw file.bare ? new SyncError('sync/refused', error.message, { cause: error, said: error.said }) : error;
      case 'sync/unreadable':
        // Mostly a redirect to a storage elsewhere that lets no page in.
        throw new SyncError('sync/file-unreadable', 'an answer without CORS', { cause: error });
      default:
        throw error;
    }
  }
}

/**
 * Some servers answer with the Binary resource, bytes in base64, whatever was asked for.
 *
 * @see https://hl7.org/fhir/R4/binary.html#rest
 */
function unwrap(answer: Answer, expected: string): Answer {
  // A JSON attachment that is no Binary is kept as the bytes it is.
  const binary = binaryIn(answer);
  if (!binary) return { bytes: answer.bytes, contentType: answer.contentType || expected };
  try {
    return { bytes: fromBase64(binary.data), contentType: binary.contentType ?? expected };
  } catch (cause) {
    throw new SyncError('sync/file-garbled', 'a Binary whose data is no base64', { cause });
  }
}

function binaryIn({ bytes, contentType }: Answer) {
  if (/\bfhir\+xml\b/i.test(contentType)) return binaryInXml(new TextDecoder().decode(bytes));
  if (!/\bjson\b/i.test(contentType)) return undefined;
  const binary = jsonIn(new TextDecoder().decode(bytes));
  const data = isObject(binary) && binary['resourceType'] === 'Binary' ? textOf(binary['data']) : undefined;
  return isObject(binary) && data !== undefined ? { data, contentType: textOf(binary['contentType']) } : undefined;
}

function binaryInXml(xml: string) {
  if (!/<Binary[\s>]/.test(xml.slice(0, 1000))) return undefined;
  const valueOf = (element: string) => new RegExp(`<${element}\\s+value="([^"]*)"`).exec(xml)?.[1];
  const data = valueOf('data');
  return data ? { data, contentType: valueOf('contentType') } : undefined;
}

/** What the bytes say against what was claimed. Such a file is kept, and its reader told. */
async function doubtsOf(bytes: Bytes, { size, hash }: NamedFile): Promise<readonly Doubt[]> {
  const doubts: Doubt[] = [];
  if (size !== undefined && size > 0 && size !== bytes.length) doubts.push('size');
  if (hash !== undefined && (await hasOtherHash(bytes, hash))) doubts.push('hash');
  return doubts;
}

/** SHA-1 in base64 by the specification; also in hex, and SHA-256, as some send it. Any other says nothing. */
async function hasOtherHash(bytes: Bytes, claimed: string): Promise<boolean> {
  const algorithm = ALGORITHMS.find(([form]) => form.test(claimed))?.[1];
  if (!algorithm) return false;
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return claimed.toLowerCase() !== hex && claimed !== btoa(String.fromCharCode(...hash));
}

const ALGORITHMS = [
  [/^(?:[\da-f]{40}|[A-Za-z\d+/]{27}=)$/i, 'SHA-1'],
  [/^(?:[\da-f]{64}|[A-Za-z\d+/]{43}=)$/i, 'SHA-256'],
] as const;
