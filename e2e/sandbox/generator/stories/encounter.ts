import type { Encounter, Reference } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, hl7, SNOMED, usCore } from '../codes.ts';
import { instantOf } from '../dates.ts';

const KINDS = {
  ambulatory: ['AMB', 'ambulatory', '185349003', 'Encounter for check up'],
  sick: ['AMB', 'ambulatory', '185347001', 'Encounter for problem'],
  emergency: ['EMER', 'emergency', '50849002', 'Emergency room admission'],
  inpatient: ['IMP', 'inpatient encounter', '183452005', 'Encounter Inpatient'],
  telephone: ['VR', 'virtual', '185317003', 'Telephone encounter'],
} as const;

/** A visit that has taken place: what is written during it refers to it. */
export interface Visit {
  readonly at: number;
  readonly end: number;
  readonly encounter: Reference & { readonly reference: string };
  readonly practitioner: Reference;
  readonly location: Reference;
}

export function beginVisit(chart: Chart, kind: keyof typeof KINDS, at: number, hours: number, reason?: string): Visit {
  const { random, directory } = chart;
  const [code, display, snomed, name] = KINDS[kind];
  const practitioner = random.pick(directory.practitioners);
  const location = random.pick(kind === 'emergency' || kind === 'inpatient' ? directory.wards : directory.clinics);
  const end = at + hours * 3_600_000;
  const encounter: Encounter = {
    resourceType: 'Encounter',
    meta: usCore('encounter'),
    identifier: [{ system: `${chart.fhirBase}/visit-number`, value: String(random.whole(1e8, 1e9)) }],
    status: 'finished',
    class: coding('http://terminology.hl7.org/CodeSystem/v3-ActCode', code, display),
    type: [concept(SNOMED, snomed, name)],
    subject: chart.subject,
    participant: [{ individual: practitioner, period: { start: instantOf(at), end: instantOf(end) } }],
    period: { start: instantOf(at), end: instantOf(end) },
    location: [{ location }],
    serviceProvider: directory.organization,
    ...(reason === undefined ? {} : { reasonCode: [{ text: reason }] }),
    ...(kind === 'inpatient' ? { hospitalization: { dischargeDisposition: { text: 'Discharged to home' } } } : {}),
  };
  return { at, end, encounter: chart.add(encounter, end), practitioner, location };
}

/** Who wrote the visit down, and for whom. */
export function attest(chart: Chart, visit: Visit): void {
  const recorded = visit.end + 3_600_000;
  chart.add(
    {
      resourceType: 'Provenance',
      meta: usCore('provenance'),
      target: [{ reference: visit.encounter.reference }],
      recorded: instantOf(recorded),
      agent: [
        {
          type: hl7('provenance-participant-type', 'author', 'Author'),
          who: visit.practitioner,
          onBehalfOf: chart.directory.organization,
        },
      ],
    },
    recorded,
  );
}
