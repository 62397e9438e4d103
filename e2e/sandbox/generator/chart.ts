import type { FhirResource, Meta, Reference } from 'fhir/r4';
import type { Random } from './random.ts';
import { TODAY } from './dates.ts';
import type { Directory } from './directory.ts';

/** No version is older than the computer that keeps it. */
const FIRST_DAY = Date.UTC(2001, 0, 8);

/** A file beside a record: notes, reports. */
export interface BinaryFile {
  readonly id: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * One person's record while it is being written.
 *
 * It holds exactly as many resources as it has room for: a story looks at `room` before it begins
 * and `add` refuses the one too many.
 */
export class Chart {
  readonly resources: FhirResource[] = [];
  readonly binaries: BinaryFile[] = [];
  readonly patientId: string;
  readonly birthDate: string;
  readonly random: Random;
  readonly directory: Directory;
  /** FHIR base of the hospital: some of its links are absolute, as in real life. */
  readonly fhirBase: string;
  readonly #size: number;
  readonly #numbers = new Map<string, number>();

  constructor(options: {
    readonly patientId: string;
    readonly birthDate: string;
    readonly size: number;
    readonly random: Random;
    readonly directory: Directory;
    readonly fhirBase: string;
  }) {
    this.patientId = options.patientId;
    this.birthDate = options.birthDate;
    this.random = options.random;
    this.directory = options.directory;
    this.fhirBase = options.fhirBase;
    this.#size = options.size;
  }

  get room(): number {
    return this.#size - this.resources.length;
  }

  /** How far the record has got, 0 to 1: stories take their dates from it, so that a longer record is a denser life. */
  get progress(): number {
    return this.resources.length / this.#size;
  }

  /** Files a resource under a new id, with a `meta` as of a few hours after `at`; the answer refers to it. */
  add(resource: FhirResource, at: number): Reference & { readonly reference: string } {
    if (this.room <= 0) throw new Error(`a record of ${this.#size} resources has no room for one more`);
    const id = resource.resourceType === 'Patient' ? this.patientId : this.newId(resource.resourceType);
    const meta: Meta = { ...resource.meta, ...this.#version(at) };
    this.resources.push(withIdentity(resource, id, meta));
    return { reference: `${resource.resourceType}/${id}` };
  }

  addFile(contentType: string, bytes: Buffer): BinaryFile {
    const file = { id: this.newId('Binary'), contentType, bytes };
    this.binaries.push(file);
    return file;
  }

  /** Ids are the same in every hospital on purpose: an app must not take `p1-observation-7` of two hospitals for one thing. */
  newId(type: string): string {
    const number = (this.#numbers.get(type) ?? 0) + 1;
    this.#numbers.set(type, number);
    return `${this.patientId}-${type.toLowerCase()}-${number}`;
  }

  get subject(): Reference {
    return { reference: `Patient/${this.patientId}` };
  }

  #version(at: number): Meta {
    const later = Math.max(at, FIRST_DAY) + this.random.whole(60_000, 40_000_000);
    return {
      versionId: String(this.random.chance(0.9) ? 1 : this.random.whole(2, 4)),
      lastUpdated: new Date(Math.min(later, TODAY - this.random.whole(0, 3_600_000))).toISOString(),
    };
  }
}

/** `resourceType`, `id` and `meta` come first, as servers write them. */
function withIdentity({ resourceType, ...rest }: FhirResource, id: string, meta: Meta): FhirResource {
  return { resourceType, id, ...rest, meta } as FhirResource;
}
