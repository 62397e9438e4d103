import type { Resource } from '../../fhir/resource.ts';

interface Sent {
  readonly id?: string;
  readonly loinc?: string;
  readonly local?: string;
  readonly text?: string;
  readonly when?: string;
  readonly value?: number | string;
  readonly unit?: string;
  readonly comparator?: string;
  readonly range?: object;
  readonly flag?: string;
  readonly more?: object;
}

/** For specs: a lab result, with as little as is said of it. */
export const lab = (sent: Sent): Resource => ({
  resourceType: 'Observation',
  ...(sent.id !== undefined && { id: sent.id }),
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: {
    ...(sent.text !== undefined && { text: sent.text }),
    coding: [
      ...(sent.local === undefined ? [] : [{ system: 'urn:oid:1.2.3.4', code: sent.local }]),
      ...(sent.loinc === undefined ? [] : [{ system: 'http://loinc.org', code: sent.loinc }]),
    ],
  },
  effectiveDateTime: sent.when ?? '2026-03-01T08:00:00Z',
  ...(typeof sent.value === 'string' && { valueString: sent.value }),
  ...(typeof sent.value === 'number' && {
    valueQuantity: { value: sent.value, unit: sent.unit, comparator: sent.comparator },
  }),
  ...(sent.range && { referenceRange: [sent.range] }),
  ...(sent.flag !== undefined && { interpretation: [{ coding: [{ code: sent.flag }] }] }),
  ...sent.more,
});
