import { createHash } from 'node:crypto';
import { entryOf, type Entry } from '../fhir/entry.ts';
import type { ServedBinary } from '../fhir/record.ts';
import { DAY, instantOf, TODAY } from '../generator/dates.ts';
import { pdf } from '../generator/files/pdf.ts';
import { png } from '../generator/files/png.ts';
import { rtf } from '../generator/files/rtf.ts';

const WORDS = 'All is well with this invented person.';
const TEXT = Buffer.from(`${WORDS}\n`);
const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('base64');

interface OddFile {
  readonly title: string;
  /** What lies at `Binary/…`; nothing where it is undefined. */
  readonly file?: { readonly contentType: string; readonly bytes: Buffer };
  /** What the attachment says, given the address of the file. */
  readonly says: (url: string) => object;
}

const ODD_FILES: readonly OddFile[] = [
  { title: 'Neither an address nor content', says: () => ({ contentType: 'application/pdf' }) },
  {
    title: 'An address and content',
    file: { contentType: 'text/plain', bytes: TEXT },
    says: (url) => ({ contentType: 'text/plain', url, data: TEXT.toString('base64') }),
  },
  {
    title: 'At another server',
    says: () => ({ contentType: 'application/pdf', url: 'https://elsewhere.invalid/files/1.pdf' }),
  },
  { title: 'Not there', says: (url) => ({ contentType: 'text/plain', url }) },
  {
    title: 'A PDF that says it is text',
    file: { contentType: 'text/plain', bytes: pdf('Mislabelled', [WORDS]) },
    says: (url) => ({ contentType: 'text/plain', url }),
  },
  {
    title: 'A picture that says nothing',
    file: { contentType: 'application/octet-stream', bytes: png(8, 8, [1, 2, 3]) },
    says: (url) => ({ url }),
  },
  {
    title: 'With another content than its hash says',
    file: { contentType: 'text/plain', bytes: TEXT },
    says: (url) => ({ contentType: 'text/plain', url, hash: sha1(Buffer.from('something else')), size: 4 }),
  },
  {
    title: 'Empty',
    file: { contentType: 'text/plain', bytes: Buffer.alloc(0) },
    says: (url) => ({ contentType: 'text/plain', url }),
  },
  {
    title: 'Text of Windows',
    file: { contentType: 'text/plain; charset=windows-1252', bytes: Buffer.from('na\xefve \x96 caf\xe9', 'latin1') },
    says: (url) => ({ contentType: 'text/plain', url }),
  },
  {
    title: 'C-CDA in UTF-16',
    file: {
      contentType: 'application/xml',
      bytes: Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>${WORDS}</title></ClinicalDocument>`,
        'utf16le',
      ),
    },
    says: (url) => ({ contentType: 'text/xml', url }),
  },
  {
    title: 'The same twice, 1',
    file: { contentType: 'application/rtf', bytes: rtf('Twice', [WORDS]) },
    says: (url) => ({ contentType: 'application/rtf', url }),
  },
  {
    title: 'The same twice, 2',
    file: { contentType: 'application/rtf', bytes: rtf('Twice', [WORDS]) },
    says: (url) => ({ contentType: 'application/rtf', url }),
  },
];

/** One document for each way in which an attachment can be odd. */
export function oddDocuments(patientId: string, files: Map<string, ServedBinary>): readonly Entry[] {
  return ODD_FILES.map(({ title, file, says }, i) => {
    const id = `${patientId}-odd-${i + 1}`;
    if (file) files.set(id, file);
    const at = TODAY - (i + 5) * DAY;
    const document = {
      resourceType: 'DocumentReference',
      id,
      meta: { versionId: '1', lastUpdated: new Date(at).toISOString() },
      status: 'current',
      type: { text: title },
      category: [{ coding: [{ code: 'clinical-note' }] }],
      subject: { reference: `Patient/${patientId}` },
      date: instantOf(at),
      content: [{ attachment: { title, ...says(`Binary/${id}`) } }],
    };
    return entryOf(document, JSON.stringify(document));
  });
}
