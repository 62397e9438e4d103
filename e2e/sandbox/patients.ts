import { entryOf, type Entry } from './fhir/entry.ts';
import { SHARED_TYPES } from './fhir/parameters.ts';
import { PatientRecord, type ServedBinary, type Shelf } from './fhir/record.ts';
import { toText } from './generator/decimal.ts';
import { directoryOf } from './generator/directory.ts';
import { writeLife } from './generator/life.ts';
import { peopleOf } from './generator/people.ts';
import type { Choice } from './oauth/pages.ts';
import type { Profile } from './profiles.ts';
import type { ImportedPatient } from './bundles.ts';

/** A record before it is served, for switches that make another one of it. */
export interface Draft {
  readonly patientId: string;
  /** The plain FHIR base of the hospital, which absolute links in its records begin with. */
  readonly fhirBase: string;
  own: Entry[];
  shared: Entry[];
  readonly files: Map<string, ServedBinary>;
}

/** How the record behind a base differs from the plain one; bases with the same `name` have the same record. */
export interface Variant {
  readonly name: string;
  readonly write: (draft: Draft) => void;
}

/** The patients of one hospital. A record is written when somebody first asks for it: there may be a hundred thousand resources in it. */
export interface Patients {
  readonly choices: readonly Choice[];
  /** The plain record, or the one of a variant: a copy as of the moment when it was first asked for. */
  readonly recordOf: (patientId: string, variant?: Variant) => PatientRecord;
  /** The records of a variant that somebody has asked for, by patient. */
  readonly written: (variant: string) => readonly PatientRecord[];
}

export function patientsOf(
  profile: Profile,
  options: {
    readonly seed: number;
    readonly size: number;
    readonly fhirBase: string;
    readonly imported: readonly ImportedPatient[];
  },
): Patients {
  const { fhirBase } = options;
  const directory = directoryOf(profile.name, options.seed);
  const people = peopleOf(profile.id, options.size);
  const shelf = shelfOf(directory.resources.map((resource) => entryOf(resource, toText(resource))));
  /** Name of the variant ('' is the plain one) → patient → record. */
  const records = new Map<string, Map<string, PatientRecord>>();

  const generated = people.map((person) => ({
    choice: {
      id: person.id,
      name: `${person.given} ${person.family}`,
      birthDate: person.birthDate,
      resources: person.size,
    },
    write(): PatientRecord {
      const life = writeLife(person, directory, { seed: `${profile.id} ${options.seed}`, fhirBase });
      const files = new Map(life.binaries.map((file) => [file.id, file]));
      const own = life.resources.map((resource) => entryOf(resource, toText(resource)));
      return new PatientRecord(person.id, own, files, shelf);
    },
  }));
  const imported = options.imported.map(({ choice, resources }) => ({
    choice,
    write: () => importedRecord(choice.id, resources),
  }));
  const all = new Map([...generated, ...imported].map((one) => [one.choice.id, one]));

  function plainRecord(patientId: string): PatientRecord {
    const record = all.get(patientId)?.write();
    if (!record) throw new Error('no such patient');
    return record;
  }

  function recordOf(patientId: string, variant?: Variant): PatientRecord {
    const { name = '' } = variant ?? {};
    const ofVariant = records.get(name) ?? new Map<string, PatientRecord>();
    records.set(name, ofVariant);
    const record =
      ofVariant.get(patientId) ??
      (variant && name ? variantOf(recordOf(patientId), variant, fhirBase) : plainRecord(patientId));
    ofVariant.set(patientId, record);
    return record;
  }

  return {
    choices: [...all.values()].map(({ choice }) => choice),
    recordOf,
    written: (variant) => [...(records.get(variant)?.values() ?? [])],
  };
}

function variantOf(plain: PatientRecord, { write }: Variant, fhirBase: string): PatientRecord {
  const { patientId } = plain;
  const [own, shared] = [[...plain.own], [...plain.shelf.entries.values()]];
  const draft: Draft = { patientId, fhirBase, own, shared, files: new Map(plain.files) };
  write(draft);
  return new PatientRecord(patientId, draft.own, draft.files, shelfOf(draft.shared));
}

/** A bundle brings its own practitioners and organizations. */
function importedRecord(patientId: string, resources: ImportedPatient['resources']): PatientRecord {
  const entries = resources.map(({ resource, text }) => entryOf(resource, text));
  const [shared, own] = [
    entries.filter(({ type }) => SHARED_TYPES.has(type)),
    entries.filter(({ type }) => !SHARED_TYPES.has(type)),
  ];
  return new PatientRecord(patientId, own, new Map(), shelfOf(shared));
}

const shelfOf = (entries: readonly Entry[]): Shelf => ({
  entries: new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry])),
  revision: 0,
});
