import type { Entry } from './entry.ts';

export interface ServedBinary {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** All that one patient's token may see: their own resources, and those of the hospital that they refer to. */
export class PatientRecord {
  readonly patientId: string;
  readonly binaries: ReadonlyMap<string, ServedBinary>;
  readonly #byType = new Map<string, Entry[]>();
  readonly #own = new Map<string, Entry>();
  readonly #shared: ReadonlyMap<string, Entry>;
  #everything: readonly Entry[] | undefined;
  #provenance: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(
    patientId: string,
    entries: Iterable<Entry>,
    binaries: ReadonlyMap<string, ServedBinary>,
    shared: ReadonlyMap<string, Entry>,
  ) {
    this.patientId = patientId;
    this.binaries = binaries;
    this.#shared = shared;
    for (const entry of entries) {
      this.#own.set(`${entry.type}/${entry.id}`, entry);
      listIn(this.#byType, entry.type).push(entry);
    }
  }

  /** Resources of a type: the patient's own, or the ones of the hospital that their record leads to. */
  list(type: string): readonly Entry[] {
    return this.#byType.get(type) ?? this.everything.filter((entry) => entry.type === type);
  }

  find(reference: string): Entry | undefined {
    return this.#own.get(reference) ?? this.#shared.get(reference);
  }

  /** The patient first, then their record, then everything of the hospital that it leads to, each once. */
  get everything(): readonly Entry[] {
    return (this.#everything ??= this.#collect());
  }

  /** The Provenance resources whose target this is. */
  provenanceOf(reference: string): readonly Entry[] {
    this.#provenance ??= byTarget(this.#byType.get('Provenance') ?? []);
    return this.#provenance.get(reference) ?? [];
  }

  #collect(): readonly Entry[] {
    const patient = `Patient/${this.patientId}`;
    const found = new Set([this.#own.get(patient), ...this.#own.values()].filter((entry) => entry !== undefined));
    // A set grows while it is walked: what a shared resource refers to is found as well.
    for (const entry of found) {
      for (const reference of entry.references) {
        const shared = this.#shared.get(reference);
        if (shared) found.add(shared);
      }
    }
    return [...found];
  }
}

function byTarget(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const targets = new Map<string, Entry[]>();
  for (const entry of entries) for (const reference of entry.references) listIn(targets, reference).push(entry);
  return targets;
}

function listIn(map: Map<string, Entry[]>, key: string): Entry[] {
  const known = map.get(key);
  if (known) return known;
  const list: Entry[] = [];
  map.set(key, list);
  return list;
}
