import type { Chart } from '../chart.ts';

const SECTIONS = [
  [
    '48765-2',
    '2.16.840.1.113883.10.20.22.2.6.1',
    'Allergies and adverse reactions',
    'No new allergies were reported at this visit.',
  ],
  ['11450-4', '2.16.840.1.113883.10.20.22.2.5.1', 'Problem list', 'Reviewed. See the problem list of the record.'],
  ['10160-0', '2.16.840.1.113883.10.20.22.2.1.1', 'History of medication use', 'Continued as prescribed.'],
] as const;

/**
 * A C-CDA document (Continuity of Care) with a header and narrative sections, enough to read and to print.
 * @see https://www.hl7.org/ccdasearch/templates/2.16.840.1.113883.10.20.22.1.2.html
 */
export function ccda(chart: Chart, title: string, at: number, paragraphs: readonly string[]): string {
  const time = `${new Date(at).toISOString().replace(/\D/g, '').slice(0, 12)}+0000`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <realmCode code="US"/>
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
  <templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/>
  <id root="2.16.840.1.113883.19.5" extension="${chart.patientId}-${time}"/>
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
  <title>${escaped(title)}</title>
  <effectiveTime value="${time}"/>
  <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
  <languageCode code="en-US"/>
  <recordTarget><patientRole><id root="2.16.840.1.113883.19.5" extension="${chart.patientId}"/><patient>
    <birthTime value="${chart.birthDate.replaceAll('-', '')}"/>
  </patient></patientRole></recordTarget>
  <component><structuredBody>
${section('10164-2', '1.3.6.1.4.1.19376.1.5.3.1.3.4', 'History of present illness', paragraphs)}
${SECTIONS.map(([code, template, name, text]) => section(code, template, name, [text])).join('\n')}
  </structuredBody></component>
</ClinicalDocument>
`;
}

const section = (code: string, template: string, title: string, paragraphs: readonly string[]): string =>
  `    <component><section>
      <templateId root="${template}"/>
      <code code="${code}" codeSystem="2.16.840.1.113883.6.1"/>
      <title>${escaped(title)}</title>
      <text>${paragraphs.map((one) => `<paragraph>${escaped(one)}</paragraph>`).join('')}</text>
    </section></component>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
