import { hashText } from '../base/hash.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { IdentifiedResource } from './digest.ts';

/**
 * The resource with its id and the hash of its text.
 *
 * One without an id gets one made of its text: nothing can refer to it, but it is not lost, and when the next sync
 * brings the same text again it is not doubled. `~` stands in no FHIR id, so no real one can be mistaken for it.
 */
export function identify(source: SourceResource): IdentifiedResource {
  const hash = hashText(source.text);
  const { id } = source.resource;
  return { ...source, hash, id: typeof id === 'string' && id !== '' ? id : `~${hash.toString(36)}` };
}
