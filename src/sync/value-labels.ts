/** What a person calls a value that a type is searched by, where that says more than the type's own name. */
const LABELS: Readonly<Record<string, string>> = {
  laboratory: 'Lab results',
  'vital-signs': 'Vital signs',
  'social-history': 'Social history',
  imaging: 'Imaging results',
  survey: 'Survey answers',
  exam: 'Examination findings',
  procedure: 'Procedure measurements',
  therapy: 'Therapy notes',
  activity: 'Activity',
  sdoh: 'Living conditions',
  'functional-status': 'Functional status',
  'disability-status': 'Disability status',
  'cognitive-status': 'Cognitive status',
  'problem-list-item': 'Problem list',
  'encounter-diagnosis': 'Diagnoses from visits',
  'health-concern': 'Health concerns',
  LAB: 'Lab reports',
  RAD: 'Radiology reports (RAD)',
  'LP29684-5': 'Radiology reports',
  'LP29708-2': 'Cardiology reports',
  'LP7839-6': 'Pathology reports',
  'assess-plan': 'Assessment and plan of treatment',
  'clinical-note': 'Clinical notes',
};

/** `system|code` or `code`; one without a word of its own keeps the type's and says which. */
export function labelOfValue(label: string, value: string): string {
  const code = value.slice(value.lastIndexOf('|') + 1);
  return LABELS[code] ?? `${label} (${code === '' ? systemOf(value) : code})`;
}

const systemOf = (value: string): string => value.slice(0, -1).replace(/^.*[/:]/, '');
