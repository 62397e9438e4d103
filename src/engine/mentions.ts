import { isObject, jsonIn, listOf, textOf } from '../base/json.ts';
import { eachTarget, literalOf } from '../fhir/mentions.ts';
import type { SourceResource } from '../fhir/resource.ts';
import { readBodies } from '../store/bodies.ts';
import type { Store } from '../store/store.ts';
import { openTimeline } from '../store/timeline.ts';
import type { Connection, LedgerRow } from '../store/types.ts';

/** Bodies looked through at a time: bounds memory, and lets other calls in between. */
const BATCH = 500;

/** What the resources of a connection refer to: heard as they pass, or read back where a run goes on from before. */
export interface Mentions {
  hear(resources: readonly SourceResource[]): void;
  all(): Promise<ReadonlySet<string>>;
  /** Whether it is another entry of this same person (`Patient.link`), to be read though a patient is known. */
  isLinked(mention: string): boolean;
}

/**
 * Collects what a run's resources mention. A run that began in another tab, or before a reload, has committed pages
 * that were not heard here: then the whole connection is read back, once (200 ms for 10,000 resources).
 */
export function mentionsOf(
  store: Store,
  { id, fhirBase, patientId }: Connection,
  begun: readonly LedgerRow[],
): Mentions {
  /** As sent: of a hundred that are heard one is new, and only that one is looked at. */
  const heard = new Set<string>();
  const linked = new Set<string>();
  let complete = begun.every(({ pages }) => pages === 0);
  const hear = (texts: Iterable<{ readonly text: string }>) => {
    for (const { text } of texts) {
      eachTarget(text, (target) => heard.add(target));
      if (text.includes(PATIENT_LINK))
        for (const one of linksOf(text, patientId)) linked.add(literalOf(one, fhirBase) ?? '');
    }
  };
  return {
    hear,
    isLinked: (mention) => linked.has(mention),
    async all() {
      if (!complete) for await (const bodies of bodiesOf(store, id)) hear(bodies);
      complete = true;
      const literals = [...heard].map((target) => literalOf(target, fhirBase));
      return new Set(literals.filter((literal) => literal !== undefined));
    },
  };
}

const PATIENT_LINK = '"link":';

/** What the person's own entry says are other entries of them: two that were merged, or one elsewhere in the house. */
function linksOf(text: string, patientId: string): readonly string[] {
  const patient = jsonIn(text);
  if (!isObject(patient) || patient.resourceType !== 'Patient' || patient.id !== patientId) return [];
  return listOf(patient.link)
    .map((link) => (isObject(link) && isObject(link.other) ? textOf(link.other.reference) : undefined))
    .filter((target) => target !== undefined);
}

async function* bodiesOf(store: Store, connectionId: string) {
  // In the order of the log: neighbours share a segment, which is then decrypted once.
  const positions = openTimeline(store, { connectionId }).positions.toSorted();
  for (let at = 0; at < positions.length; at += BATCH) yield readBodies(store, positions.subarray(at, at + BATCH));
}
