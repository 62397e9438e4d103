import type { Condition, MedicationRequest } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, CVX, hl7, ICD10, RXNORM, SNOMED, usCore } from '../codes.ts';
import { DAY, instantOf, partialOf } from '../dates.ts';
import { decimal } from '../decimal.ts';
import type { Named } from '../vocabulary/care.ts';
import type { Drug } from '../vocabulary/medications.ts';
import type { Problem } from '../vocabulary/problems.ts';
import type { Visit } from './encounter.ts';

/** What was found at a visit; it is over after some days. */
export function diagnose(chart: Chart, visit: Visit, problem: Problem): string {
  const resolved = visit.at + chart.random.whole(5, 30) * DAY;
  return chart.add(
    {
      ...conditionOf(chart, problem, 'encounter-diagnosis', 'Encounter Diagnosis'),
      clinicalStatus: hl7('condition-clinical', 'resolved', 'Resolved'),
      encounter: { reference: visit.encounter.reference },
      onsetDateTime: instantOf(visit.at),
      abatementDateTime: instantOf(resolved),
      recordedDate: instantOf(visit.at),
      asserter: visit.practitioner,
    },
    visit.end,
  ).reference;
}

/** A line of the problem list: people remember the year it began, or the month, and seldom the day. */
export function listProblem(chart: Chart, problem: Problem, onset: number, verification = 'confirmed'): string {
  const stands = verification !== 'entered-in-error';
  return chart.add(
    {
      ...conditionOf(chart, problem, 'problem-list-item', 'Problem List Item'),
      // con-5: a condition that was entered in error has no clinical status.
      ...(stands ? { clinicalStatus: hl7('condition-clinical', 'active', 'Active') } : {}),
      verificationStatus: hl7('condition-ver-status', verification),
      onsetDateTime: partialOf(onset, chart.random.pick(['year', 'month', 'month', 'day'] as const)),
      recordedDate: partialOf(onset + 20 * DAY, 'day'),
    },
    onset,
  ).reference;
}

const conditionOf = (chart: Chart, problem: Problem, category: string, display: string): Condition => ({
  resourceType: 'Condition',
  meta: usCore(
    category === 'encounter-diagnosis' ? 'condition-encounter-diagnosis' : 'condition-problems-health-concerns',
  ),
  verificationStatus: hl7('condition-ver-status', 'confirmed', 'Confirmed'),
  category: [hl7('condition-category', category, display)],
  code: {
    coding: [coding(SNOMED, problem.snomed, problem.name), coding(ICD10, problem.icd10, problem.name)],
    text: problem.name,
  },
  subject: chart.subject,
});

/** A prescription: the drug by code, by reference to a Medication of the hospital, or as a contained one. */
export function prescribe(
  chart: Chart,
  drug: Drug,
  at: number,
  options: { readonly visit?: Visit; readonly active: boolean; readonly reason?: string },
): void {
  const { visit, active, reason } = options;
  chart.add(
    {
      resourceType: 'MedicationRequest',
      meta: usCore('medicationrequest'),
      ...productOf(chart, drug),
      status: active ? 'active' : chart.random.pick(['completed', 'completed', 'stopped'] as const),
      intent: 'order',
      category: [hl7('medicationrequest-category', 'community', 'Community')],
      subject: chart.subject,
      ...(visit ? { encounter: { reference: visit.encounter.reference } } : {}),
      authoredOn: instantOf(at),
      requester: visit?.practitioner ?? chart.random.pick(chart.directory.practitioners),
      ...(reason === undefined ? {} : { reasonReference: [{ reference: reason }] }),
      dosageInstruction: [
        {
          sequence: 1,
          text: drug.sig,
          timing: { repeat: { frequency: drug.timesADay, period: decimal(1, 1), periodUnit: 'd' } },
          asNeededBoolean: drug.sig.includes('as needed'),
          doseAndRate: [{ doseQuantity: { value: decimal(1, 0), unit: 'tablet' } }],
        },
      ],
      dispenseRequest: { numberOfRepeatsAllowed: active ? 3 : 0, quantity: { value: decimal(30, 0), unit: 'tablet' } },
    } as MedicationRequest,
    at,
  );
}

function productOf(
  chart: Chart,
  { rxnorm, name }: Drug,
): Pick<MedicationRequest, 'medicationCodeableConcept' | 'medicationReference' | 'contained'> {
  const shared = chart.directory.medications.get(rxnorm);
  const code = concept(RXNORM, rxnorm, name);
  if (shared && chart.random.chance(0.6)) return { medicationReference: shared };
  if (chart.random.chance(0.1)) {
    const contained = [{ resourceType: 'Medication' as const, id: 'product', code }];
    return { contained, medicationReference: { reference: '#product', display: name } };
  }
  return { medicationCodeableConcept: code };
}

export function vaccinate(chart: Chart, [code, name]: Named, at: number, visit?: Visit): void {
  const given = chart.random.chance(0.97);
  chart.add(
    {
      resourceType: 'Immunization',
      meta: usCore('immunization'),
      status: given ? 'completed' : 'not-done',
      ...(given ? {} : { statusReason: hl7('v3-ActReason', 'PATOBJ', 'patient objection') }),
      vaccineCode: concept(CVX, code, name),
      patient: chart.subject,
      ...(visit ? { encounter: { reference: visit.encounter.reference }, location: visit.location } : {}),
      // Old vaccinations come from a booklet, often without the day.
      occurrenceDateTime: visit ? instantOf(at) : partialOf(at, chart.random.pick(['month', 'day', 'day'] as const)),
      primarySource: visit !== undefined,
      ...(visit && given
        ? { lotNumber: `LOT${chart.random.whole(1000, 9999)}`, performer: [{ actor: visit.practitioner }] }
        : {}),
    },
    at,
  );
}

export function perform(chart: Chart, visit: Visit, [code, name]: Named, reason?: string): void {
  const at = visit.at + 1_200_000;
  chart.add(
    {
      resourceType: 'Procedure',
      meta: usCore('procedure'),
      status: chart.random.chance(0.97) ? 'completed' : 'not-done',
      code: concept(SNOMED, code, name),
      subject: chart.subject,
      encounter: { reference: visit.encounter.reference },
      performedPeriod: { start: instantOf(at), end: instantOf(at + chart.random.whole(10, 90) * 60_000) },
      performer: [{ actor: visit.practitioner }],
      location: visit.location,
      ...(reason === undefined ? {} : { reasonReference: [{ reference: reason }] }),
    },
    at,
  );
}
