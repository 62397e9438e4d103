import type { Attachment, DocumentReference, DocumentReferenceContent } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, hl7, LOINC, usCore } from '../codes.ts';
import { dayOf, instantOf } from '../dates.ts';
import { ccda } from '../files/ccda.ts';
import { pdf } from '../files/pdf.ts';
import { png } from '../files/png.ts';
import { rtf } from '../files/rtf.ts';
import type { Named } from '../vocabulary/care.ts';
import type { Visit } from './encounter.ts';

type Format = 'text' | 'html' | 'pdf' | 'ccda' | 'rtf' | 'png';

/** A note of a visit, in one of the forms in which hospitals keep them; some in two. */
export function writeNote(
  chart: Chart,
  visit: Visit,
  [code, name]: Named,
  words: readonly string[],
  format = formatOf(chart),
): void {
  const { random } = chart;
  const at = visit.end + random.whole(10, 300) * 60_000;
  const formats: readonly Format[] = format === 'pdf' && random.chance(0.3) ? ['pdf', 'text'] : [format];
  const document = documentOf(chart, [code, name], at, formats, `${name}, ${dayOf(visit.at)}`, words);
  chart.add(
    {
      ...document,
      author: [visit.practitioner],
      context: {
        encounter: [{ reference: visit.encounter.reference }],
        period: { start: instantOf(visit.at), end: instantOf(visit.end) },
      },
    },
    at,
  );
}

/** A document that belongs to no visit, in any number of forms. */
export function writeLetter(
  chart: Chart,
  named: Named,
  at: number,
  words: readonly string[],
  formats: readonly Format[],
): void {
  chart.add(documentOf(chart, named, at, formats, `Letter of ${dayOf(at)}`, words), at);
}

function documentOf(
  chart: Chart,
  [code, name]: Named,
  at: number,
  formats: readonly Format[],
  title: string,
  words: readonly string[],
): DocumentReference {
  const { random, directory } = chart;
  return {
    resourceType: 'DocumentReference',
    meta: usCore('documentreference'),
    identifier: [{ system: `${chart.fhirBase}/document`, value: String(random.whole(1e8, 1e9)) }],
    status: random.chance(0.99) ? 'current' : 'entered-in-error',
    docStatus: 'final',
    type: concept(LOINC, code, name),
    category: [
      {
        coding: [
          coding(
            'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
            'clinical-note',
            'Clinical Note',
          ),
        ],
      },
    ],
    subject: chart.subject,
    date: instantOf(at),
    custodian: directory.organization,
    content: formats.map((one): DocumentReferenceContent => ({
      attachment: attach(chart, title, at, one, words),
      format: FORMATS[one],
    })),
    securityLabel: [hl7('v3-Confidentiality', 'N', 'normal')],
  };
}

/** A plain text that lies beside the record, as an attachment. */
export const textFile = (chart: Chart, title: string, at: number, text: string): Attachment =>
  linkTo(chart, title, at, 'text/plain', Buffer.from(text, 'utf8'));

const IHE = 'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode';
const FORMATS: Record<Format, { system: string; code: string }> = {
  text: coding(IHE, 'urn:ihe:iti:xds:2017:mimeTypeSufficient') as { system: string; code: string },
  html: coding(IHE, 'urn:ihe:iti:xds:2017:mimeTypeSufficient') as { system: string; code: string },
  pdf: coding(IHE, 'urn:ihe:iti:xds:2017:mimeTypeSufficient') as { system: string; code: string },
  rtf: coding(IHE, 'urn:ihe:iti:xds:2017:mimeTypeSufficient') as { system: string; code: string },
  png: coding(IHE, 'urn:ihe:iti:xds:2017:mimeTypeSufficient') as { system: string; code: string },
  ccda: coding('http://hl7.org/fhir/us/core/CodeSystem/hl7-ccda', 'urn:hl7-org:sdwg:ccda-structuredBody:2.1') as {
    system: string;
    code: string;
  },
};

const formatOf = ({ random }: Chart): Format => random.pick(['text', 'text', 'html', 'html', 'pdf', 'ccda'] as const);

function attach(chart: Chart, title: string, at: number, format: Format, words: readonly string[]): Attachment {
  switch (format) {
    case 'text':
      // A short note may be sent inside the resource.
      return chart.random.chance(0.15)
        ? { contentType: 'text/plain', data: Buffer.from(words.join('\n\n'), 'utf8').toString('base64'), title }
        : textFile(chart, title, at, `${title}\n\n${words.join('\n\n')}\n`);
    case 'html':
      return linkTo(chart, title, at, 'text/html', Buffer.from(htmlOf(title, words), 'utf8'));
    case 'pdf':
      return linkTo(chart, title, at, 'application/pdf', pdf(title, words));
    case 'rtf':
      return linkTo(chart, title, at, 'application/rtf', rtf(title, words));
    case 'png':
      return linkTo(chart, title, at, 'image/png', png(40, 56, [250, 250, 245]));
    case 'ccda':
      return linkTo(chart, title, at, 'application/xml', Buffer.from(ccda(chart, title, at, words), 'utf8'));
  }
}

function linkTo(chart: Chart, title: string, at: number, contentType: string, bytes: Buffer): Attachment {
  const { id } = chart.addFile(contentType, bytes);
  // Relative to the base in most systems, absolute in some: both are legal and both must open.
  const url = chart.random.chance(0.25) ? `${chart.fhirBase}/Binary/${id}` : `Binary/${id}`;
  return {
    contentType,
    url,
    title,
    creation: instantOf(at),
    ...(chart.random.chance(0.5) ? { size: bytes.length } : {}),
  };
}

const htmlOf = (title: string, words: readonly string[]): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>
${words.map((one) => `<p>${one}</p>`).join('\n')}
<table><caption>Readings</caption><tr><th>What</th><th>Value</th></tr><tr><td>Pulse</td><td>72 /min</td></tr></table>
</body></html>
`;
