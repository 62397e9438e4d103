import { entryOf, type Entry } from './fhir/entry.ts';
import { SHARED_TYPES } from './fhir/parameters.ts';
import { PatientRecord } from './fhir/record.ts';
import { toText } from './generator/decimal.ts';
import { directoryOf } from './generator/directory.ts';
import { writeLife } from './generator/life.ts';
import { peopleOf } from './generator/people.ts';
import type { Choice } from './oauth/pages.ts';
import type { Profile } from './profiles.ts';
import type { ImportedPatient } from './bundles.ts';

/** The patients of one hospital. A record is written when somebody first asks for it: there may be a hundred thousand resources in it. */
export interface Patients {
  readonly choices: readonly Choice[];
  readonly recordOf: (patientId: string) => PatientRecord;
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
  const directory = directoryOf(profile.name, options.seed);
  const people = peopleOf(profile.id, options.size);
  const shared = byReference(directory.resources.map((resource) => entryOf(resource, toText(resource))));
  const records = new Map<string, PatientRecord>();

  const generated = people.map((person) => ({
    choice: {
      id: person.id,
      name: `${person.given} ${person.family}`,
      birthDate: person.birthDate,
      resources: person.size,
    },
    write(): PatientRecord {
      const life = writeLife(person, directory, { seed: `${profile.id} ${options.seed}`, fhirBase: options.fhirBase });
      const binaries = new Map(life.binaries.map((file) => [file.id, file]));
      return new PatientRecord(
        person.id,
        life.resources.map((resource) => entryOf(resource, toText(resource))),
        binaries,
        shared,
      );
    },
  }));
  const imported = options.imported.map(({ choice, resources }) => ({
    choice,
    write: () => importedRecord(choice.id, resources),
  }));
  const all = new Map([...generated, ...imported].map((one) => [one.choice.id, one]));

  return {
    choices: [...all.values()].map(({ choice }) => choice),
    recordOf(patientId) {
      const known = records.get(patientId);
      if (known) return known;
      const record = all.get(patientId)?.write();
      if (!record) throw new Error('no such patient');
      records.set(patientId, record);
      return record;
    },
  };
}

/** A bundle brings its own practitioners and organizations. */
function importedRecord(patientId: string, resources: ImportedPatient['resources']): PatientRecord {
  const entries = resources.map(({ resource, text }) => entryOf(resource, text));
  const [shared, own] = [
    entries.filter(({ type }) => SHARED_TYPES.has(type)),
    entries.filter(({ type }) => !SHARED_TYPES.has(type)),
  ];
  return new PatientRecord(patientId, own, new Map(), byReference(shared));
}

const byReference = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]));
