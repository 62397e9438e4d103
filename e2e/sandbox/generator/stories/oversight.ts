import type { Chart } from '../chart.ts';
import { coding, concept, hl7, SNOMED, usCore } from '../codes.ts';
import { DAY, dayOf, instantOf, TODAY, YEAR } from '../dates.ts';
import { decimal } from '../decimal.ts';

/** What the hospital keeps beside the visits: who looks after what, for how long, and what to look out for. */
export function writeOversight(chart: Chart): void {
  const { directory } = chart;
  const began = TODAY - 2 * YEAR;
  chart.add(
    {
      resourceType: 'EpisodeOfCare',
      status: 'active',
      type: [{ text: 'Long-term care of a chronic illness' }],
      patient: chart.subject,
      managingOrganization: directory.organization,
      period: { start: dayOf(began) },
      careManager: directory.practitioners[0]!,
    },
    began,
  );
  for (const [status, text] of [
    ['active', 'Needs an interpreter for spoken English'],
    ['inactive', 'Risk of falls'],
  ] as const) {
    chart.add(
      {
        resourceType: 'Flag',
        status,
        category: [{ text: 'Clinical' }],
        code: { text },
        subject: chart.subject,
        period: { start: dayOf(began), ...(status === 'inactive' ? { end: dayOf(began + 60 * DAY) } : {}) },
        author: directory.practitioners[1]!,
      },
      began,
    );
  }
  chart.add(
    {
      resourceType: 'List',
      status: 'current',
      mode: 'working',
      title: 'Allergies, as gone through together',
      code: concept('http://loinc.org', '48765-2', 'Allergies and adverse reactions'),
      subject: chart.subject,
      date: instantOf(TODAY - 40 * DAY),
      source: directory.practitioners[0]!,
      entry: chart.resources
        .filter(({ resourceType }) => resourceType === 'AllergyIntolerance')
        .map(({ id }) => ({ item: { reference: `AllergyIntolerance/${id}` } })),
    },
    TODAY - 40 * DAY,
  );
  chart.add(
    {
      resourceType: 'Specimen',
      meta: usCore('specimen'),
      status: 'available',
      type: concept(SNOMED, '119297000', 'Blood specimen'),
      subject: chart.subject,
      receivedTime: instantOf(TODAY - 50 * DAY),
      collection: {
        collectedDateTime: instantOf(TODAY - 50 * DAY - 3_600_000),
        collector: directory.practitioners[4]!,
      },
    },
    TODAY - 50 * DAY,
  );
  chart.add(
    {
      resourceType: 'NutritionOrder',
      status: 'completed',
      intent: 'order',
      patient: chart.subject,
      dateTime: instantOf(TODAY - 400 * DAY),
      orderer: directory.practitioners[4]!,
      oralDiet: { type: [concept(SNOMED, '160670007', 'Diabetic diet')], instruction: 'Three meals and no snacks.' },
    },
    TODAY - 400 * DAY,
  );
  chart.add(
    {
      resourceType: 'QuestionnaireResponse',
      meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-questionnaireresponse'] },
      questionnaire: 'http://invented.test/Questionnaire/before-the-visit',
      status: 'completed',
      subject: chart.subject,
      authored: instantOf(TODAY - 41 * DAY),
      source: chart.subject,
      item: [
        { linkId: '1', text: 'Do you feel well?', answer: [{ valueBoolean: true }] },
        {
          linkId: '2',
          text: 'How many hours do you sleep?',
          answer: [{ valueDecimal: decimal(7.5, 2) }],
          item: [
            {
              linkId: '2.1',
              text: 'And how well?',
              answer: [{ valueCoding: coding(SNOMED, '3121000119106', 'Well') }],
            },
          ],
        },
      ],
    },
    TODAY - 41 * DAY,
  );
  chart.add(
    {
      resourceType: 'Consent',
      status: 'active',
      scope: hl7('consentscope', 'patient-privacy', 'Privacy Consent'),
      category: [concept('http://loinc.org', '59284-0', 'Consent Document')],
      patient: chart.subject,
      dateTime: instantOf(began),
      performer: [chart.subject],
      organization: [directory.organization],
      policyRule: hl7('v3-ActCode', 'OPTIN', 'opt in'),
      provision: { type: 'permit', period: { start: dayOf(began) } },
    },
    began,
  );
}
