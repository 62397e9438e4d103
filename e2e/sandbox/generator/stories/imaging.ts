import type { Chart } from '../chart.ts';
import { concept, hl7, LOINC, SNOMED, usCore } from '../codes.ts';
import { instantOf } from '../dates.ts';
import { IMAGING } from '../vocabulary/care.ts';
import type { Visit } from './encounter.ts';
import { textFile } from './notes.ts';

/** An order for a picture and what the radiologist saw on it, as a text inside or beside the report. */
export function image(chart: Chart, visit: Visit): void {
  const [code, name] = chart.random.pick(IMAGING);
  const at = visit.at + 5_400_000;
  const order = chart.add(
    {
      resourceType: 'ServiceRequest',
      meta: usCore('servicerequest'),
      status: 'completed',
      intent: 'order',
      category: [concept(SNOMED, '363679005', 'Imaging')],
      code: concept(LOINC, code, name),
      subject: chart.subject,
      encounter: { reference: visit.encounter.reference },
      authoredOn: instantOf(at),
      requester: visit.practitioner,
    },
    at,
  );
  const findings = `${name}\n\nFindings: nothing out of the ordinary.\nImpression: normal study of an invented person.\n`;
  chart.add(
    {
      resourceType: 'DiagnosticReport',
      meta: usCore('diagnosticreport-note'),
      basedOn: [{ reference: order.reference }],
      status: 'final',
      category: [
        { coding: [{ system: LOINC, code: 'LP29684-5', display: 'Radiology' }] },
        hl7('v2-0074', 'RAD', 'Radiology'),
      ],
      code: concept(LOINC, code, name),
      subject: chart.subject,
      encounter: { reference: visit.encounter.reference },
      effectiveDateTime: instantOf(at),
      issued: instantOf(at + 7_200_000),
      performer: [visit.practitioner],
      conclusion: 'Normal study.',
      presentedForm: [textFile(chart, `${name}, report`, at, findings)],
    },
    at + 7_200_000,
  );
}
