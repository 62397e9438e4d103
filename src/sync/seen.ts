import type { SourceResource } from '../fhir/resource.ts';

/** Which resources came in this run, by type: what a complete list lacks is no longer listed. */
export class Seen {
  readonly #ids = new Map<string, Set<string>>();

  hear(resources: readonly SourceResource[]): void {
    for (const { resource } of resources) {
      let ids = this.#ids.get(resource.resourceType);
      if (!ids) this.#ids.set(resource.resourceType, (ids = new Set()));
      if (typeof resource.id === 'string') ids.add(resource.id);
    }
  }

  of(type: string): ReadonlySet<string> {
    return this.#ids.get(type) ?? new Set();
  }
}
