import type { RowKind } from '../../engine/api.ts';

/** What each kind is called: over many, and for one. In the order that filters show them. */
export const KIND_WORDS: Readonly<Record<RowKind, { readonly many: string; readonly one: string }>> = {
  visit: { many: 'Visits', one: 'Visit' },
  lab: { many: 'Lab results', one: 'Lab result' },
  vital: { many: 'Vital signs', one: 'Vital sign' },
  medication: { many: 'Medications', one: 'Medication' },
  problem: { many: 'Problems', one: 'Problem' },
  allergy: { many: 'Allergies', one: 'Allergy' },
  immunization: { many: 'Immunizations', one: 'Immunization' },
  procedure: { many: 'Procedures', one: 'Procedure' },
  document: { many: 'Documents', one: 'Document' },
  report: { many: 'Reports', one: 'Report' },
  observation: { many: 'Observations', one: 'Observation' },
  care: { many: 'Care plans and goals', one: 'Care' },
  coverage: { many: 'Coverage and claims', one: 'Coverage' },
  person: { many: 'People and places', one: 'Person or place' },
  other: { many: 'Other', one: 'Other' },
};

export const KINDS = Object.keys(KIND_WORDS) as readonly RowKind[];

/** Kinds whose detail is a value, for which people come. */
export const MEASURED: ReadonlySet<RowKind> = new Set(['lab', 'vital', 'observation']);

/** A kind out of an address; anything else there means all. */
export const kindOf = (text: string | null): RowKind | undefined => KINDS.find((kind) => kind === text);
