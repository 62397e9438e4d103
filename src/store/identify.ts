import type { Bytes } from '../base/bytes.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { IdentifiedResource } from './digest.ts';
import { hashBytes } from './hash-bytes.ts';
import { segmentText } from './segments.ts';

const LINE_BREAK = 10;

/** Resources that are told apart, and the bytes of the segment that holds them all. */
export interface IdentifiedBatch {
  readonly resources: readonly IdentifiedResource[];
  readonly bytes: Bytes;
}

/** Encodes resources as a segment and takes their hashes from its bytes, which so are touched but once. */
export function identify(sources: readonly SourceResource[], fetchedAt: number): IdentifiedBatch {
  const encoded = encode(textOf(sources, fetchedAt));
  const view = new DataView(encoded.buffer);
  let from = encoded.indexOf(LINE_BREAK) + 1;
  const resources = sources.map(({ resource, text }) => {
    const to = encoded.indexOf(LINE_BREAK, from);
    const hash = hashBytes(view, from, to);
    from = to + 1;
    return { resource, text, hash, id: idOf(resource.id, hash) };
  });
  return { resources, bytes: encoded.slice() };
}

/** Resources as the bytes of a segment. */
export const segmentBytes = (sources: readonly SourceResource[], fetchedAt: number): Bytes =>
  encode(textOf(sources, fetchedAt)).slice();

/** The hash that `identify` gives a resource of this text. */
export function hashOf(text: string): number {
  const { buffer, length } = encode(text);
  return hashBytes(new DataView(buffer), 0, length);
}

const textOf = (sources: readonly SourceResource[], fetchedAt: number): string =>
  segmentText({ fetchedAt, lines: sources.map(({ text }) => text) });

const encoder = new TextEncoder();
let scratch: Bytes = new Uint8Array(1 << 18);

/**
 * UTF-8 in memory that the next call uses again. `TextEncoder.encode` takes fresh memory for three copies of each
 * page, which in a sync was half of all that this thread did.
 */
function encode(text: string): Bytes {
  for (;;) {
    const { read, written } = encoder.encodeInto(text, scratch);
    if (read === text.length) return scratch.subarray(0, written);
    scratch = new Uint8Array(Math.max(scratch.length * 2, text.length + 1024));
  }
}

/**
 * A resource without an id gets one made of its text: nothing can refer to it, but it is not lost, and when the next
 * sync brings the same text again it is not doubled. `~` stands in no FHIR id, so no real one can be mistaken for it.
 */
const idOf = (id: unknown, hash: number): string =>
  typeof id === 'string' && id !== '' ? id : `~${hash.toString(36)}`;
