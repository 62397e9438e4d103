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
}

/**
 * Collects what a run's resources mention. A run that began in another tab, or before a reload, has committed pages
 * that were not heard here: then the whole connection is read back, once (200 ms for 10,000 resources).
 */
export function mentionsOf(store: Store, { id, fhirBase }: Connection, begun: readonly LedgerRow[]): Mentions {
  /** As sent: of a hundred that are heard one is new, and only that one is looked at. */
  const heard = new Set<string>();
  let complete = begun.every(({ pages }) => pages === 0);
  const hear = (texts: Iterable<{ readonly text: string }>) => {
    for (const { text } of texts) eachTarget(text, (target) => heard.add(target));
  };
  return {
    hear,
    async all() {
      if (!complete) for await (const bodies of bodiesOf(store, id)) hear(bodies);
      complete = true;
      const literals = [...heard].map((target) => literalOf(target, fhirBase));
      return new Set(literals.filter((literal) => literal !== undefined));
    },
  };
}

async function* bodiesOf(store: Store, connectionId: string) {
  // In the order of the log: neighbours share a segment, which is then decrypted once.
  const positions = openTimeline(store, { connectionId }).positions.toSorted();
  for (let at = 0; at < positions.length; at += BATCH) yield readBodies(store, positions.subarray(at, at + BATCH));
}
