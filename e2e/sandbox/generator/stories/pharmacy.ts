import type { Medication, MedicationStatement } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { concept, hl7, RXNORM, SNOMED } from '../codes.ts';
import { DAY, dayOf, instantOf, TODAY } from '../dates.ts';
import { decimal } from '../decimal.ts';
import { LONG_TERM, SHORT_TERM } from '../vocabulary/medications.ts';

/** Medicines that were handed out, given on a ward, and told of by the person. */
export function writePharmacy(chart: Chart): void {
  const { directory } = chart;
  const [drug, other] = [LONG_TERM[0]!, SHORT_TERM[1]!];
  const prescription = chart.resources.find(({ resourceType }) => resourceType === 'MedicationRequest');
  for (const days of [30, 120]) {
    const at = TODAY - days * DAY;
    chart.add(
      {
        resourceType: 'MedicationDispense',
        status: 'completed',
        medicationReference: directory.medications.get(drug.rxnorm)!,
        subject: chart.subject,
        performer: [{ actor: directory.practitioners.at(-1)! }],
        ...(prescription ? { authorizingPrescription: [{ reference: `MedicationRequest/${prescription.id}` }] } : {}),
        type: hl7('v3-ActCode', 'RF', 'Refill'),
        quantity: { value: decimal(30, 0), unit: 'tablet' },
        daysSupply: { value: decimal(30, 0), unit: 'd' },
        whenPrepared: instantOf(at),
        whenHandedOver: instantOf(at + 3_600_000),
        dosageInstruction: [{ text: drug.sig }],
      },
      at,
    );
  }
  const given = TODAY - 500 * DAY;
  chart.add(
    {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: concept(RXNORM, other.rxnorm, other.name),
      subject: chart.subject,
      effectiveDateTime: instantOf(given),
      performer: [{ actor: directory.practitioners[4]! }],
      dosage: {
        route: concept(SNOMED, '26643006', 'Oral route'),
        dose: { value: decimal(650, 1), unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
      },
    },
    given,
  );
  for (const [i, product] of productsTold(chart).entries()) {
    chart.add(
      {
        resourceType: 'MedicationStatement',
        status: i === 0 ? 'active' : 'completed',
        ...product,
        subject: chart.subject,
        effectivePeriod: { start: '2024-03', ...(i === 0 ? {} : { end: '2025' }) },
        dateAsserted: dayOf(TODAY - 60 * DAY),
        informationSource: chart.subject,
        dosage: [{ text: 'Now and then.', asNeededBoolean: true }],
      } as MedicationStatement,
      TODAY - 60 * DAY,
    );
  }
}

/** The same product in all the ways in which a record may say what it is. */
function productsTold(
  chart: Chart,
): readonly Pick<MedicationStatement, 'contained' | 'medicationReference' | 'medicationCodeableConcept'>[] {
  const [{ rxnorm, name }] = LONG_TERM as readonly [(typeof LONG_TERM)[number]];
  const { reference = '' } = chart.directory.medications.get(rxnorm)!;
  const code = concept(RXNORM, rxnorm, name);
  const product: Medication = { resourceType: 'Medication', id: 'product', code };
  return [
    { medicationCodeableConcept: code },
    { medicationReference: { reference: `${chart.fhirBase}/${reference}` } },
    { medicationReference: { reference: `${reference}/_history/1` } },
    {
      contained: [product],
      medicationReference: { reference: '#product' },
    },
    { medicationReference: { identifier: { system: RXNORM, value: rxnorm }, display: name } },
    { medicationReference: { display: 'Something for the heart' } },
  ];
}
