/**
 * Values of `category`, by type, that US Core names for types which a server may refuse to search without one.
 *
 * @see https://hl7.org/fhir/us/core/general-requirements.html
 */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Observation: [
    'laboratory',
    'vital-signs',
    'social-history',
    'survey',
    'exam',
    'imaging',
    'procedure',
    'therapy',
    'activity',
  ],
  Condition: ['problem-list-item', 'encounter-diagnosis', 'health-concern'],
  DiagnosticReport: ['LAB', 'LP29684-5', 'LP29708-2', 'LP7839-6'],
  CarePlan: ['assess-plan'],
  DocumentReference: ['clinical-note'],
};

/** None for a type that no server was seen to refuse so. */
export const usCoreCategories = (type: string): readonly string[] =>
  Object.hasOwn(CATEGORIES, type) ? CATEGORIES[type]! : [];
