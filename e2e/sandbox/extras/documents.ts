import { entryOf, type Entry } from '../fhir/entry.ts';
import type { ServedBinary } from '../fhir/record.ts';
import { DAY, dayOf, instantOf, TODAY, YEAR } from '../generator/dates.ts';
import { pdf } from '../generator/files/pdf.ts';
import { rtf } from '../generator/files/rtf.ts';

const KINDS = [
  ['text/plain', (words: string) => Buffer.from(`${words}\n`)],
  ['text/html', (words: string) => Buffer.from(`<!doctype html><title>Note</title><p>${words}</p>`)],
  ['application/rtf', (words: string) => rtf('Note', [words])],
  ['application/pdf', (words: string) => pdf('Note', [words])],
] as const;

/** So many notes, each with a small file of its own that is made when it is read. */
export function manyDocuments(patientId: string, count: number, files: Map<string, ServedBinary>): readonly Entry[] {
  return Array.from({ length: count }, (_, i) => {
    const [contentType, make] = KINDS[i % KINDS.length]!;
    const at = TODAY - 10 * DAY - Math.floor(((count - i) / count) * 20 * YEAR);
    const id = `${patientId}-paper-${i + 1}`;
    files.set(id, {
      contentType,
      get bytes() {
        return make(`Paper number ${i + 1} of ${count}, from ${dayOf(at)}. Nothing of note.`);
      },
    });
    return documentOf(patientId, id, at, { contentType, url: `Binary/${id}`, title: `Paper ${i + 1}` });
  });
}

/** One document whose file has so many megabytes. */
export function bigDocument(patientId: string, megabytes: number, files: Map<string, ServedBinary>): Entry {
  const id = `${patientId}-bigfile`;
  const file = bigPdf(megabytes * 1_000_000);
  files.set(id, file);
  const attachment = {
    contentType: 'application/pdf',
    url: `Binary/${id}`,
    title: 'A very large scan',
    size: file.chunks.length,
  };
  return documentOf(patientId, id, TODAY - 20 * DAY, attachment);
}

/** No line break inside: all of it is one comment. */
const PADDING = Buffer.alloc(1_000_000, 'nothing to see here ', 'latin1');

/** A page that can be read; between its table and the line that says where that is, a comment as long as it takes. */
function bigPdf(size: number): ServedBinary & { readonly chunks: NonNullable<ServedBinary['chunks']> } {
  const page = pdf('A very large scan', ['All the rest of this file is padding.']);
  const end = page.lastIndexOf('startxref');
  const [head, tail] = [page.subarray(0, end), page.subarray(end)];
  const padding = Math.max(0, size - page.length - 2);
  function* make(): Iterable<Buffer> {
    yield head;
    yield Buffer.from('%');
    for (let left = padding; left > 0; left -= PADDING.length)
      yield PADDING.subarray(0, Math.min(left, PADDING.length));
    yield Buffer.from('\n');
    yield tail;
  }
  return {
    contentType: 'application/pdf',
    get bytes() {
      return Buffer.concat([...make()]);
    },
    chunks: { length: head.length + padding + 2 + tail.length, make },
  };
}

function documentOf(patientId: string, id: string, at: number, attachment: object): Entry {
  const document = {
    resourceType: 'DocumentReference',
    id,
    meta: { versionId: '1', lastUpdated: new Date(at + DAY).toISOString() },
    status: 'current',
    type: {
      coding: [{ system: 'http://loinc.org', code: '11506-3', display: 'Progress note' }],
      text: 'Progress note',
    },
    category: [
      {
        coding: [
          {
            system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
            code: 'clinical-note',
          },
        ],
      },
    ],
    subject: { reference: `Patient/${patientId}` },
    date: instantOf(at),
    content: [{ attachment }],
  };
  return entryOf(document, JSON.stringify(document));
}
