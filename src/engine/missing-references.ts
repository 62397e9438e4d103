import { readBodies } from '../store/bodies.ts';
import type { Store } from '../store/store.ts';
import { openTimeline } from '../store/timeline.ts';
import type { Connection } from '../store/types.ts';

/** Bodies looked through at a time: bounds memory, and lets other calls in between. */
const BATCH = 500;

/** Not by reference: the person is known, documents' contents are fetched apart, groups and tests are not theirs. */
const NOT_WANTED: ReadonlySet<string> = new Set(['Patient', 'Binary', 'Group', 'Bundle', 'Parameters']);

/**
 * `Type/id` of everything that the connection's current resources refer to and that is not here, each once.
 *
 * Looks through the texts without parsing them: a reference is a reference wherever it stands, and at 10,000
 * resources parsing would cost ten times as much as looking.
 *
 * @see https://hl7.org/fhir/R4/references.html#literal
 */
export async function missingReferences(
  store: Store,
  { id: connectionId, fhirBase }: Connection,
): Promise<readonly string[]> {
  const { positions } = openTimeline(store, { connectionId });
  const inLogOrder = positions.toSorted(); // neighbours share a segment, which is then decrypted once
  const missing = new Set<string>();
  for (let at = 0; at < inLogOrder.length; at += BATCH) {
    for (const { text } of await readBodies(store, inLogOrder.subarray(at, at + BATCH))) {
      for (const reference of referencesIn(text, fhirBase)) missing.add(reference);
    }
  }
  return [...missing].filter((reference) => {
    const [type, id] = reference.split('/') as [string, string];
    return !NOT_WANTED.has(type) && store.index.find(connectionId, type, id) === undefined;
  });
}

/** Relative references and absolute ones to the same server, without their version. */
export function* referencesIn(text: string, fhirBase: string): Iterable<string> {
  for (const [, target] of text.matchAll(/"reference":"([^"#]+)"/g)) {
    const relative = target!.startsWith(`${fhirBase}/`) ? target!.slice(fhirBase.length + 1) : target!;
    const [, reference] = /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(relative) ?? [];
    if (reference !== undefined) yield reference;
  }
}
