import type { Resource } from '../../fhir/resource.ts';
import type { Entry } from '../../record/entry.ts';
import { entryFrom, HARBOR, LAKESIDE } from '../../record/testing.ts';

const visit = (id: string, start: string, more: object = {}): Resource => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  type: [{ text: 'Follow-up visit' }],
  participant: [{ individual: { display: 'Dr Ada Quillfeather' } }],
  location: [{ location: { display: 'Quay clinic' } }],
  period: { start },
  ...more,
});

const ofStay = { encounter: { reference: 'Encounter/stay' } };

const reading = (id: string, hour: string, value: number): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: 'Heart rate' },
  category: [{ coding: [{ code: 'vital-signs' }] }],
  effectiveDateTime: `2026-03-02T${hour}:00:00-05:00`,
  valueQuantity: { value, unit: '/min' },
  ...ofStay,
});

const appointment = (id: string, start: string, more: object = {}): Resource => ({
  resourceType: 'Appointment',
  id,
  status: 'booked',
  serviceType: [{ text: 'Check of the heart' }],
  start,
  participant: [{ actor: { display: 'Dr Ada Quillfeather' } }, { actor: { reference: 'Location/quay' } }],
  ...more,
});

/** For specs of screens: a stay with what happened in it, a few visits, and appointments. */
export const VISIT_ENTRIES: readonly Entry[] = [
  entryFrom(
    visit('stay', '2026-03-02T08:00:00-05:00', {
      class: { code: 'IMP' },
      type: [{ text: 'Stay for observation' }],
      reasonCode: [{ text: 'Chest pain' }],
      period: { start: '2026-03-02T08:00:00-05:00', end: '2026-03-04T11:00:00-05:00' },
      hospitalization: { dischargeDisposition: { text: 'Home' } },
    }),
  ),
  entryFrom(
    visit('ward', '2026-03-03', { type: [{ text: 'Moved to ward 4' }], partOf: { reference: 'Encounter/stay' } }),
  ),
  entryFrom(visit('older', '2025-06-01T09:00:00-05:00')),
  entryFrom(visit('harbor', '2025-05-11', { class: { code: 'VR' } }), HARBOR),
  entryFrom(reading('hr1', '09', 88)),
  entryFrom(reading('hr2', '15', 72)),
  entryFrom({
    resourceType: 'DiagnosticReport',
    id: 'panel',
    status: 'final',
    code: { text: 'Metabolic panel' },
    effectiveDateTime: '2026-03-02T10:00:00-05:00',
    result: [{ reference: 'Observation/potassium' }],
    ...ofStay,
  } as Resource),
  entryFrom({
    resourceType: 'Observation',
    id: 'potassium',
    status: 'final',
    code: { text: 'Potassium' },
    category: [{ coding: [{ code: 'laboratory' }] }],
    effectiveDateTime: '2026-03-02T10:00:00-05:00',
    valueQuantity: { value: 5.9, unit: 'mmol/L' },
    interpretation: [{ coding: [{ code: 'H' }] }],
    ...ofStay,
  } as Resource),
  entryFrom({
    resourceType: 'Procedure',
    id: 'echo',
    status: 'completed',
    code: { text: 'Ultrasound of the heart' },
    performedDateTime: '2026-03-02',
  } as Resource),
  entryFrom({
    resourceType: 'Location',
    id: 'quay',
    name: 'Quay clinic',
    address: { line: ['4 Quay Road'], city: 'Lakeside' },
    telecom: [{ system: 'phone', value: '555-0100' }],
  } as Resource),
  entryFrom(appointment('soon', '2070-12-03T14:30:00-05:00', { description: 'Bring your list of medicines.' })),
  entryFrom(appointment('off', '2070-12-05T09:00:00-05:00', { status: 'cancelled' })),
  entryFrom(appointment('asked', '', { status: 'proposed' })),
  entryFrom(appointment('past', '2020-01-05T09:00:00-05:00', { status: 'fulfilled' }), LAKESIDE),
];
