import { bigDocument, manyDocuments } from '../extras/documents.ts';
import { oddDocuments } from '../extras/odd-files.ts';
import { manyObservations } from '../extras/observations.ts';
import { editedText, parsedText } from '../fhir/edit.ts';
import { entryOf, type Entry } from '../fhir/entry.ts';
import type { PatientRecord } from '../fhir/record.ts';
import type { Draft } from '../patients.ts';
import { mergeRecords, penOf } from '../pen.ts';
import type { Switch } from './switch.ts';

/** Records that are larger or odder than those of the others, and such as change while they are read. */
export const RECORDS = {
  bigN: {
    says: 'There are n Observations.',
    record: (draft, { value }) => {
      const missing = Number(value) - ofType(draft, 'Observation');
      if (missing > 0) draft.own = [...draft.own, ...manyObservations(draft.patientId, missing)];
    },
  },
  documents: {
    says: 'There are n DocumentReferences, each of the added ones with a small file of its own.',
    record: (draft, { value }) => {
      const missing = Number(value) - ofType(draft, 'DocumentReference');
      if (missing > 0) draft.own = [...draft.own, ...manyDocuments(draft.patientId, missing, draft.files)];
    },
  },
  bigFile: {
    says: 'One document more, whose file is a PDF of n MB (60 if not said).',
    record: (draft, { value }) => void draft.own.push(bigDocument(draft.patientId, Number(value || 60), draft.files)),
  },
  oddFiles: {
    says: 'One document more for each way in which an attachment can be odd: no address, two contents, at another server, not there, mislabelled, unlabelled, another hash, empty, in other letters, the same twice.',
    record: (draft) => void draft.own.push(...oddDocuments(draft.patientId, draft.files)),
  },
  dateless: {
    says: 'Every n-th Observation says nothing of when.',
    record: (draft, { value }) => {
      let seen = 0;
      draft.own = draft.own.map((entry) =>
        entry.type === 'Observation' && ++seen % Number(value) === 0 ? withoutDate(entry) : entry,
      );
    },
  },
  deep: {
    says: 'One Observation has an extension in an extension, n times (1,000 if not said).',
    record: (draft, { value }) => void draft.own.push(deepObservation(draft.patientId, Number(value || 1000))),
  },
  huge: {
    says: 'One Observation has a note of n MB (5 if not said).',
    record: (draft, { value }) => {
      const text = 'A very long note. '.repeat(Math.ceil((Number(value || 5) * 1_000_000) / 18));
      draft.own.push(oddObservation(draft.patientId, 'huge', `"note":[{"text":"${text}"}]`));
    },
  },
  edits: {
    says: 'At every n-th visit (`metadata` is read, and then a record) something was amended, something withdrawn and something added since the last.',
    visited: (record, visit, { value }, { now }) => {
      if (visit > 1 && visit % Number(value || 1) === 0) editSome(record, visit, now);
    },
  },
  deleteOnSecond: {
    says: 'At the second visit (`metadata` is read, and then a record) one entry of each type has vanished.',
    visited: (record, visit) => {
      if (visit !== 2) return;
      const firsts = new Map([...record.own].toReversed().map((entry) => [entry.type, entry]));
      firsts.delete('Patient');
      for (const { type, id } of firsts.values()) record.remove(`${type}/${id}`, 404);
    },
  },
  mergeOnSecond: {
    says: 'At the second visit (`metadata` is read, and then a record) another person’s record has become part of this one.',
    visited: (record, visit, _setting, { now }, other) => {
      if (visit === 2) mergeRecords(other(), record, now);
    },
  },
} as const satisfies Record<string, Switch>;

const ofType = ({ own }: Draft, type: string): number => own.filter((entry) => entry.type === type).length;

function withoutDate(entry: Entry): Entry {
  const text = editedText(entry.text, (one) => {
    for (const element of Object.keys(one))
      if (element.startsWith('effective') || element === 'issued') delete one[element];
  });
  return entryOf(parsedText(text), text);
}

function deepObservation(patientId: string, depth: number): Entry {
  const url = '"url":"http://invented.test/deeper"';
  const extension = `"extension":[{${url},`.repeat(depth) + '"valueBoolean":true' + '}]'.repeat(depth);
  return oddObservation(patientId, 'deep', extension);
}

function oddObservation(patientId: string, name: string, element: string): Entry {
  const text = `{"resourceType":"Observation","id":"${patientId}-${name}","meta":{"versionId":"1","lastUpdated":"2026-01-02T03:04:05.000Z"},${element},"status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey"}]}],"code":{"text":"Something odd (${name})"},"subject":{"reference":"Patient/${patientId}"},"effectiveDateTime":"2026-01-02","valueString":"See elsewhere"}`;
  return entryOf(JSON.parse(text), text);
}

function editSome(record: PatientRecord, visit: number, now: () => number): void {
  const pen = penOf(record, now);
  const at = <T>(list: readonly T[]): T | undefined => list[visit % list.length];
  const observation = at(record.list('Observation'));
  const condition = at(record.list('Condition'));
  if (observation) {
    pen.edit(`Observation/${observation.id}`, (one) => {
      one['status'] = 'amended';
      one['note'] = [{ text: `Amended before visit ${visit}.` }];
    });
  }
  if (condition) {
    pen.edit(`Condition/${condition.id}`, (one) => {
      delete one['clinicalStatus'];
      const system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
      one['verificationStatus'] = { coding: [{ system, code: 'entered-in-error' }] };
    });
  }
  const [added] = manyObservations(`${record.patientId}-visit-${visit}`, 1);
  const { meta: _, ...resource } = parsedText(added!.text);
  pen.add({ ...resource, subject: { reference: `Patient/${record.patientId}` } });
}
