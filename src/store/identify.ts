import { type Bytes, utf8 } from '../base/bytes.ts';
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
  const bytes = segmentBytes(sources, fetchedAt);
  const view = new DataView(bytes.buffer);
  let from = bytes.indexOf(LINE_BREAK) + 1;
  const resources = sources.map(({ resource, text }) => {
    const to = bytes.indexOf(LINE_BREAK, from);
    const hash = hashBytes(view, from, to);
    from = to + 1;
    return { resource, text, hash, id: idOf(resource.id, hash) };
  });
  return { resources, bytes };
}

/** Resources as the bytes of a segment. */
export function segmentBytes(sources: readonly SourceResource[], fetchedAt: number): Bytes {
  return utf8(segmentText({ fetchedAt, lines: sources.map(({ text }) => text) }));
}

/** The hash that `identify` gives a resource of this text. */
export function hashOf(text: string): number {
  const bytes = utf8(text);
  return hashBytes(new DataView(bytes.buffer), 0, bytes.length);
}

/**
 * A resource without an id gets one made of its text: nothing can refer to it, but it is not lost, and when the next
 * sync brings the same text again it is not doubled. `~` stands in no FHIR id, so no real one can be mistaken for it.
 */
const idOf = (id: unknown, hash: number): string =>
  typeof id === 'string' && id !== '' ? id : `~${hash.toString(36)}`;
