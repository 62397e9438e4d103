import type { Entry } from './entry.ts';

export interface ServedBinary {
  readonly contentType: string;
  /** The whole file; one that is too large to be kept is made anew by `chunks` each time. */
  readonly bytes: Buffer;
  readonly chunks?: { readonly length: number; readonly make: () => Iterable<Buffer> };
}

/** People, places and products of a hospital, by `Type/id`; shared by all of its records. */
export interface Shelf {
  readonly entries: Map<string, Entry>;
  /** Goes up whenever something on it is changed. */
  revision: number;
}

/** How the hospital answers for a resource that it no longer has. */
export type Absence = 404 | 410;

/** All that one patient's token may see: their own resources, and those of the hospital that they refer to. */
export class PatientRecord {
  readonly patientId: string;
  /** By id. */
  readonly files: Map<string, ServedBinary>;
  readonly shelf: Shelf;
  readonly #own = new Map<string, Entry>();
  /** The Patient of another record that was merged into this one, or that this one was merged into. */
  readonly #linked = new Map<string, PatientRecord>();
  readonly #removed = new Map<string, Absence>();
  #lists = new Map<string, readonly Entry[]>();
  #everything: readonly Entry[] | undefined;
  #provenance: ReadonlyMap<string, readonly Entry[]> | undefined;
  #changes = 0;
  #shelfSeen = 0;

  constructor(patientId: string, entries: Iterable<Entry>, files: ReadonlyMap<string, ServedBinary>, shelf: Shelf) {
    this.patientId = patientId;
    this.files = new Map(files);
    this.shelf = shelf;
    for (const entry of entries) this.#own.set(`${entry.type}/${entry.id}`, entry);
  }

  /** Goes up with every change: what was found at another revision may no longer be so. */
  get revision(): number {
    return this.#changes + this.shelf.revision;
  }

  /** The patient's own resources, in the order in which they were written. */
  get own(): Iterable<Entry> {
    return this.#own.values();
  }

  /** Resources of a type: the patient's own, or the ones of the hospital that their record leads to. */
  list(type: string): readonly Entry[] {
    this.#refresh();
    const known = this.#lists.get(type);
    if (known) return known;
    const own = [...this.#own.values()].filter((entry) => entry.type === type);
    const list = own.length ? own : this.everything.filter((entry) => entry.type === type);
    this.#lists.set(type, list);
    return list;
  }

  find(reference: string): Entry | undefined {
    const linked = this.#linked.get(reference);
    return this.#own.get(reference) ?? linked?.find(reference) ?? this.shelf.entries.get(reference);
  }

  file(id: string): ServedBinary | undefined {
    for (const { files } of [this, ...this.#linked.values()]) if (files.has(id)) return files.get(id);
    return undefined;
  }

  /** How a read of what is not there is answered. */
  absenceOf(reference: string): Absence {
    return this.#removed.get(reference) ?? 404;
  }

  /** Writes a resource, or a new version of one: the patient's own, or one that the hospital shares. */
  put(entry: Entry): void {
    const reference = `${entry.type}/${entry.id}`;
    this.#removed.delete(reference);
    if (this.shelf.entries.has(reference)) {
      this.shelf.entries.set(reference, entry);
      this.shelf.revision++;
    } else {
      this.#own.set(reference, entry);
      this.#changed();
    }
  }

  remove(reference: string, absence: Absence): void {
    if (this.shelf.entries.delete(reference)) this.shelf.revision++;
    this.#own.delete(reference);
    this.#removed.set(reference, absence);
    this.#changed();
  }

  /** From now on the other's Patient can be read with access to this one. */
  link(other: PatientRecord): void {
    this.#linked.set(`Patient/${other.patientId}`, other);
    this.#changed();
  }

  /** The patient first, then their record, then everything of the hospital that it leads to, each once. */
  get everything(): readonly Entry[] {
    this.#refresh();
    return (this.#everything ??= this.#collect());
  }

  /** The Provenance resources whose target this is. */
  provenanceOf(reference: string): readonly Entry[] {
    this.#refresh();
    this.#provenance ??= byTarget(this.list('Provenance'));
    return this.#provenance.get(reference) ?? [];
  }

  #changed(): void {
    this.#changes++;
    this.#forget();
  }

  /** Another record may have changed what this one shares with it. */
  #refresh(): void {
    if (this.#shelfSeen === this.shelf.revision) return;
    this.#shelfSeen = this.shelf.revision;
    this.#forget();
  }

  #forget(): void {
    this.#lists = new Map();
    this.#everything = undefined;
    this.#provenance = undefined;
  }

  #collect(): readonly Entry[] {
    const patient = `Patient/${this.patientId}`;
    const found = new Set([this.#own.get(patient), ...this.#own.values()].filter((entry) => entry !== undefined));
    // A set grows while it is walked: what a shared resource refers to is found as well.
    for (const entry of found) {
      for (const reference of entry.references) {
        const shared = this.shelf.entries.get(reference) ?? this.#linked.get(reference)?.find(reference);
        if (shared) found.add(shared);
      }
    }
    return [...found];
  }
}

function byTarget(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const targets = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const reference of entry.references) {
      const known = targets.get(reference);
      if (known) known.push(entry);
      else targets.set(reference, [entry]);
    }
  }
  return targets;
}
