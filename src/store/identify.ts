import type { SourceResource } from '../fhir/resource.ts';
import { encode } from './encode.ts';
import { hashBytes } from './hash-bytes.ts';

/** A resource with its id. */
export interface IdentifiedResource extends SourceResource {
  readonly id: string;
  /** It says that the resource was deleted: its text is a stub. */
  readonly deleted?: boolean;
}

/**
 * A resource without an id gets one made of its text: nothing can refer to it, but it is not lost, and when the next
 * sync brings the same text again it is not doubled. `~` stands in no FHIR id, so no real one can be mistaken for it.
 */
export function identify(source: SourceResource): IdentifiedResource {
  const { resource, text } = source;
  const { id } = resource;
  return { resource, text, id: typeof id === 'string' && id !== '' ? id : `~${hashOf(text).toString(36)}` };
}

/** What tells versions of a resource apart. */
export function hashOf(text: string): number {
  const { buffer, length } = encode(text);
  return hashBytes(new DataView(buffer), 0, length);
}
