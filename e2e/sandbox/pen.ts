import { type Editable, parsedText } from './fhir/edit.ts';
import { entryOf } from './fhir/entry.ts';
import type { Absence, PatientRecord, ServedBinary } from './fhir/record.ts';
import { toText } from './generator/decimal.ts';

/** What the hospital's own people do to a record: every change is a new version, as of the hospital's now. */
export interface Pen {
  /** Changes the resource `Type/id` in place, or by what `change` returns; answers with its new version. */
  edit(reference: string, change: (resource: Editable) => Editable | void): Editable['meta'];
  /** Writes a resource that was not there (its `id` is made up when it has none); answers `Type/id`. */
  add(resource: NewResource): string;
  /** Takes `Type/id` out of every list; from now on it is read as 410, or 404. */
  remove(reference: string, absence?: Absence): void;
  /** Puts a file at `Binary/id`. */
  addFile(id: string, file: ServedBinary): void;
}

export interface NewResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

export function penOf(record: PatientRecord, now: () => number): Pen {
  const lastUpdated = () => new Date(now()).toISOString();
  const write = (resource: unknown) => record.put(entryOf(resource, toText(resource)));
  let written = 0;
  return {
    edit(reference, change) {
      const entry = record.find(reference);
      if (!entry) throw new Error(`there is no ${reference} to edit`);
      const before = parsedText(entry.text);
      const { resourceType, id } = before;
      const after = change(before) ?? before;
      const version = { ...after.meta, versionId: String(Number(entry.versionId) + 1), lastUpdated: lastUpdated() };
      write({ ...after, resourceType, id, meta: version });
      return version;
    },
    add({ resourceType, id = `${record.patientId}-added-${++written}`, ...rest }) {
      const reference = `${resourceType}/${id}`;
      if (record.find(reference)) throw new Error(`${reference} is there already`);
      write({
        resourceType,
        id,
        ...rest,
        meta: { ...(rest['meta'] as object | undefined), versionId: '1', lastUpdated: lastUpdated() },
      });
      return reference;
    },
    remove(reference, absence = 410) {
      if (!record.find(reference)) throw new Error(`there is no ${reference} to remove`);
      record.remove(reference, absence);
    },
    addFile: (id, file) => void record.files.set(id, file),
  };
}

/**
 * Two records turn out to be of one person. What was in `from` is in `into` now, under the old versions and dates:
 * whoever asks only for what changed since will not see it. The two Patients point at each other.
 * @see https://hl7.org/fhir/R4/patient.html#links
 */
export function mergeRecords(from: PatientRecord, into: PatientRecord, now: () => number): void {
  const [old, patient] = [`Patient/${from.patientId}`, `Patient/${into.patientId}`];
  for (const entry of from.own) {
    if (entry.type === 'Patient') continue;
    from.remove(`${entry.type}/${entry.id}`, 404);
    const text = entry.text.replaceAll(`"reference":"${old}"`, `"reference":"${patient}"`);
    into.put(entryOf(parsedText(text), text));
  }
  const link = (reference: string, type: string) => (resource: Editable) => {
    resource['link'] = [...((resource['link'] as unknown[] | undefined) ?? []), { other: { reference }, type }];
  };
  penOf(from, now).edit(old, (resource) => {
    link(patient, 'replaced-by')(resource);
    resource['active'] = false;
  });
  penOf(into, now).edit(patient, link(old, 'replaces'));
  from.link(into);
  into.link(from);
}
