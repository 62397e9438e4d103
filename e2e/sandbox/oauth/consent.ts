import { readScope } from './scopes.ts';

/** One thing that a person can keep back: a checkbox, and the scopes that stand behind it. */
export interface ConsentItem {
  readonly key: string;
  readonly label: string;
  readonly scopes: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'Allergies and intolerances',
  Appointment: 'Appointments',
  Binary: 'Documents, the files themselves',
  CarePlan: 'Care plans',
  CareTeam: 'Your care team',
  Claim: 'Claims',
  Condition: 'Problems and diagnoses',
  Coverage: 'Insurance coverage',
  Device: 'Devices and implants',
  DiagnosticReport: 'Reports of tests and imaging',
  DocumentReference: 'List of your documents and notes',
  Encounter: 'Visits and hospital stays',
  ExplanationOfBenefit: 'Explanations of benefits',
  FamilyMemberHistory: 'Health of your family',
  Goal: 'Goals',
  ImagingStudy: 'Imaging studies',
  Immunization: 'Immunizations',
  Location: 'Places of care',
  Medication: 'Medications, what they are',
  MedicationRequest: 'Prescriptions',
  Observation: 'Lab results, vital signs and other observations',
  Organization: 'Organizations that take part in your care',
  Patient: 'Who you are: name, birth date, contact',
  Practitioner: 'Clinicians',
  PractitionerRole: 'Clinicians, where they work and as what',
  Procedure: 'Procedures',
  Provenance: 'Who wrote what, and when',
  RelatedPerson: 'People related to you',
  ServiceRequest: 'Orders and referrals',
};

/** What is asked for, as a person would choose from it: one item per type, in a steady order. */
export function consentItems(scopes: readonly string[]): readonly ConsentItem[] {
  const items = new Map<string, { key: string; label: string; scopes: string[] }>();
  for (const scope of scopes) {
    const parts = readScope(scope);
    if (parts?.type === '*') continue;
    const key = parts ? (parts.query === undefined ? parts.type : `${parts.type}?${parts.query}`) : scope;
    const label = parts
      ? wordsOf(parts.type, parts.query)
      : scope === 'offline_access'
        ? 'All this later too, without asking you again'
        : undefined;
    if (label === undefined) continue;
    const item = items.get(key) ?? { key, label, scopes: [] };
    item.scopes.push(scope);
    items.set(key, item);
  }
  return [...items.values()].sort((a, b) => rankOf(a) - rankOf(b) || a.label.localeCompare(b.label, 'en'));
}

/** Who the person is comes first, how long the access lasts last. */
const rankOf = ({ key }: ConsentItem): number => (key === 'Patient' ? 0 : key === 'offline_access' ? 2 : 1);

const wordsOf = (type: string, query: string | undefined): string => {
  const words = WORDS[type] ?? type;
  return query === undefined ? words : `${words}: ${query.split('|').at(-1)} only`;
};

/** Which of the asked scopes are granted when these items stay ticked; a wildcard only if nothing was taken out of it. */
export function grantedOf(asked: readonly string[], ticked: ReadonlySet<string>): readonly string[] {
  const refused = new Set(
    consentItems(asked)
      .filter(({ key }) => !ticked.has(key))
      .flatMap(({ scopes }) => scopes),
  );
  return asked.filter((scope) => {
    if (readScope(scope)?.type !== '*') return !refused.has(scope);
    const action = scope.split('.')[1];
    return ![...refused].some((one) => readScope(one) && one.split('.')[1] === action);
  });
}
